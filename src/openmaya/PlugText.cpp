#include "openmaya/PlugText.h"

#include "core/Paths.h"

#include <fmt/format.h>

#include <algorithm>

namespace understudy::openmaya
{

namespace
{

using core::Attribute;

// From the outermost parent that is spelled down to the plug's own attribute.
std::vector<const Attribute*> spelled(const core::Scene& scene, const core::Plug& plug, bool fullPath)
{
    std::vector<const Attribute*> chain{&scene.attribute(plug.attribute)};
    while (valid(chain.back()->parent))
        chain.push_back(&scene.attribute(chain.back()->parent));
    if (!fullPath)
    {
        auto outermost = std::find_if(chain.rbegin(), chain.rend(), [](const Attribute* a) { return a->isArray(); });
        chain.resize(outermost == chain.rend() ? 1 : static_cast<size_t>(chain.rend() - outermost));
    }
    std::reverse(chain.begin(), chain.end());
    return chain;
}

bool isIndexed(const Attribute& attribute, const core::Plug& plug, const PlugSpelling& spelling)
{
    bool isElement = attribute.isArray() && plug.path.depth >= attribute.layout.arrayDepth;
    if (attribute.has(core::kWorldSpace))
        return isElement && spelling.instancedIndices;
    return isElement && (spelling.optionalIndices || attribute.has(core::kIndexMatters));
}

} // namespace

std::string plugText(const core::Scene& scene, const core::Plug& plug, const PlugSpelling& spelling)
{
    std::string text = spelling.withNode ? core::shortestName(scene, plug.node) + '.' : std::string();
    if (const std::string* alias = spelling.aliases ? scene.alias(plug) : nullptr)
        return text + *alias;
    bool isFirst = true;
    for (const Attribute* attribute : spelled(scene, plug, spelling.fullPath))
    {
        if (!isFirst)
            text += '.';
        isFirst = false;
        text += spelling.longNames ? attribute->longName : attribute->shortName;
        if (isIndexed(*attribute, plug, spelling))
            text += fmt::format("[{}]", static_cast<int32_t>(plug.path.index[attribute->layout.arrayDepth - 1u]));
    }
    return text;
}

} // namespace understudy::openmaya
