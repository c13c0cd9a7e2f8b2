#include "openmaya/Access.h"
#include "openmaya/Fixture.h"

#include <maya/MAngle.h>
#include <maya/MDGContext.h>
#include <maya/MDataBlock.h>
#include <maya/MDataHandle.h>
#include <maya/MDistance.h>
#include <maya/MPlug.h>
#include <maya/MTime.h>

#include <limits>
#include <numbers>

namespace understudy::openmaya
{

constexpr double kPi = std::numbers::pi;

class MPlugValuesTest : public ApiTest
{
protected:
    MPlugValuesTest()
    {
        addCommands();
        make("transform", "a");
        make("transform", "b");
        make("addDoubleLinear", "add");
    }

    void addOwn(const char* name, const char* type)
    {
        session.call("addAttr", {script::Value("a")}, {{"longName", name}, {"attributeType", type}});
    }

    void addData(const char* name, const char* type)
    {
        session.call("addAttr", {script::Value("a")}, {{"longName", name}, {"dataType", type}});
    }
};

TEST_F(MPlugValuesTest, ReadsWhatNobodySet)
{
    EXPECT_EQ(plug("a.scaleX").asDouble(), 1.0);
    EXPECT_EQ(plug("a.translateX").asDouble(), 0.0);
    EXPECT_TRUE(plug("a.visibility").asBool());
}

TEST_F(MPlugValuesTest, SetsAndReadsEveryNumber)
{
    MPlug x = plug("a.translateX");
    EXPECT_TRUE(x.setDouble(2.75));
    EXPECT_EQ(x.asDouble(), 2.75);
    EXPECT_EQ(x.asFloat(), 2.75f);
    EXPECT_EQ(x.asInt(), 2);
    EXPECT_EQ(x.asInt64(), 2);
    EXPECT_EQ(x.asShort(), 2);
    EXPECT_EQ(x.asChar(), 2);
    EXPECT_TRUE(x.asBool());
    EXPECT_TRUE(x.setFloat(0.5f));
    EXPECT_EQ(x.asDouble(), 0.5);
    EXPECT_EQ(x.asInt(), 0);
    EXPECT_TRUE(x.asBool()); // not nothing
    EXPECT_TRUE(x.setInt(-3));
    EXPECT_EQ(x.asDouble(), -3);
    EXPECT_TRUE(x.setInt64(1ll << 40));
    EXPECT_EQ(x.asDouble(), double(1ll << 40));
    EXPECT_EQ(x.asInt64(), 1ll << 40);
    EXPECT_TRUE(x.setShort(7));
    EXPECT_EQ(x.asShort(), 7);
    EXPECT_TRUE(x.setChar(9));
    EXPECT_EQ(x.asChar(), 9);
    EXPECT_TRUE(x.setBool(true));
    EXPECT_EQ(x.asDouble(), 1);
}

TEST_F(MPlugValuesTest, NumbersThatNoIntegerHoldsAreTheNearest)
{
    MPlug x = plug("a.translateX");
    x.setDouble(1e300);
    EXPECT_EQ(x.asInt64(), std::numeric_limits<MInt64>::max());
    x.setDouble(-1e300);
    EXPECT_EQ(x.asInt64(), std::numeric_limits<MInt64>::min());
    x.setDouble(std::numeric_limits<double>::quiet_NaN());
    EXPECT_EQ(x.asInt64(), 0);
}

TEST_F(MPlugValuesTest, IntegersKeepTheirKind)
{
    addOwn("count", "long");
    core::Attribute wide;
    wide.type = core::AttributeType::Int64;
    wide.longName = wide.shortName = "wide";
    core::addAttribute(session.scene(), node("a"), session.types().make(wide));
    addOwn("flag", "bool");
    addOwn("small", "byte");
    EXPECT_TRUE(plug("a.count").setInt(-70000));
    EXPECT_EQ(plug("a.count").asInt(), -70000);
    EXPECT_TRUE(plug("a.wide").setInt64((1ll << 53) + 1));
    EXPECT_EQ(plug("a.wide").asInt64(), (1ll << 53) + 1);
    EXPECT_TRUE(plug("a.flag").setBool(true));
    EXPECT_TRUE(plug("a.flag").asBool());
    EXPECT_TRUE(plug("a.small").setChar('x'));
    EXPECT_EQ(plug("a.small").asChar(), 'x');
    EXPECT_TRUE(plug("a.rotateOrder").setShort(3));
    EXPECT_EQ(plug("a.rotateOrder").asInt(), 3);
}

TEST_F(MPlugValuesTest, NumbersAreInUnitsOfTheInside)
{
    session.call("currentUnit", {}, {{"linear", "m"}});
    EXPECT_TRUE(plug("a.translateX").setDouble(100));
    EXPECT_EQ(plug("a.translateX").asMDistance().asMeters(), 1);
    EXPECT_EQ(plug("a.translateX").asMDistance().unit(), MDistance::kCentimeters);
    EXPECT_TRUE(plug("a.rotateX").setDouble(kPi));
    EXPECT_DOUBLE_EQ(plug("a.rotateX").asMAngle().asDegrees(), 180);
    EXPECT_TRUE(plug("time1.outTime").setMTime(MTime(24, MTime::kFilm)));
    EXPECT_EQ(plug("time1.outTime").asDouble(), 6000);
}

TEST_F(MPlugValuesTest, SetsUnits)
{
    EXPECT_TRUE(plug("a.translateX").setMDistance(MDistance(2, MDistance::kInches)));
    EXPECT_DOUBLE_EQ(plug("a.translateX").asDouble(), 5.08);
    EXPECT_TRUE(plug("a.rotateX").setMAngle(MAngle(90, MAngle::kDegrees)));
    EXPECT_DOUBLE_EQ(plug("a.rotateX").asDouble(), kPi / 2);
    addOwn("when", "time");
    EXPECT_TRUE(plug("a.when").setMTime(MTime(2, MTime::kSeconds)));
    EXPECT_EQ(plug("a.when").asMTime(), MTime(48, MTime::kFilm));
    EXPECT_EQ(plug("a.when").asMTime().unit(), MTime::uiUnit());
    EXPECT_TRUE(plug("a.when").setDouble(6000));
    EXPECT_EQ(plug("a.when").asMTime(), MTime(1, MTime::kSeconds));
    // A number takes a time as 1/6000 s.
    EXPECT_TRUE(plug("add.input1").setMTime(MTime(1, MTime::kSeconds)));
    EXPECT_EQ(plug("add.input1").asDouble(), 6000);
    EXPECT_EQ(plug("add.input1").asMTime(), MTime(1, MTime::kSeconds));
}

TEST_F(MPlugValuesTest, SetsText)
{
    addData("note", "string");
    EXPECT_STREQ(plug("a.note").asString().asChar(), "");
    EXPECT_TRUE(plug("a.note").setString("words"));
    EXPECT_STREQ(plug("a.note").asString().asChar(), "words");
    EXPECT_TRUE(plug("a.note").setValue("others"));
    EXPECT_STREQ(plug("a.note").asString().asChar(), "others");
}

TEST_F(MPlugValuesTest, RefusesValuesOfAnotherKind)
{
    addData("note", "string");
    MStatus status;
    EXPECT_EQ(plug("a.note").asDouble(&status), 0);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_STREQ(status.errorString().asChar(), "(kInvalidParameter): The plug 'a.note' holds no single number.");
    EXPECT_EQ(plug("a.note").setDouble(1), MStatus::kInvalidParameter);
    EXPECT_EQ(plug("a.translateX").setString("1"), MStatus::kInvalidParameter);
    EXPECT_STREQ(plug("a.translateX").asString(&status).asChar(), "");
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_EQ(plug("a.translate").asDouble(&status), 0);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_EQ(plug("a.translate").setDouble(1), MStatus::kInvalidParameter);
    EXPECT_EQ(plug("a.message").asInt(&status), 0);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_TRUE(plug("a.translateX").asMObject(&status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_EQ(plug("a.translate").setMObject(object("a")), MStatus::kInvalidParameter);
    EXPECT_EQ(plug("a.translate").setMObject(MObject()), MStatus::kInvalidParameter);
    make("plusMinusAverage", "sum");
    EXPECT_EQ(plug("sum.input1D").asDouble(&status), 0); // an array as a whole
    EXPECT_FALSE(status);
    EXPECT_FALSE(plug("sum.input1D").setDouble(1));
}

TEST_F(MPlugValuesTest, CarriesDataBetweenPlugs)
{
    plug("a.translateX").setDouble(1);
    plug("a.translateY").setDouble(2);
    MObject tuple = plug("a.translate").asMObject();
    EXPECT_EQ(tuple.apiType(), MFn::kData3Double);
    EXPECT_TRUE(tuple.hasFn(MFn::kNumericData));
    EXPECT_TRUE(plug("b.translate").setMObject(tuple));
    EXPECT_EQ(plug("b.translateY").asDouble(), 2);
    MObject matrix = plug("a.worldMatrix[0]").asMObject();
    EXPECT_EQ(matrix.apiType(), MFn::kMatrixData);
    EXPECT_TRUE(plug("b.offsetParentMatrix").setMObject(matrix));
    EXPECT_EQ(plug("b.worldMatrix[0]").asMObject().apiType(), MFn::kMatrixData);
    addData("note", "string");
    plug("a.note").setString("words");
    MObject text = plug("a.note").asMObject();
    EXPECT_EQ(text.apiType(), MFn::kStringData);
    EXPECT_EQ(plug("b.offsetParentMatrix").setMObject(text), MStatus::kInvalidParameter);
    EXPECT_EQ(plug("b.translate").setMObject(text), MStatus::kInvalidParameter);
    EXPECT_EQ(plug("a.note").setMObject(tuple), MStatus::kInvalidParameter);
}

TEST_F(MPlugValuesTest, DataStaysWhatItWas)
{
    plug("a.translateX").setDouble(1);
    MObject kept = plug("a.translate").asMObject();
    plug("a.translateX").setDouble(5);
    EXPECT_TRUE(plug("b.translate").setMObject(kept));
    EXPECT_EQ(plug("b.translateX").asDouble(), 1);
}

TEST_F(MPlugValuesTest, AMatrixThatNobodySetIsTheIdentity)
{
    MStatus status;
    MObject matrix = plug("a.offsetParentMatrix").asMObject(&status);
    EXPECT_TRUE(status);
    EXPECT_EQ(matrix.apiType(), MFn::kMatrixData);
}

TEST_F(MPlugValuesTest, EvaluatesWhatIsComputed)
{
    connect("add.output", "b.translateX");
    plug("add.input1").setDouble(3);
    plug("add.input2").setDouble(4);
    EXPECT_EQ(plug("b.translateX").asDouble(), 7);
    plug("add.input2").setDouble(5);
    EXPECT_EQ(plug("b.translateX").asDouble(), 8);
}

TEST_F(MPlugValuesTest, RefusesWhatIsLockedOrDriven)
{
    connect("add.output", "b.translateX");
    EXPECT_EQ(plug("b.translateX").setDouble(1), MStatus::kFailure);
    EXPECT_TRUE(plug("a.translateY").setLocked(true));
    EXPECT_EQ(plug("a.translateY").setDouble(1), MStatus::kFailure);
    EXPECT_EQ(plug("a.translateY").setInt(1), MStatus::kFailure);
    EXPECT_EQ(plug("a.translateY").setBool(true), MStatus::kFailure);
    EXPECT_EQ(plug("a.translateY").setMDistance(MDistance(1)), MStatus::kFailure);
    EXPECT_EQ(plug("a.translateY").asDouble(), 0);
}

TEST_F(MPlugValuesTest, IsUndoneWithItsStep)
{
    MPlug x = plug("a.translateX");
    addData("note", "string");
    asStep(
        [&]
        {
            x.setDouble(3);
            plug("a.note").setString("words");
            plug("a.translateY").setLocked(true);
        });
    undo();
    EXPECT_EQ(x.asDouble(), 0);
    EXPECT_STREQ(plug("a.note").asString().asChar(), "");
    EXPECT_FALSE(plug("a.translateY").isLocked());
    session.scene().undoQueue().redo();
    EXPECT_EQ(x.asDouble(), 3);
}

// ---- overloads

TEST_F(MPlugValuesTest, OverloadsSetAndRead)
{
    MPlug x = plug("a.translateX");
    double real = 0;
    float single = 0;
    MInt64 wide = 0;
    int whole = 0;
    short brief = 0;
    char tiny = 0;
    bool flag = false;
    EXPECT_TRUE(x.setValue(2.5));
    EXPECT_TRUE(x.getValue(real));
    EXPECT_EQ(real, 2.5);
    EXPECT_TRUE(x.setValue(1.5f));
    EXPECT_TRUE(x.getValue(single));
    EXPECT_EQ(single, 1.5f);
    EXPECT_TRUE(x.setValue(MInt64(6)));
    EXPECT_TRUE(x.getValue(wide));
    EXPECT_EQ(wide, 6);
    EXPECT_TRUE(x.setValue(5));
    EXPECT_TRUE(x.getValue(whole));
    EXPECT_EQ(whole, 5);
    EXPECT_TRUE(x.setValue(short(4)));
    EXPECT_TRUE(x.getValue(brief));
    EXPECT_EQ(brief, 4);
    EXPECT_TRUE(x.setValue(char(3)));
    EXPECT_TRUE(x.getValue(tiny));
    EXPECT_EQ(tiny, 3);
    EXPECT_TRUE(x.setValue(true));
    EXPECT_TRUE(x.getValue(flag));
    EXPECT_TRUE(flag);
}

TEST_F(MPlugValuesTest, OverloadsSetAndReadUnitsAndData)
{
    MDistance length;
    EXPECT_TRUE(plug("a.translateX").setValue(MDistance(1, MDistance::kMeters)));
    EXPECT_TRUE(plug("a.translateX").getValue(length));
    EXPECT_EQ(length.asCentimeters(), 100);
    MAngle angle;
    EXPECT_TRUE(plug("a.rotateX").setValue(MAngle(180, MAngle::kDegrees)));
    EXPECT_TRUE(plug("a.rotateX").getValue(angle));
    EXPECT_DOUBLE_EQ(angle.asRadians(), kPi);
    addOwn("when", "time");
    MTime time;
    EXPECT_TRUE(plug("a.when").setValue(MTime(1, MTime::kSeconds)));
    EXPECT_TRUE(plug("a.when").getValue(time));
    EXPECT_EQ(time, MTime(24));
    addData("note", "string");
    MString text;
    EXPECT_TRUE(plug("a.note").setValue(MString("words")));
    EXPECT_TRUE(plug("a.note").getValue(text));
    EXPECT_STREQ(text.asChar(), "words");
    MObject data;
    EXPECT_TRUE(plug("a.translate").getValue(data));
    EXPECT_TRUE(plug("b.translate").setValue(data));
    EXPECT_EQ(plug("b.translateX").asDouble(), 100);
}

TEST_F(MPlugValuesTest, WhatCannotBeReadLeavesTheCallersValue)
{
    double real = 5;
    EXPECT_EQ(plug("a.message").getValue(real), MStatus::kInvalidParameter);
    EXPECT_EQ(MPlug().getValue(real), MStatus::kInvalidParameter);
    EXPECT_EQ(real, 5);
}

// ---- contexts

class MPlugContextTest : public MPlugValuesTest
{
protected:
    MPlugContextTest()
    {
        connect("time1.outTime", "a.translateX"); // one centimetre for each frame
        session.evaluator().setTime(Access::ticksOf(MTime(2)));
    }
};

TEST_F(MPlugContextTest, IsReadInTheCurrentContext)
{
    MPlug x = plug("a.translateX");
    EXPECT_NEAR(x.asDouble(), 2, 1e-9);
    MDGContext before = MDGContext(MTime(7)).makeCurrent();
    EXPECT_NEAR(x.asDouble(), 7, 1e-9);
    before.makeCurrent();
    EXPECT_NEAR(x.asDouble(), 2, 1e-9);
}

TEST_F(MPlugContextTest, IsReadInAContextOfTheCallers)
{
    MPlug x = plug("a.translateX");
    MDGContext then(MTime(5));
    double real = 0;
    _Pragma("GCC diagnostic push") _Pragma("GCC diagnostic ignored \"-Wdeprecated-declarations\"");
    EXPECT_NEAR(x.asDouble(then), 5, 1e-9);
    EXPECT_NEAR(x.asFloat(then), 5, 1e-6);
    EXPECT_NEAR(x.asMDistance(then).asCentimeters(), 5, 1e-9);
    EXPECT_TRUE(x.getValue(real, then));
    _Pragma("GCC diagnostic pop");
    EXPECT_NEAR(real, 5, 1e-9);
    EXPECT_TRUE(MDGContext::current().isNormal());
    EXPECT_NEAR(x.asDouble(), 2, 1e-9); // the current time is what it was
}

// ---- what needs data blocks

TEST_F(MPlugValuesTest, HandlesReadAndWrite)
{
    MPlug translate = plug("a.translate");
    EXPECT_TRUE(plug("a.translateY").setDouble(3.0));
    MStatus status;
    MDataHandle handle = translate.asMDataHandle(&status);
    ASSERT_TRUE(status);
    EXPECT_EQ(handle.asDouble3()[1], 3.0);
    MDataBlock block = handle.datablock();
    MDataHandle made = translate.constructHandle(block);
    made.set(1.0, 2.0, 4.0);
    EXPECT_EQ(plug("a.translateZ").asDouble(), 0.0);
    EXPECT_TRUE(translate.setMDataHandle(made));
    translate.destructHandle(made);
    EXPECT_EQ(plug("a.translateZ").asDouble(), 4.0);
    EXPECT_FALSE(translate.setMDataHandle(MDataHandle()));
}

} // namespace understudy::openmaya
