// The points of a piece of geometry, one after another: of a shape, of data, or of a plug in a data block. Behind
// MItGeometry.
#pragma once

#include "core/Paths.h"
#include "core/Value.h"
#include "openmaya/Component.h"

#include <maya/MDataHandle.h>
#include <maya/MObject.h>

#include <Imath/ImathMatrix.h>
#include <Imath/ImathVec.h>

#include <functional>
#include <string_view>
#include <vector>

namespace understudy::openmaya
{

class GeometryWalk
{
public:
    // Of nothing: done.
    GeometryWalk() = default;
    // These throw TypeMismatch for what is no geometry whose points are known.
    static GeometryWalk ofShape(const core::DagPath& path);
    static GeometryWalk ofData(const MObject& data);
    static GeometryWalk ofHandle(const MDataHandle& handle, bool readOnly);

    // To what a component has of it. Throws TypeMismatch for components of another kind of geometry.
    void limit(const MObject& component);
    // To a group of the data; 0 is all of it. A group that is not there has no points.
    void limitToGroup(uint32_t group);
    // Throws Unsupported for another expression than "*" and "".
    void limitToTags(std::string_view expression);

    bool isDone() const { return m_at >= m_indices.size(); }
    void next();
    void reset();
    // Index of the point. Throws Failed behind the last.
    uint32_t current() const;
    size_t position() const { return m_at; }
    const std::vector<uint32_t>& indices() const { return m_indices; }

    Imath::V3d place(uint32_t index, bool inWorld) const;
    Imath::V3d normal(uint32_t index, bool inWorld) const;
    // Throws ReadOnly where the walk is.
    void move(uint32_t index, const Imath::V3d& place, bool inWorld);
    Component component(uint32_t index) const;

    // Puts what was moved where it belongs.
    void commit();

private:
    GeometryWalk(core::Value geometry, const Imath::M44d& toWorld);
    void take(const Component& component);

    core::Value m_geometry;
    Imath::M44d m_toWorld;
    Imath::M44d m_toObject;
    std::vector<Imath::V3d> m_points;
    mutable std::vector<Imath::V3d> m_normals; // made when one is asked for
    std::vector<uint32_t> m_indices;
    size_t m_at = 0;
    bool m_isReadOnly = false;
    std::vector<bool> m_isMoved; // empty where nothing was
    std::function<void(GeometryWalk&)> m_store;
};

} // namespace understudy::openmaya
