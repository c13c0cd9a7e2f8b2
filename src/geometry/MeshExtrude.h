// Faces and edges of meshes pulled out, with new faces between where they were and where they are.
//
// Numbers out of range throw std::out_of_range, results that are too large std::length_error, counts below 1
// std::invalid_argument; numbers that are given twice count once.
#pragma once

#include "geometry/Mesh.h"

#include <span>

namespace understudy::geometry
{

// How far it goes, over all segments together, in the shape's space. Source: Maya's reference of polyExtrudeFacet,
// whose divisions, thickness and offset these are (that MFnMesh's numbers mean the same: unsure).
struct Extrusion
{
    int segments = 1;
    V3d translation = V3d(0.0);
    bool isTogether = true; // parts that share edges stay joined
    double thickness = 0.0; // along the normals
    double offset = 0.0;    // inwards from the border
};

// The faces keep their numbers, UVs and normals; vertices that only they have are moved. New vertices come behind the
// others, segment by segment, as the faces' corners need them; new faces behind the others, for each border edge from
// its old place outwards (order: unsure). New faces have the UVs of the edge that they come from, so none of their own
// extent. New edges are hard where their faces meet at more than 30 degrees. Source: the default smoothing angle of
// polyExtrudeFacet.
Mesh withExtrudedFaces(const Mesh& mesh, std::span<const int32_t> faces, const Extrusion& extrusion);

// New faces from each edge on, turned as a neighbour of the edge's first face is; edges inside of the mesh have three
// faces then (unsure). Together: edges that share a vertex stay joined. The offset moves the free ends of a row of
// edges towards each other (unsure).
Mesh withExtrudedEdges(const Mesh& mesh, std::span<const int32_t> edges, const Extrusion& extrusion);

} // namespace understudy::geometry
