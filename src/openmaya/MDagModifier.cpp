#include "core/DetachedNodes.h"
#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/Modifier.h"
#include "openmaya/NodeSet.h"
#include "openmaya/Status.h"

#include <maya/MDagModifier.h>
#include <maya/MString.h>
#include <maya/MTypeId.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

MObject create(MDGModifier& modifier, core::TypeId type, const MObject& parent)
{
    const core::NodeType& made = needSession().types().type(type);
    if (!made.isDag())
        throw core::error(core::ErrorKind::BadArgument, "'{}' is no type of DAG nodes: use MDGModifier.", made.name());
    core::NodeId above = parent.isNull() ? core::NodeId{} : Access::nodeOf(parent);
    if (above == needSession().scene().world())
        above = {};
    if (above || !made.isShape())
        return Access::node(Access::modifier(modifier).create(type, above));
    core::NodeId transform = Access::modifier(modifier).create(needSession().types().find("transform"), {});
    Access::modifier(modifier).create(type, transform);
    return Access::node(transform);
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MDagModifier::MDagModifier() = default;
MDagModifier::~MDagModifier() = default;

MObject MDagModifier::createNode(const MTypeId& typeId, const MObject& parent, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MObject(), [&] { return create(*this, typeOfTag(typeId.id()), parent); });
}

MObject MDagModifier::createNode(const MString& type, const MObject& parent, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MObject(), [&] { return create(*this, typeNamed(type), parent); });
}

MStatus MDagModifier::reparentNode(const MObject& node, const MObject& newParent)
{
    return guarded(
        [&]
        {
            core::NodeId id = Access::nodeOf(node);
            core::NodeId parent = newParent.isNull() ? core::NodeId{} : Access::nodeOf(newParent);
            m_body->modifier.add([id, parent](core::Scene& scene)
                                 { core::reparent(scene, core::firstPath(scene, id), parent); });
        });
}

const char* MDagModifier::className() { return "MDagModifier"; }

OPENMAYA_NAMESPACE_CLOSE
