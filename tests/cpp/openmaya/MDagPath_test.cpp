#include "openmaya/Fixture.h"

#include <maya/MDagPath.h>
#include <maya/MDagPathArray.h>
#include <maya/MMatrix.h>

namespace understudy::openmaya
{

class MDagPathTest : public ApiTest
{
protected:
    MDagPathTest()
    {
        a = make("transform", "a");
        b = make("transform", "b", a);
        shape = make("locator", "shape", b);
    }

    static MDagPath path(const char* name)
    {
        MDagPath found;
        EXPECT_TRUE(MDagPath::getAPathTo(object(name), found));
        return found;
    }

    core::NodeId a;
    core::NodeId b;
    core::NodeId shape;
};

TEST_F(MDagPathTest, NamesItself)
{
    EXPECT_STREQ(path("b").fullPathName().asChar(), "|a|b");
    EXPECT_STREQ(path("b").partialPathName().asChar(), "b");
    EXPECT_EQ(path("b").length(), 2u);
    EXPECT_TRUE(path("b").hasFn(MFn::kTransform));
}

// Source: reference of MDagPath::hasFn: a transform over a single shape answers for both.
TEST_F(MDagPathTest, ATransformAnswersForItsOneShape)
{
    core::NodeId holder = make("transform", "holder");
    make("locator", "firstShape", holder);
    EXPECT_TRUE(path("holder").hasFn(MFn::kLocator));
    EXPECT_EQ(path("holder").apiType(), MFn::kTransform);
    make("locator", "secondShape", holder);
    EXPECT_FALSE(path("holder").hasFn(MFn::kLocator));
}

TEST_F(MDagPathTest, EmptyPathIsInvalid)
{
    MDagPath empty;
    MStatus status;
    EXPECT_FALSE(empty.isValid());
    EXPECT_EQ(empty.length(), 0u);
    EXPECT_STREQ(empty.fullPathName(&status).asChar(), "");
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(MDagPathTest, WalksUpAndDown)
{
    MDagPath walker = path("a");
    EXPECT_EQ(walker.childCount(), 1u);
    EXPECT_TRUE(walker.push(walker.child(0)));
    EXPECT_EQ(walker, path("b"));
    EXPECT_TRUE(walker.pop());
    EXPECT_EQ(walker, path("a"));
    EXPECT_EQ(walker.pop(2), MStatus::kInvalidParameter);
    EXPECT_EQ(walker.push(object("shape")), MStatus::kInvalidParameter);
    EXPECT_EQ(walker, path("a"));
}

TEST_F(MDagPathTest, ExtendsToTheOnlyShape)
{
    MDagPath walker = path("b");
    EXPECT_TRUE(walker.extendToShape());
    EXPECT_EQ(walker, path("shape"));
    EXPECT_EQ(walker.transform(), object("b"));
    make("locator", "second", b);
    walker = path("b");
    unsigned int count = 0;
    EXPECT_TRUE(walker.numberOfShapesDirectlyBelow(count));
    EXPECT_EQ(count, 2u);
    EXPECT_EQ(walker.extendToShape(), MStatus::kFailure);
    EXPECT_TRUE(walker.extendToShapeDirectlyBelow(1));
    EXPECT_EQ(walker, path("second"));
    EXPECT_EQ(path("a").extendToShape(), MStatus::kInvalidParameter);
}

TEST_F(MDagPathTest, TellsInstancesApart)
{
    core::NodeId other = make("transform", "other");
    core::addInstance(session.scene(), shape, other);
    MDagPathArray paths;
    ASSERT_TRUE(MDagPath::getAllPathsTo(object("b|shape"), paths));
    ASSERT_EQ(paths.length(), 2u);
    EXPECT_STREQ(paths[0].fullPathName().asChar(), "|a|b|shape");
    EXPECT_STREQ(paths[1].fullPathName().asChar(), "|other|shape");
    EXPECT_EQ(paths[1].instanceNumber(), 1u);
    EXPECT_TRUE(paths[1].isInstanced());
    EXPECT_FALSE(paths[0] == paths[1]);
}

TEST_F(MDagPathTest, FollowsReparenting)
{
    MDagPath kept = path("shape");
    core::reparent(session.scene(), core::firstPath(session.scene(), b), {});
    EXPECT_STREQ(kept.fullPathName().asChar(), "|b|shape");
}

TEST_F(MDagPathTest, IsVisibleWithAllItsParents)
{
    EXPECT_TRUE(path("b").isVisible());
    core::AttrId visibility = session.scene().findAttribute(a, "visibility");
    core::setValue(session.scene(), {a, visibility, {}}, core::Value::number(core::Scalar::Bool, 0));
    EXPECT_FALSE(path("b").isVisible());
}

TEST_F(MDagPathTest, GivesMatricesOfTheWorld)
{
    plug("a.tx").setDouble(2);
    plug("a.sx").setDouble(3);
    plug("b.tx").setDouble(1);
    EXPECT_EQ(path("a").inclusiveMatrix()[3][0], 2);
    EXPECT_EQ(path("a").exclusiveMatrix(), MMatrix::identity);
    EXPECT_EQ(path("b").inclusiveMatrix()[3][0], 5);
    EXPECT_EQ(path("b").exclusiveMatrix(), path("a").inclusiveMatrix());
    EXPECT_EQ(path("shape").inclusiveMatrix(), path("b").inclusiveMatrix());
    EXPECT_TRUE((path("b").inclusiveMatrix() * path("b").inclusiveMatrixInverse()).isEquivalent(MMatrix::identity));
    EXPECT_TRUE((path("b").exclusiveMatrix() * path("b").exclusiveMatrixInverse()).isEquivalent(MMatrix::identity));
    MStatus status;
    EXPECT_EQ(MDagPath().inclusiveMatrix(&status), MMatrix::identity);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(MDagPathTest, EveryInstanceHasItsMatrix)
{
    core::NodeId other = make("transform", "other");
    core::addInstance(session.scene(), shape, other);
    plug("other.tx").setDouble(7);
    MDagPathArray paths;
    ASSERT_TRUE(MDagPath::getAllPathsTo(object("b|shape"), paths));
    ASSERT_EQ(paths.length(), 2u);
    EXPECT_EQ(paths[0].inclusiveMatrix()[3][0], 0);
    EXPECT_EQ(paths[1].inclusiveMatrix()[3][0], 7);
}

} // namespace understudy::openmaya
