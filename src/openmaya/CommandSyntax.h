// What an MSyntax says, and a command's declaration made of it.
#pragma once

#include "script/Syntax.h"

#include <maya/MSyntax.h>

#include <limits>
#include <string>
#include <vector>

namespace understudy::openmaya
{

struct CommandSyntax
{
    struct Flag
    {
        std::string shortName; // without dash
        std::string longName;
        std::vector<MSyntax::MArgType> arguments;
        bool isMultiUse = false;
        bool takesQueryArguments = false;
        bool areQueryArgumentsOptional = false;
    };

    static constexpr unsigned int kNoLimit = std::numeric_limits<unsigned int>::max();

    std::vector<Flag> flags;
    std::vector<MSyntax::MArgType> arguments;
    MSyntax::MObjectFormat objectFormat = MSyntax::kNone;
    unsigned int minimumObjects = 0;
    unsigned int maximumObjects = kNoLimit;
    bool usesSelection = false;
    bool canQuery = false;
    bool canEdit = false;

    bool takesObjects() const
    {
        return objectFormat == MSyntax::kStringObjects || objectFormat == MSyntax::kSelectionList;
    }
    // By short or long name, with or without dash. Null where there is none.
    const Flag* find(std::string_view name) const;
    Flag* find(std::string_view name) { return const_cast<Flag*>(static_cast<const CommandSyntax*>(this)->find(name)); }
};

// The declaration; its texts are those of `syntax`, which must outlive it.
script::Syntax declaration(const CommandSyntax& syntax, std::string_view command);

// The declaration of a command without a syntax: it is given all words of the call as they stand.
script::Syntax rawDeclaration(std::string_view command);

} // namespace understudy::openmaya
