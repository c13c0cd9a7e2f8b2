// What plug-ins will register when the classes for it are offered: each says so now.
#include "openmaya/Status.h"

#include <maya/MFnPlugin.h>

#include <fmt/core.h>

using namespace understudy::openmaya;

namespace
{

MStatus refused(const char* member, const char* kind)
{
    return notImplemented(fmt::format("MFnPlugin::{} ({} of plug-ins)", member, kind));
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MStatus MFnPlugin::registerControlCommand(const MString&, MCreatorFunction)
{
    return refused("registerControlCommand", "control commands");
}

MStatus MFnPlugin::deregisterControlCommand(const MString&)
{
    return refused("deregisterControlCommand", "control commands");
}

MStatus MFnPlugin::registerModelEditorCommand(const MString&, MCreatorFunction, MCreatorFunction)
{
    return refused("registerModelEditorCommand", "model editor commands");
}

MStatus MFnPlugin::deregisterModelEditorCommand(const MString&)
{
    return refused("deregisterModelEditorCommand", "model editor commands");
}

MStatus MFnPlugin::registerConstraintCommand(const MString&, MCreatorFunction)
{
    return refused("registerConstraintCommand", "constraint commands");
}

MStatus MFnPlugin::deregisterConstraintCommand(const MString&)
{
    return refused("deregisterConstraintCommand", "constraint commands");
}

MStatus MFnPlugin::registerContextCommand(const MString&, MCreatorFunction)
{
    return refused("registerContextCommand", "context commands");
}

MStatus MFnPlugin::registerContextCommand(const MString&, MCreatorFunction, const MString&, MCreatorFunction,
                                          MCreateSyntaxFunction)
{
    return refused("registerContextCommand", "context commands");
}

MStatus MFnPlugin::deregisterContextCommand(const MString&)
{
    return refused("deregisterContextCommand", "context commands");
}

MStatus MFnPlugin::deregisterContextCommand(const MString&, const MString&)
{
    return refused("deregisterContextCommand", "context commands");
}

MStatus MFnPlugin::registerEvaluator(const MString&, unsigned int, MCustomEvaluatorCreatorFunction)
{
    return refused("registerEvaluator", "evaluators");
}

MStatus MFnPlugin::deregisterEvaluator(const MString&) { return refused("deregisterEvaluator", "evaluators"); }

MStatus MFnPlugin::registerTopologyEvaluator(const MString&, unsigned int, MTopologyEvaluatorCreatorFunction)
{
    return refused("registerTopologyEvaluator", "topology evaluators");
}

MStatus MFnPlugin::deregisterTopologyEvaluator(const MString&)
{
    return refused("deregisterTopologyEvaluator", "topology evaluators");
}

MStatus MFnPlugin::registerShape(const MString&, const MTypeId&, MCreatorFunction, MInitializeFunction,
                                 MCreatorFunction, const MString*)
{
    return refused("registerShape", "shapes");
}

MStatus MFnPlugin::registerShape(const MString&, const MTypeId&, MCreatorFunction, MInitializeFunction, const MString*)
{
    return refused("registerShape", "shapes");
}

MStatus MFnPlugin::registerTransform(const MString&, const MTypeId&, MCreatorFunction, MInitializeFunction,
                                     MCreateXformMatrixFunction, const MTypeId&, const MString*)
{
    return refused("registerTransform", "transforms");
}

MStatus MFnPlugin::registerDevice(const MString&, MCreatorFunction) { return refused("registerDevice", "devices"); }

MStatus MFnPlugin::deregisterDevice(const MString&) { return refused("deregisterDevice", "devices"); }

MStatus MFnPlugin::registerFileTranslator(const MString&, const char*, MCreatorFunction, const char*, const char*, bool,
                                          MString)
{
    return refused("registerFileTranslator", "file translators");
}

MStatus MFnPlugin::deregisterFileTranslator(const MString&)
{
    return refused("deregisterFileTranslator", "file translators");
}

MStatus MFnPlugin::registerURIFileResolver(const MString&, const MString&, MCreatorFunction)
{
    return refused("registerURIFileResolver", "URI file resolvers");
}

MStatus MFnPlugin::deregisterURIFileResolver(const MString&)
{
    return refused("deregisterURIFileResolver", "URI file resolvers");
}

MStatus MFnPlugin::registerIkSolver(const MString&, MCreatorFunction)
{
    return refused("registerIkSolver", "IK solvers");
}

MStatus MFnPlugin::deregisterIkSolver(const MString&) { return refused("deregisterIkSolver", "IK solvers"); }

MStatus MFnPlugin::registerCacheFormat(const MString&, MCreatorFunction)
{
    return refused("registerCacheFormat", "cache formats");
}

MStatus MFnPlugin::deregisterCacheFormat(const MString&) { return refused("deregisterCacheFormat", "cache formats"); }

MStatus MFnPlugin::registerUIStrings(MInitializeFunction, const MString&)
{
    return refused("registerUIStrings", "UI strings");
}

MStatus MFnPlugin::registerDragAndDropBehavior(const MString&, MCreatorFunction)
{
    return refused("registerDragAndDropBehavior", "drag and drop behaviours");
}

MStatus MFnPlugin::deregisterDragAndDropBehavior(const MString&)
{
    return refused("deregisterDragAndDropBehavior", "drag and drop behaviours");
}

MStatus MFnPlugin::registerImageFile(const MString&, MCreatorFunction, const MStringArray&, ImageFilePriority)
{
    return refused("registerImageFile", "image files");
}

MStatus MFnPlugin::deregisterImageFile(const MString&) { return refused("deregisterImageFile", "image files"); }

MStatus MFnPlugin::registerRenderPassImpl(const MString&, MRenderPassDef*, MCreatorFunction, bool)
{
    return refused("registerRenderPassImpl", "render passes");
}

MStatus MFnPlugin::deregisterRenderPassImpl(const MString&)
{
    return refused("deregisterRenderPassImpl", "render passes");
}

MStatus MFnPlugin::registerAttributePatternFactory(const MString&, MCreatorFunction)
{
    return refused("registerAttributePatternFactory", "attribute patterns");
}

MStatus MFnPlugin::deregisterAttributePatternFactory(const MString&)
{
    return refused("deregisterAttributePatternFactory", "attribute patterns");
}

MStatus MFnPlugin::registerAnimCurveInterpolator(const MString&, int, MCreatorFunction, int)
{
    return refused("registerAnimCurveInterpolator", "curve interpolators");
}

MStatus MFnPlugin::deregisterAnimCurveInterpolator(const MString&)
{
    return refused("deregisterAnimCurveInterpolator", "curve interpolators");
}

MStatus MFnPlugin::registerDisplayFilter(const MString&, const MString&, const MString&)
{
    return refused("registerDisplayFilter", "display filters");
}

MStatus MFnPlugin::deregisterDisplayFilter(const MString&)
{
    return refused("deregisterDisplayFilter", "display filters");
}

MStatus MFnPlugin::registerRenderer(const MString&, MCreatorFunction)
{
    return refused("registerRenderer", "renderers");
}

MStatus MFnPlugin::deregisterRenderer(const MString&) { return refused("deregisterRenderer", "renderers"); }

MStatus MFnPlugin::registerMaterialInfo(const MString&, MMaterialInfoFactoryFnPtr)
{
    return refused("registerMaterialInfo", "material infos");
}

MStatus MFnPlugin::unregisterMaterialInfo(const MString&)
{
    return refused("unregisterMaterialInfo", "material infos");
}

MStatus MFnPlugin::registerBakeEngine(const MString&, MBakeEngineCreatorFnPtr)
{
    return refused("registerBakeEngine", "bake engines");
}

MStatus MFnPlugin::unregisterBakeEngine(const MString&) { return refused("unregisterBakeEngine", "bake engines"); }

MStatus MFnPlugin::registerTransform(const MString&, const MTypeId&, MCreatorFunction, MInitializeFunction,
                                     MCreatorFunction, const MTypeId&, const MString*)
{
    return refused("registerTransform", "transforms");
}

MStatus MFnPlugin::registerEvaluator(const MString&, unsigned int, MCreatorFunction)
{
    return refused("registerEvaluator", "evaluators");
}

MStatus MFnPlugin::registerTopologyEvaluator(const MString&, unsigned int, MCreatorFunction)
{
    return refused("registerTopologyEvaluator", "topology evaluators");
}

MStringArray MFnPlugin::addMenuItem(const MString&, const MString&, const MString&, const MString&, bool,
                                    const MString*, MStatus* retStatus, const MString*)
{
    return notImplemented("MFnPlugin::addMenuItem", retStatus, MStringArray());
}

MStringArray MFnPlugin::addMenuItem(const MString&, const MString&, const MString&, const MString&, const MString&,
                                    bool, const MString*, MStatus* retStatus, const MString*)
{
    return notImplemented("MFnPlugin::addMenuItem", retStatus, MStringArray());
}

MStatus MFnPlugin::removeMenuItem(MStringArray&) { return notImplemented("MFnPlugin::removeMenuItem"); }

MTypeId MFnPlugin::matrixTypeIdFromXformId(const MTypeId&, MStatus* ReturnStatus)
{
    return notImplemented("MFnPlugin::matrixTypeIdFromXformId", ReturnStatus, MTypeId());
}

OPENMAYA_NAMESPACE_CLOSE
