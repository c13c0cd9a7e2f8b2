// Points of meshes, in the shape's space or the world's.
#include "openmaya/MeshSet.h"

#include <maya/MFnMesh.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

V3d through(const V3d& point, const Imath::M44d& matrix, bool isWorld) { return isWorld ? point * matrix : point; }

template <class Array, class Element, class Make>
MStatus getAll(const MFnMesh& set, Array& array, MSpace::Space space, Make&& make)
{
    return withMesh(set,
                    [&](MeshTarget& target)
                    {
                        const Mesh& mesh = target.mesh();
                        const bool isWorld = openmaya::isWorld(space);
                        const Imath::M44d matrix = target.matrix(space);
                        array.setLength(static_cast<unsigned>(mesh.vertexCount()));
                        std::span<Element> items = itemsOf<Element>(array);
                        for (size_t i = 0; i < items.size(); ++i)
                            items[i] = make(through(mesh.point(i), matrix, isWorld));
                    });
}

template <class Array> MStatus setAll(const MFnMesh& set, const Array& array, MSpace::Space space)
{
    return withMesh(set,
                    [&](MeshTarget& target)
                    {
                        const Mesh& mesh = target.mesh();
                        if (array.length() != mesh.vertexCount())
                            throw core::error(core::ErrorKind::BadArgument, "There are {} points for {} vertices.",
                                              array.length(), mesh.vertexCount());
                        const bool isWorld = openmaya::isWorld(space);
                        const Imath::M44d back = target.matrix(space).inverse();
                        std::vector<V3d> points(array.length());
                        for (unsigned i = 0; i < points.size(); ++i)
                            points[i] = through(toV3d(array[i]), back, isWorld);
                        target.edit(
                            [&](Mesh& edited)
                            {
                                if (!edited.precisePoints().empty())
                                    return edited.setPrecisePoints(std::move(points));
                                std::vector<V3f> floats(points.size());
                                for (size_t i = 0; i < floats.size(); ++i)
                                    floats[i] = V3f(points[i]);
                                edited.setPoints(std::move(floats));
                            });
                    });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MStatus MFnMesh::getPoints(MFloatPointArray& vertexArray, MSpace::Space space) const
{
    return getAll<MFloatPointArray, MFloatPoint>(*this, vertexArray, space, toFloatPoint);
}

MStatus MFnMesh::getPoints(MPointArray& vertexArray, MSpace::Space space) const
{
    return getAll<MPointArray, MPoint>(*this, vertexArray, space, toPoint);
}

MStatus MFnMesh::setPoints(MFloatPointArray& vertexArray, MSpace::Space space)
{
    return setAll(*this, vertexArray, space);
}

MStatus MFnMesh::setPoints(MPointArray& vertexArray, MSpace::Space space) { return setAll(*this, vertexArray, space); }

MStatus MFnMesh::getPoint(int vertexId, MPoint& pos, MSpace::Space space) const
{
    return withMesh(*this,
                    [&](MeshTarget& target)
                    {
                        const Mesh& mesh = target.mesh();
                        V3d point = mesh.point(checked(vertexId, mesh.vertexCount(), "vertex"));
                        pos = toPoint(openmaya::isWorld(space) ? point * target.matrix(space) : point);
                    });
}

MStatus MFnMesh::setPoint(int vertexId, const MPoint& pos, MSpace::Space space)
{
    return withMesh(*this,
                    [&](MeshTarget& target)
                    {
                        size_t vertex = checked(vertexId, target.mesh().vertexCount(), "vertex");
                        V3d point = toV3d(pos);
                        target.setPoint(vertex,
                                        openmaya::isWorld(space) ? point * target.matrix(space).inverse() : point);
                    });
}

const float* MFnMesh::getRawPoints(MStatus* ReturnStatus) const
{
    return ofMesh(*this, ReturnStatus, static_cast<const float*>(nullptr),
                  [](MeshTarget& target) { return reinterpret_cast<const float*>(target.mesh().points().data()); });
}

// Null where floats are kept.
const double* MFnMesh::getRawDoublePoints(MStatus* ReturnStatus) const
{
    return ofMesh(*this, ReturnStatus, static_cast<const double*>(nullptr),
                  [](MeshTarget& target)
                  {
                      const std::vector<V3d>& points = target.mesh().precisePoints();
                      if (points.empty())
                          throw core::Error(core::ErrorKind::Failed, "The mesh keeps its points as floats.");
                      return reinterpret_cast<const double*>(points.data());
                  });
}

OPENMAYA_NAMESPACE_CLOSE
