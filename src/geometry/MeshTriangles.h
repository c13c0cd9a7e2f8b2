// Polygon faces as triangles, and questions that triangles answer: what is nearest to a point, what a ray meets.
//
// Source of the order: a plane quadrilateral a b c d is a b d, d b c, as Maya's getTriangles gives it for a cube; where
// the other diagonal is shorter, it is a b c, c d a (unsure).
#pragma once

#include "geometry/MeshTopology.h"

#include <Imath/ImathBox.h>
#include <Imath/ImathVec.h>

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace understudy::geometry
{

using Imath::V3d;
using Imath::V3f;

// Triangles of all faces, as corners of the mesh.
struct MeshTriangles
{
    std::vector<std::array<int32_t, 3>> corners;
    std::vector<uint32_t> starts; // the first triangle of each face, and the number of all

    size_t count(size_t face) const { return starts[face + 1] - starts[face]; }
};

MeshTriangles triangulated(const MeshTopology& topology, std::span<const V3f> points);
// One polygon with holes: numbers of its points. `loopStarts`: where each loop begins, the outline first, and the
// number of points. `normal` tells which side is front; zero: found from the points.
std::vector<std::array<int32_t, 3>> triangulated(std::span<const V3f> points, std::span<const uint32_t> loopStarts,
                                                 const V3d& normal);

// A place on a triangle: weights of its second and third corner.
struct TrianglePlace
{
    int32_t face = -1;
    int32_t triangle = -1; // of all
    double u = 0.0;
    double v = 0.0;
    V3d point{0.0};
};

struct RayHit : TrianglePlace
{
    double distance = 0.0; // in lengths of the direction; negative behind the source
};

// A tree of boxes over the triangles of a mesh.
class TriangleTree
{
public:
    // `faces`: those that count; none: all. What it is given is copied where it is needed later.
    TriangleTree(const MeshTopology& topology, std::span<const V3f> points, const MeshTriangles& triangles,
                 const std::vector<int32_t>* faces = nullptr);

    bool empty() const { return m_items.empty(); }
    // Nothing where no triangle is as near as `maxDistance`.
    std::optional<TrianglePlace> closest(const V3d& point, double maxDistance) const;
    // Calls `found` with every hit with a distance between the two, in no order; triangles are met `tolerance` beyond
    // their edges, in barycentric coordinates.
    void intersect(const V3d& source, const V3d& direction, double from, double to, double tolerance,
                   const std::function<void(const RayHit&)>& found) const;

    size_t bytes() const { return m_items.size() * sizeof(Item) + m_nodes.size() * sizeof(Node); }

private:
    struct Item
    {
        std::array<V3f, 3> points;
        int32_t triangle = 0;
        int32_t face = 0;
    };
    struct Node
    {
        Imath::Box3f box;
        uint32_t first = 0; // item of a leaf; else the second child, the first follows its node
        uint32_t count = 0; // items of a leaf; 0: not one
    };

    void build(size_t node, size_t first, size_t end);

    std::vector<Item> m_items;
    std::vector<Node> m_nodes;
};

} // namespace understudy::geometry
