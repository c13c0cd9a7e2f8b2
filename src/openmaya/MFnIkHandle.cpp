// Handles of inverse kinematics: what they are connected to. Source: saved scenes.
#include "commands/Transforms.h"
#include "openmaya/AttributeMembers.h"
#include "openmaya/DagSet.h"
#include "openmaya/FunctionSet.h"
#include "openmaya/Recorded.h"

#include <maya/MDagPath.h>
#include <maya/MFnIkHandle.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using core::NodeId;

// The node behind one of the handle's connections; throws Failed where there is none.
NodeId sourceOf(NodeId handle, std::string_view attribute)
{
    if (std::optional<core::Plug> source = core::sourceOf(currentScene(), plugOf(handle, attribute), false))
        return source->node;
    throw core::error(core::ErrorKind::Failed, "Nothing is connected to '{}' of '{}'.", attribute,
                      currentScene().name(handle));
}

void requireType(NodeId node, const char* type)
{
    core::TypeRegistry& types = currentScene().registry();
    if (!types.isA(currentScene().node(node).type, types.find(type)))
        throw core::error(core::ErrorKind::TypeMismatch, "'{}' is no {}.", currentScene().name(node), type);
}

void replaceSource(const core::Plug& source, NodeId handle, std::string_view attribute)
{
    core::Plug destination = plugOf(handle, attribute);
    if (core::sourceOf(currentScene(), destination, false) != std::optional(source))
        core::connect(currentScene(), source, destination, {true, false});
}

void setStart(NodeId handle, NodeId joint)
{
    requireType(joint, "joint");
    replaceSource(plugOf(joint, "message"), handle, "startJoint");
}

void setEnd(NodeId handle, NodeId effector)
{
    requireType(effector, "ikEffector");
    core::Plug path = core::nextAvailable(currentScene(), plugOf(effector, "handlePath"));
    std::optional<core::Plug> before = core::sourceOf(currentScene(), plugOf(handle, "endEffector"), false);
    if (!before || before->node != effector)
        replaceSource(path, handle, "endEffector");
}

MStatus pathTo(const MFnIkHandle& set, std::string_view attribute, MDagPath& path)
{
    return guarded([&] { Access::assign(path, core::firstPath(currentScene(), sourceOf(nodeOf(set), attribute))); });
}

void setSolverOf(NodeId handle, NodeId solver)
{
    requireType(solver, "ikSolver");
    replaceSource(plugOf(solver, "message"), handle, "ikSolver");
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_DAG_FUNCTION_SET(MFnIkHandle, kIkHandle)

MObject MFnIkHandle::create(MDagPath& startJoint, MDagPath& effector, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MObject(),
                   [&]
                   {
                       core::DagPath start = Access::pathOf(startJoint);
                       core::DagPath end = Access::pathOf(effector);
                       NodeId made = recorded(
                           [&]
                           {
                               core::TypeId type = needSession().types().find("ikHandle");
                               NodeId handle =
                                   core::createNode(currentScene(), type, {}, {}, needSession().currentNamespace());
                               setStart(handle, start.node);
                               setEnd(handle, end.node);
                               commands::V3d place =
                                   commands::translationOf(commands::matricesOf(needSession()).world(end));
                               setNumbers(handle, "translate", {place.x, place.y, place.z});
                               return handle;
                           });
                       MObject object = Access::node(made);
                       (void)setObject(static_cast<const MObject&>(object));
                       return object;
                   });
}

// ---- what it moves

MStatus MFnIkHandle::getStartJoint(MDagPath& jointPath) { return pathTo(*this, "startJoint", jointPath); }
MStatus MFnIkHandle::getEffector(MDagPath& effectorPath) { return pathTo(*this, "endEffector", effectorPath); }

MStatus MFnIkHandle::setStartJoint(const MDagPath& jointPath)
{
    return guarded([&] { recorded([&] { setStart(nodeOf(*this), Access::pathOf(jointPath).node); }); });
}

MStatus MFnIkHandle::setEffector(const MDagPath& effectorPath)
{
    return guarded([&] { recorded([&] { setEnd(nodeOf(*this), Access::pathOf(effectorPath).node); }); });
}

MStatus MFnIkHandle::setStartJointAndEffector(const MDagPath& jointPath, const MDagPath& effectorPath)
{
    return guarded(
        [&]
        {
            recorded(
                [&]
                {
                    setStart(nodeOf(*this), Access::pathOf(jointPath).node);
                    setEnd(nodeOf(*this), Access::pathOf(effectorPath).node);
                });
        });
}

// ---- how it does

unsigned int MFnIkHandle::priority(MStatus* ReturnStatus)
{
    return readAttribute<unsigned int>(*this, "priority", ReturnStatus);
}

MStatus MFnIkHandle::setPriority(unsigned int priority) { return writeAttribute(*this, "priority", priority); }

MFnIkHandle::Stickiness MFnIkHandle::stickiness(MStatus* ReturnStatus)
{
    return readAttribute<Stickiness>(*this, "stickiness", ReturnStatus);
}

MStatus MFnIkHandle::setStickiness(Stickiness stickiness) { return writeAttribute(*this, "stickiness", stickiness); }
double MFnIkHandle::weight(MStatus* ReturnStatus) { return readAttribute<double>(*this, "weight", ReturnStatus); }
MStatus MFnIkHandle::setWeight(double weight) { return writeAttribute(*this, "weight", weight); }
double MFnIkHandle::poWeight(MStatus* ReturnStatus) { return readAttribute<double>(*this, "poWeight", ReturnStatus); }
MStatus MFnIkHandle::setPOWeight(double weight) { return writeAttribute(*this, "poWeight", weight); }

MObject MFnIkHandle::solver(MStatus* ReturnStatus)
{
    return ofNode(*this, ReturnStatus, MObject(), [](NodeId node) { return Access::node(sourceOf(node, "ikSolver")); });
}

MStatus MFnIkHandle::setSolver(const MObject& solver)
{
    return guarded([&] { recorded([&] { setSolverOf(nodeOf(*this), Access::nodeOf(solver)); }); });
}

MStatus MFnIkHandle::setSolver(const MString& solverName)
{
    return guarded(
        [&] { recorded([&] { setSolverOf(nodeOf(*this), needSession().resolver().node(solverName.asChar())); }); });
}

OPENMAYA_NAMESPACE_CLOSE
