// What a command is given to work on, as far as this layer knows it: the session implements it.
#pragma once

#include "script/Value.h"

#include <string>
#include <string_view>

namespace understudy::script
{

// Where messages of commands go: the script editor's lines, here the terminal and whoever listens.
enum class Severity : uint8_t
{
    Info,
    Warning,
    Error,
    Result
};

class Context
{
public:
    virtual ~Context() = default;

    // Spells a returned object.
    virtual std::string nameOf(const ObjectName& name) const = 0;
    virtual void message(Severity severity, std::string_view text) = 0;
    // Whether the name of a step that began now would be kept: texts that nobody reads need not be made.
    virtual bool namesSteps() const = 0;
    // Everything a command changes between the two is one undo step; after a failure it is rolled back.
    virtual void beginStep(std::string_view name) = 0;
    virtual void endStep(bool failed) = 0;
};

} // namespace understudy::script
