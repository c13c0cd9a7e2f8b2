// File translators of plug-ins: MFnPlugin registers them, PluginTranslators runs them.
#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/PluginHost.h"
#include "openmaya/PluginTranslators.h"
#include "openmaya/Status.h"

#include <maya/MFnPlugin.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

// The icon and the script of the dialog are for windows.
MStatus MFnPlugin::registerFileTranslator(const MString& translatorName, const char*, MCreatorFunction creatorFunction,
                                          const char*, const char* defaultOptionsString, bool, MString)
{
    return guarded(
        [&]
        {
            PluginTranslator::Registration registration;
            uint32_t plugin = fillIn(registration, *this, translatorName, creatorFunction, "file translator");
            registration.defaultOptions = defaultOptionsString ? defaultOptionsString : "";
            auto translator = std::make_shared<PluginTranslator>(needSession(), std::move(registration));
            pluginHost()->add(plugin, Addition::FileTranslator, translator->name(),
                              [translator]() mutable { translator.reset(); });
        });
}

MStatus MFnPlugin::deregisterFileTranslator(const MString& translatorName)
{
    return guarded([&] { takeAway(*this, Addition::FileTranslator, translatorName.asChar(), "file translator"); });
}

OPENMAYA_NAMESPACE_CLOSE
