// A polygon mesh: points, topology, hard edges, locked normals, UV sets, colour sets, creases.
//
// Copies are cheap: parts are shared and copied when one of those who share them changes them. What is worked out
// (normals, triangles, the tree for rays) is kept until a part that it depends on changes. Centimetres.
#pragma once

#include "geometry/MeshNormals.h"
#include "geometry/MeshTopology.h"
#include "geometry/MeshTriangles.h"

#include <Imath/ImathVec.h>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace understudy::geometry
{

using Imath::V2f;

// A part that copies share.
template <class T> class Part
{
public:
    Part() : m_value(none()) {}
    explicit Part(T value) : m_value(std::make_shared<const T>(std::move(value))) {}

    const T& operator*() const { return *m_value; }
    const T* operator->() const { return m_value.get(); }
    const T* get() const { return m_value.get(); }
    // To change: its own from now on.
    T& edit()
    {
        if (m_value.use_count() > 1)
            m_value = std::make_shared<const T>(*m_value);
        return const_cast<T&>(*m_value);
    }
    friend bool operator==(const Part& a, const Part& b) { return a.m_value == b.m_value || *a == *b; }

private:
    static const std::shared_ptr<const T>& none()
    {
        static const std::shared_ptr<const T> value = std::make_shared<const T>();
        return value;
    }

    std::shared_ptr<const T> m_value;
};

struct UvSet
{
    std::string name;
    std::vector<V2f> points;
    std::vector<int32_t> ids; // of each corner, -1 where it has none; empty: none has

    int32_t id(size_t corner) const { return ids.empty() ? -1 : ids[corner]; }
    friend bool operator==(const UvSet&, const UvSet&) = default;
};

using Color = std::array<float, 4>; // red, green, blue, alpha

struct ColorSet
{
    // What a set keeps of a colour, as files number it.
    enum Representation
    {
        Alpha = 1,
        Rgb = 3,
        Rgba = 4
    };

    std::string name;
    bool isClamped = false;
    int representation = Rgba;
    std::vector<Color> colors;
    std::vector<int32_t> ids; // as of UvSet

    int32_t id(size_t corner) const { return ids.empty() ? -1 : ids[corner]; }
    friend bool operator==(const ColorSet&, const ColorSet&) = default;
};

// A number for some of the edges, vertices or UVs, ascending.
using Weights = std::vector<std::pair<uint32_t, double>>;

class Mesh
{
public:
    Mesh();
    // As many points as the topology has vertices.
    Mesh(std::vector<V3f> points, std::shared_ptr<const MeshTopology> topology);

    const MeshTopology& topology() const { return *m_topology; }
    const std::shared_ptr<const MeshTopology>& sharedTopology() const { return m_topology; }
    size_t vertexCount() const { return m_topology->vertexCount(); }
    size_t edgeCount() const { return m_topology->edgeCount(); }
    size_t faceCount() const { return m_topology->faceCount(); }
    size_t cornerCount() const { return m_topology->cornerCount(); }

    // ---- points
    const std::vector<V3f>& points() const { return *m_points; }
    // Of the same number.
    void setPoints(std::vector<V3f> points);
    void setPoint(size_t vertex, const V3f& point);
    // The same with the precision of doubles, of meshes that keep it; empty of others.
    const std::vector<V3d>& precisePoints() const { return *m_precise; }
    void setPrecisePoints(std::vector<V3d> points);
    V3d point(size_t vertex) const { return m_precise->empty() ? V3d((*m_points)[vertex]) : (*m_precise)[vertex]; }
    void setPoint(size_t vertex, const V3d& point);

    // ---- hardness of edges: a number for each (0: hard), or none where all are smooth
    const std::vector<uint8_t>& smoothEdges() const { return *m_smooth; }
    bool isSmooth(size_t edge) const { return m_smooth->empty() || (*m_smooth)[edge] != 0; }
    void setSmoothEdges(std::vector<uint8_t> smooth);
    void setSmooth(size_t edge, bool smooth);

    // ---- normals
    // Of each corner, kUnlockedNormal in x where it is not locked; empty: none is.
    const std::vector<V3f>& lockedNormals() const { return *m_locked; }
    void setLockedNormals(std::vector<V3f> normals);
    // To change, one for each corner.
    std::vector<V3f>& editLockedNormals();
    const MeshNormals& normals() const;

    // ---- what is worked out
    const MeshTriangles& triangles() const;
    const TriangleTree& tree() const;

    // ---- UVs and colours
    std::vector<Part<UvSet>> uvSets;
    std::vector<Part<ColorSet>> colorSets;
    // Of data that belongs to no shape; the first where there is none of the name.
    std::string currentUvSet, currentColorSet;
    std::optional<size_t> findUvSet(std::string_view name) const;
    std::optional<size_t> findColorSet(std::string_view name) const;

    // ---- the rest
    Part<Weights> edgeCreases, vertexCreases;
    Part<std::vector<uint32_t>> invisibleFaces; // ascending

    // Same parts; what is worked out does not count.
    friend bool operator==(const Mesh& a, const Mesh& b);
    size_t bytes() const;

private:
    struct Derived;
    void pointsChanged();

    std::shared_ptr<const MeshTopology> m_topology;
    Part<std::vector<V3f>> m_points;
    Part<std::vector<V3d>> m_precise;
    Part<std::vector<uint8_t>> m_smooth;
    Part<std::vector<V3f>> m_locked;
    mutable std::shared_ptr<Derived> m_derived;
};

// Faces in which corners have a UV, and those that share one belong to one shell; -1 where a UV is used by none.
// Answers the shell of each UV and how many there are.
std::pair<std::vector<int32_t>, size_t> uvShells(const MeshTopology& topology, const UvSet& set);
// The shell of each vertex: vertices that edges join belong together.
std::pair<std::vector<int32_t>, size_t> vertexShells(const MeshTopology& topology);

} // namespace understudy::geometry
