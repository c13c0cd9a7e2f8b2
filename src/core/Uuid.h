// A node's UUID, written 8-4-4-4-12 in upper-case hexadecimal as scenes have it.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace understudy::core
{

struct Uuid
{
    uint64_t high = 0;
    uint64_t low = 0;

    explicit operator bool() const { return high || low; }
    friend bool operator==(Uuid, Uuid) = default;

    std::string text() const;

    // Reads the written form, either case; nothing where the text is none.
    static std::optional<Uuid> parse(std::string_view text);

    // A random one (version 4).
    static Uuid make();
};

} // namespace understudy::core

template <> struct std::hash<understudy::core::Uuid>
{
    size_t operator()(understudy::core::Uuid id) const { return id.high ^ id.low; }
};
