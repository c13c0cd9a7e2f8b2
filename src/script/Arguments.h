// The arguments of one call, checked against the command's declaration.
//
// Filled by `bind...` from Python keywords or MEL flags; read by the command by flag index, so that no flag is looked
// up by its text while the command runs. Numbers are as the caller wrote them; lengths, angles and times are converted
// by who reads them (core::Units).
#pragma once

#include "script/Syntax.h"
#include "script/Value.h"

#include <optional>
#include <string_view>
#include <vector>

namespace understudy::script
{

class Arguments
{
public:
    explicit Arguments(const Syntax& syntax) : m_syntax(&syntax), m_first(syntax.flags.size(), kAbsent) {}

    const Syntax& syntax() const { return *m_syntax; }
    Mode mode = Create;
    // Positional arguments, lists spread out unless they are Arg::Any. `given` is true also for an empty list ("given
    // but empty").
    std::vector<Value> positional;
    bool given = false;

    // Whether a flag was used: a switch that was given False was not.
    bool has(size_t flag) const { return m_first[flag] != kAbsent; }
    template <class... More> bool hasAny(size_t flag, More... more) const { return has(flag) || (has(more) || ...); }
    size_t flagCount() const { return m_uses.size(); } // flags used, -query and -edit apart
    // How often a multi-use flag was given, and the i-th time's values.
    size_t uses(size_t flag) const;
    const std::vector<Value>& values(size_t flag, size_t use = 0) const;

    bool boolean(size_t flag, bool otherwise = false) const;
    int64_t integer(size_t flag, int64_t otherwise = 0) const;
    double number(size_t flag, size_t component = 0) const;
    std::string string(size_t flag, size_t use = 0) const; // "" where it was not given
    std::vector<std::string> strings(size_t flag) const;   // of all uses
    std::vector<std::string> names() const;                // positional arguments as text
    std::string text(size_t position) const;

    // The flags used, in the order given.
    std::vector<const Flag*> used() const;

    // ---- binding. `spelled` is the name as the caller wrote it, for messages.
    void bind(const Flag& flag, std::string_view spelled, const Value& value);
    void bindPositional(const Value& value);
    // Counts of positional arguments, flags that the mode does not have. Call last.
    void check() const;

private:
    static constexpr uint16_t kAbsent = 0xffff;

    struct Use
    {
        uint8_t flag;
        uint16_t next; // the next use of the same flag
        std::vector<Value> values;
    };

    void add(const Flag& flag, std::vector<Value> values);

    const Syntax* m_syntax;
    std::vector<Use> m_uses;
    std::vector<uint16_t> m_first; // index in m_uses by flag
};

// A text of a value: names and numbers as str() writes them.
std::string toText(const Value& value);

} // namespace understudy::script
