#include "openmaya/NodeSet.h"

#include <maya/MNodeClass.h>
#include <maya/MObjectArray.h>

#include <algorithm>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

core::TypeRegistry& types() { return needSession().types(); }

const core::NodeType& typeOf(const MString& name) { return types().type(typeNamed(name)); }

MString fact(const MString& name, MStatus* status, std::string_view (core::NodeType::*member)() const)
{
    return guarded(status, MString(), [&] { return toText((typeOf(name).*member)()); });
}

core::AttrId extensionOf(const MString& name, const MObject& object)
{
    core::AttrId attribute = Access::attributeOf(object);
    const std::vector<core::AttrId>& all = types().attributes(typeNamed(name));
    bool isThere = std::find(all.begin(), all.end(), attribute) != all.end();
    if (!isThere || !types().attribute(attribute).has(core::kExtension))
        throw core::error(core::ErrorKind::Failed, "Nodes of type '{}' have no such extension attribute.",
                          name.asChar());
    return attribute;
}

// Whether a node of the type, or of one derived from it, has anything on the attribute or below it.
bool isUsed(core::TypeId type, core::AttrId top)
{
    core::Scene& scene = currentScene();
    for (core::TypeId each : types().derived(type))
        for (core::NodeId node : scene.nodesOfType(each))
            for (core::AttrId member : types().tree(top))
            {
                core::Plug plug{node, member, {}};
                if (scene.authored(plug) || scene.hasInput(plug) || scene.firstConnectionFrom(plug) != core::kNone)
                    return true;
            }
    return false;
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MNodeClass::MNodeClass(const MString& nodeClassName) : m_name(nodeClassName) {}

MNodeClass::MNodeClass(const MTypeId& nodeTypeId)
    : m_name(guarded(nullptr, MString(), [&] { return toText(types().type(typeOfTag(nodeTypeId.id())).name()); }))
{
}

MNodeClass::~MNodeClass() = default;

MTypeId MNodeClass::typeId() const
{
    return guarded(nullptr, MTypeId(), [&] { return MTypeId(typeOf(m_name).tag()); });
}

MString MNodeClass::typeName() const { return fact(m_name, nullptr, &core::NodeType::name); }
MString MNodeClass::classification() const { return fact(m_name, nullptr, &core::NodeType::classification); }

MStatus MNodeClass::addToClassification(const MString&) { return notImplemented("MNodeClass::addToClassification"); }

MStatus MNodeClass::removeFromClassification(const MString&)
{
    return notImplemented("MNodeClass::removeFromClassification");
}

MString MNodeClass::pluginName(MStatus* ReturnStatus) const
{
    return fact(m_name, ReturnStatus, &core::NodeType::plugin);
}

MStatus MNodeClass::addExtensionAttribute(const MObject& attr) const
{
    return guarded([&] { types().addExtension(typeNamed(m_name), Access::attributeOf(attr)); });
}

MStatus MNodeClass::removeExtensionAttribute(const MObject& attr) const
{
    return guarded([&] { types().removeExtension(typeNamed(m_name), extensionOf(m_name, attr)); });
}

MStatus MNodeClass::removeExtensionAttributeIfUnset(const MObject& attr) const
{
    return guarded(
        [&]
        {
            core::AttrId attribute = extensionOf(m_name, attr);
            if (isUsed(typeNamed(m_name), attribute))
                throw core::error(core::ErrorKind::Failed, "The attribute '{}' is used by nodes.",
                                  types().attribute(attribute).longName);
            types().removeExtension(typeNamed(m_name), attribute);
        });
}

MStatus MNodeClass::getAttributes(MObjectArray& attr) const
{
    return guarded(
        [&]
        {
            attr.clear();
            for (core::AttrId attribute : types().attributes(typeNamed(m_name)))
                attr.append(Access::attribute(attribute));
        });
}

unsigned int MNodeClass::attributeCount(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0u,
                   [&] { return static_cast<unsigned int>(types().attributes(typeNamed(m_name)).size()); });
}

MObject MNodeClass::attribute(unsigned int index, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MObject(),
                   [&]
                   {
                       const std::vector<core::AttrId>& all = types().attributes(typeNamed(m_name));
                       if (index >= all.size())
                           throw core::error(core::ErrorKind::OutOfRange, "'{}' has no attribute {}.", m_name.asChar(),
                                             index);
                       return Access::attribute(all[index]);
                   });
}

MObject MNodeClass::attribute(const MString& attrName, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MObject(),
                   [&]
                   {
                       core::AttrId found = types().findAttribute(typeNamed(m_name), attrName.asChar());
                       if (!core::valid(found))
                           throw core::error(core::ErrorKind::BadArgument, "'{}' has no attribute '{}'.",
                                             m_name.asChar(), attrName.asChar());
                       return Access::attribute(found);
                   });
}

bool MNodeClass::hasAttribute(const MString& attrName, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false,
                   [&] { return core::valid(types().findAttribute(typeNamed(m_name), attrName.asChar())); });
}

const char* MNodeClass::className() { return "MNodeClass"; }

OPENMAYA_NAMESPACE_CLOSE
