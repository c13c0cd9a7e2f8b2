// Edits of topology, on shapes and on data. Counts from formulas; facts: Maya's C++ API reference of MFnMesh.
#include "MeshFixture.h"

#include <maya/MDGModifier.h>
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
