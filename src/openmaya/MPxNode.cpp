#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/DataHandles.h"
#include "openmaya/PluginNodes.h"
#include "openmaya/Status.h"

#include <maya/MObjectArray.h>
#include <maya/MPlugArray.h>
#include <maya/MPxNode.h>
#include <maya/MStringArray.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace understudy::openmaya
{

void Access::bind(MPxNode& node, core::NodeId id)
{
    node.m_index = id.index;
    node.m_generation = id.generation;
}

core::NodeId Access::nodeOf(const MPxNode& node) { return {node.m_index, node.m_generation}; }

namespace
{

const core::NodeType& typeOf(const MPxNode& node) { return currentScene().type(Access::nodeOf(node)); }

MDataBlock blockOf(const MPxNode& node)
{
    return guarded(nullptr, Access::dataBlock({}),
                   [&]
                   {
                       eval::NodeBlock block(needSession().evaluator(), Access::nodeOf(node));
                       return Access::dataBlock(HandleBlockRef(new NodeHandleBlock(std::move(block))));
                   });
}

void checkOwned(core::AttrId attribute, core::TypeId type)
{
    const core::Attribute& definition = currentScene().attribute(attribute);
    if (!core::valid(definition.ownerType) || !needSession().types().isA(type, definition.ownerType))
        throw core::error(core::ErrorKind::Failed, "The node type has no attribute '{}': add it first.",
                          definition.longName);
}

} // namespace

} // namespace understudy::openmaya

// Members that are deprecated are called by those that take their place, and the other way round.
_OPENMAYA_DEPRECATION_PUSH_AND_DISABLE_WARNING

OPENMAYA_MAJOR_NAMESPACE_OPEN

MObject MPxNode::message;
MObject MPxNode::isHistoricallyInteresting;
MObject MPxNode::caching;
MObject MPxNode::state;
MObject MPxNode::frozen;

MPxNode::MPxNode() : m_index(~0u), m_generation(0), m_spare(nullptr) {}
MPxNode::~MPxNode() = default;

void MPxNode::postConstructor() {}
MStatus MPxNode::compute(const MPlug&, MDataBlock&) { return MStatus::kUnknownParameter; }
bool MPxNode::getInternalValue(const MPlug& plug, MDataHandle& handle)
{
    MDGContext context = MDGContext::current();
    return getInternalValueInContext(plug, handle, context);
}
bool MPxNode::setInternalValue(const MPlug& plug, const MDataHandle& handle)
{
    MDGContext context = MDGContext::current();
    return setInternalValueInContext(plug, handle, context);
}
int MPxNode::internalArrayCount(const MPlug& plug) const { return internalArrayCount(plug, MDGContext::current()); }
void MPxNode::copyInternalData(MPxNode*) {}
MStatus MPxNode::legalConnection(const MPlug&, const MPlug&, bool, bool&) const { return MStatus::kUnknownParameter; }
MStatus MPxNode::legalDisconnection(const MPlug&, const MPlug&, bool, bool&) const
{
    return MStatus::kUnknownParameter;
}
MStatus MPxNode::setDependentsDirty(const MPlug&, MPlugArray&) { return MStatus::kSuccess; }
MStatus MPxNode::preEvaluation(const MDGContext&, const MEvaluationNode&) { return MStatus::kSuccess; }
MStatus MPxNode::postEvaluation(const MDGContext&, const MEvaluationNode&, PostEvaluationType)
{
    return MStatus::kSuccess;
}
MPxNode::SchedulingType MPxNode::schedulingType() const { return kDefaultScheduling; }
void MPxNode::getCacheSetup(const MEvaluationNode&, MNodeCacheDisablingInfo&, MNodeCacheSetupInfo&, MObjectArray&) const
{
}
void MPxNode::configCache(const MEvaluationNode&, MCacheSchema&) const {}
MTimeRange MPxNode::transformInvalidationRange(const MPlug&, const MTimeRange& input) const { return input; }
bool MPxNode::hasInvalidationRangeTransformation() const { return false; }
MStatus MPxNode::connectionMade(const MPlug&, const MPlug&, bool) { return MStatus::kUnknownParameter; }
MStatus MPxNode::connectionBroken(const MPlug&, const MPlug&, bool) { return MStatus::kUnknownParameter; }
MStatus MPxNode::dependsOn(const MPlug&, const MPlug&, bool&) const { return MStatus::kUnknownParameter; }
bool MPxNode::isPassiveOutput(const MPlug&) const { return false; }
MStatus MPxNode::shouldSave(const MPlug&, bool&) { return MStatus::kUnknownParameter; }
MPlug MPxNode::passThroughToOne(const MPlug&) const { return {}; }
bool MPxNode::passThroughToMany(const MPlug&, MPlugArray&) const { return false; }
MPxNode::Type MPxNode::type() const { return kDependNode; }
bool MPxNode::isAbstractClass() const { return false; }
bool MPxNode::isTrackingTopology() const { return false; }

MStatus MPxNode::addAttribute(const MObject& attr)
{
    return guarded(
        [&]
        {
            core::TypeId type = typeInInitialize();
            needSession().types().adopt(type, Access::attributeOf(attr));
        });
}

MStatus MPxNode::inheritAttributesFrom(const MString& parentClassName)
{
    return guarded(
        [&]
        {
            core::TypeRegistry& types = needSession().types();
            core::TypeId parent = types.find(parentClassName.asChar());
            if (!core::valid(parent))
                throw core::error(core::ErrorKind::NotFound, "There is no node type '{}'.", parentClassName.asChar());
            types.setParent(typeInInitialize(), parent);
        });
}

MStatus MPxNode::attributeAffects(const MObject& whenChanges, const MObject& isAffected)
{
    return guarded(
        [&]
        {
            core::TypeId type = typeInInitialize();
            core::AttrId source = Access::attributeOf(whenChanges);
            core::AttrId affected = Access::attributeOf(isAffected);
            checkOwned(source, type);
            checkOwned(affected, type);
            needSession().types().addAffects(type, source, affected);
        });
}

MStatus MPxNode::attributeAffects(const MObject& whenChanges, const MObject& isAffected, bool)
{
    return attributeAffects(whenChanges, isAffected);
}

MStringArray MPxNode::getFilesToArchive(bool, bool, bool) const { return {}; }
void MPxNode::getExternalContent(MExternalContentInfoTable&) const {}
bool MPxNode::addExternalContentForFileAttr(MExternalContentInfoTable&, const MObject&) const
{
    (void)notImplemented("MPxNode::addExternalContentForFileAttr");
    return false;
}
bool MPxNode::setExternalContentForFileAttr(const MObject&, const MExternalContentLocationTable&)
{
    (void)notImplemented("MPxNode::setExternalContentForFileAttr");
    return false;
}
void MPxNode::setExternalContent(const MExternalContentLocationTable&) {}

MDataBlock MPxNode::_forceCache() { return forceCache(); }
void MPxNode::_setDoNotWrite(bool flag) { setDoNotWrite(flag); }
bool MPxNode::_doNotWrite() { return doNotWrite(); }
const char* MPxNode::className() { return "MPxNode"; }

MTypeId MPxNode::typeId() const
{
    return guarded(nullptr, MTypeId(), [&] { return MTypeId(typeOf(*this).tag()); });
}

MString MPxNode::typeName() const
{
    return guarded(nullptr, MString(), [&] { return MString(std::string(typeOf(*this).name()).c_str()); });
}

MString MPxNode::name() const
{
    return guarded(nullptr, MString(), [&] { return MString(currentScene().name(Access::nodeOf(*this)).c_str()); });
}

MObject MPxNode::thisMObject() const
{
    core::NodeId node = Access::nodeOf(*this);
    return node ? Access::node(node) : MObject();
}

MStatus MPxNode::setExistWithoutInConnections(bool flag)
{
    return guarded([&] { currentScene().setExistsWithout(Access::nodeOf(*this), core::kExistWithoutIn, flag); });
}

bool MPxNode::existWithoutInConnections(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, true,
                   [&] { return currentScene().existsWithout(Access::nodeOf(*this), core::kExistWithoutIn); });
}

MStatus MPxNode::setExistWithoutOutConnections(bool flag)
{
    return guarded([&] { currentScene().setExistsWithout(Access::nodeOf(*this), core::kExistWithoutOut, flag); });
}

bool MPxNode::existWithoutOutConnections(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, true,
                   [&] { return currentScene().existsWithout(Access::nodeOf(*this), core::kExistWithoutOut); });
}

MDataBlock MPxNode::forceCache() { return blockOf(*this); }

MStatus MPxNode::setDoNotWrite(bool flag)
{
    return guarded(
        [&]
        {
            uint8_t bits = flag ? core::kUnwrittenNode : 0;
            currentScene().enact(core::NodeFlagBits{Access::nodeOf(*this), core::kUnwrittenNode, bits});
        });
}

bool MPxNode::doNotWrite(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false,
                   [&] { return currentScene().node(Access::nodeOf(*this)).has(core::kUnwrittenNode); });
}

// Nodes of plug-ins are computed on the thread that asks.
void MPxNode::setMPSafe(bool) {}
void MPxNode::_setMPSafe(bool) {}

MDataBlock MPxNode::forceCache(const MDGContext& context)
{
    if (!context.isNormal())
        (void)notImplemented("MPxNode::forceCache at another time");
    return blockOf(*this);
}

MDataBlock MPxNode::_forceCache(const MDGContext& context) { return forceCache(context); }
bool MPxNode::getInternalValueInContext(const MPlug&, MDataHandle&, MDGContext&) { return false; }
bool MPxNode::setInternalValueInContext(const MPlug&, const MDataHandle&, MDGContext&) { return false; }
int MPxNode::internalArrayCount(const MPlug&, const MDGContext&) const { return -1; }

OPENMAYA_NAMESPACE_CLOSE

_OPENMAYA_POP_WARNING
