// Edits of arrays as a whole: one change of the gate, whatever their size.
#pragma once

#include "core/Scene.h"

namespace understudy::core
{

// Exchanges all elements of an array for those of a store made for it; null: it has none from now on. Throws where the
// array, or a part of it, is locked or connected. `array`: without the index of an element.
void replaceArray(Scene& scene, const Plug& array, std::unique_ptr<ArrayStore> elements);

} // namespace understudy::core
