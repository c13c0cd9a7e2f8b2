// The points of a shape: vertices of the mesh, control points of the curve or surface that it has now (see
// ShapeGeometry.h), the place of a locator. Shape space, centimetres.
//
// Points that only history could tell which nobody computes are not known: `known` is false for such shapes.
#pragma once

#include "core/Error.h"
#include "core/Resolver.h"
#include "core/Scene.h"
#include "geometry/Bounds.h"
#include "nodes/MeshData.h"
#include "nodes/NurbsData.h"
#include "nodes/ShapeGeometry.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace understudy::nodes
{

class ShapePoints
{
public:
    ShapePoints(const core::Scene& scene, core::NodeId shape, const ReadPlug& read);

    // Whether the points of this shape are known (no history that is not computed, data that is understood).
    bool known() const { return m_known; }
    // A type that has points at all; lights and cameras have none.
    bool isGeometry() const { return m_isGeometry; }
    const std::vector<Imath::V3d>& points() const { return m_points; }

    // The vertices or control points that components stand for, each once, by index. Edges and faces stand for their
    // vertices. Throws Unsupported for components without points.
    std::vector<uint32_t> indices(const core::ComponentRange& components) const;

    // Puts points elsewhere: mesh vertices by tweaks, those of curves and surfaces in their data, or by tweaks where
    // history makes them; repeated points follow. Points whose plugs are locked or driven stay.
    void move(core::Scene& scene, std::span<const uint32_t> indices, const std::function<Imath::V3d(size_t)>& place);

    // The box around the shape; empty for shapes without extent (lights, cameras). Throws Unsupported where the points
    // are not known.
    Imath::Box3d bounds() const;

private:
    enum class Kind
    {
        Other,
        Mesh,
        Nurbs,
        Locator
    };

    void readMesh(const ReadPlug& read);
    void readNurbs(const ReadPlug& read);
    void readLocator();
    std::vector<uint32_t> edgeVertices(uint32_t edge) const;
    std::vector<uint32_t> faceVertices(uint32_t face) const;
    const geometry::Mesh& mesh() const { return m_data.as<MeshData>()->mesh; }
    void moveVertices(core::Scene& scene, std::span<const uint32_t> indices,
                      const std::function<Imath::V3d(size_t)>& place);
    void moveControlPoints(core::Scene& scene, std::span<const uint32_t> indices,
                           const std::function<Imath::V3d(size_t)>& place);
    std::vector<uint32_t> cvs(const core::ComponentRange& components) const;

    const core::Scene& m_scene;
    core::NodeId m_shape;
    Kind m_kind = Kind::Other;
    bool m_known = false;
    bool m_isGeometry = false;
    core::Value m_data; // of meshes, curves and surfaces
    std::vector<Imath::V3d> m_points;
    Imath::V3d m_halfSize{0.0}; // of a locator, around its point
};

// The shape's name and why its points are not known.
core::Error unknownPoints(const core::Scene& scene, core::NodeId shape);

} // namespace understudy::nodes
