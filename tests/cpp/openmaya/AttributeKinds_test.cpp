// The function sets on single kinds of attributes. Facts: their pages of Maya's C++ API reference.
#include "Fixture.h"
#include "openmaya/Access.h"

#include <maya/MAngle.h>
#include <maya/MDistance.h>
#include <maya/MFloatMatrix.h>
#include <maya/MFnCompoundAttribute.h>
#include <maya/MFnEnumAttribute.h>
#include <maya/MFnGenericAttribute.h>
#include <maya/MFnLightDataAttribute.h>
#include <maya/MFnMatrixAttribute.h>
#include <maya/MFnMessageAttribute.h>
#include <maya/MFnNumericAttribute.h>
#include <maya/MFnTypedAttribute.h>
#include <maya/MFnUnitAttribute.h>
#include <maya/MMatrix.h>
#include <maya/MTime.h>
#include <maya/MTypeId.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using AttributeKindsTest = ApiTest;

// ---- typed

TEST_F(AttributeKindsTest, TypedAttributesKnowTheirData)
{
    MFnTypedAttribute set;
    MStatus status;
    for (int kind = MFnData::kNumeric; kind < MFnData::kLast; ++kind)
    {
        auto type = static_cast<MFnData::Type>(kind);
        MObject made = set.create("value", "v", type, MObject::kNullObj, &status);
        EXPECT_TRUE(status) << kind;
        EXPECT_EQ(made.apiType(), MFn::kTypedAttribute) << kind;
        EXPECT_EQ(set.attrType(), type) << kind;
    }
    EXPECT_TRUE(set.create("value", "v", MFnData::kInvalid, MObject::kNullObj, &status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(AttributeKindsTest, TypedAttributesOfPlugInData)
{
    MFnTypedAttribute set;
    set.create("value", "v", MTypeId(0x80001));
    EXPECT_EQ(set.attrType(), MFnData::kPlugin);
}

TEST_F(AttributeKindsTest, TypedDefaultsAreOfTheType)
{
    MFnTypedAttribute set;
    MStatus status;
    MObject text = Access::value(core::Value::string("hello"));
    set.create("value", "v", MFnData::kString, text, &status);
    EXPECT_TRUE(status);
    MObject found;
    EXPECT_TRUE(set.getDefault(found));
    EXPECT_EQ(Access::valueOf(found)->as<core::StringData>()->content, "hello");
    EXPECT_TRUE(set.create("value", "v", MFnData::kMesh, text, &status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    set.create("value", "v", MFnData::kString);
    EXPECT_TRUE(set.getDefault(found));
    EXPECT_TRUE(found.isNull());
    EXPECT_TRUE(set.setDefault(text));
    EXPECT_TRUE(set.getDefault(found));
    EXPECT_FALSE(found.isNull());
}

TEST_F(AttributeKindsTest, ATypedDefaultIsWhatANodeHas)
{
    MFnTypedAttribute set;
    set.create("words", "wo", MFnData::kString, Access::value(core::Value::string("hello")));
    core::addAttribute(session.scene(), make("transform", "a"), Access::attributeOf(set.object()));
    EXPECT_STREQ(plug("a.words").asString().asChar(), "hello");
}

// ---- unit

TEST_F(AttributeKindsTest, UnitsOfUnitAttributes)
{
    MFnUnitAttribute set;
    EXPECT_EQ(set.create("value", "v", MFnUnitAttribute::kAngle).apiType(), MFn::kDoubleAngleAttribute);
    EXPECT_EQ(set.unitType(), MFnUnitAttribute::kAngle);
    EXPECT_EQ(set.create("value", "v", MFnUnitAttribute::kDistance).apiType(), MFn::kDoubleLinearAttribute);
    EXPECT_EQ(set.unitType(), MFnUnitAttribute::kDistance);
    EXPECT_EQ(set.create("value", "v", MFnUnitAttribute::kTime).apiType(), MFn::kTimeAttribute);
    EXPECT_EQ(set.unitType(), MFnUnitAttribute::kTime);
    MStatus status;
    EXPECT_TRUE(set.create("value", "v", MFnUnitAttribute::kLast, 0.0, &status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(AttributeKindsTest, PlainNumbersAreRadiansAndCentimetres)
{
    MFnUnitAttribute set;
    set.create("turn", "t", MAngle(180.0, MAngle::kDegrees));
    double number = 0;
    EXPECT_TRUE(set.getDefault(number));
    EXPECT_DOUBLE_EQ(number, 3.141592653589793);
    set.create("size", "s", MFnUnitAttribute::kDistance, 2.0);
    MDistance distance;
    EXPECT_TRUE(set.getDefault(distance));
    EXPECT_DOUBLE_EQ(distance.asMillimeters(), 20.0);
    EXPECT_TRUE(set.setDefault(MDistance(1.0, MDistance::kMeters)));
    EXPECT_TRUE(set.getDefault(number));
    EXPECT_DOUBLE_EQ(number, 100.0);
}

TEST_F(AttributeKindsTest, TimesAreExact)
{
    MFnUnitAttribute set;
    set.create("start", "s", MTime(3.0, MTime::kFilm));
    MTime time;
    EXPECT_TRUE(set.getDefault(time));
    EXPECT_EQ(time, MTime(3.0, MTime::kFilm));
    EXPECT_TRUE(set.setMin(MTime(1.0, MTime::kSeconds)));
    EXPECT_TRUE(set.getMin(time));
    EXPECT_EQ(time, MTime(1.0, MTime::kSeconds));
}

TEST_F(AttributeKindsTest, QuantitiesOfAnotherUnitDoNotFit)
{
    MFnUnitAttribute set;
    set.create("turn", "t", MFnUnitAttribute::kAngle);
    EXPECT_EQ(set.setDefault(MDistance(1.0)), MStatus::kInvalidParameter);
    MTime time;
    EXPECT_EQ(set.getDefault(time), MStatus::kInvalidParameter);
}

TEST_F(AttributeKindsTest, LimitsOfUnitAttributes)
{
    MFnUnitAttribute set;
    set.create("turn", "t", MFnUnitAttribute::kAngle);
    MAngle angle;
    EXPECT_EQ(set.getMax(angle), MStatus::kFailure);
    EXPECT_FALSE(set.hasMin() || set.hasMax() || set.hasSoftMin() || set.hasSoftMax());
    EXPECT_TRUE(set.setMin(-1.0));
    EXPECT_TRUE(set.setMax(MAngle(90.0, MAngle::kDegrees)));
    EXPECT_TRUE(set.setSoftMin(MAngle(0.0)));
    EXPECT_TRUE(set.setSoftMax(1.0));
    EXPECT_TRUE(set.hasMin() && set.hasMax() && set.hasSoftMin() && set.hasSoftMax());
    EXPECT_TRUE(set.getMax(angle));
    EXPECT_DOUBLE_EQ(angle.asDegrees(), 90.0);
}

// ---- enum

TEST_F(AttributeKindsTest, FieldsOfEnums)
{
    MFnEnumAttribute set;
    EXPECT_EQ(set.create("mode", "m", 5).apiType(), MFn::kEnumAttribute);
    short value = 0;
    EXPECT_EQ(set.getMin(value), MStatus::kFailure);
    EXPECT_TRUE(set.addField("high", 5));
    EXPECT_TRUE(set.addField("low", -1));
    MStatus status;
    EXPECT_STREQ(set.fieldName(5).asChar(), "high");
    EXPECT_EQ(set.fieldIndex("low"), -1);
    EXPECT_STREQ(set.fieldName(0, &status).asChar(), "");
    EXPECT_EQ(status, MStatus::kFailure);
    EXPECT_TRUE(set.getMin(value));
    EXPECT_EQ(value, -1);
    EXPECT_TRUE(set.getMax(value));
    EXPECT_EQ(value, 5);
    EXPECT_STREQ(set.defaultValue().asChar(), "high");
    EXPECT_TRUE(set.setDefault("low"));
    EXPECT_TRUE(set.getDefault(value));
    EXPECT_EQ(value, -1);
    EXPECT_TRUE(set.setDefault(short(5)));
    MString name;
    EXPECT_TRUE(set.getDefault(name));
    EXPECT_STREQ(name.asChar(), "high");
    EXPECT_EQ(set.setDefault("none"), MStatus::kFailure);
}

// ---- compound

TEST_F(AttributeKindsTest, CompoundsGatherChildren)
{
    MFnNumericAttribute numeric;
    MFnTypedAttribute typed;
    MFnCompoundAttribute set;
    MObject weight = numeric.create("weight", "w", MFnNumericData::kDouble);
    MObject label = typed.create("label", "l", MFnData::kString);
    MObject made = set.create("entry", "e");
    EXPECT_EQ(made.apiType(), MFn::kCompoundAttribute);
    EXPECT_TRUE(set.addChild(weight));
    EXPECT_TRUE(set.addChild(label));
    EXPECT_EQ(set.numChildren(), 2u);
    EXPECT_EQ(set.child(1), label);
    EXPECT_EQ(set.addChild(weight), MStatus::kInvalidParameter);
    EXPECT_EQ(set.addChild(made), MStatus::kInvalidParameter);
    MStatus status;
    EXPECT_TRUE(set.child(2, &status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(AttributeKindsTest, ChildrenCanLeaveACompound)
{
    MFnNumericAttribute numeric;
    MFnCompoundAttribute set;
    MObject weight = numeric.create("weight", "w", MFnNumericData::kDouble);
    set.create("entry", "e");
    EXPECT_EQ(set.removeChild(weight), MStatus::kInvalidParameter);
    EXPECT_TRUE(set.addChild(weight));
    EXPECT_TRUE(set.removeChild(weight));
    EXPECT_EQ(set.numChildren(), 0u);
    MStatus status;
    EXPECT_TRUE(MFnAttribute(weight).parent(&status).isNull());
    EXPECT_TRUE(set.addChild(weight));
}

TEST_F(AttributeKindsTest, ACompoundIsMadeByAStatementForEachPart)
{
    MFnNumericAttribute numeric;
    MFnCompoundAttribute set;
    MObject weight = numeric.create("weight", "w", MFnNumericData::kDouble);
    MObject place = numeric.createPoint("place", "p");
    set.create("entry", "e");
    set.addChild(weight);
    set.addChild(place);
    MStringArray statements;
    EXPECT_TRUE(set.getAddAttrCmds(statements));
    ASSERT_EQ(statements.length(), 6u);
    EXPECT_STREQ(statements[0].asChar(), "\taddAttr -ci true -sn \"e\" -ln \"entry\" -at \"compound\" -nc 2;");
    EXPECT_STREQ(statements[1].asChar(), "\taddAttr -ci true -sn \"w\" -ln \"weight\" -at \"double\" -p \"entry\";");
    EXPECT_STREQ(statements[2].asChar(),
                 "\taddAttr -ci true -sn \"p\" -ln \"place\" -at \"float3\" -p \"entry\" -nc 3;");
    EXPECT_STREQ(statements[5].asChar(), "\taddAttr -ci true -sn \"pz\" -ln \"placeZ\" -at \"float\" -p \"place\";");
}

TEST_F(AttributeKindsTest, ANodesCompoundKeepsItsChildren)
{
    MFnNumericAttribute numeric;
    MFnCompoundAttribute set;
    MObject weight = numeric.create("weight", "w", MFnNumericData::kDouble);
    set.create("entry", "e");
    set.addChild(weight);
    core::addAttribute(session.scene(), make("transform", "a"), Access::attributeOf(set.object()));
    EXPECT_EQ(set.removeChild(weight), MStatus::kFailure);
    MObject other = numeric.create("other", "o", MFnNumericData::kDouble);
    EXPECT_EQ(set.addChild(other), MStatus::kFailure);
}

// ---- matrix

TEST_F(AttributeKindsTest, MatricesAreTheIdentityByDefault)
{
    MFnMatrixAttribute set;
    EXPECT_EQ(set.create("frame", "f").apiType(), MFn::kMatrixAttribute);
    MMatrix matrix;
    matrix[3][0] = 5.0;
    EXPECT_TRUE(set.getDefault(matrix));
    EXPECT_EQ(matrix, MMatrix::identity);
    matrix[3][0] = 5.0;
    EXPECT_TRUE(set.setDefault(matrix));
    MFloatMatrix floats;
    EXPECT_TRUE(set.getDefault(floats));
    EXPECT_EQ(floats[3][0], 5.0f);
    EXPECT_EQ(set.create("frame", "f", MFnMatrixAttribute::kFloat).apiType(), MFn::kFloatMatrixAttribute);
    floats[3][1] = 6.0f;
    EXPECT_TRUE(set.setDefault(floats));
    EXPECT_TRUE(set.getDefault(matrix));
    EXPECT_EQ(matrix[3][1], 6.0);
}

// ---- message, generic, light data

TEST_F(AttributeKindsTest, Messages)
{
    MFnMessageAttribute set;
    EXPECT_EQ(set.create("link", "l").apiType(), MFn::kMessageAttribute);
}

TEST_F(AttributeKindsTest, GenericAttributesTakeWhatTheyAreTold)
{
    MFnGenericAttribute set;
    EXPECT_EQ(set.create("any", "a").apiType(), MFn::kGenericAttribute);
    EXPECT_FALSE(set.accepts(MFnData::kMesh));
    EXPECT_TRUE(set.addDataAccept(MFnData::kMesh));
    EXPECT_TRUE(set.addNumericDataAccept(MFnNumericData::k3Double));
    EXPECT_TRUE(set.addAccept(MTypeId(7)));
    EXPECT_TRUE(set.accepts(MFnData::kMesh));
    EXPECT_TRUE(set.accepts(MFnData::kNumeric));
    EXPECT_TRUE(set.accepts(MTypeId(7)));
    EXPECT_FALSE(set.accepts(MFnData::kString));
    EXPECT_EQ(set.object().apiType(), MFn::kGenericAttribute);
    EXPECT_TRUE(set.removeDataAccept(MFnData::kMesh));
    EXPECT_FALSE(set.accepts(MFnData::kMesh));
    EXPECT_EQ(set.removeDataAccept(MFnData::kMesh), MStatus::kFailure);
    EXPECT_TRUE(set.removeNumericDataAccept(MFnNumericData::k3Double));
    EXPECT_TRUE(set.removeAccept(MTypeId(7)));
    EXPECT_FALSE(set.accepts(MTypeId(7)));
    EXPECT_EQ(set.addNumericDataAccept(MFnNumericData::kInvalid), MStatus::kInvalidParameter);
}

TEST_F(AttributeKindsTest, LightDataHasEightChildren)
{
    MFnNumericAttribute numeric;
    MObject direction = numeric.createPoint("lightDirection", "ld");
    MObject intensity = numeric.createColor("lightIntensity", "li");
    MObject ambient = numeric.create("lightAmbient", "la", MFnNumericData::kBoolean);
    MObject diffuse = numeric.create("lightDiffuse", "ldf", MFnNumericData::kBoolean);
    MObject specular = numeric.create("lightSpecular", "ls", MFnNumericData::kBoolean);
    MObject shadow = numeric.create("lightShadowFraction", "lsf", MFnNumericData::kFloat);
    MObject before = numeric.create("preShadowIntensity", "psi", MFnNumericData::kFloat);
    MObject blind = numeric.createAddr("lightBlindData", "lbld");
    MFnLightDataAttribute set;
    MStatus status;
    MObject made = set.create("lightDataArray", "ltd", direction, intensity, ambient, diffuse, specular, shadow, before,
                              blind, &status);
    ASSERT_TRUE(status);
    EXPECT_EQ(made.apiType(), MFn::kLightDataAttribute);
    EXPECT_EQ(set.child(7, &status), blind);
    int target = 0;
    EXPECT_TRUE(set.setDefault(0, 0, -1, 1, 0.5f, 0.25f, true, true, false, 0.75f, 2.0f, &target));
    float number[8] = {};
    bool flag[3] = {};
    void* address = nullptr;
    EXPECT_TRUE(set.getDefault(number[0], number[1], number[2], number[3], number[4], number[5], flag[0], flag[1],
                               flag[2], number[6], number[7], address));
    EXPECT_EQ(number[2], -1.0f);
    EXPECT_EQ(number[5], 0.25f);
    EXPECT_TRUE(flag[1]);
    EXPECT_FALSE(flag[2]);
    EXPECT_EQ(number[6], 0.75f);
    EXPECT_EQ(address, &target);
}

} // namespace
