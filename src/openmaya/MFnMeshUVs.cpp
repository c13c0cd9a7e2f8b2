// UV sets of meshes, their UVs, and which corner has which.
#include "openmaya/MeshSet.h"

#include <maya/MDoubleArray.h>
#include <maya/MFnMesh.h>
#include <maya/MObjectArray.h>
#include <maya/MSelectionList.h>
#include <maya/MUintArray.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using geometry::Part;
using geometry::UvSet;

// Members that read or edit one set; a null name stands for the current one.
template <class Work> MStatus withSet(const MFnMesh& set, const MString* name, Work&& work)
{
    return withMesh(set,
                    [&](MeshTarget& target)
                    {
                        size_t index = target.uvSet(name);
                        const Mesh& mesh = target.mesh();
                        work(mesh, *mesh.uvSets[index]);
                    });
}

template <class Work> MStatus editSet(const MFnMesh& set, const MString* name, Work&& work)
{
    return withMesh(set,
                    [&](MeshTarget& target)
                    {
                        size_t index = target.uvSet(name);
                        target.edit([&](Mesh& mesh) { work(mesh, mesh.uvSets[index].edit()); });
                    });
}

void fill(const std::vector<V2f>& points, MFloatArray& u, MFloatArray& v)
{
    u.setLength(static_cast<unsigned>(points.size()));
    v.setLength(static_cast<unsigned>(points.size()));
    std::span<float> us = itemsOf<float>(u), vs = itemsOf<float>(v);
    for (size_t i = 0; i < points.size(); ++i)
    {
        us[i] = points[i].x;
        vs[i] = points[i].y;
    }
}

// `wanted`, or with the next free number: a name that is taken is not refused.
std::string freeName(const Mesh& mesh, const MString& wanted)
{
    std::string name = wanted.length() > 0 ? wanted.asChar() : "uvSet";
    std::string made = name;
    for (int i = 1; mesh.findUvSet(made); ++i)
        made = name + std::to_string(i);
    return made;
}

MString addSet(MFnMesh& set, const MString& wanted, MDGModifier* modifier, MStatus* status)
{
    std::string name;
    MStatus done = withMesh(set, [&](MeshTarget& target) { name = freeName(target.mesh(), wanted); });
    if (done)
        done = editMesh(set, [&](Mesh& mesh) { mesh.uvSets.emplace_back(UvSet{name, {}, {}}); }, modifier);
    put(status, done);
    return done ? toText(name) : MString();
}

MString copySet(MFnMesh& set, const MString& from, const MString& to, MDGModifier* modifier, MStatus* status)
{
    std::string name;
    size_t source = 0;
    MStatus done = withMesh(set,
                            [&](MeshTarget& target)
                            {
                                source = target.uvSet(&from);
                                name = target.mesh().findUvSet(to.asChar()) ? std::string(to.asChar())
                                                                            : freeName(target.mesh(), to);
                            });
    auto copy = [&](Mesh& mesh)
    {
        UvSet made = *mesh.uvSets[source];
        made.name = name;
        if (auto there = mesh.findUvSet(name))
            mesh.uvSets[*there] = Part<UvSet>(std::move(made));
        else
            mesh.uvSets.emplace_back(std::move(made));
    };
    if (done)
        done = editMesh(set, copy, modifier);
    put(status, done);
    return done ? toText(name) : MString();
}

std::vector<int32_t> allIds(const UvSet& set, size_t corners)
{
    return set.ids.empty() ? std::vector<int32_t>(corners, -1) : set.ids;
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

// ---- sets

int MFnMesh::numUVSets(MStatus* ReturnStatus) const
{
    return ofMesh(*this, ReturnStatus, 0, [](MeshTarget& t) { return int(t.mesh().uvSets.size()); });
}

MStatus MFnMesh::getUVSetNames(MStringArray& setNames) const
{
    return withMesh(*this,
                    [&](MeshTarget& t)
                    {
                        setNames.clear();
                        for (const auto& set : t.mesh().uvSets)
                            setNames.append(toText(set->name));
                    });
}

// Sets of one instance alone are not kept here: each is a family of its own.
MStatus MFnMesh::getUVSetFamilyNames(MStringArray& familyNames) const { return getUVSetNames(familyNames); }

MStatus MFnMesh::getUVSetsInFamily(const MString& familyName, MStringArray& setNames) const
{
    return withMesh(*this,
                    [&](MeshTarget& t)
                    {
                        (void)t.uvSet(&familyName);
                        setNames.clear();
                        setNames.append(familyName);
                    });
}

bool MFnMesh::isUVSetPerInstance(const MString& name, MStatus* ReturnStatus) const
{
    return ofMesh(*this, ReturnStatus, false,
                  [&](MeshTarget& t)
                  {
                      (void)t.uvSet(&name);
                      return false;
                  });
}

MStatus MFnMesh::getAssociatedUVSetInstances(const MString& uvSetName, MIntArray& instances) const
{
    return withMesh(*this,
                    [&](MeshTarget& t)
                    {
                        (void)t.uvSet(&uvSetName);
                        instances.clear();
                    });
}

MStatus MFnMesh::getAssociatedUVSetTextures(const MString, MObjectArray&) const
{
    return notImplemented("MFnMesh::getAssociatedUVSetTextures");
}

MString MFnMesh::createUVSetWithName(const MString& uvSetName, MDGModifier* modifier, MStatus* ReturnStatus,
                                     const MUintArray*)
{
    return addSet(*this, uvSetName, modifier, ReturnStatus);
}

MString MFnMesh::createUVSetDataMeshWithName(const MString& uvSetName, MStatus* ReturnStatus)
{
    return addSet(*this, uvSetName, nullptr, ReturnStatus);
}

MStatus MFnMesh::createUVSet(MString& uvSetName, MDGModifier* modifier, const MUintArray*)
{
    MStatus status;
    MString made = addSet(*this, uvSetName, modifier, &status);
    if (status)
        uvSetName = made;
    return status;
}

MStatus MFnMesh::createUVSetDataMesh(MString& uvSetName) { return createUVSet(uvSetName); }

MString MFnMesh::copyUVSetWithName(const MString& fromName, const MString& toName, MDGModifier* modifier,
                                   MStatus* ReturnStatus)
{
    return copySet(*this, fromName, toName, modifier, ReturnStatus);
}

MStatus MFnMesh::copyUVSet(const MString& fromName, MString& toName, MDGModifier* modifier)
{
    MStatus status;
    MString made = copySet(*this, fromName, toName, modifier, &status);
    if (status)
        toName = made;
    return status;
}

MStatus MFnMesh::renameUVSet(const MString& origName, const MString& newName, MDGModifier* modifier)
{
    return editMesh(
        *this,
        [&](Mesh& mesh)
        {
            auto index = mesh.findUvSet(origName.asChar());
            if (!index || mesh.findUvSet(newName.asChar()))
                throw core::error(core::ErrorKind::NotFound, "There is no UV set '{}', or a '{}' already.",
                                  origName.asChar(), newName.asChar());
            mesh.uvSets[*index].edit().name = newName.asChar();
        },
        modifier);
}

// A mesh keeps its first set. Source: Maya's reference of polyUVSet.
MStatus MFnMesh::deleteUVSet(const MString& setName, MDGModifier* modifier, MSelectionList*)
{
    return editMesh(
        *this,
        [&](Mesh& mesh)
        {
            auto index = mesh.findUvSet(setName.asChar());
            if (!index || *index == 0)
                throw core::error(core::ErrorKind::Failed, "The UV set '{}' cannot be deleted.", setName.asChar());
            mesh.uvSets.erase(mesh.uvSets.begin() + static_cast<std::ptrdiff_t>(*index));
        },
        modifier);
}

MStatus MFnMesh::setCurrentUVSetName(const MString& setName, MDGModifier*, MSelectionList*)
{
    return withMesh(*this,
                    [&](MeshTarget& t)
                    {
                        (void)t.uvSet(&setName);
                        t.setCurrentUvSet(setName.asChar());
                    });
}

MString MFnMesh::currentUVSetName(MStatus* ReturnStatus, int) const
{
    return ofMesh(*this, ReturnStatus, MString(), [](MeshTarget& t) { return toText(t.currentUvSet()); });
}

MStatus MFnMesh::getCurrentUVSetName(MString& setName, int) const
{
    return withMesh(*this, [&](MeshTarget& t) { setName = toText(t.currentUvSet()); });
}

MStatus MFnMesh::getFaceUVSetNames(int polygonId, MStringArray& setNames) const
{
    return withMesh(*this,
                    [&](MeshTarget& t)
                    {
                        const Mesh& mesh = t.mesh();
                        size_t face = checked(polygonId, mesh.faceCount(), "face");
                        setNames.clear();
                        for (const auto& set : mesh.uvSets)
                            if (set->id(mesh.topology().firstCorner(face)) >= 0)
                                setNames.append(toText(set->name));
                    });
}

// ---- UVs

int MFnMesh::numUVs(MStatus* ReturnStatus) const
{
    return ofMesh(*this, ReturnStatus, 0,
                  [](MeshTarget& t)
                  {
                      size_t index = t.uvSet(nullptr);
                      return int(t.mesh().uvSets[index]->points.size());
                  });
}

int MFnMesh::numUVs(const MString& uvSet, MStatus* ReturnStatus) const
{
    return ofMesh(*this, ReturnStatus, 0,
                  [&](MeshTarget& t)
                  {
                      size_t index = t.uvSet(&uvSet);
                      return int(t.mesh().uvSets[index]->points.size());
                  });
}

MStatus MFnMesh::getUVs(MFloatArray& uArray, MFloatArray& vArray, const MString* uvSet) const
{
    return withSet(*this, uvSet, [&](const Mesh&, const UvSet& set) { fill(set.points, uArray, vArray); });
}

const float* MFnMesh::getRawUVs(MStatus* ReturnStatus, const MString* uvSet) const
{
    return ofMesh(*this, ReturnStatus, static_cast<const float*>(nullptr),
                  [&](MeshTarget& t)
                  {
                      size_t index = t.uvSet(uvSet);
                      return reinterpret_cast<const float*>(t.mesh().uvSets[index]->points.data());
                  });
}

MStatus MFnMesh::setUVs(const MFloatArray& uArray, const MFloatArray& vArray, const MString* uvSet)
{
    return editSet(*this, uvSet,
                   [&](const Mesh&, UvSet& set)
                   {
                       if (uArray.length() != vArray.length() || uArray.length() < set.points.size())
                           throw core::error(core::ErrorKind::BadArgument, "{} and {} numbers for a set of {} UVs.",
                                             uArray.length(), vArray.length(), set.points.size());
                       set.points.resize(uArray.length());
                       for (unsigned i = 0; i < uArray.length(); ++i)
                           set.points[i] = V2f(uArray[i], vArray[i]);
                   });
}

MStatus MFnMesh::setSomeUVs(const MIntArray& uvIds, const MFloatArray& uArray, const MFloatArray& vArray,
                            const MString* uvSet)
{
    return editSet(*this, uvSet,
                   [&](const Mesh&, UvSet& set)
                   {
                       if (uvIds.length() != uArray.length() || uvIds.length() != vArray.length())
                           throw core::Error(core::ErrorKind::BadArgument, "There are not as many numbers as UVs.");
                       for (unsigned i = 0; i < uvIds.length(); ++i)
                       {
                           // Ids behind the last are new.
                           if (uvIds[i] < 0)
                               (void)checked(uvIds[i], set.points.size(), "UV");
                           auto id = static_cast<size_t>(uvIds[i]);
                           if (id >= set.points.size())
                               (void)checked(uvIds[i], set.points.size() + uvIds.length(), "UV");
                           set.points.resize(std::max(set.points.size(), id + 1), V2f(0.0f));
                           set.points[id] = V2f(uArray[i], vArray[i]);
                       }
                   });
}

MStatus MFnMesh::setUV(int uvId, float u, float v, const MString* uvSet)
{
    return editSet(*this, uvSet,
                   [&](const Mesh&, UvSet& set)
                   {
                       // The one behind the last is new.
                       size_t id = checked(uvId, set.points.size() + 1, "UV");
                       set.points.resize(std::max(set.points.size(), id + 1));
                       set.points[id] = V2f(u, v);
                   });
}

MStatus MFnMesh::getUV(int uvId, float& u, float& v, const MString* uvSet) const
{
    return withSet(*this, uvSet,
                   [&](const Mesh&, const UvSet& set)
                   {
                       const V2f& point = set.points[checked(uvId, set.points.size(), "UV")];
                       u = point.x;
                       v = point.y;
                   });
}

MStatus MFnMesh::clearUVs(const MString* uvSet)
{
    return editSet(*this, uvSet,
                   [](const Mesh&, UvSet& set)
                   {
                       set.points.clear();
                       set.ids.clear();
                   });
}

// ---- which corner has which

MStatus MFnMesh::getPolygonUVid(int polygonId, int vertexIndex, int& uvId, const MString* uvSet) const
{
    return withSet(*this, uvSet,
                   [&](const Mesh& mesh, const UvSet& set)
                   {
                       int32_t id = set.id(cornerOf(mesh, polygonId, vertexIndex));
                       if (id < 0)
                           throw core::error(core::ErrorKind::Failed, "Face {} has no UVs.", polygonId);
                       uvId = id;
                   });
}

MStatus MFnMesh::getPolygonUV(int polygonId, int vertexIndex, float& u, float& v, const MString* uvSet) const
{
    int id = 0;
    MStatus status = getPolygonUVid(polygonId, vertexIndex, id, uvSet);
    return status ? getUV(id, u, v, uvSet) : status;
}

MStatus MFnMesh::assignUV(int polygonId, int vertexIndex, int uvId, const MString* uvSet)
{
    return editSet(*this, uvSet,
                   [&](const Mesh& mesh, UvSet& set)
                   {
                       size_t corner = cornerOf(mesh, polygonId, vertexIndex);
                       size_t id = checked(uvId, set.points.size(), "UV");
                       if (set.ids.empty())
                           set.ids.assign(mesh.cornerCount(), -1);
                       set.ids[corner] = static_cast<int32_t>(id);
                   });
}

MStatus MFnMesh::assignUVs(const MIntArray& uvCounts, const MIntArray& uvIds, const MString* uvSet)
{
    return editSet(*this, uvSet,
                   [&](const Mesh& mesh, UvSet& set)
                   {
                       if (uvCounts.length() != mesh.faceCount())
                           throw core::error(core::ErrorKind::BadArgument, "{} counts for {} faces.", uvCounts.length(),
                                             mesh.faceCount());
                       std::vector<int32_t> ids(mesh.cornerCount(), -1);
                       unsigned at = 0;
                       for (unsigned face = 0; face < uvCounts.length(); ++face)
                       {
                           if (uvCounts[face] == 0)
                               continue;
                           size_t first = mesh.topology().firstCorner(face);
                           if (static_cast<size_t>(uvCounts[face]) != mesh.topology().cornerCount(face) ||
                               uvIds.length() - at < static_cast<unsigned>(uvCounts[face]))
                               throw core::error(core::ErrorKind::BadArgument, "{} UVs for face {} of {} vertices.",
                                                 uvCounts[face], face, mesh.topology().cornerCount(face));
                           for (int i = 0; i < uvCounts[face]; ++i, ++at)
                               ids[first + static_cast<size_t>(i)] =
                                   static_cast<int32_t>(checked(uvIds[at], set.points.size(), "UV"));
                       }
                       set.ids = std::move(ids);
                   });
}

MStatus MFnMesh::getAssignedUVs(MIntArray& uvCounts, MIntArray& uvIds, const MString* uvSet) const
{
    return withSet(*this, uvSet,
                   [&](const Mesh& mesh, const UvSet& set)
                   {
                       uvCounts.setLength(static_cast<unsigned>(mesh.faceCount()));
                       std::span<int> counts = itemsOf<int>(uvCounts);
                       std::vector<int32_t> all = allIds(set, mesh.cornerCount()), used;
                       for (size_t face = 0; face < counts.size(); ++face)
                       {
                           size_t before = used.size(), first = mesh.topology().firstCorner(face);
                           for (size_t i = 0; i < mesh.topology().cornerCount(face); ++i)
                               if (all[first + i] >= 0)
                                   used.push_back(all[first + i]);
                           counts[face] = static_cast<int>(used.size() - before);
                       }
                       assign(uvIds, used);
                   });
}

// A UV that no face uses has the shell -1.
MStatus MFnMesh::getUvShellsIds(MIntArray& uvShellIds, unsigned int& nbUvShells, const MString* uvSet) const
{
    return withSet(*this, uvSet,
                   [&](const Mesh& mesh, const UvSet& set)
                   {
                       auto [shells, count] = geometry::uvShells(mesh.topology(), set);
                       assign(uvShellIds, shells);
                       nbUvShells = static_cast<unsigned>(count);
                   });
}

MStatus MFnMesh::getPinUVs(MUintArray&, MDoubleArray&, const MString*) const
{
    return notImplemented("MFnMesh::getPinUVs");
}

MStatus MFnMesh::setPinUVs(const MUintArray&, const MDoubleArray&, const MString*)
{
    return notImplemented("MFnMesh::setPinUVs");
}

bool MFnMesh::isPolygonUVReversed(int polygonId, const MString* uvSet, MStatus* ReturnStatus) const
{
    return ofMesh(*this, ReturnStatus, false,
                  [&](MeshTarget& t)
                  {
                      size_t index = t.uvSet(uvSet);
                      const Mesh& mesh = t.mesh();
                      return uvArea(mesh, index, checked(polygonId, mesh.faceCount(), "face")) < 0.0;
                  });
}

OPENMAYA_NAMESPACE_CLOSE
