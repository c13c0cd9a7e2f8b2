#include "core/ArrayEdits.h"

namespace understudy::core
{

void replaceArray(Scene& scene, const Plug& array, std::unique_ptr<ArrayStore> elements)
{
    if (!elements)
        elements = std::make_unique<ArrayStore>(array.attribute);
    scene.enact(ElementExistence{array, true, std::move(elements)});
}

} // namespace understudy::core
