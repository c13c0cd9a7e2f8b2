// Function sets on data, alone and through plugs.
#include "openmaya/Access.h"
#include "openmaya/Fixture.h"

#include <maya/MDoubleArray.h>
#include <maya/MFnComponentListData.h>
#include <maya/MFnDoubleArrayData.h>
#include <maya/MFnMatrixData.h>
#include <maya/MFnNumericData.h>
#include <maya/MFnSingleIndexedComponent.h>
#include <maya/MFnStringArrayData.h>
#include <maya/MFnStringData.h>
#include <maya/MMatrix.h>
#include <maya/MPoint.h>
#include <maya/MTransformationMatrix.h>
#include <maya/MVector.h>

namespace understudy::openmaya
{
namespace
{

class MFnDataTest : public ApiTest
{
protected:
    MFnDataTest()
    {
        addCommands();
        make("transform", "a");
        make("transform", "b");
    }

    // An attribute of a data type on "a".
    void addData(const char* name, const char* type)
    {
        session.call("addAttr", {script::Value("a")}, {{"longName", name}, {"dataType", type}});
    }
};

TEST_F(MFnDataTest, TellsKindsOfData)
{
    MFnData set(plug("a.translate").asMObject());
    EXPECT_EQ(set.object().apiType(), MFn::kData3Double);
    EXPECT_EQ(set.type(), MFn::kData);
    MStatus status;
    MFnData none(object("a"), &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(MFnDataTest, SetsAPlugOfNumbers)
{
    MFnNumericData set;
    MObject made = set.create(MFnNumericData::k3Double);
    EXPECT_EQ(set.numericType(), MFnNumericData::k3Double);
    EXPECT_TRUE(set.setData(1.0, 2.0, 3.0));
    EXPECT_TRUE(plug("a.translate").setMObject(made));
    EXPECT_EQ(plug("a.translateZ").asDouble(), 3);
    EXPECT_TRUE(set.setData3Double(4, 5, 6)); // the object's business, not the plug's
    EXPECT_EQ(plug("a.translateZ").asDouble(), 3);
    double x, y, z;
    MFnNumericData back(plug("a.translate").asMObject());
    EXPECT_TRUE(back.getData(x, y, z));
    EXPECT_EQ(y, 2);
}

TEST_F(MFnDataTest, HoldsEveryKindOfNumbers)
{
    MFnNumericData set;
    MObject made = set.create(MFnNumericData::k2Short);
    EXPECT_TRUE(set.setData2Short(-3, 4));
    short s1, s2;
    EXPECT_TRUE(set.getData2Short(s1, s2));
    EXPECT_EQ(s1, -3);
    made = set.create(MFnNumericData::k3Int);
    EXPECT_TRUE(set.setData3Int(1, 2, 3));
    int i1, i2, i3;
    EXPECT_TRUE(set.getData(i1, i2, i3));
    EXPECT_EQ(i3, 3);
    made = set.create(MFnNumericData::k2Float);
    EXPECT_EQ(made.apiType(), MFn::kData2Float);
    EXPECT_TRUE(set.setData(0.5f, 1.5f));
    float f1, f2;
    EXPECT_TRUE(set.getData2Float(f1, f2));
    EXPECT_EQ(f2, 1.5f);
    made = set.create(MFnNumericData::k4Double);
    EXPECT_TRUE(set.setData(1.0, 2.0, 3.0, 4.0));
    double d1, d2, d3, d4;
    EXPECT_TRUE(set.getData4Double(d1, d2, d3, d4));
    EXPECT_EQ(d4, 4);
}

TEST_F(MFnDataTest, RefusesNumbersOfAnotherKind)
{
    // Unsure: the reference says that the arguments must fit the data, not whether Maya converts floats.
    MFnNumericData set;
    MObject made = set.create(MFnNumericData::k3Float);
    double x, y, z;
    EXPECT_EQ(set.getData(x, y, z), MStatus::kInvalidParameter);
    EXPECT_EQ(set.setData(1, 2), MStatus::kInvalidParameter);
    MStatus status;
    EXPECT_TRUE(set.create(MFnNumericData::kFloat, &status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(MFnDataTest, ChangesATextForAllWhoHoldIt)
{
    MFnStringData set;
    MObject made = set.create("before");
    MObject copy = made;
    EXPECT_TRUE(set.set("after"));
    EXPECT_STREQ(MFnStringData(copy).string().asChar(), "after");
    EXPECT_STREQ(MFnStringData(set.create()).string().asChar(), "");
}

TEST_F(MFnDataTest, GoesThroughPlugsOfData)
{
    addData("numbers", "doubleArray");
    addData("words", "stringArray");
    MFnDoubleArrayData numbers;
    const double content[] = {1, 2, 3};
    EXPECT_TRUE(plug("a.numbers").setMObject(numbers.create(MDoubleArray(content, 3))));
    MObject first = plug("a.numbers").asMObject();
    MDoubleArray array = MFnDoubleArrayData(first).array();
    array[1] = 9; // the object's business, not the plug's
    MFnDoubleArrayData again(plug("a.numbers").asMObject());
    EXPECT_EQ(again[1], 2);
    EXPECT_TRUE(plug("a.numbers").setMObject(first));
    EXPECT_EQ(MFnDoubleArrayData(plug("a.numbers").asMObject())[1], 9);
    MStringArray words(2, "word");
    EXPECT_TRUE(plug("a.words").setMObject(MFnStringArrayData().create(words)));
    EXPECT_STREQ(MFnStringArrayData(plug("a.words").asMObject())[1].asChar(), "word");
}

TEST_F(MFnDataTest, KeepsWhatTheJournalHolds)
{
    addData("numbers", "doubleArray");
    MFnDoubleArrayData set;
    MObject made = set.create(MDoubleArray(2, 1.0));
    asStep([&] { EXPECT_TRUE(plug("a.numbers").setMObject(made)); });
    set[0] = 5;
    asStep([&] { EXPECT_TRUE(plug("a.numbers").setMObject(made)); });
    set[0] = 6;
    EXPECT_EQ(MFnDoubleArrayData(plug("a.numbers").asMObject())[0], 5);
    undo();
    EXPECT_EQ(MFnDoubleArrayData(plug("a.numbers").asMObject())[0], 1);
}

TEST_F(MFnDataTest, KeepsAMatrix)
{
    MFnMatrixData set;
    MMatrix matrix;
    matrix[3][1] = 4;
    MObject made = set.create(matrix);
    EXPECT_FALSE(set.isTransformation());
    const MMatrix& referred = set.matrix();
    EXPECT_EQ(referred, matrix);
    EXPECT_EQ(set.transformation().getTranslation(MSpace::kTransform), MVector(0, 4, 0));
    matrix[3][1] = 5;
    EXPECT_TRUE(set.set(matrix));
    EXPECT_EQ(referred[3][1], 5);
    EXPECT_TRUE(plug("b.offsetParentMatrix").setMObject(made));
    EXPECT_EQ(MFnMatrixData(plug("b.worldMatrix[0]").asMObject()).matrix()[3][1], 5);
    EXPECT_EQ(MFnMatrixData(set.create()).matrix(), MMatrix::identity);
    MStatus status;
    EXPECT_EQ(MFnMatrixData().matrix(&status), MMatrix::identity);
    EXPECT_EQ(status, MStatus::kFailure);
}

TEST_F(MFnDataTest, KeepsATransformationByItsParts)
{
    MTransformationMatrix parts;
    const double scale[3] = {1, 2, 3}, rotation[3] = {0.1, 0.2, 0.3};
    parts.setScale(scale, MSpace::kTransform);
    parts.setRotation(rotation, MTransformationMatrix::kZXY);
    parts.setRotatePivot(MPoint(1, 2, 3), MSpace::kTransform, false);
    parts.setTranslation(MVector(4, 5, 6), MSpace::kTransform);
    MFnMatrixData set;
    MObject made = set.create(parts);
    EXPECT_TRUE(set.isTransformation());
    EXPECT_TRUE(set.matrix().isEquivalent(parts.asMatrix(), 0));
    EXPECT_EQ(set.transformation(), parts);
    EXPECT_TRUE(set.set(MMatrix::identity));
    EXPECT_FALSE(set.isTransformation());
}

TEST_F(MFnDataTest, ListsComponents)
{
    MFnComponentListData set;
    MObject made = set.create();
    MFnSingleIndexedComponent vertices;
    MObject component = vertices.create(MFn::kMeshVertComponent);
    vertices.addElement(1);
    vertices.addElement(2);
    EXPECT_TRUE(set.add(component));
    EXPECT_EQ(Access::valueOf(made)->as<core::ComponentListData>()->content, (Names{"vtx[1:2]"}));
    EXPECT_EQ(set.length(), 1u);
    EXPECT_EQ(set[0], component);
    EXPECT_TRUE(set.has(component));
    vertices.addElement(7);
    EXPECT_FALSE(set.has(component));
    EXPECT_EQ(set.remove(component), MStatus::kFailure);
    EXPECT_TRUE(set.add(component)); // joins
    EXPECT_EQ(set.length(), 1u);
    MObject faces = vertices.create(MFn::kMeshPolygonComponent);
    vertices.setComplete(true);
    EXPECT_TRUE(set.add(faces));
    EXPECT_EQ(Access::valueOf(made)->as<core::ComponentListData>()->content, (Names{"vtx[1:2]", "vtx[7]", "f[*]"}));
    EXPECT_TRUE(MFnSingleIndexedComponent(set[1]).isComplete());
    EXPECT_TRUE(set.remove(component));
    EXPECT_EQ(set.remove(5), MStatus::kInvalidParameter);
    EXPECT_TRUE(set.remove(0u));
    EXPECT_EQ(set.length(), 0u);
    EXPECT_TRUE(set.add(faces));
    EXPECT_TRUE(set.clear());
    EXPECT_EQ(set.length(), 0u);
    EXPECT_TRUE(set[0].isNull());
    MObject node = object("a");
    EXPECT_EQ(set.add(node), MStatus::kInvalidParameter);
}

TEST_F(MFnDataTest, ComponentListsGoThroughPlugs)
{
    addData("parts", "componentList");
    MFnComponentListData set;
    MObject made = set.create();
    MFnSingleIndexedComponent vertices;
    MObject component = vertices.create(MFn::kMeshVertComponent);
    vertices.setCompleteData(3);
    EXPECT_TRUE(vertices.setComplete(false));
    EXPECT_TRUE(set.add(component));
    EXPECT_TRUE(plug("a.parts").setMObject(made));
    EXPECT_TRUE(set.clear());
    MFnComponentListData back(plug("a.parts").asMObject());
    EXPECT_EQ(back.length(), 1u);
    EXPECT_EQ(MFnSingleIndexedComponent(back[0]).elementCount(), 3);
}

} // namespace
} // namespace understudy::openmaya
