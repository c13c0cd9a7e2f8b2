#include "core/GeometryData.h"
#include "openmaya/Fixture.h"

#include <maya/MDagPath.h>
#include <maya/MFnSingleIndexedComponent.h>
#include <maya/MGlobal.h>
#include <maya/MMatrix.h>
#include <maya/MPlane.h>
#include <maya/MRichSelection.h>
#include <maya/MWeight.h>

namespace understudy::openmaya
{
namespace
{

class MRichSelectionTest : public ApiTest
{
protected:
    MRichSelectionTest()
    {
        make("transform", "a");
        make("transform", "b");
    }

    static MSelectionList list(std::initializer_list<const char*> names)
    {
        MSelectionList result;
        for (const char* name : names)
            EXPECT_TRUE(result.add(name)) << name;
        return result;
    }

    static std::vector<std::string> names(const MSelectionList& list)
    {
        MStringArray texts;
        EXPECT_TRUE(list.getSelectionStrings(texts));
        std::vector<std::string> result;
        for (unsigned i = 0; i < texts.length(); ++i)
            result.emplace_back(texts[i].asChar());
        return result;
    }

    static std::vector<std::string> names(const MRichSelection& rich)
    {
        MSelectionList selection;
        EXPECT_TRUE(rich.getSelection(selection));
        return names(selection);
    }
};

using Names = std::vector<std::string>;

} // namespace

TEST_F(MRichSelectionTest, IsTheActiveSelection)
{
    MRichSelection rich;
    EXPECT_STREQ(MRichSelection::className(), "MRichSelection");
    ASSERT_TRUE(MGlobal::getRichSelection(rich));
    EXPECT_EQ(names(rich), Names{});
    ASSERT_TRUE(MGlobal::setActiveSelectionList(list({"b", "a"})));
    ASSERT_TRUE(MGlobal::getRichSelection(rich));
    EXPECT_EQ(names(rich), (Names{"b", "a"}));
    EXPECT_FALSE(MGlobal::getRichSelection(rich, false)) << "soft selection is off";
    EXPECT_EQ(names(rich), Names{});
}

TEST_F(MRichSelectionTest, ListsAreCopies)
{
    MRichSelection rich;
    MSelectionList given = list({"a"});
    ASSERT_TRUE(rich.setSelection(given));
    ASSERT_TRUE(given.add("b"));
    EXPECT_EQ(names(rich), Names{"a"});
    MRichSelection copy(rich), assigned;
    assigned = rich;
    ASSERT_TRUE(rich.clear());
    EXPECT_EQ(names(rich), Names{});
    EXPECT_EQ(names(copy), Names{"a"});
    EXPECT_EQ(names(assigned), Names{"a"});
    assigned = assigned;
    EXPECT_EQ(names(assigned), Names{"a"});
}

TEST_F(MRichSelectionTest, BecomesTheActiveSelection)
{
    ASSERT_TRUE(MGlobal::setActiveSelectionList(list({"a"})));
    MRichSelection rich;
    ASSERT_TRUE(rich.setSelection(list({"b"})));
    ASSERT_TRUE(MGlobal::setRichSelection(rich));
    MSelectionList active;
    ASSERT_TRUE(MGlobal::getActiveSelectionList(active));
    EXPECT_EQ(names(active), Names{"b"});
}

TEST_F(MRichSelectionTest, WeightsAreOne)
{
    make("nurbsCurve", "c", make("transform", "t"));
    core::NurbsCurveContent line{1, 2, 0, false, 3, {0, 1, 2}, {{0, 0, 0, 1}, {1, 0, 0, 1}, {2, 0, 0, 1}}};
    core::setValue(session.scene(), place("c.cached"),
                   core::Value(core::makeData<core::NurbsCurveData>(std::move(line))));
    ASSERT_TRUE(MGlobal::setActiveSelectionList(list({"t.cv[0:1]"})));
    MRichSelection rich;
    ASSERT_TRUE(MGlobal::getRichSelection(rich));
    MSelectionList selection;
    ASSERT_TRUE(rich.getSelection(selection));
    MDagPath path;
    MObject component;
    ASSERT_TRUE(selection.getDagPath(0, path, component));
    MFnSingleIndexedComponent points(component);
    ASSERT_EQ(points.elementCount(), 2);
    EXPECT_EQ(points.weight(1).influence(), 1);
}

// Unsure: the code; that there is a failure where nothing is symmetric.
TEST_F(MRichSelectionTest, ThereIsNoSymmetricSide)
{
    MRichSelection rich;
    ASSERT_TRUE(rich.setSelection(list({"a"})));
    MSelectionList symmetric = list({"b"});
    EXPECT_EQ(rich.getSymmetry(symmetric).statusCode(), MStatus::kFailure);
    EXPECT_TRUE(symmetric.isEmpty());
    MMatrix matrix;
    MPlane plane;
    MDagPath path;
    MSpace::Space space = MSpace::kWorld;
    EXPECT_EQ(rich.getSymmetryMatrix(matrix, space).statusCode(), MStatus::kFailure);
    EXPECT_EQ(rich.getSymmetryMatrix(path, MSpace::kWorld, matrix).statusCode(), MStatus::kFailure);
    EXPECT_EQ(rich.getSymmetryPlane(path, MSpace::kWorld, plane).statusCode(), MStatus::kFailure);
    EXPECT_EQ(matrix, MMatrix::identity);
}

} // namespace understudy::openmaya
