#include "openmaya/NodeSet.h"

#include "core/Edits.h"

namespace understudy::openmaya
{

core::NodeId nodeOf(const MFnBase& set)
{
    const MObject& object = Access::objectOf(set);
    if (Access::kind(object) == ObjectKind::Null)
        throw core::Error(core::ErrorKind::Failed, "The function set has no node.");
    return Access::nodeOf(object);
}

std::vector<core::AttrId> listedAttributes(core::NodeId node)
{
    constexpr uint32_t kForeign = core::kLegacy | core::kPluginAttribute | core::kStoredOnly;
    core::Scene& scene = currentScene();
    std::vector<core::AttrId> listed;
    auto add = [&](const std::vector<core::AttrId>& attributes)
    {
        for (core::AttrId id : attributes)
            if (!(scene.attribute(id).flags & kForeign))
                listed.push_back(id);
    };
    add(scene.registry().attributes(scene.node(node).type));
    add(scene.dynamicAttributes(node));
    return listed;
}

core::Plug plugOf(core::NodeId node, std::string_view attribute)
{
    core::AttrId found = currentScene().findAttribute(node, attribute);
    if (!core::valid(found))
        throw core::error(core::ErrorKind::NotFound, "'{}' has no attribute '{}'.", currentScene().name(node),
                          attribute);
    return {node, found, {}};
}

core::Value valueOf(core::NodeId node, std::string_view attribute)
{
    return needSession().evaluator().value(plugOf(node, attribute));
}

double numberOf(core::NodeId node, std::string_view attribute) { return valueOf(node, attribute).asDouble(); }

bool flagOf(core::NodeId node, std::string_view attribute) { return valueOf(node, attribute).asInt() != 0; }

void setNumber(core::NodeId node, std::string_view attribute, double number)
{
    core::Plug plug = plugOf(node, attribute);
    core::setValue(currentScene(), plug,
                   core::Value::number(currentScene().attribute(plug.attribute).scalar(), number));
}

core::TypeId typeNamed(const MString& name)
{
    core::TypeId type = needSession().types().find(name.asChar());
    if (!core::valid(type))
        throw core::error(core::ErrorKind::BadArgument, "There is no node type '{}'.", name.asChar());
    return type;
}

core::TypeId typeOfTag(uint32_t tag)
{
    core::TypeRegistry& types = needSession().types();
    for (size_t i = 0; tag != 0 && i < types.typeCount(); ++i)
        if (types.type(static_cast<core::TypeId>(i)).tag() == tag)
            return static_cast<core::TypeId>(i);
    throw core::error(core::ErrorKind::BadArgument, "There is no node type with the id {:#x}.", tag);
}

} // namespace understudy::openmaya
