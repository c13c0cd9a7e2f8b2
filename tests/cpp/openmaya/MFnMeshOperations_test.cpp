// Edits of topology, on shapes and on data. Counts from formulas; facts: Maya's C++ API reference of MFnMesh.
#include "MeshFixture.h"

#include <maya/MDGModifier.h>
#include <maya/MFloatArray.h>
#include <maya/MFloatVector.h>
#include <maya/MPointArray.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

class MFnMeshOperationsTest : public MeshTest
{
protected:
    MIntArray numbers(std::initializer_list<int> list)
    {
        MIntArray array;
        for (int number : list)
            array.append(number);
        return array;
    }

    // Vertices, edges, faces.
    std::vector<int> counted(const MFnMesh& set) { return {set.numVertices(), set.numEdges(), set.numPolygons()}; }
};

TEST_F(MFnMeshOperationsTest, SubdivideFacesOfAShape)
{
    MFnMesh set;
    cube(set);
    MIntArray faces = numbers({0, 1, 2, 3, 4, 5});
    ASSERT_TRUE(set.subdivideFaces(faces, 1));
    EXPECT_EQ(counted(set), (std::vector<int>{26, 48, 24}));
    MFnMesh again(set.object());
    EXPECT_EQ(counted(again), (std::vector<int>{26, 48, 24})); // as it is evaluated
    MPoint middle;
    EXPECT_TRUE(again.getPoint(20, middle));
    EXPECT_EQ(middle, MPoint(0, 0, 0.5));
}

TEST_F(MFnMeshOperationsTest, SubdivideOfData)
{
    MFnMesh set;
    cubeData(set);
    MIntArray edges = numbers({0, 3});
    ASSERT_TRUE(set.subdivideEdges(edges, 2));
    EXPECT_EQ(counted(set), (std::vector<int>{12, 16, 6}));
    MIntArray faces = numbers({4});
    ASSERT_TRUE(set.subdivideFaces(faces, 2));
    EXPECT_EQ(set.numPolygons(), 5 + 16);
}

TEST_F(MFnMeshOperationsTest, SubdivideRefusesWhatMakesNoSense)
{
    MFnMesh set;
    cube(set);
    MIntArray beyond = numbers({12}), faces = numbers({0}), none;
    EXPECT_EQ(set.subdivideFaces(beyond, 1).statusCode(), MStatus::kInvalidParameter);
    EXPECT_EQ(set.subdivideEdges(beyond, 1).statusCode(), MStatus::kInvalidParameter);
    EXPECT_EQ(set.subdivideFaces(faces, -1).statusCode(), MStatus::kInvalidParameter);
    EXPECT_FALSE(set.subdivideFaces(faces, 40)); // before memory is taken
    EXPECT_FALSE(set.subdivideEdges(faces, 2000000000));
    EXPECT_TRUE(set.subdivideFaces(none, 3));
    EXPECT_EQ(counted(set), (std::vector<int>{8, 12, 6}));
    MFnMesh nothing;
    EXPECT_FALSE(nothing.subdivideFaces(faces, 1));
}

TEST_F(MFnMeshOperationsTest, Extrudes)
{
    MFnMesh set;
    cube(set);
    MIntArray top = numbers({1}), none;
    MFloatVector up(0, 2, 0);
    ASSERT_TRUE(set.extrudeFaces(top, 2, &up, true));
    EXPECT_EQ(counted(set), (std::vector<int>{16, 28, 14}));
    MPoint point;
    EXPECT_TRUE(set.getPoint(12, point));
    EXPECT_EQ(point, MPoint(-0.5, 2.5, 0.5)); // the translation is that of all segments together (unsure)
    EXPECT_TRUE(set.extrudeFaces(none, 1, nullptr, true));
    EXPECT_FALSE(set.extrudeFaces(top, 0, &up, true));
    EXPECT_FALSE(set.extrudeFaces(top, 2000000000, &up, true));
    MIntArray edges = numbers({0});
    ASSERT_TRUE(set.extrudeEdges(edges, 1, &up, true));
    EXPECT_EQ(counted(set), (std::vector<int>{18, 31, 15}));
    MIntArray beyond = numbers({99});
    EXPECT_EQ(set.extrudeEdges(beyond, 1, &up, true).statusCode(), MStatus::kInvalidParameter);
}

TEST_F(MFnMeshOperationsTest, DetachesFaces)
{
    MFnMesh set;
    cubeData(set);
    MIntArray top = numbers({1});
    MFloatVector up(0, 1, 0);
    ASSERT_TRUE(set.duplicateFaces(top, &up));
    EXPECT_EQ(counted(set), (std::vector<int>{12, 16, 7}));
    ASSERT_TRUE(set.extractFaces(top, nullptr));
    EXPECT_EQ(counted(set), (std::vector<int>{16, 20, 7}));
    MIntArray beyond = numbers({7});
    EXPECT_EQ(set.duplicateFaces(beyond, &up).statusCode(), MStatus::kInvalidParameter);
    EXPECT_EQ(set.extractFaces(beyond, &up).statusCode(), MStatus::kInvalidParameter);
}

TEST_F(MFnMeshOperationsTest, Collapses)
{
    MFnMesh set;
    cube(set);
    MIntArray first = numbers({0}), beyond = numbers({12}), all = numbers({0, 1, 2, 3, 4});
    EXPECT_EQ(set.collapseEdges(beyond).statusCode(), MStatus::kInvalidParameter);
    EXPECT_EQ(set.collapseFaces(beyond).statusCode(), MStatus::kInvalidParameter);
    ASSERT_TRUE(set.collapseEdges(first));
    EXPECT_EQ(counted(set), (std::vector<int>{7, 11, 6}));
    ASSERT_TRUE(set.collapseFaces(first)); // now a triangle
    EXPECT_EQ(counted(set), (std::vector<int>{5, 8, 5}));
    EXPECT_FALSE(set.collapseFaces(all)); // nothing would be left
    EXPECT_EQ(set.numPolygons(), 5);
}

TEST_F(MFnMeshOperationsTest, Deletes)
{
    MFnMesh set;
    cube(set);
    ASSERT_TRUE(set.deleteVertex(0));
    EXPECT_EQ(counted(set), (std::vector<int>{7, 9, 4}));
    ASSERT_TRUE(set.deleteFace(3));
    EXPECT_EQ(set.numPolygons(), 3);
    EXPECT_EQ(set.deleteFace(3).statusCode(), MStatus::kInvalidParameter);
    EXPECT_EQ(set.deleteEdge(-1).statusCode(), MStatus::kInvalidParameter);
    EXPECT_EQ(set.deleteVertex(99).statusCode(), MStatus::kInvalidParameter);
    MFnMesh other;
    cube(other);
    MDGModifier modifier;
    ASSERT_TRUE(other.deleteEdge(1, &modifier));
    EXPECT_EQ(counted(other), (std::vector<int>{8, 11, 5}));
    EXPECT_TRUE(modifier.undoIt());
    EXPECT_EQ(counted(other), (std::vector<int>{8, 12, 6}));
}

TEST_F(MFnMeshOperationsTest, Splits)
{
    MFnMesh set;
    cube(set);
    MIntArray placements = numbers({MFnMesh::kOnEdge, MFnMesh::kInternalPoint, MFnMesh::kOnEdge});
    MIntArray edges = numbers({0, 2}); // below and above face 0
    MFloatArray factors(2, 0.5f);
    MFloatPointArray inside;
    inside.append(0.25f, 0.0f, 0.5f);
    ASSERT_TRUE(set.split(placements, edges, factors, inside));
    EXPECT_EQ(counted(set), (std::vector<int>{11, 16, 7}));
    MPoint point;
    EXPECT_TRUE(set.getPoint(10, point));
    EXPECT_EQ(point, MPoint(0.25, 0, 0.5));
    inside.clear();
    EXPECT_EQ(set.split(placements, edges, factors, inside).statusCode(), MStatus::kInvalidParameter);
    placements = numbers({MFnMesh::kOnEdge, MFnMesh::kOnEdge});
    edges = numbers({-1, 2});
    EXPECT_EQ(set.split(placements, edges, factors, inside).statusCode(), MStatus::kInvalidParameter);
    edges = numbers({0, 99});
    EXPECT_EQ(set.split(placements, edges, factors, inside).statusCode(), MStatus::kInvalidParameter);
}

TEST_F(MFnMeshOperationsTest, EditsAreRecorded)
{
    MFnMesh set;
    cube(set);
    core::Journal journal(session.scene());
    MIntArray faces = numbers({0, 1});
    {
        core::JournalScope scope(session.scene(), journal);
        EXPECT_TRUE(set.subdivideFaces(faces, 2));
    }
    EXPECT_EQ(set.numPolygons(), 36);
    journal.undo();
    EXPECT_EQ(counted(set), (std::vector<int>{8, 12, 6}));
    journal.redo();
    EXPECT_EQ(set.numPolygons(), 36);
}

} // namespace
