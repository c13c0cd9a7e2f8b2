#include "openmaya/PluginMessages.h"

#include "openmaya/Topics.h"
#include "openmaya/Watch.h"

#include <maya/MSceneMessage.h>
#include <maya/MString.h>
#include <maya/MStringArray.h>

namespace understudy::openmaya
{

void tellPluginStep(PluginStep step, const std::string& name, const std::string& file)
{
    constexpr MSceneMessage::Message kMessages[] = {MSceneMessage::kBeforePluginLoad, MSceneMessage::kAfterPluginLoad,
                                                    MSceneMessage::kBeforePluginUnload,
                                                    MSceneMessage::kAfterPluginUnload};
    bool isLoad = step == PluginStep::BeforeLoad || step == PluginStep::AfterLoad;
    bool isAfter = step == PluginStep::AfterLoad || step == PluginStep::AfterUnload;
    MStringArray texts;
    texts.append(isLoad ? file.c_str() : name.c_str());
    if (isAfter)
        texts.append(isLoad ? name.c_str() : file.c_str());
    uint32_t message = kMessages[static_cast<size_t>(step)];
    callbacks().call(topic::kSceneStrings, {}, message, [&](auto function, void* data) { function(texts, data); });
    callbacks().call(topic::kScene, {}, message, [](auto function, void* data) { function(data); });
}

} // namespace understudy::openmaya
