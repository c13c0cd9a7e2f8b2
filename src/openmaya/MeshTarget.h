// The mesh that a function set or an iterator works on: that of a shape, as it is evaluated, or that of an object of
// mesh data.
//
// What is edited one by one stays cheap: data is changed in place, and after an edit of a shape without history the
// mesh is not evaluated again for whoever made it.
#pragma once

#include "core/GeometryData.h"
#include "core/Paths.h"
#include "core/Scene.h"
#include "geometry/Mesh.h"
#include "openmaya/DataBox.h"

#include <maya/MDagPath.h>
#include <maya/MFnMesh.h>
#include <maya/MObject.h>
#include <maya/MString.h>
#include <maya/MTypes.h>

#include <Imath/ImathMatrix.h>

#include <functional>
#include <optional>

namespace understudy::openmaya
{

// Mesh data as function sets change it.
class LiveMesh final : public LiveData
{
public:
    explicit LiveMesh(const core::Value& value) { assign(value); }
    core::Value value() const override;
    void assign(const core::Value& value) override;

    core::Matrix matrix() const { return extras ? extras->matrix : core::GeometryExtras().matrix; }

    geometry::Mesh mesh;
    core::GeometryData::Extras extras;
};

class MeshTarget
{
public:
    using Edit = std::function<void(geometry::Mesh&)>;

    MeshTarget() = default;
    // Throws TypeMismatch where it is neither a mesh shape nor mesh data. Iterators take paths to transforms as well.
    explicit MeshTarget(const MObject& object);
    explicit MeshTarget(const MDagPath& path);

    // Of a function set. Throws Failed where it has no object.
    static MeshTarget& of(const MFnMesh& set);

    explicit operator bool() const { return m_box || m_node; }
    bool isShape() const { return bool(m_node); }
    core::NodeId node() const { return m_node; }
    bool hasHistory() const;

    // Good until it is asked again, or edited. Throws Failed where nobody knows it.
    const geometry::Mesh& mesh();

    // ---- spaces. Throws Failed for the world of a shape whose path is not known.
    // The function set that is asked for the path when the world is first needed.
    void setOwner(const MFnMesh* owner) { m_owner = owner; }
    Imath::M44d matrix(MSpace::Space space) const; // the identity but for the world

    // ---- edits. Throw Failed where history makes what they change.
    void setPoint(size_t vertex, const Imath::V3d& point);
    void setSmooth(size_t edge, bool smooth);
    void edit(const Edit& edit);

    bool checksPoints = true; // setCheckSamePointTwice: kept for whoever asks; faces may have a point twice

    // ---- sets by name; none: the current one. Throws NotFound, Failed where there is none.
    size_t uvSet(const MString* name);
    size_t colorSet(const MString* name);
    std::optional<size_t> findColorSet(const MString* name);
    const geometry::UvSet& uvs(const MString* name);
    // Null where there is no current set.
    const geometry::ColorSet* colors(const MString* name);
    // "" where there is none.
    std::string currentUvSet();
    std::string currentColorSet();
    void setCurrentUvSet(const std::string& name);
    void setCurrentColorSet(const std::string& name);

private:
    void take(core::NodeId shape);
    void refuseHistory() const;
    void store(const geometry::Mesh& before, const geometry::Mesh& mesh);
    void storeTweaks(const geometry::Mesh& before, const geometry::Mesh& mesh);
    void remember(geometry::Mesh mesh);
    std::string currentName(const char* attribute, const std::string& ofData);
    const core::DagPath& path() const;
    bool isPlain(const geometry::Mesh& mesh) const;

    MObject m_object; // keeps the box
    DataBox* m_box = nullptr;
    core::NodeId m_node;
    core::AttrId m_output = core::AttrId::None;
    const MFnMesh* m_owner = nullptr;
    mutable core::DagPath m_path;
    // The matrix to the world, and the scene's count of changes and time that it is of.
    mutable std::optional<Imath::M44d> m_world;
    mutable uint64_t m_worldCount = 0;
    mutable core::Ticks m_worldTime = 0;
    core::Value m_value;                 // of a shape: what was evaluated last
    std::optional<geometry::Mesh> m_own; // of a shape: what its own edits made of it
    uint64_t m_ownCount = 0;             // the scene's count of changes then
};

// `index` as a place below `count`. Throws OutOfRange: "There is no face 9 of 6."
size_t checked(int64_t index, size_t count, const char* what);

} // namespace understudy::openmaya
