// Attributes of Maya's own types that plug-in classes have as static members: MPxNode::message and so on.
#pragma once

namespace understudy::core
{
class TypeRegistry;
}

namespace understudy::openmaya
{

// Plug-ins find them set when they are loaded.
void bindStaticAttributes(const core::TypeRegistry& types);

} // namespace understudy::openmaya
