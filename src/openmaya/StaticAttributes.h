// Attributes of Maya's own types that plug-in classes have as static members: MPxNode::message and so on.
#pragma once

#include <maya/MPxNode.h>

#include <span>

namespace understudy::core
{
class TypeRegistry;
}

namespace understudy::openmaya
{

// Plug-ins find them set when they are loaded.
void bindStaticAttributes(const core::TypeRegistry& types);

// Those of the classes that nobody wrote by hand: the member, the kind of node, and the attribute's name.
struct MadeAttribute
{
    MObject* object;
    MPxNode::Type kind;
    const char* attribute;
};
std::span<const MadeAttribute> madeAttributes();

} // namespace understudy::openmaya
