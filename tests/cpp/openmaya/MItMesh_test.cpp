// The four iterators on a cube. Facts: Maya's C++ API reference of the classes.
#include "Fixture.h"
#include "openmaya/Access.h"

#include <maya/MDagPath.h>
#include <maya/MFloatPointArray.h>
#include <maya/MFnMesh.h>
#include <maya/MFnMeshData.h>
#include <maya/MFnSingleIndexedComponent.h>
#include <maya/MIntArray.h>
#include <maya/MItMeshEdge.h>
#include <maya/MItMeshFaceVertex.h>
#include <maya/MItMeshPolygon.h>
#include <maya/MItMeshVertex.h>
#include <maya/MPointArray.h>

#include <cmath>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

std::vector<int> list(const MIntArray& array)
{
    std::vector<int> numbers(array.length());
    if (!numbers.empty())
        array.get(numbers.data());
    return numbers;
}

class MItMeshTest : public ApiTest
{
protected:
    MItMeshTest()
    {
        session.newScene();
        MFloatPointArray points;
        for (int i = 0; i < 8; ++i)
        {
            float y = i > 1 && i < 6 ? 0.5f : -0.5f;
            points.append(i % 2 ? 0.5f : -0.5f, y, i < 4 ? 0.5f : -0.5f);
        }
        MIntArray connects;
        for (int vertex : {0, 1, 3, 2, 2, 3, 5, 4, 4, 5, 7, 6, 6, 7, 1, 0, 1, 7, 5, 3, 6, 0, 2, 4})
            connects.append(vertex);
        MFnMesh set;
        set.create(8, 6, points, MIntArray(6, 4), connects, MObject::kNullObj, &status);
        shape = set.object();
        MFnMesh onData;
        MFnMeshData owner;
        data = onData.create(8, 6, points, MIntArray(6, 4), connects, owner.create());
        MSelectionList found;
        EXPECT_TRUE(found.add("polySurface1"));
        EXPECT_TRUE(found.getDagPath(0, path));
        core::setValue(session.scene(), place("polySurface1.translate"),
                       core::Value::numbers(core::Scalar::Double, {10, 0, 0}));
    }

    // Elements of one index.
    static MObject part(MFn::Type type, std::initializer_list<int> elements)
    {
        MFnSingleIndexedComponent set;
        MObject made = set.create(type);
        for (int element : elements)
            EXPECT_TRUE(set.addElement(element));
        return made;
    }

    MObject shape, data;
    MDagPath path;
    MStatus status;
};

TEST_F(MItMeshTest, VisitsFaces)
{
    MItMeshPolygon it(data, &status);
    ASSERT_TRUE(status);
    EXPECT_EQ(it.count(), 6u);
    double area = 0, total = 0;
    std::vector<unsigned> visited;
    for (; !it.isDone(); it.next())
    {
        visited.push_back(it.index());
        EXPECT_EQ(it.polygonVertexCount(), 4u);
        EXPECT_TRUE(it.getArea(area));
        total += area;
    }
    EXPECT_EQ(visited, (std::vector<unsigned>{0, 1, 2, 3, 4, 5}));
    EXPECT_NEAR(total, 6.0, 1e-6);
    EXPECT_EQ(it.next(), MStatus::kFailure);
    (void)it.index(&status);
    EXPECT_EQ(status, MStatus::kFailure);
    EXPECT_TRUE(it.reset());
    EXPECT_FALSE(it.isDone());
}

TEST_F(MItMeshTest, TellsOfAFace)
{
    MItMeshPolygon it(path);
    int before = -1;
    EXPECT_TRUE(it.setIndex(1, before));
    EXPECT_EQ(before, 0);
    MIntArray found;
    EXPECT_TRUE(it.getVertices(found));
    EXPECT_EQ(list(found), (std::vector<int>{2, 3, 5, 4}));
    EXPECT_EQ(it.vertexIndex(2), 5u);
    EXPECT_EQ(it.center(MSpace::kWorld), MPoint(10, 0.5, 0));
    MVector normal;
    EXPECT_TRUE(it.getNormal(normal));
    EXPECT_EQ(normal, MVector(0, 1, 0));
    EXPECT_TRUE(it.getEdges(found));
    EXPECT_EQ(found.length(), 4u);
    EXPECT_TRUE(it.getConnectedFaces(found));
    EXPECT_EQ(list(found), (std::vector<int>{0, 2, 4, 5}));
    EXPECT_TRUE(it.getConnectedEdges(found));
    EXPECT_EQ(found.length(), 4u);
    int triangles = 0;
    EXPECT_TRUE(it.numTriangles(triangles));
    EXPECT_EQ(triangles, 2);
    MPointArray points;
    EXPECT_TRUE(it.getTriangles(points, found));
    EXPECT_EQ(list(found), (std::vector<int>{2, 3, 4, 4, 3, 5}));
    EXPECT_TRUE(it.isConvex());
    EXPECT_TRUE(it.isStarlike());
    EXPECT_TRUE(it.isPlanar());
    EXPECT_FALSE(it.isHoled());
    EXPECT_FALSE(it.isLamina());
    EXPECT_FALSE(it.onBoundary());
    EXPECT_FALSE(it.hasUVs());
    EXPECT_FALSE(it.hasColor());
    EXPECT_FALSE(it.zeroArea());
    EXPECT_EQ(it.setIndex(6, before), MStatus::kInvalidParameter);
    EXPECT_EQ(it.currentItem().apiType(), MFn::kMeshPolygonComponent);
}

TEST_F(MItMeshTest, VisitsTheElementsOfAComponent)
{
    MObject faces = part(MFn::kMeshPolygonComponent, {4, 1});
    MItMeshPolygon it(path, faces, &status);
    ASSERT_TRUE(status);
    EXPECT_EQ(it.count(), 2u);
    EXPECT_EQ(it.index(), 1u);
    EXPECT_TRUE(it.next());
    EXPECT_EQ(it.index(), 4u);
    MObject vertices = part(MFn::kMeshVertComponent, {7});
    MItMeshPolygon wrong(path, vertices, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    MItMeshVertex single(path, vertices, &status);
    EXPECT_TRUE(status);
    EXPECT_EQ(single.index(), 7);
    MObject beyond = part(MFn::kMeshVertComponent, {8});
    MItMeshVertex none(path, beyond, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_TRUE(none.isDone());
}

TEST_F(MItMeshTest, TellsOfAVertex)
{
    MItMeshVertex it(path);
    EXPECT_EQ(it.count(), 8);
    int before;
    EXPECT_TRUE(it.setIndex(3, before));
    EXPECT_EQ(it.position(MSpace::kWorld), MPoint(10.5, 0.5, 0.5));
    MIntArray found;
    EXPECT_TRUE(it.getConnectedFaces(found));
    EXPECT_EQ(list(found), (std::vector<int>{0, 1, 4}));
    EXPECT_TRUE(it.getConnectedVertices(found));
    EXPECT_EQ(list(found), (std::vector<int>{1, 2, 5}));
    EXPECT_TRUE(it.getConnectedEdges(found));
    ASSERT_EQ(found.length(), 3u);
    int other = -1;
    EXPECT_TRUE(it.getOppositeVertex(other, found[0]));
    EXPECT_TRUE(other == 1 || other == 2 || other == 5);
    EXPECT_TRUE(it.connectedToFace(4));
    EXPECT_FALSE(it.connectedToFace(5));
    EXPECT_FALSE(it.onBoundary());
    MVector normal;
    const double r = 1 / std::sqrt(3.0);
    EXPECT_TRUE(it.getNormal(normal));
    EXPECT_TRUE(normal.isEquivalent(MVector(r, r, r), 1e-6));
    int uvs = -1;
    EXPECT_TRUE(it.numUVs(uvs));
    EXPECT_EQ(uvs, 0);
}

TEST_F(MItMeshTest, MovesVertices)
{
    asStep(
        [&]
        {
            for (MItMeshVertex it(path); !it.isDone(); it.next())
            {
                MPoint to = it.position(MSpace::kWorld);
                to.y += 1;
                EXPECT_TRUE(it.setPosition(to, MSpace::kWorld));
                EXPECT_EQ(it.position(MSpace::kWorld), to);
            }
        });
    MFnMesh set(shape);
    MPoint point;
    EXPECT_TRUE(set.getPoint(0, point));
    EXPECT_EQ(point, MPoint(-0.5, 0.5, 0.5));
    EXPECT_TRUE(set.getPoint(7, point));
    EXPECT_EQ(point, MPoint(0.5, 0.5, -0.5));
    undo();
    EXPECT_TRUE(set.getPoint(7, point));
    EXPECT_EQ(point, MPoint(0.5, -0.5, -0.5));
    MItMeshVertex it(data);
    EXPECT_TRUE(it.translateBy(MVector(1, 0, 0)));
    EXPECT_EQ(it.position(), MPoint(0.5, -0.5, 0.5));
}

TEST_F(MItMeshTest, VisitsEdges)
{
    double total = 0, length = 0;
    MItMeshEdge it(data);
    EXPECT_EQ(it.count(), 12);
    for (; !it.isDone(); it.next())
    {
        EXPECT_TRUE(it.getLength(length));
        total += length;
        MIntArray faces;
        EXPECT_EQ(it.getConnectedFaces(faces), 2);
        MIntArray edges;
        EXPECT_EQ(it.getConnectedEdges(edges), 4);
        EXPECT_FALSE(it.onBoundary());
        EXPECT_TRUE(it.isSmooth());
        EXPECT_TRUE(it.setSmoothing(false));
        EXPECT_FALSE(it.isSmooth());
    }
    EXPECT_NEAR(total, 12.0, 1e-6);
    EXPECT_TRUE(it.reset());
    EXPECT_EQ(it.index(0), 0);
    EXPECT_EQ(it.index(1), 1);
    EXPECT_EQ(it.point(1), MPoint(0.5, -0.5, 0.5));
    EXPECT_EQ(it.center(), MPoint(0, -0.5, 0.5));
    (void)it.index(2, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(MItMeshTest, VisitsCorners)
{
    MItMeshFaceVertex it(path);
    int count = 0;
    for (; !it.isDone(); it.next(), ++count)
        if (count == 6)
        {
            EXPECT_EQ(it.faceId(), 1);
            EXPECT_EQ(it.faceVertId(), 2);
            EXPECT_EQ(it.vertId(), 5);
            EXPECT_EQ(it.position(MSpace::kWorld), MPoint(10.5, 0.5, -0.5));
            EXPECT_EQ(it.currentItem().apiType(), MFn::kMeshVtxFaceComponent);
            EXPECT_EQ(it.tangentId(), 6);
            EXPECT_FALSE(it.hasUVs());
            int index;
            EXPECT_FALSE(it.getUVIndex(index));
        }
    EXPECT_EQ(count, 24);
    int face, vertex;
    EXPECT_TRUE(it.setIndex(4, 1, face, vertex));
    EXPECT_EQ(it.vertId(), 7);
    MVector normal;
    EXPECT_TRUE(it.getNormal(normal));
    EXPECT_NEAR(normal.length(), 1.0, 1e-6);
}

} // namespace
