// Small forms that scenes keep parts of meshes in: creases and invisible faces as words, colours in four columns.
//
// Source: `-type "dataPolyComponent" Index_Data Edge 2 0 1.5 3 2` in .ma scenes: the kind of component, the number of
// entries, and for each its index and its value. That invisible faces have the value 0 is unsure.
#pragma once

#include "core/Scene.h"
#include "geometry/Mesh.h"

#include <string_view>
#include <vector>

namespace understudy::nodes
{

// Of components below `size`, ascending; none where the value is no such words.
geometry::Weights readWeights(const core::Value& value, size_t size);
// `component`: Edge, Vertex, Face.
core::Value weightsValue(std::string_view component, const geometry::Weights& weights);
core::Value facesValue(const std::vector<uint32_t>& faces);

// Files number what a colour set keeps 0 (alpha), 1 (red, green, blue), 2 (all).
int representationOf(int64_t fileNumber);
int64_t fileNumber(int representation);

std::vector<geometry::Color> readColors(const core::Scene& scene, const core::ArrayStore& points);
void fillColors(const core::Scene& scene, const core::Attribute& array, const std::vector<geometry::Color>& colors,
                core::ArrayStore& points);

} // namespace understudy::nodes
