// What rays meet on a mesh, what is nearest to a point, and places by UV.
#include "openmaya/MeshSet.h"

#include <maya/MFnMesh.h>

#include <algorithm>
#include <limits>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using geometry::RayHit;
using geometry::TriangleTree;

// A ray in the shape's space: what it meets there is at the same parameter.
struct Ray
{
    Ray(const MeshTarget& target, const V3d& from, const V3d& towards, MSpace::Space space)
        : matrix(target.matrix(space)), source(from), direction(towards)
    {
        Imath::M44d back = matrix.inverse();
        source = from * back;
        back.multDirMatrix(towards, direction);
    }

    Imath::M44d matrix;
    V3d source, direction;
};

struct RayQuestion
{
    const MFloatPoint& source;
    const MFloatVector& direction;
    const MIntArray* faces;
    const MIntArray* triangles; // of each face of `faces`
    MSpace::Space space;
    float maxParam;
    bool testBothDirections;
    float tolerance;
};

std::vector<RayHit> hitsOf(MeshTarget& target, const RayQuestion& question, Imath::M44d& matrix)
{
    Ray ray(target, toV3d(question.source), toV3d(question.direction), question.space);
    matrix = ray.matrix;
    const Mesh& mesh = target.mesh();
    std::vector<RayHit> hits;
    double from = question.testBothDirections ? -double(question.maxParam) : 0.0;
    auto take = [&](const RayHit& hit) { hits.push_back(hit); };
    double tolerance = std::max(double(question.tolerance), 0.0);
    if (!question.faces)
        mesh.tree().intersect(ray.source, ray.direction, from, question.maxParam, tolerance, take);
    else
    {
        std::vector<int32_t> faces = numbersOf(*question.faces);
        for (int32_t face : faces)
            (void)checked(face, mesh.faceCount(), "face");
        std::vector<int32_t> each = faces;
        std::sort(each.begin(), each.end());
        each.erase(std::unique(each.begin(), each.end()), each.end());
        TriangleTree tree(mesh.topology(), mesh.points(), mesh.triangles(), &each);
        tree.intersect(ray.source, ray.direction, from, question.maxParam, tolerance, take);
        if (question.triangles)
        {
            if (question.triangles->length() != faces.size())
                throw core::Error(core::ErrorKind::BadArgument, "There are not as many triangles as faces.");
            std::vector<int32_t> triangles = numbersOf(*question.triangles);
            auto isOut = [&](const RayHit& hit)
            {
                int32_t own =
                    hit.triangle - static_cast<int32_t>(mesh.triangles().starts[static_cast<size_t>(hit.face)]);
                for (size_t i = 0; i < faces.size(); ++i)
                    if (faces[i] == hit.face && triangles[i] == own)
                        return false;
                return true;
            };
            hits.erase(std::remove_if(hits.begin(), hits.end(), isOut), hits.end());
        }
    }
    // The nearest first; on an edge, the face of the lowest number.
    std::sort(hits.begin(), hits.end(),
              [](const RayHit& a, const RayHit& b)
              {
                  double x = std::abs(a.distance), y = std::abs(b.distance);
                  return x != y ? x < y : a.triangle < b.triangle;
              });
    return hits;
}

// A triangle by its number in its face. The first two barycentric coordinates belong to its first two corners.
int triangleInFace(const Mesh& mesh, const geometry::TrianglePlace& place)
{
    return place.triangle - static_cast<int>(mesh.triangles().starts[static_cast<size_t>(place.face)]);
}

bool oneHit(const MFnMesh& set, MStatus* status, const RayQuestion& question, MFloatPoint& hitPoint, float* hitRayParam,
            int* hitFace, int* hitTriangle, float* hitBary1, float* hitBary2)
{
    return ofMesh(set, status, false,
                  [&](MeshTarget& target)
                  {
                      Imath::M44d matrix;
                      std::vector<RayHit> hits = hitsOf(target, question, matrix);
                      if (hits.empty())
                          return false;
                      const RayHit& hit = hits.front();
                      hitPoint = toFloatPoint(hit.point * matrix);
                      if (hitRayParam)
                          *hitRayParam = static_cast<float>(hit.distance);
                      if (hitFace)
                          *hitFace = hit.face;
                      if (hitTriangle)
                          *hitTriangle = triangleInFace(target.mesh(), hit);
                      if (hitBary1)
                          *hitBary1 = static_cast<float>(1.0 - hit.u - hit.v);
                      if (hitBary2)
                          *hitBary2 = static_cast<float>(hit.u);
                      return true;
                  });
}

// Hits of neighbours on the edge that they share are one.
void joinTwins(std::vector<RayHit>& hits)
{
    auto isTwin = [](const RayHit& a, const RayHit& b)
    { return std::abs(a.distance - b.distance) <= 1e-9 * (1.0 + std::abs(a.distance)); };
    hits.erase(std::unique(hits.begin(), hits.end(), isTwin), hits.end());
}

geometry::TrianglePlace nearest(MeshTarget& target, const V3d& point)
{
    auto place = target.mesh().tree().closest(point, std::numeric_limits<double>::infinity());
    if (!place)
        throw core::Error(core::ErrorKind::Failed, "The mesh has no faces.");
    return *place;
}

// The nearest point as it looks in a space: what is near in the world may not be near in the shape's own space, so the
// points are taken there where the matrix is more than a rotation.
struct Nearest
{
    geometry::TrianglePlace place;
    V3d point; // in the space
};

bool keepsDistances(const Imath::M44d& matrix)
{
    Imath::M33d linear = geometry::linearPart(matrix);
    return (linear * linear.transposed()).equalWithAbsError(Imath::M33d(), 1e-9);
}

Nearest nearestIn(MeshTarget& target, const V3d& point, MSpace::Space space)
{
    Imath::M44d matrix = target.matrix(space);
    if (keepsDistances(matrix))
    {
        geometry::TrianglePlace place = nearest(target, point * matrix.inverse());
        return {place, place.point * matrix};
    }
    Mesh moved = target.mesh();
    std::vector<V3f> points = moved.points();
    for (V3f& p : points)
        p = V3f(V3d(p) * matrix);
    moved.setPoints(std::move(points));
    auto place = moved.tree().closest(point, std::numeric_limits<double>::infinity());
    if (!place)
        throw core::Error(core::ErrorKind::Failed, "The mesh has no faces.");
    return {*place, place->point};
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

// ---- accelerators: a tree is built where one is needed, and goes with the mesh

MMeshIsectAccelParams MFnMesh::uniformGridParams(int, int, int) { return MMeshIsectAccelParams(); }
MMeshIsectAccelParams MFnMesh::autoUniformGridParams() { return MMeshIsectAccelParams(); }

MStatus MFnMesh::freeCachedIntersectionAccelerator()
{
    return withMesh(*this, [](MeshTarget& t) { (void)t.mesh(); });
}

MString MFnMesh::cachedIntersectionAcceleratorInfo(MStatus* ReturnStatus)
{
    return ofMesh(
        *this, ReturnStatus, MString(), [](MeshTarget& t)
        { return MString("tree of ") + std::to_string(t.mesh().triangles().corners.size()).c_str() + " triangles"; });
}

MString MFnMesh::globalIntersectionAcceleratorsInfo() { return "trees are kept with their meshes"; }
void MFnMesh::clearGlobalIntersectionAcceleratorInfo() {}

// ---- rays

bool MFnMesh::closestIntersection(const MFloatPoint& raySource, const MFloatVector& rayDirection,
                                  const MIntArray* faceIds, const MIntArray* triIds, bool, MSpace::Space space,
                                  float maxParam, bool testBothDirections, MMeshIsectAccelParams*,
                                  MFloatPoint& hitPoint, float* hitRayParam, int* hitFace, int* hitTriangle,
                                  float* hitBary1, float* hitBary2, float tolerance, MStatus* ReturnStatus)
{
    return oneHit(*this, ReturnStatus,
                  {raySource, rayDirection, faceIds, triIds, space, maxParam, testBothDirections, tolerance}, hitPoint,
                  hitRayParam, hitFace, hitTriangle, hitBary1, hitBary2);
}

bool MFnMesh::anyIntersection(const MFloatPoint& raySource, const MFloatVector& rayDirection, const MIntArray* faceIds,
                              const MIntArray* triIds, bool, MSpace::Space space, float maxParam,
                              bool testBothDirections, MMeshIsectAccelParams*, MFloatPoint& hitPoint,
                              float* hitRayParam, int* hitFace, int* hitTriangle, float* hitBary1, float* hitBary2,
                              float tolerance, MStatus* ReturnStatus)
{
    return oneHit(*this, ReturnStatus,
                  {raySource, rayDirection, faceIds, triIds, space, maxParam, testBothDirections, tolerance}, hitPoint,
                  hitRayParam, hitFace, hitTriangle, hitBary1, hitBary2);
}

bool MFnMesh::allIntersections(const MFloatPoint& raySource, const MFloatVector& rayDirection, const MIntArray* faceIds,
                               const MIntArray* triIds, bool, MSpace::Space space, float maxParam,
                               bool testBothDirections, MMeshIsectAccelParams*, bool, MFloatPointArray& hitPoints,
                               MFloatArray* hitRayParams, MIntArray* hitFaces, MIntArray* hitTriangles,
                               MFloatArray* hitBary1, MFloatArray* hitBary2, float tolerance, MStatus* ReturnStatus)
{
    return ofMesh(*this, ReturnStatus, false,
                  [&](MeshTarget& target)
                  {
                      Imath::M44d matrix;
                      std::vector<RayHit> hits = hitsOf(
                          target,
                          {raySource, rayDirection, faceIds, triIds, space, maxParam, testBothDirections, tolerance},
                          matrix);
                      joinTwins(hits);
                      hitPoints.clear();
                      for (auto* list : {hitRayParams, hitBary1, hitBary2})
                          if (list)
                              list->clear();
                      for (auto* list : {hitFaces, hitTriangles})
                          if (list)
                              list->clear();
                      for (const RayHit& hit : hits)
                      {
                          hitPoints.append(toFloatPoint(hit.point * matrix));
                          if (hitRayParams)
                              hitRayParams->append(static_cast<float>(hit.distance));
                          if (hitFaces)
                              hitFaces->append(hit.face);
                          if (hitTriangles)
                              hitTriangles->append(triangleInFace(target.mesh(), hit));
                          if (hitBary1)
                              hitBary1->append(static_cast<float>(1.0 - hit.u - hit.v));
                          if (hitBary2)
                              hitBary2->append(static_cast<float>(hit.u));
                      }
                      return !hits.empty();
                  });
}

MStatus MFnMesh::sortIntersectionFaceTriIds(MIntArray* faceIds, MIntArray* triIds)
{
    return guarded(
        [&]
        {
            if (!faceIds || (triIds && triIds->length() != faceIds->length()))
                throw core::Error(core::ErrorKind::BadArgument, "There are not as many triangles as faces.");
            std::vector<std::pair<int, int>> pairs;
            for (unsigned i = 0; i < faceIds->length(); ++i)
                pairs.emplace_back((*faceIds)[i], triIds ? (*triIds)[i] : 0);
            std::sort(pairs.begin(), pairs.end());
            for (unsigned i = 0; i < pairs.size(); ++i)
            {
                (*faceIds)[i] = pairs[i].first;
                if (triIds)
                    (*triIds)[i] = pairs[i].second;
            }
        });
}

bool MFnMesh::intersect(const MPoint& raySource, const MVector& rayDirection, MPointArray& points, double tolerance,
                        MSpace::Space space, MIntArray* polygonIds, MStatus* ReturnStatus) const
{
    return ofMesh(*this, ReturnStatus, false,
                  [&](MeshTarget& target)
                  {
                      Ray ray(target, openmaya::toV3d(raySource), openmaya::toV3d(rayDirection), space);
                      std::vector<RayHit> hits;
                      target.mesh().tree().intersect(ray.source, ray.direction, 0.0,
                                                     std::numeric_limits<double>::infinity(), tolerance,
                                                     [&](const RayHit& hit) { hits.push_back(hit); });
                      std::sort(hits.begin(), hits.end(),
                                [](const RayHit& a, const RayHit& b) { return a.distance < b.distance; });
                      joinTwins(hits);
                      points.clear();
                      if (polygonIds)
                          polygonIds->clear();
                      for (const RayHit& hit : hits)
                      {
                          points.append(toPoint(hit.point * ray.matrix));
                          if (polygonIds)
                              polygonIds->append(hit.face);
                      }
                      return !hits.empty();
                  });
}

bool MFnMesh::intersect(MPoint& raySource, MVector& rayDirection, MPointArray& points, MStatus* ReturnStatus) const
{
    return intersect(raySource, rayDirection, points, 1.0e-10, MSpace::kObject, nullptr, ReturnStatus);
}

bool MFnMesh::intersect(const MPoint& raySource, const MVector& rayDirection, MPointArray& points,
                        MStatus* ReturnStatus) const
{
    return intersect(raySource, rayDirection, points, 1.0e-10, MSpace::kObject, nullptr, ReturnStatus);
}

bool MFnMesh::getMeshForIntersection(MSpace::Space, MFloatPoint&, MFloatVector&, void*&, MStatus* ReturnStatus)
{
    return notImplemented("MFnMesh::getMeshForIntersection", ReturnStatus, false);
}

// ---- nearest points

MStatus MFnMesh::getClosestPointAndNormal(const MPoint& toThisPoint, MPoint& theClosestPoint, MVector& theNormal,
                                          MSpace::Space space, int* closestPolygon, MMeshIsectAccelParams*) const
{
    return withMesh(*this,
                    [&](MeshTarget& target)
                    {
                        Nearest found = nearestIn(target, openmaya::toV3d(toThisPoint), space);
                        theClosestPoint = toPoint(found.point);
                        Directions directions(target.matrix(space));
                        theNormal = toVector(directions.normal(smoothNormal(target.mesh(), found.place)));
                        if (closestPolygon)
                            *closestPolygon = found.place.face;
                    });
}

MStatus MFnMesh::getClosestPoint(const MPoint& toThisPoint, MPoint& theClosestPoint, MSpace::Space space,
                                 int* closestPolygon, MMeshIsectAccelParams*) const
{
    return withMesh(*this,
                    [&](MeshTarget& target)
                    {
                        Nearest found = nearestIn(target, openmaya::toV3d(toThisPoint), space);
                        theClosestPoint = toPoint(found.point);
                        if (closestPolygon)
                            *closestPolygon = found.place.face;
                    });
}

MStatus MFnMesh::getClosestNormal(const MPoint& toThisPoint, MVector& theNormal, MSpace::Space space,
                                  int* closestPolygon, MMeshIsectAccelParams*) const
{
    MPoint point;
    return getClosestPointAndNormal(toThisPoint, point, theNormal, space, closestPolygon);
}

// ---- places by UV

MStatus MFnMesh::getClosestUVs(const float2& toThisUVPoint, MIntArray& uvIds, const MString* uvSet) const
{
    return withMesh(*this,
                    [&](MeshTarget& target)
                    {
                        size_t index = target.uvSet(uvSet);
                        const std::vector<V2f>& points = target.mesh().uvSets[index]->points;
                        V2f wanted(toThisUVPoint[0], toThisUVPoint[1]);
                        float best = std::numeric_limits<float>::infinity();
                        uvIds.clear();
                        for (size_t i = 0; i < points.size(); ++i)
                        {
                            float distance = (points[i] - wanted).length2();
                            if (distance > best)
                                continue;
                            if (distance < best)
                                uvIds.clear();
                            best = distance;
                            uvIds.append(static_cast<int>(i));
                        }
                    });
}

MStatus MFnMesh::intersectFaceAtUV(const float2& toThisUVPoint, int& faceId, const MString* uvSet) const
{
    return withMesh(*this,
                    [&](MeshTarget& target)
                    {
                        size_t index = target.uvSet(uvSet);
                        const Mesh& mesh = target.mesh();
                        faceId = -1;
                        for (size_t face = 0; faceId < 0 && face < mesh.faceCount(); ++face)
                            if (findAtUv(mesh, index, face, toThisUVPoint, 0.0))
                                faceId = static_cast<int>(face);
                    });
}

MStatus MFnMesh::getPointAtUV(int polygonId, MPoint& theClosestPoint, float2& uvPoint, MSpace::Space space,
                              const MString* uvSet, float tolerance)
{
    return withMesh(*this,
                    [&](MeshTarget& target)
                    {
                        size_t index = target.uvSet(uvSet);
                        Imath::M44d matrix = target.matrix(space);
                        const Mesh& mesh = target.mesh();
                        size_t face = checked(polygonId, mesh.faceCount(), "face");
                        theClosestPoint = toPoint(pointAtUv(mesh, index, face, uvPoint, tolerance).point * matrix);
                    });
}

MStatus MFnMesh::getPointsAtUV(MIntArray& polygonIds, MPointArray& points, const float2& uvPoint, MSpace::Space space,
                               const MString* uvSet, float tolerance) const
{
    return withMesh(*this,
                    [&](MeshTarget& target)
                    {
                        size_t index = target.uvSet(uvSet);
                        Imath::M44d matrix = target.matrix(space);
                        const Mesh& mesh = target.mesh();
                        polygonIds.clear();
                        points.clear();
                        for (size_t face = 0; face < mesh.faceCount(); ++face)
                            if (auto place = findAtUv(mesh, index, face, uvPoint, tolerance))
                            {
                                polygonIds.append(static_cast<int>(face));
                                points.append(toPoint(place->point * matrix));
                            }
                        if (points.length() == 0)
                            throw core::Error(core::ErrorKind::Failed, "No face is at this UV.");
                    });
}

MStatus MFnMesh::getUVAtPoint(MPoint& pt, float2& uvPoint, MSpace::Space space, const MString* uvSet,
                              int* closestPolygon)
{
    return withMesh(*this,
                    [&](MeshTarget& target)
                    {
                        size_t index = target.uvSet(uvSet);
                        geometry::TrianglePlace place = nearestIn(target, openmaya::toV3d(pt), space).place;
                        V2f uv = uvAt(target.mesh(), index, place);
                        uvPoint[0] = uv.x;
                        uvPoint[1] = uv.y;
                        if (closestPolygon)
                            *closestPolygon = place.face;
                    });
}

MStatus MFnMesh::getAxisAtPoint(MPoint& pt, MVector& normal, MVector& uTangent, MVector& vTangent, MSpace::Space space,
                                const MString* uvSet, int* closestPolygon)
{
    return withMesh(*this,
                    [&](MeshTarget& target)
                    {
                        size_t index = target.uvSet(uvSet);
                        geometry::TrianglePlace place = nearestIn(target, openmaya::toV3d(pt), space).place;
                        const Mesh& mesh = target.mesh();
                        V2f uv = uvAt(mesh, index, place);
                        float2 at{uv.x, uv.y};
                        PlaceAtUv axes = pointAtUv(mesh, index, static_cast<size_t>(place.face), at, 1e-3);
                        Directions directions(target.matrix(space));
                        normal = toVector(directions.normal(smoothNormal(mesh, place)));
                        uTangent = toVector(directions.tangent(axes.alongU.normalized()));
                        vTangent = toVector(directions.tangent(axes.alongV.normalized()));
                        if (closestPolygon)
                            *closestPolygon = place.face;
                    });
}

OPENMAYA_NAMESPACE_CLOSE
