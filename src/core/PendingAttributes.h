// Attributes that are added to a node one by one: a compound is there only when all of its children are.
//
// What waits is kept with its node and undone with the command that declared it. Source: documentation of addAttr
// (-numberOfChildren, -parent). The readers of files do not use it: there a compound is there at once and grows, so
// that a file whose children are missing, or a path that no addAttr declared, keeps what it says.
#pragma once

#include "core/Attribute.h"

#include <string_view>
#include <vector>

namespace understudy::core
{

class Scene;

struct PendingAttribute
{
    Attribute definition; // texts kept by the registry
    size_t expected = 0;  // children that it was declared with
    std::vector<PendingAttribute> children;

    bool isComplete() const;
};

// Declares a dynamic attribute with `childCount` children to come. `parent` is the long or short name of a compound
// that was declared before; empty for none. Gives the top attribute where it is complete now and was added to the node,
// else AttrId::None. Throws NotUnique where a name is taken, NotFound where nothing of the parent's name waits.
AttrId declareAttribute(Scene& scene, NodeId node, const Attribute& definition, size_t childCount,
                        std::string_view parent = {});

// How many children the type brings along: 3 for double3, 0 for plain numbers.
size_t requiredChildren(AttributeType type);

// Whether a compound of this long or short name waits for children.
bool isPending(const Scene& scene, NodeId node, std::string_view name);

} // namespace understudy::core
