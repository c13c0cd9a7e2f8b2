// Facts: Maya's C++ API reference of MItGeometry and MIndexMapper.
#include "Fixture.h"

#include <maya/MDagPath.h>
#include <maya/MFloatPointArray.h>
#include <maya/MFnMesh.h>
#include <maya/MFnMeshData.h>
#include <maya/MFnSingleIndexedComponent.h>
#include <maya/MFnTransform.h>
#include <maya/MIntArray.h>
#include <maya/MItGeometry.h>
#include <maya/MPoint.h>
#include <maya/MPointArray.h>
#include <maya/MVector.h>
#include <maya/MWeight.h>

namespace
{

class MItGeometryTest : public understudy::openmaya::ApiTest
{
protected:
    // A unit square in the plane y = 0, into `parent`.
    MObject square(MObject parent)
    {
        MFloatPointArray points;
        for (auto [x, z] : {std::pair(0.0f, 0.0f), {0.0f, 1.0f}, {1.0f, 1.0f}, {1.0f, 0.0f}})
            points.append(MFloatPoint(x, 0.0f, z));
        MIntArray counts(1, 4);
        MIntArray vertices;
        for (int i = 0; i < 4; ++i)
            vertices.append(i);
        MFnMesh mesh;
        MObject made = mesh.create(4, 1, points, counts, vertices, parent, &status);
        EXPECT_TRUE(status) << status.errorString().asChar();
        return made;
    }

    MObject squareData()
    {
        MFnMeshData data;
        MObject object = data.create();
        square(object);
        return object;
    }

    MStatus status;
};

TEST_F(MItGeometryTest, WalksOverThePointsOfData)
{
    MObject data = squareData();
    MItGeometry it(data, &status);
    ASSERT_TRUE(status) << status.errorString().asChar();
    EXPECT_EQ(it.count(), 4);
    int walked = 0;
    for (; !it.isDone(); it.next())
    {
        EXPECT_EQ(it.index(), walked);
        EXPECT_EQ(it.positionIndex(), walked);
        EXPECT_EQ(it.weight().influence(), 1.0f);
        MVector normal = it.normal();
        EXPECT_NEAR(std::abs(normal.y), 1.0, 1e-6);
        MPoint point = it.position();
        point.y = walked;
        EXPECT_TRUE(it.setPosition(point));
        ++walked;
    }
    EXPECT_EQ(walked, 4);
    MPoint found;
    MFnMesh(data).getPoint(3, found);
    EXPECT_EQ(found.y, 3.0) << "written when the walk ended";
    it.position(MSpace::kObject, &status);
    EXPECT_FALSE(status) << "behind the last point";
    EXPECT_FALSE(it.next());
    it.reset();
    EXPECT_FALSE(it.isDone());
}

TEST_F(MItGeometryTest, AllPositionsAtOnce)
{
    MObject data = squareData();
    MItGeometry it(data);
    MPointArray points;
    EXPECT_TRUE(it.allPositions(points));
    ASSERT_EQ(points.length(), 4u);
    for (unsigned int i = 0; i < 4; ++i)
        points[i].y = 5.0;
    EXPECT_TRUE(it.setAllPositions(points));
    MPoint found;
    MFnMesh(data).getPoint(2, found);
    EXPECT_EQ(found, MPoint(1, 5, 1));
    points.append(MPoint());
    EXPECT_FALSE(it.setAllPositions(points)) << "one too many";
}

TEST_F(MItGeometryTest, ComponentsAndTheWorld)
{
    MFnTransform transform;
    MObject parent = transform.create();
    transform.setTranslation(MVector(10, 0, 0), MSpace::kTransform);
    square(parent);
    MDagPath path;
    MDagPath::getAPathTo(parent, path);
    MFnSingleIndexedComponent component;
    MObject some = component.create(MFn::kMeshVertComponent);
    component.addElement(3);
    component.addElement(1);
    component.addElement(7);
    MItGeometry it(path, some, &status);
    ASSERT_TRUE(status) << status.errorString().asChar();
    EXPECT_EQ(it.count(), 2) << "there is no vertex 7";
    EXPECT_EQ(it.index(), 1);
    EXPECT_EQ(it.position(MSpace::kWorld), MPoint(10, 0, 1));
    EXPECT_TRUE(it.setPosition(MPoint(10, 2, 1), MSpace::kWorld));
    it.next();
    EXPECT_EQ(it.index(), 3);
    MFnSingleIndexedComponent current(it.currentItem());
    EXPECT_EQ(current.element(0), 3);
    it.next();
    EXPECT_TRUE(it.isDone());
    path.extendToShape();
    MPoint found;
    MFnMesh(path).getPoint(1, found);
    EXPECT_EQ(found, MPoint(0, 2, 1));
    MObject edges = component.create(MFn::kMeshEdgeComponent);
    MItGeometry wrong(path, edges, &status);
    EXPECT_FALSE(status);
    EXPECT_TRUE(wrong.isDone());
    EXPECT_FALSE(wrong.setPosition(MPoint()));
}

TEST_F(MItGeometryTest, OtherThingsAreNoGeometry)
{
    make("transform", "empty");
    MObject node = object("empty");
    MItGeometry it(node, &status);
    EXPECT_FALSE(status);
    EXPECT_TRUE(it.isDone());
    MItGeometry nothing;
    EXPECT_TRUE(nothing.isDone());
    EXPECT_EQ(nothing.count(), 0);
    MPointArray points;
    EXPECT_TRUE(nothing.allPositions(points));
    EXPECT_EQ(points.length(), 0u);
}

} // namespace
