// The commands of a session by name, and the one way to run them.
#pragma once

#include "script/Arguments.h"
#include "script/Context.h"
#include "script/Syntax.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace understudy::script
{

struct Command
{
    Syntax syntax;
    std::function<Value(Context&, const Arguments&)> run;
    std::string owner; // plug-in that registered it, empty for our own
};

class Registry
{
public:
    // Throws Internal where the declaration contradicts itself (flag indices, names used twice, a refusal
    // without a reason).
    Command& add(Command command);
    void remove(std::string_view name);
    // Null where there is none. Commands keep their address until they are removed.
    const Command* find(std::string_view name) const;
    std::vector<const Command*> all() const; // by name

    // Told of commands that come, and of those that are about to go.
    std::function<void(const Command&)> onAdded;
    std::function<void(const Command&)> onRemoved;

    // Runs a bound call as one undo step. `name` is what undoInfo -undoName shows. Errors leave nothing changed.
    static Value run(Context& context, const Command& command, const Arguments& arguments);

private:
    std::map<std::string, std::unique_ptr<Command>, std::less<>> m_commands;
};

// The synopsis of a command in the layout of MEL's help: modes, then flags by short name with their argument types.
// Flags that do not work yet are left out.
std::string helpText(const Syntax& syntax);

} // namespace understudy::script
