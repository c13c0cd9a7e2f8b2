#include "openmaya/Access.h"
#include "openmaya/Fixture.h"

#include <maya/MDagPath.h>
#include <maya/MFnDoubleIndexedComponent.h>
#include <maya/MFnSingleIndexedComponent.h>
#include <maya/MFnTripleIndexedComponent.h>
#include <maya/MIntArray.h>

#include <string>

namespace understudy::openmaya
{
namespace
{

std::vector<int> contents(const MIntArray& array) { return {array.begin(), array.end()}; }

std::vector<int> elements(const MObject& component)
{
    MIntArray found;
    EXPECT_TRUE(MFnSingleIndexedComponent(component).getElements(found));
    return contents(found);
}

TEST(MFnSingleIndexedComponent, HoldsElementsOnceAndInOrder)
{
    MFnSingleIndexedComponent set;
    MObject made = set.create(MFn::kMeshVertComponent);
    EXPECT_EQ(made.apiType(), MFn::kMeshVertComponent);
    EXPECT_TRUE(made.hasFn(MFn::kSingleIndexedComponent));
    EXPECT_FALSE(made.hasFn(MFn::kDoubleIndexedComponent));
    EXPECT_TRUE(set.isEmpty());
    EXPECT_TRUE(set.addElement(7));
    const int more[] = {3, 4, 7};
    MIntArray array(more, 3);
    EXPECT_TRUE(set.addElements(array));
    EXPECT_EQ(elements(made), (std::vector<int>{3, 4, 7}));
    EXPECT_EQ(set.elementCount(), 3);
    EXPECT_EQ(set.elementMax(), 8);
    EXPECT_EQ(set.element(1), 4);
    EXPECT_EQ(set.componentType(), MFn::kMeshVertComponent);
    EXPECT_FALSE(set.isEmpty());
}

TEST(MFnSingleIndexedComponent, RefusesWhatIsNoIndex)
{
    MFnSingleIndexedComponent set;
    MStatus status;
    EXPECT_TRUE(set.create(MFn::kLatticeComponent, &status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    set.create(MFn::kMeshEdgeComponent);
    EXPECT_EQ(set.addElement(-1), MStatus::kInvalidParameter);
    EXPECT_EQ(set.element(0, &status), 0);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_EQ(MFnSingleIndexedComponent().elementCount(&status), 0);
    EXPECT_EQ(status, MStatus::kFailure);
}

TEST(MFnSingleIndexedComponent, ChangesForAllWhoHoldIt)
{
    MFnSingleIndexedComponent set;
    MObject made = set.create(MFn::kMeshPolygonComponent);
    MObject copy = made;
    set.addElement(2);
    EXPECT_EQ(elements(copy), (std::vector<int>{2}));
    EXPECT_EQ(Access::componentOf(copy)->ranges.size(), 1u);
}

TEST(MFnSingleIndexedComponent, MayBeComplete)
{
    MFnSingleIndexedComponent set;
    MObject made = set.create(MFn::kMeshVertComponent);
    int count = 0;
    EXPECT_EQ(set.getCompleteData(count), MStatus::kFailure);
    EXPECT_TRUE(set.setCompleteData(4));
    EXPECT_TRUE(set.isComplete());
    EXPECT_TRUE(set.getCompleteData(count));
    EXPECT_EQ(count, 4);
    EXPECT_EQ(elements(made), (std::vector<int>{0, 1, 2, 3}));
    EXPECT_TRUE(set.setComplete(false));
    EXPECT_FALSE(set.isComplete());
}

TEST(MFnSingleIndexedComponent, ComparesElements)
{
    MFnSingleIndexedComponent a, b;
    MObject first = a.create(MFn::kMeshVertComponent), second = b.create(MFn::kMeshVertComponent);
    a.addElement(1);
    EXPECT_FALSE(a.isEqual(second));
    b.addElement(1);
    EXPECT_TRUE(a.isEqual(second));
    EXPECT_EQ(first, second);
    MObject edges = b.create(MFn::kMeshEdgeComponent);
    b.addElement(1);
    EXPECT_FALSE(a.isEqual(edges));
}

TEST(MFnComponent, WeighsElements)
{
    MFnSingleIndexedComponent set;
    MObject made = set.create(MFn::kMeshVertComponent);
    set.addElement(5);
    set.addElement(9);
    EXPECT_FALSE(set.hasWeights());
    EXPECT_EQ(set.weight(1).influence(), 1);
    MWeight half;
    half.setInfluence(0.5f);
    half.setSeam(0.25f);
    EXPECT_TRUE(set.setWeight(1, half));
    set.addElement(7); // the weight stays with its element
    EXPECT_TRUE(set.hasWeights());
    EXPECT_EQ(set.weight(2).influence(), 0.5f);
    EXPECT_EQ(MFnComponent(made).weight(2).seam(), 0.25f);
    EXPECT_EQ(set.weight(1).influence(), 1);
    EXPECT_TRUE(set.setWeights(half));
    EXPECT_EQ(set.weight(0).influence(), 0.5f);
    EXPECT_EQ(set.setWeight(3, half), MStatus::kInvalidParameter);
}

TEST(MFnDoubleIndexedComponent, HoldsPairs)
{
    MFnDoubleIndexedComponent set;
    MObject made = set.create(MFn::kSurfaceCVComponent);
    EXPECT_TRUE(set.addElement(2, 1));
    const int u[] = {0, 2}, v[] = {3, 0};
    EXPECT_TRUE(set.addElements(MIntArray(u, 2), MIntArray(v, 2)));
    EXPECT_EQ(set.addElements(MIntArray(u, 2), MIntArray(v, 1)), MStatus::kInvalidParameter);
    MIntArray us, vs;
    EXPECT_TRUE(set.getElements(us, vs));
    EXPECT_EQ(contents(us), (std::vector<int>{0, 2, 2}));
    EXPECT_EQ(contents(vs), (std::vector<int>{3, 0, 1}));
    int oneU, oneV;
    EXPECT_TRUE(set.getElement(2, oneU, oneV));
    EXPECT_EQ(oneV, 1);
    EXPECT_TRUE(set.setCompleteData(2, 3));
    EXPECT_EQ(set.elementCount(), 6);
    EXPECT_TRUE(set.getCompleteData(oneU, oneV));
    EXPECT_EQ(oneU, 2);
    EXPECT_EQ(oneV, 3);
}

TEST(MFnTripleIndexedComponent, HoldsTriples)
{
    MFnTripleIndexedComponent set;
    MObject made = set.create(MFn::kLatticeComponent);
    EXPECT_TRUE(made.hasFn(MFn::kTripleIndexedComponent));
    EXPECT_TRUE(set.addElement(1, 2, 3));
    const int s[] = {0}, t[] = {1}, u[] = {2};
    EXPECT_TRUE(set.addElements(MIntArray(s, 1), MIntArray(t, 1), MIntArray(u, 1)));
    int a, b, c;
    EXPECT_TRUE(set.getElement(0, a, b, c));
    EXPECT_EQ(c, 2);
    MIntArray all[3];
    EXPECT_TRUE(set.getElements(all[0], all[1], all[2]));
    EXPECT_EQ(contents(all[2]), (std::vector<int>{2, 3}));
    EXPECT_TRUE(set.setCompleteData(1, 1, 2));
    EXPECT_TRUE(set.getCompleteData(a, b, c));
    EXPECT_EQ(c, 2);
}

class ComponentsInListsTest : public ApiTest
{
protected:
    ComponentsInListsTest()
    {
        make("mesh", "cubeShape", make("transform", "cube"));
        for (int i = 0; i < 6; ++i)
            core::setValue(session.scene(), place(("cubeShape.vrts[" + std::to_string(i) + "]").c_str()),
                           core::Value::numbers(core::Scalar::Float, {double(i), 0, 0}));
    }

    static MDagPath shape()
    {
        MSelectionList list;
        MDagPath path;
        EXPECT_TRUE(list.add("cubeShape"));
        EXPECT_TRUE(list.getDagPath(0, path));
        return path;
    }
};

TEST_F(ComponentsInListsTest, GoIntoListsAndBack)
{
    MFnSingleIndexedComponent set;
    MObject made = set.create(MFn::kMeshVertComponent);
    for (int element : {0, 1, 2, 5})
        set.addElement(element);
    MSelectionList list;
    EXPECT_TRUE(list.add(shape(), made));
    EXPECT_EQ(names(list), (Names{"cube.vtx[0:2]", "cube.vtx[5]"}));
    set.addElement(3); // the list has its own
    MDagPath path;
    MObject found;
    EXPECT_TRUE(list.getDagPath(0, path, found));
    EXPECT_EQ(elements(found), (std::vector<int>{0, 1, 2, 5}));
}

TEST_F(ComponentsInListsTest, StandForAllWhereComplete)
{
    MFnSingleIndexedComponent set;
    MObject made = set.create(MFn::kMeshVertComponent);
    EXPECT_TRUE(set.setComplete(true));
    MSelectionList list;
    EXPECT_TRUE(list.add(shape(), made));
    EXPECT_EQ(names(list), (Names{"cube.vtx[0:5]"}));
}

} // namespace
} // namespace understudy::openmaya
