// Meshes to try operations on, and what holds of meshes: counts, closedness, areas, volumes.
#pragma once

#include "geometry/Mesh.h"

#include <gtest/gtest.h>

namespace understudy::geometry::shapes
{

// The default polyCube: 8 vertices, 12 edges, 6 faces.
inline Mesh cube()
{
    std::vector<V3f> points;
    for (int i = 0; i < 8; ++i)
    {
        float y = i == 2 || i == 3 || i == 4 || i == 5 ? 0.5f : -0.5f;
        points.emplace_back(i % 2 ? 0.5f : -0.5f, y, i < 4 ? 0.5f : -0.5f);
    }
    const std::vector<int32_t> counts(6, 4);
    const std::vector<int32_t> vertices = {0, 1, 3, 2, 2, 3, 5, 4, 4, 5, 7, 6, 6, 7, 1, 0, 1, 7, 5, 3, 6, 0, 2, 4};
    return Mesh(std::move(points), MeshTopology::ofFaces(8, counts, vertices));
}

// A grid of unit squares in x and -z, facing up, numbered row by row, with UVs from 0 to 1 in one piece.
inline Mesh plane(int width, int height)
{
    std::vector<V3f> points;
    std::vector<V2f> uvs;
    for (int j = 0; j <= height; ++j)
        for (int i = 0; i <= width; ++i)
        {
            points.emplace_back(float(i), 0.0f, -float(j));
            uvs.emplace_back(float(i) / float(width), float(j) / float(height));
        }
    std::vector<int32_t> counts(static_cast<size_t>(width * height), 4), vertices;
    for (int j = 0; j < height; ++j)
        for (int i = 0; i < width; ++i)
            for (int at : {j * (width + 1) + i, j * (width + 1) + i + 1, (j + 1) * (width + 1) + i + 1,
                           (j + 1) * (width + 1) + i})
                vertices.push_back(at);
    auto topology = MeshTopology::ofFaces(points.size(), counts, vertices);
    Mesh mesh(std::move(points), topology);
    mesh.uvSets.emplace_back(UvSet{"map1", std::move(uvs), vertices});
    return mesh;
}

// Of the outline only; faces side by side may share points or not.
inline Mesh meshOf(std::vector<V3f> points, const std::vector<std::vector<int32_t>>& faces)
{
    std::vector<int32_t> counts, vertices;
    for (const auto& face : faces)
    {
        counts.push_back(static_cast<int32_t>(face.size()));
        vertices.insert(vertices.end(), face.begin(), face.end());
    }
    auto topology = MeshTopology::ofFaces(points.size(), counts, vertices);
    return Mesh(std::move(points), topology);
}

// A square of side 9 with a square hole of side 2.
inline Mesh holed()
{
    std::vector<V3f> points{{0, 0, 0}, {9, 0, 0}, {9, 9, 0}, {0, 9, 0}, {1, 1, 0}, {3, 1, 0}, {3, 3, 0}, {1, 3, 0}};
    std::vector<EdgeEnds> edges;
    for (int32_t loop = 0; loop < 2; ++loop)
        for (int32_t i = 0; i < 4; ++i)
            edges.push_back({loop * 4 + i, loop * 4 + (i + 1) % 4});
    auto topology = std::make_shared<const MeshTopology>(8, edges, std::vector<int32_t>{0, 1, 2, 3, ~7, ~6, ~5, ~4},
                                                         std::vector<uint32_t>{0, 4, 8}, std::vector<uint32_t>{0, 2});
    return Mesh(std::move(points), topology);
}

inline void expectNear(const V3d& a, const V3d& b) { EXPECT_NEAR((a - b).length(), 0.0, 1e-6) << a << " " << b; }

inline std::vector<int32_t> verticesOf(const Mesh& mesh, size_t face)
{
    auto vertices = mesh.topology().faceVertices(face);
    return {vertices.begin(), vertices.end()};
}

inline std::vector<int32_t> numbers(int32_t count)
{
    std::vector<int32_t> all;
    for (int32_t i = 0; i < count; ++i)
        all.push_back(i);
    return all;
}

// Vertices - edges + faces.
inline int euler(const Mesh& mesh)
{
    return static_cast<int>(mesh.vertexCount()) - static_cast<int>(mesh.edgeCount()) +
           static_cast<int>(mesh.faceCount());
}

// Every edge has two faces, which walk along it in opposite directions.
inline bool isClosed(const Mesh& mesh)
{
    std::vector<int> forth(mesh.edgeCount(), 0), back(mesh.edgeCount(), 0);
    for (int32_t edge : mesh.topology().cornerEdges())
        ++(edge < 0 ? back : forth)[static_cast<size_t>(MeshTopology::edgeOf(edge))];
    for (size_t i = 0; i < forth.size(); ++i)
        if (forth[i] != 1 || back[i] != 1)
            return false;
    return true;
}

inline double areaOf(const Mesh& mesh)
{
    double area = 0.0;
    for (const auto& t : mesh.triangles().corners)
    {
        auto at = [&](size_t i)
        { return mesh.point(static_cast<size_t>(mesh.topology().cornerVertices()[static_cast<size_t>(t[i])])); };
        area += (at(1) - at(0)).cross(at(2) - at(0)).length() / 2.0;
    }
    return area;
}

inline double volumeOf(const Mesh& mesh)
{
    double volume = 0.0;
    for (const auto& t : mesh.triangles().corners)
    {
        auto at = [&](size_t i)
        { return mesh.point(static_cast<size_t>(mesh.topology().cornerVertices()[static_cast<size_t>(t[i])])); };
        volume += at(0).dot(at(1).cross(at(2))) / 6.0;
    }
    return volume;
}

} // namespace understudy::geometry::shapes
