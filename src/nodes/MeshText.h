// Mesh data as words of a scene file, where an attribute holds it as its value (setAttr -type "mesh").
//
// Source: the forms of setAttr in Autodesk's command reference: "v" and "vt" with a count and numbers, "e" with its
// ends and "hard" or "smooth", "face" with loops "l" and "h" of signed edges and "lt" with UVs. That form has one UV
// set, and no colours, creases and locked normals: these are not kept.
#pragma once

#include "geometry/Mesh.h"

#include <string>
#include <vector>

namespace understudy::nodes
{

std::string meshText(const geometry::Mesh& mesh);
// Throws Syntax where the words are none of a mesh.
geometry::Mesh readMesh(const std::vector<std::string>& words);

} // namespace understudy::nodes
