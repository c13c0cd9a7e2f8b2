// The words of a call, sorted by a syntax: flags with their values, arguments, objects.
#pragma once

#include "openmaya/CommandSyntax.h"
#include "openmaya/CommandWords.h"

#include <vector>

namespace understudy::openmaya
{

struct ParsedCall
{
    struct FlagUse
    {
        size_t flag;     // place in the syntax
        size_t position; // among the words
        CommandWords values;
    };

    CommandSyntax syntax;
    std::vector<FlagUse> uses; // as they were given
    CommandWords arguments;
    CommandWords objects;
    bool isQuery = false;
    bool isEdit = false;

    // The uses of a flag. Throws BadArgument where the syntax has no such flag.
    std::vector<const FlagUse*> usesOf(std::string_view flag) const;
    // A value of a flag's first use. Throws where there is none.
    const script::Value& value(std::string_view flag, size_t index) const;
    const script::Value& argument(size_t index) const;
};

// Throws Syntax for flags and values that do not fit, Failed for a wrong number of arguments or objects; `call` has
// what could be read, which is all but the surplus where only the number is wrong.
void parseCall(const CommandSyntax& syntax, const CommandWords& words, ParsedCall& call);

} // namespace understudy::openmaya
