// Node types of plug-ins: MFnPlugin registers them, PluginNodes keeps them.
#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/PluginHost.h"
#include "openmaya/PluginNodes.h"
#include "openmaya/Status.h"

#include <maya/MFnPlugin.h>
#include <maya/MPxTransformationMatrix.h>

#include <functional>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

// The type of this id that the plug-in registered: its name.
std::string nameOfType(const MTypeId& typeId)
{
    const core::TypeRegistry& types = needSession().types();
    core::TypeId type = types.findTag(typeId.id());
    if (!core::valid(type))
        throw core::error(core::ErrorKind::NotFound, "No node type has the id {:#x}.", typeId.id());
    return std::string(types.type(type).name());
}

struct TypeGiven
{
    const MString& name;
    const MTypeId& id;
    MCreatorFunction creator;
    MInitializeFunction initialize;
    MPxNode::Type kind;
    const MString* classification;
    std::function<MPxTransformationMatrix*()> matrixCreator = nullptr; // of transforms
    MTypeId matrixId = MTypeId();
};

MStatus addType(const MFnPlugin& set, const TypeGiven& given)
{
    return guarded(
        [&]
        {
            auto registration = std::make_shared<NodeRegistration>();
            uint32_t plugin = fillIn(*registration, set, given.name, given.creator, "node type");
            registration->tag = given.id.id();
            registration->kind = given.kind;
            registration->classification = given.classification ? given.classification->asChar() : "";
            registration->matrixCreator = given.matrixCreator;
            registration->matrixTag = given.matrixId.id();
            session::Session& session = needSession();
            addNodeType(session, registration, given.initialize);
            pluginHost()->add(plugin, Addition::Node, registration->name,
                              [&session, registration] { removeNodeType(session, *registration); });
        });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MStatus MFnPlugin::registerNode(const MString& typeName, const MTypeId& typeId, MCreatorFunction creatorFunction,
                                MInitializeFunction initFunction, MPxNode::Type type, const MString* classification)
{
    return addType(*this, {typeName, typeId, creatorFunction, initFunction, type, classification});
}

// The class that would draw it is never asked for: there are no viewports.
MStatus MFnPlugin::registerShape(const MString& typeName, const MTypeId& typeId, MCreatorFunction creatorFunction,
                                 MInitializeFunction initFunction, MCreatorFunction, const MString* classification)
{
    return registerShape(typeName, typeId, creatorFunction, initFunction, classification);
}

MStatus MFnPlugin::registerShape(const MString& typeName, const MTypeId& typeId, MCreatorFunction creatorFunction,
                                 MInitializeFunction initFunction, const MString* classification)
{
    return addType(*this, {typeName, typeId, creatorFunction, initFunction, MPxNode::kSurfaceShape, classification});
}

MStatus MFnPlugin::registerTransform(const MString& typeName, const MTypeId& typeId, MCreatorFunction creatorFunction,
                                     MInitializeFunction initFunction, MCreateXformMatrixFunction xformCreatorFunction,
                                     const MTypeId& xformId, const MString* classification)
{
    return addType(*this, {typeName, typeId, creatorFunction, initFunction, MPxNode::kTransformNode, classification,
                           xformCreatorFunction, xformId});
}

MStatus MFnPlugin::registerTransform(const MString& typeName, const MTypeId& typeId, MCreatorFunction creatorFunction,
                                     MInitializeFunction initFunction, MCreatorFunction xformCreatorFunction,
                                     const MTypeId& xformId, const MString* classification)
{
    std::function<MPxTransformationMatrix*()> creator;
    if (xformCreatorFunction)
        creator = [xformCreatorFunction] { return static_cast<MPxTransformationMatrix*>(xformCreatorFunction()); };
    return addType(*this, {typeName, typeId, creatorFunction, initFunction, MPxNode::kTransformNode, classification,
                           creator, xformId});
}

MStatus MFnPlugin::deregisterNode(const MTypeId& typeId)
{
    return guarded([&] { takeAway(*this, Addition::Node, nameOfType(typeId), "node type"); });
}

OPENMAYA_NAMESPACE_CLOSE
