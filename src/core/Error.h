// The kinds of error that Understudy raises, and the one exception type that carries them.
//
// Python exceptions, MStatus codes and MEL errors are chosen from the kind in one place each (src/python, src/openmaya,
// src/mel), so a layer below never thinks about them. A message says what was asked, on what, and what to do.
#pragma once

#include <fmt/core.h>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace understudy::core
{

// kind, meaning
#define UNDERSTUDY_ERROR_KINDS(X)                                                                                      \
    X(NotFound, "a name resolves to nothing")                                                                          \
    X(NotUnique, "a name resolves to more than one object")                                                            \
    X(InvalidName, "a text cannot be a name, path or component")                                                       \
    X(Locked, "a lock on a plug, node or name forbids the edit")                                                       \
    X(Referenced, "the object belongs to a reference, which forbids the edit")                                         \
    X(ReadOnly, "the object belongs to the session and cannot be changed")                                             \
    X(Connected, "a connection forbids the edit")                                                                      \
    X(TypeMismatch, "a value or plug has another type than the one needed")                                            \
    X(OutOfRange, "a number lies outside what is allowed")                                                             \
    X(Stale, "a handle of something that is gone")                                                                     \
    X(Syntax, "text or flags that cannot be parsed")                                                                   \
    X(BadArgument, "arguments that make no sense together")                                                            \
    X(Cycle, "the operation would loop")                                                                               \
    X(Unsupported, "Maya has it and Understudy does not yet")                                                          \
    X(Io, "a file cannot be read or written")                                                                          \
    X(Failed, "the command could not do what was asked")                                                               \
    X(Internal, "a defect of Understudy")

enum class ErrorKind : uint8_t
{
#define X(kind, meaning) kind,
    UNDERSTUDY_ERROR_KINDS(X)
#undef X
};

std::string_view name(ErrorKind kind);

class Error : public std::runtime_error
{
public:
    Error(ErrorKind kind, const std::string& message) : std::runtime_error(message), m_kind(kind) {}

    ErrorKind kind() const { return m_kind; }

private:
    ErrorKind m_kind;
};

// throw error(ErrorKind::Locked, "'{}' is locked", name);
template <class... Args> Error error(ErrorKind kind, fmt::format_string<Args...> format, Args&&... args)
{
    return Error(kind, fmt::format(format, std::forward<Args>(args)...));
}

} // namespace understudy::core
