// What plug-ins register for windows, viewports and commands that this host does not have: it is taken, as in a batch
// session of Maya's, and nobody ever asks for it.
#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/Status.h"
#include "openmaya/Unasked.h"

#include <maya/MFnPlugin.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

MStatus add(const MFnPlugin& set, const MString& name, Addition kind)
{
    return guarded([&] { addUnasked(Access::pluginOf(Access::objectOf(set)), kind, name.asChar()); });
}

MStatus take(const MFnPlugin& set, const MString& name, Addition kind)
{
    return guarded([&] { takeAway(set, kind, name.asChar(), "registration"); });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MStatus MFnPlugin::registerEvaluator(const MString& name, unsigned int, MCustomEvaluatorCreatorFunction)
{
    return add(*this, name, Addition::Evaluator);
}

MStatus MFnPlugin::deregisterEvaluator(const MString& name) { return take(*this, name, Addition::Evaluator); }

MStatus MFnPlugin::registerTopologyEvaluator(const MString& name, unsigned int, MTopologyEvaluatorCreatorFunction)
{
    return add(*this, name, Addition::TopologyEvaluator);
}

MStatus MFnPlugin::deregisterTopologyEvaluator(const MString& name)
{
    return take(*this, name, Addition::TopologyEvaluator);
}

MStatus MFnPlugin::registerDevice(const MString& name, MCreatorFunction) { return add(*this, name, Addition::Device); }

MStatus MFnPlugin::deregisterDevice(const MString& name) { return take(*this, name, Addition::Device); }

MStatus MFnPlugin::registerIkSolver(const MString& name, MCreatorFunction)
{
    return add(*this, name, Addition::IkSolver);
}

MStatus MFnPlugin::deregisterIkSolver(const MString& name) { return take(*this, name, Addition::IkSolver); }

MStatus MFnPlugin::registerCacheFormat(const MString& name, MCreatorFunction)
{
    return add(*this, name, Addition::CacheFormat);
}

MStatus MFnPlugin::deregisterCacheFormat(const MString& name) { return take(*this, name, Addition::CacheFormat); }

MStatus MFnPlugin::registerDragAndDropBehavior(const MString& name, MCreatorFunction)
{
    return add(*this, name, Addition::DragAndDropBehavior);
}

MStatus MFnPlugin::deregisterDragAndDropBehavior(const MString& name)
{
    return take(*this, name, Addition::DragAndDropBehavior);
}

MStatus MFnPlugin::registerRenderPassImpl(const MString& name, MRenderPassDef*, MCreatorFunction, bool)
{
    return add(*this, name, Addition::RenderPass);
}

MStatus MFnPlugin::deregisterRenderPassImpl(const MString& name) { return take(*this, name, Addition::RenderPass); }

MStatus MFnPlugin::registerAttributePatternFactory(const MString& name, MCreatorFunction)
{
    return add(*this, name, Addition::AttributePattern);
}

MStatus MFnPlugin::deregisterAttributePatternFactory(const MString& name)
{
    return take(*this, name, Addition::AttributePattern);
}

MStatus MFnPlugin::registerDisplayFilter(const MString& name, const MString&, const MString&)
{
    return add(*this, name, Addition::DisplayFilter);
}

MStatus MFnPlugin::deregisterDisplayFilter(const MString& name) { return take(*this, name, Addition::DisplayFilter); }

MStatus MFnPlugin::registerRenderer(const MString& name, MCreatorFunction)
{
    return add(*this, name, Addition::Renderer);
}

MStatus MFnPlugin::deregisterRenderer(const MString& name) { return take(*this, name, Addition::Renderer); }

MStatus MFnPlugin::registerMaterialInfo(const MString& name, MMaterialInfoFactoryFnPtr)
{
    return add(*this, name, Addition::MaterialInfo);
}

MStatus MFnPlugin::unregisterMaterialInfo(const MString& name) { return take(*this, name, Addition::MaterialInfo); }

MStatus MFnPlugin::registerBakeEngine(const MString& name, MBakeEngineCreatorFnPtr)
{
    return add(*this, name, Addition::BakeEngine);
}

MStatus MFnPlugin::unregisterBakeEngine(const MString& name) { return take(*this, name, Addition::BakeEngine); }

MStatus MFnPlugin::registerEvaluator(const MString& name, unsigned int, MCreatorFunction)
{
    return add(*this, name, Addition::Evaluator);
}

MStatus MFnPlugin::registerTopologyEvaluator(const MString& name, unsigned int, MCreatorFunction)
{
    return add(*this, name, Addition::TopologyEvaluator);
}

MStatus MFnPlugin::registerUIStrings(MInitializeFunction registerMStringResources, const MString& pluginStringsProc)
{
    MStatus status = registerMStringResources ? registerMStringResources() : MStatus(MStatus::kSuccess);
    session::Session* session = currentSession();
    if (!status || pluginStringsProc.length() == 0 || !session || !session->scriptEngine)
        return status;
    return guarded([&] { session->scriptEngine->evaluate(*session, pluginStringsProc.asChar()); });
}

OPENMAYA_NAMESPACE_CLOSE
