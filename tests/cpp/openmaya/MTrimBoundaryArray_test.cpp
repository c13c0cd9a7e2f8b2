// Facts: Maya's C++ API reference of MFnNurbsSurface and MTrimBoundaryArray; Autodesk's node reference of
// trimWithBoundaries; setAttr's documentation of nurbsTrimface, and the form that Maya's scenes have it in.
#include "Fixture.h"

#include <maya/MDoubleArray.h>
#include <maya/MFileIO.h>
#include <maya/MFnNurbsCurve.h>
#include <maya/MFnNurbsCurveData.h>
#include <maya/MFnNurbsSurface.h>
#include <maya/MFnNurbsSurfaceData.h>
#include <maya/MFnTransform.h>
#include <maya/MObjectArray.h>
#include <maya/MPointArray.h>
#include <maya/MTrimBoundaryArray.h>
#include <maya/MVector.h>

#include <cmath>
#include <filesystem>
#include <fstream>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

const double kHalfRoot = std::sqrt(0.5);

MDoubleArray numbers(std::initializer_list<double> list)
{
    MDoubleArray made;
    for (double number : list)
        made.append(number);
    return made;
}

// Curves in u and v, as data.
MObject curve(unsigned degree, const MDoubleArray& knots, const std::vector<MPoint>& points, bool is2D = true)
{
    MPointArray cvs;
    for (const MPoint& point : points)
        cvs.append(point);
    MObject data = MFnNurbsCurveData().create();
    MStatus status;
    MFnNurbsCurve().create(cvs, knots, degree, MFnNurbsCurve::kOpen, is2D, true, data, &status);
    EXPECT_TRUE(status) << status.errorString().asChar();
    return data;
}

MObjectArray boundary(std::initializer_list<MObject> curves)
{
    MObjectArray array;
    for (const MObject& one : curves)
        array.append(one);
    return array;
}

// Counter-clockwise, else clockwise.
MObjectArray circle(double u, double v, double radius, bool isClockwise = false)
{
    const double corners[][2] = {{1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}, {0, -1}, {1, -1}, {1, 0}};
    std::vector<MPoint> points;
    for (int i = 0; i < 9; ++i)
        points.push_back(MPoint(u + radius * corners[i][0], v + radius * corners[i][1] * (isClockwise ? -1 : 1), 0,
                                i % 2 ? kHalfRoot : 1));
    return boundary({curve(2, numbers({0, 0, 1, 1, 2, 2, 3, 3, 4, 4}), points)});
}

MObject line(double u0, double v0, double u1, double v1)
{
    return curve(1, numbers({0, 1}), {MPoint(u0, v0), MPoint(u1, v1)});
}

MObjectArray square(double low, double high)
{
    return boundary({line(low, low, high, low), line(high, low, high, high), line(high, high, low, high),
                     line(low, high, low, low)});
}

MTrimBoundaryArray* arrayOf(std::initializer_list<MObjectArray> boundaries)
{
    auto* array = new MTrimBoundaryArray;
    for (const MObjectArray& one : boundaries)
        array->append(one);
    return array;
}

class TrimTest : public ApiTest
{
protected:
    TrimTest() : m_folder(std::filesystem::temp_directory_path() / ("TrimTest" + std::to_string(::getpid())))
    {
        addCommands();
        std::filesystem::create_directories(m_folder);
    }
    ~TrimTest() override { std::filesystem::remove_all(m_folder); }

    // 10 by 10 in the plane y = 0, parameters 0 to 10: u along x, v along -z.
    MObject makePlane(MFnNurbsSurface& set, MObject owner = MObject::kNullObj)
    {
        MPointArray cvs;
        for (int i = 0; i < 2; ++i)
            for (int j = 0; j < 2; ++j)
                cvs.append(MPoint(10 * i, 0, -10 * j));
        return set.create(cvs, numbers({0, 10}), numbers({0, 10}), 1, 1, MFnNurbsSurface::kOpen, MFnNurbsSurface::kOpen,
                          false, owner, &status);
    }
    MStatus trim(MFnNurbsSurface& set, std::initializer_list<MObjectArray> boundaries, bool isNew = false)
    {
        std::unique_ptr<MTrimBoundaryArray> array(arrayOf(boundaries));
        return set.trimWithBoundaries(*array, false, 1e-3, 1e-5, isNew);
    }
    std::string refusal(std::initializer_list<MObjectArray> boundaries)
    {
        MFnNurbsSurface set;
        MFnNurbsSurfaceData data;
        makePlane(set, data.create());
        MStatus refused = trim(set, boundaries);
        EXPECT_EQ(refused, MStatus::kInvalidParameter);
        EXPECT_FALSE(set.isTrimmedSurface());
        return refused.errorString().asChar();
    }

    std::string write(const char* name, const std::string& text)
    {
        std::ofstream(m_folder / name) << text;
        return (m_folder / name).string();
    }
    std::string path(const char* name) const { return (m_folder / name).string(); }
    static std::string read(const std::string& path)
    {
        std::ifstream file(path);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    MStatus status;

private:
    std::filesystem::path m_folder;
};

} // namespace

TEST_F(TrimTest, AHoleInTheWholeSurface)
{
    MFnNurbsSurface set;
    makePlane(set);
    ASSERT_TRUE(trim(set, {MObjectArray(), circle(5, 5, 2, true)}));
    EXPECT_TRUE(set.isTrimmedSurface());
    EXPECT_EQ(set.numRegions(), 1u);
    EXPECT_EQ(set.numBoundaries(0), 2u);
    EXPECT_EQ(set.boundaryType(0, 0), MFnNurbsSurface::kOuter);
    EXPECT_EQ(set.boundaryType(0, 1), MFnNurbsSurface::kInner);
    EXPECT_EQ(set.numEdges(0, 0), 4u);
    EXPECT_EQ(set.numEdges(0, 1), 1u);
    EXPECT_FALSE(set.isFlipNorm(0));
    for (auto [u, v, isIn] : {std::tuple(5.0, 5.0, false),
                              {6.9, 5.0, false},
                              {7.1, 5.0, true},
                              {6.4, 6.4, false},
                              {6.5, 6.5, true},
                              {0.0, 0.0, true},
                              {10.0, 3.0, true},
                              {7.0, 5.0, true}})
    {
        EXPECT_EQ(set.isPointInTrimmedRegion(u, v, &status), isIn) << u << " " << v;
        EXPECT_TRUE(status);
    }
    EXPECT_FALSE(set.isPointInTrimmedRegion(11, 5, &status));
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_FALSE(set.isPointInTrimmedRegion(std::nan(""), 5, &status));
    EXPECT_FALSE(status);
}

TEST_F(TrimTest, EdgesAreCurvesInParametersAndInSpace)
{
    MFnNurbsSurface set;
    makePlane(set);
    ASSERT_TRUE(trim(set, {circle(5, 4, 2)}));
    MObjectArray flat = set.edge(0, 0, 0, true, &status);
    ASSERT_TRUE(status);
    ASSERT_EQ(flat.length(), 1u);
    EXPECT_TRUE(flat[0].hasFn(MFn::kNurbsCurveData));
    MFnNurbsCurve inParameters(flat[0]);
    EXPECT_EQ(inParameters.degree(), 2);
    MObjectArray space = set.edge(0, 0, 0);
    ASSERT_EQ(space.length(), 1u);
    MFnNurbsCurve inSpace(space[0]);
    for (double t = 0; t <= 4; t += 0.05)
    {
        MPoint uv, at, on;
        EXPECT_TRUE(inParameters.getPointAtParam(t, uv));
        EXPECT_NEAR(uv.distanceTo(MPoint(5, 4)), 2, 1e-9);
        EXPECT_TRUE(inSpace.getPointAtParam(t, at));
        EXPECT_TRUE(set.getPointAtParam(uv.x, uv.y, on));
        EXPECT_LT(at.distanceTo(on), 1e-3) << t;
    }
    // Straight edges on a plane are straight in space.
    ASSERT_TRUE(trim(set, {square(1, 9)}));
    MFnNurbsCurve side(set.edge(0, 0, 1)[0]);
    EXPECT_EQ(side.degree(), 1);
    MPoint from, to;
    side.getCV(0, from);
    side.getCV(1, to);
    EXPECT_LT(from.distanceTo(MPoint(9, 0, -1)), 1e-12);
    EXPECT_LT(to.distanceTo(MPoint(9, 0, -9)), 1e-12);
}

TEST_F(TrimTest, RegionsAreReplacedOrAdded)
{
    MFnNurbsSurface set;
    makePlane(set);
    ASSERT_TRUE(trim(set, {circle(2, 2, 1)}));
    ASSERT_TRUE(trim(set, {circle(6, 6, 1)}));
    EXPECT_EQ(set.numRegions(), 1u); // unsure
    EXPECT_FALSE(set.isPointInTrimmedRegion(2, 2));
    ASSERT_TRUE(trim(set, {circle(2, 2, 1)}, true));
    EXPECT_EQ(set.numRegions(), 2u);
    EXPECT_TRUE(set.isPointInTrimmedRegion(2, 2));
    EXPECT_TRUE(set.isPointInTrimmedRegion(6, 6));
    EXPECT_FALSE(set.isPointInTrimmedRegion(4, 4));
}

TEST_F(TrimTest, AnIslandInAHoleIsARegion)
{
    MFnNurbsSurface set;
    makePlane(set);
    ASSERT_TRUE(trim(set, {circle(5, 5, 4.5), circle(5, 5, 3, true), circle(5, 5, 2), circle(5, 5, 1, true)}));
    EXPECT_EQ(set.numRegions(), 2u);
    EXPECT_EQ(set.numBoundaries(0), 2u);
    EXPECT_EQ(set.numBoundaries(1), 2u);
    for (auto [radius, isIn] : {std::pair(0.5, false), {1.5, true}, {2.5, false}, {4.0, true}, {4.8, false}})
        EXPECT_EQ(set.isPointInTrimmedRegion(5 + radius * kHalfRoot, 5 - radius * kHalfRoot), isIn) << radius;
}

TEST_F(TrimTest, BoundariesOfSeveralEdges)
{
    MFnNurbsSurface set;
    makePlane(set);
    // The half plane v < u, within the surface.
    ASSERT_TRUE(trim(set, {boundary({line(0, 0, 10, 0), line(10, 0, 10, 10), line(10, 10, 0, 0)})}));
    EXPECT_EQ(set.numEdges(0, 0), 3u);
    EXPECT_TRUE(set.isPointInTrimmedRegion(6, 5.999999));
    EXPECT_FALSE(set.isPointInTrimmedRegion(6, 6.000001));
    MTrimBoundaryArray found;
    ASSERT_TRUE(set.getTrimBoundaries(found, 0));
    ASSERT_EQ(found.length(), 1u);
    EXPECT_EQ(found[0].length(), 3u);
    EXPECT_EQ(set.getTrimBoundaries(found, 1), MStatus::kInvalidParameter);
}

TEST_F(TrimTest, RefusesWhatIsNoBoundary)
{
    auto has = [](const std::string& text, const char* part) { return text.find(part) != std::string::npos; };
    EXPECT_TRUE(has(refusal({boundary({line(1, 1, 5, 1), line(5, 1, 5, 5)})}), "not closed"));
    EXPECT_TRUE(has(refusal({boundary({line(1, 1, 5, 5), line(5, 5, 1, 1)})}), "no area"));
    EXPECT_TRUE(has(refusal({circle(9, 9, 2)}), "leaves the surface"));
    EXPECT_TRUE(has(refusal({circle(5, 5, 2, true)}), "counter-clockwise"));
    EXPECT_TRUE(has(refusal({circle(5, 5, 3), circle(5, 5, 2)}), "clockwise"));
    EXPECT_TRUE(has(refusal({circle(3, 3, 2), circle(8, 8, 1, true)}), "inside of the outer one"));
    EXPECT_TRUE(has(refusal({circle(3, 3, 2), circle(5, 3, 1, true)}), "crosses"));
    EXPECT_TRUE(has(refusal({circle(3, 3, 2), circle(3, 3, 2, true)}), "inside of the outer one"));
    EXPECT_TRUE(has(refusal({circle(3, 3, 2), MObjectArray()}), "no curves"));
    EXPECT_TRUE(has(refusal({}), "no boundaries"));
    EXPECT_TRUE(has(refusal({boundary({curve(1, numbers({0, 1, 2, 3}),
                                             {MPoint(1, 1, 4), MPoint(5, 1), MPoint(5, 5), MPoint(1, 1, 4)}, false)})}),
                    "does not lie in the surface's parameters"));
    MFnNurbsSurface set;
    makePlane(set);
    MObjectArray none;
    none.append(MObject());
    EXPECT_FALSE(trim(set, {none}));
    EXPECT_FALSE(set.isTrimmedSurface());
}

TEST_F(TrimTest, IndicesOutOfRange)
{
    MFnNurbsSurface set;
    makePlane(set);
    EXPECT_EQ(set.numRegions(&status), 0u);
    EXPECT_TRUE(status);
    EXPECT_EQ(set.numBoundaries(0, &status), 0u);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_FALSE(set.isPointInTrimmedRegion(5, 5, &status));
    EXPECT_EQ(status, MStatus::kFailure);
    ASSERT_TRUE(trim(set, {circle(5, 5, 1)}));
    EXPECT_EQ(set.boundaryType(0, 1, &status), MFnNurbsSurface::kInvalidBoundary);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_EQ(set.edge(0, 0, 1, true, &status).length(), 0u);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_EQ(set.numEdges(4000000000u, 0, &status), 0u);
    EXPECT_FALSE(status);
    EXPECT_FALSE(set.isFlipNorm(1, &status));
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    MFnNurbsSurface nothing;
    EXPECT_EQ(nothing.numRegions(&status), 0u);
    EXPECT_FALSE(status);
}

TEST_F(TrimTest, DataIsTrimmedAndCopied)
{
    MFnNurbsSurfaceData creator;
    MObject data = creator.create();
    MFnNurbsSurface set;
    makePlane(set, data);
    ASSERT_TRUE(trim(set, {circle(5, 5, 1)}));
    EXPECT_EQ(set.numRegions(), 1u);
    MFnNurbsSurface shape;
    shape.copy(data, MObject::kNullObj, &status);
    ASSERT_TRUE(status) << status.errorString().asChar();
    EXPECT_EQ(shape.numRegions(), 1u);
    EXPECT_TRUE(shape.isPointInTrimmedRegion(5.5, 5));
    // What the shape gives carries its regions.
    MFnNurbsSurface given(plug("surfaceShape1.local").asMObject());
    EXPECT_EQ(given.numRegions(), 1u);
    // The copy goes its own way.
    ASSERT_TRUE(trim(shape, {circle(2, 2, 1), circle(2, 2, 0.5, true)}));
    EXPECT_EQ(set.numBoundaries(0), 1u);
    EXPECT_EQ(MFnNurbsSurface(plug("surfaceShape1.local").asMObject()).numBoundaries(0), 2u);
}

TEST_F(TrimTest, EdgesInSpaceFollowTheWorld)
{
    MFnNurbsSurface set;
    MFnTransform transform(makePlane(set));
    ASSERT_TRUE(trim(set, {square(1, 9)}));
    transform.setTranslation(MVector(0, 5, 0), MSpace::kTransform);
    MFnNurbsSurface other;
    makePlane(other);
    connect("surfaceShape1.worldSpace[0]", "surfaceShape2.create");
    EXPECT_EQ(other.numRegions(), 1u);
    MPoint from;
    MFnNurbsCurve(other.edge(0, 0, 0)[0]).getCV(0, from);
    EXPECT_LT(from.distanceTo(MPoint(1, 5, -1)), 1e-12);
    EXPECT_EQ(trim(other, {circle(5, 5, 1)}), MStatus::kFailure); // its history trims it
}

TEST_F(TrimTest, IsUndoneAndRedone)
{
    MFnNurbsSurface set;
    makePlane(set);
    asStep([&] { ASSERT_TRUE(trim(set, {circle(2, 2, 1)})); });
    asStep([&] { ASSERT_TRUE(trim(set, {circle(6, 6, 1), circle(6, 6, 0.5, true)}, true)); });
    EXPECT_EQ(set.numRegions(), 2u);
    undo();
    EXPECT_EQ(set.numRegions(), 1u);
    EXPECT_TRUE(set.isPointInTrimmedRegion(2, 2));
    undo();
    EXPECT_FALSE(set.isTrimmedSurface());
    session.scene().undoQueue().redo();
    EXPECT_EQ(set.numRegions(), 1u);
    session.scene().undoQueue().redo();
    EXPECT_EQ(set.numRegions(), 2u);
    asStep([&] { ASSERT_TRUE(trim(set, {circle(5, 5, 1)})); });
    EXPECT_EQ(set.numRegions(), 1u);
    undo();
    EXPECT_EQ(set.numRegions(), 2u);
}

TEST_F(TrimTest, LockedTrimsStay)
{
    MFnNurbsSurface set;
    makePlane(set);
    ASSERT_TRUE(trim(set, {circle(2, 2, 1)}));
    plug("surfaceShape1.trimFace[0]").setLocked(true);
    EXPECT_FALSE(trim(set, {circle(5, 5, 1)}));
    EXPECT_TRUE(set.isPointInTrimmedRegion(2, 2));
}

TEST_F(TrimTest, PointsMoveUnderTrims)
{
    MFnNurbsSurface set;
    makePlane(set);
    ASSERT_TRUE(trim(set, {circle(5, 5, 1)}));
    MPoint to(0, 3, 0);
    EXPECT_TRUE(set.setCV(0, 0, to));
    EXPECT_EQ(set.numRegions(), 1u);
    MPoint at;
    set.getCV(0, 0, at);
    EXPECT_EQ(at.y, 3);
    // What is stored has no trims: they have an attribute of their own.
    EXPECT_FALSE(MFnNurbsSurface(plug("surfaceShape1.cached").asMObject()).isTrimmedSurface());
}

TEST_F(TrimTest, ADuplicateKeepsWhatHistoryTrimmed)
{
    MFnNurbsSurface set;
    makePlane(set);
    ASSERT_TRUE(trim(set, {circle(2, 2, 1)}));
    ASSERT_TRUE(trim(set, {circle(6, 6, 1)}, true));
    MFnNurbsSurface other;
    makePlane(other);
    connect("surfaceShape1.local", "surfaceShape2.create");
    MFnNurbsSurface copy(MFnDagNode(MFnDagNode(other.parent(0)).duplicate()).child(0), &status);
    ASSERT_TRUE(status) << status.errorString().asChar();
    EXPECT_FALSE(copy.hasHistoryOnCreate());
    EXPECT_EQ(copy.numRegions(), 2u);
    ASSERT_TRUE(trim(set, {circle(5, 5, 1)}));
    EXPECT_EQ(other.numRegions(), 1u);
    EXPECT_EQ(copy.numRegions(), 2u);
    const std::string name = copy.name().asChar();
    EXPECT_EQ(plug((name + ".trimFace").c_str()).numElements(), 2u);
    EXPECT_FALSE(MFnNurbsSurface(plug((name + ".cached").c_str()).asMObject()).isTrimmedSurface());
    // One that is trimmed itself.
    MFnNurbsSurface plain(MFnDagNode(MFnDagNode(set.parent(0)).duplicate()).child(0), &status);
    EXPECT_EQ(plain.numRegions(), 1u);
}

// ---- files

namespace
{

// A plane of parameters 0 to 1 whose left half is left, with an edge of two splines; the second region cannot be read.
const char* const kScene = R"(//Maya ASCII 2025 scene
requires maya "2025";
createNode transform -n "plane";
createNode nurbsSurface -n "planeShape" -p "plane";
	setAttr ".cc" -type "nurbsSurface" 
		1 1 0 0 no 
		2 0 1
		2 0 1
		4
		0 0 0
		0 0 -4
		4 0 0
		4 0 -4
		;
	setAttr -s 2 ".tf";
	setAttr ".tf[0]" -type "nurbsTrimface" yes 1
		0 2
		7 0 
		1
		
		1 1 0 no 3
		2 0 1
		2
		2 0 -4
		2 0 0
		
		0.001 1 -1
		2
		
		1 1 0 no 2
		2 -1 -0.5
		2
		0.5 0
		0.5 0.5
		
		2 1 0 yes 2
		4 -0.5 -0.5 0 0
		3
		0.5 0.5 1
		0.5 0.75 2
		0.5 1 1
		
		1 0.001
		
		1
		
		1 3 0 no 3
		4 0 1 2 3
		4
		2 0 -4
		0 0 -4
		0 0 0
		2 0 0
		
		0.001 0 1
		1
		
		1 3 0 no 2
		4 0 1 2 3
		4
		0.5 1
		0 1
		0 0
		0.5 0
		
		0 0.002
		;
	setAttr ".tf[3]" -type "nurbsTrimface" no 1 0 nonsense;
)";

} // namespace

TEST_F(TrimTest, FilesHaveRegions)
{
    ASSERT_TRUE(MFileIO::open(write("trimmed.ma", kScene).c_str(), nullptr, true));
    MFnNurbsSurface set(object("planeShape"));
    EXPECT_EQ(set.numRegions(), 2u);
    EXPECT_TRUE(set.isFlipNorm(0));
    EXPECT_EQ(set.numBoundaries(0), 1u);
    EXPECT_EQ(set.numEdges(0, 0), 2u);
    EXPECT_EQ(set.boundaryType(0, 0), MFnNurbsSurface::kOuter);
    EXPECT_EQ(set.edge(0, 0, 0, true).length(), 2u);
    EXPECT_EQ(set.edge(0, 0, 0, false).length(), 1u);
    EXPECT_EQ(MFnNurbsCurve(set.edge(0, 0, 0, true)[1]).degree(), 2);
    EXPECT_TRUE(set.isPointInTrimmedRegion(0.499, 0.3));
    EXPECT_FALSE(set.isPointInTrimmedRegion(0.501, 0.3));
    // What could not be read bounds nothing.
    EXPECT_EQ(set.numBoundaries(1), 0u);
    EXPECT_FALSE(set.isFlipNorm(1));
}

TEST_F(TrimTest, FilesKeepWhatTheyHad)
{
    ASSERT_TRUE(MFileIO::open(write("trimmed.ma", kScene).c_str(), nullptr, true));
    ASSERT_TRUE(MFileIO::saveAs(path("again.ma").c_str()));
    auto words = [](std::string text)
    {
        // The words of both trim faces, without the way they are broken into lines.
        std::vector<std::string> found;
        for (size_t at = text.find("\".tf["); at != std::string::npos; at = text.find("\".tf[", at + 1))
        {
            std::istringstream stream(text.substr(at, text.find(';', at) - at));
            for (std::string word; stream >> word;)
                found.push_back(word);
        }
        return found;
    };
    const std::vector<std::string> kept = words(read(path("again.ma")));
    EXPECT_GT(kept.size(), 100u);
    EXPECT_EQ(kept, words(kScene));
    ASSERT_TRUE(MFileIO::open(path("again.ma").c_str(), nullptr, true));
    EXPECT_EQ(MFnNurbsSurface(object("planeShape")).numRegions(), 2u);
}

TEST_F(TrimTest, WhatWasTrimmedIsSaved)
{
    MFnNurbsSurface set;
    makePlane(set);
    ASSERT_TRUE(trim(set, {MObjectArray(), circle(5, 5, 2, true)}));
    ASSERT_TRUE(MFileIO::saveAs(path("made.ma").c_str()));
    ASSERT_TRUE(MFileIO::open(path("made.ma").c_str(), nullptr, true));
    MFnNurbsSurface again(object("surfaceShape1"));
    EXPECT_EQ(again.numBoundaries(0), 2u);
    EXPECT_FALSE(again.isPointInTrimmedRegion(5, 6.9));
    EXPECT_TRUE(again.isPointInTrimmedRegion(5, 7.1));
}

// ---- merged boundaries

TEST_F(TrimTest, EdgesAreMergedIntoOneCurve)
{
    // Half a circle and its diameter.
    MObject arc =
        curve(2, numbers({0, 0, 1, 1, 2, 2}),
              {MPoint(7, 5), MPoint(7, 7, 0, kHalfRoot), MPoint(5, 7), MPoint(3, 7, 0, kHalfRoot), MPoint(3, 5)});
    MTrimBoundaryArray array;
    array.append(boundary({arc, line(3, 5, 7, 5)}));
    MObject merged = array.getMergedBoundary(0, &status);
    ASSERT_TRUE(status) << status.errorString().asChar();
    EXPECT_TRUE(merged.hasFn(MFn::kNurbsCurveData));
    MFnNurbsCurve whole(merged);
    EXPECT_EQ(whole.degree(), 2);
    EXPECT_EQ(whole.form(), MFnNurbsCurve::kClosed);
    double start = -1, end = -1;
    whole.getKnotDomain(start, end);
    EXPECT_EQ(start, 0);
    EXPECT_EQ(end, 3); // each keeps its range (unsure)
    MPoint at;
    for (double t = 0; t <= 2; t += 0.1)
    {
        whole.getPointAtParam(t, at);
        EXPECT_NEAR(at.distanceTo(MPoint(5, 5)), 2, 1e-12) << t;
    }
    whole.getPointAtParam(2.25, at);
    EXPECT_LT(at.distanceTo(MPoint(4, 5)), 1e-12);
    EXPECT_NEAR(whole.length(1e-6), 2 * M_PI + 4, 1e-6);
}

TEST_F(TrimTest, EdgesThatRunBackwardsAreTurned)
{
    MTrimBoundaryArray array;
    array.append(boundary({line(4, 0, 0, 0), line(4, 0, 4, 4), line(0, 0, 4, 4)}));
    MFnNurbsCurve whole(array.getMergedBoundary(0, &status));
    ASSERT_TRUE(status) << status.errorString().asChar();
    MPoint at;
    whole.getPointAtParam(0, at);
    EXPECT_EQ(at, MPoint(0, 0));
    whole.getPointAtParam(1.5, at);
    EXPECT_EQ(at, MPoint(4, 2));
    EXPECT_EQ(whole.form(), MFnNurbsCurve::kClosed);
}

TEST_F(TrimTest, MergingRefusesWhatDoesNotMeet)
{
    MTrimBoundaryArray array;
    array.append(boundary({line(0, 0, 1, 0), line(2, 0, 3, 0)}));
    array.append(MObjectArray());
    array.append(boundary({line(0, 0, 1, 0)}));
    array.append(boundary({MObject()}));
    array.append(boundary({line(0, 0, 1, 0), curve(1, numbers({0, 1}), {MPoint(1, 0), MPoint(1, 1)}, false)}));
    EXPECT_TRUE(array.getMergedBoundary(0, &status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_TRUE(array.getMergedBoundary(1, &status).isNull());
    EXPECT_FALSE(status);
    EXPECT_FALSE(array.getMergedBoundary(2, &status).isNull());
    EXPECT_TRUE(status);
    EXPECT_TRUE(array.getMergedBoundary(3, &status).isNull());
    EXPECT_FALSE(status);
    EXPECT_TRUE(array.getMergedBoundary(4, &status).isNull());
    EXPECT_FALSE(status);
    EXPECT_TRUE(array.getMergedBoundary(5, &status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(TrimTest, ShapesInTheSceneServeAsCurves)
{
    MPointArray cvs;
    for (MPoint point : {MPoint(1, 1), MPoint(9, 1), MPoint(9, 9), MPoint(1, 1)})
        cvs.append(point);
    MFnNurbsCurve made;
    MObject transform = made.create(cvs, numbers({0, 1, 2, 3}), 1, MFnNurbsCurve::kClosed, true, false);
    MFnNurbsSurface set;
    makePlane(set);
    EXPECT_TRUE(trim(set, {boundary({transform})}));
    EXPECT_TRUE(trim(set, {boundary({made.object()})}));
    EXPECT_EQ(set.numEdges(0, 0), 1u);
    EXPECT_TRUE(set.isPointInTrimmedRegion(8, 5));
    EXPECT_FALSE(set.isPointInTrimmedRegion(5, 8));
}
