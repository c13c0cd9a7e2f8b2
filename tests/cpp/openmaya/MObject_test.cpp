#include "openmaya/Fixture.h"

#include <maya/MObject.h>
#include <maya/MObjectHandle.h>

namespace understudy::openmaya
{

using MObjectTest = ApiTest;

TEST_F(MObjectTest, IsNullByDefault)
{
    EXPECT_TRUE(MObject().isNull());
    EXPECT_EQ(MObject(), MObject::kNullObj);
    EXPECT_EQ(MObject().apiType(), MFn::kInvalid);
    EXPECT_FALSE(MObject().hasFn(MFn::kBase));
}

TEST_F(MObjectTest, KnowsItsKinds)
{
    make("joint", "j");
    MObject joint = object("j");
    EXPECT_EQ(joint.apiType(), MFn::kJoint);
    EXPECT_STREQ(joint.apiTypeStr(), "kJoint");
    EXPECT_TRUE(joint.hasFn(MFn::kTransform));
    EXPECT_TRUE(joint.hasFn(MFn::kDagNode));
    EXPECT_TRUE(joint.hasFn(MFn::kDependencyNode));
    EXPECT_FALSE(joint.hasFn(MFn::kMesh));
    EXPECT_FALSE(object("time1").hasFn(MFn::kDagNode));
}

TEST_F(MObjectTest, ComparesByNode)
{
    make("transform", "a");
    make("transform", "b");
    EXPECT_EQ(object("a"), object("a"));
    EXPECT_NE(object("a"), object("b"));
}

TEST_F(MObjectTest, NeverMeansAnotherNode)
{
    make("transform", "a");
    MObject before = object("a");
    session.newScene();
    make("transform", "a");
    EXPECT_TRUE(before.isNull());
    EXPECT_NE(before, object("a"));
    EXPECT_FALSE(MObjectHandle(before).isAlive());
}

TEST_F(MObjectTest, HandleTellsDeletedFromAlive)
{
    core::NodeId node = make("transform", "a");
    MObjectHandle handle(object("a"));
    EXPECT_TRUE(handle.isValid());
    session.scene().undoQueue().begin("delete");
    core::deleteNodes(session.scene(), {node});
    session.scene().undoQueue().end();
    EXPECT_FALSE(handle.isValid());
    EXPECT_TRUE(handle.isAlive()); // undo can bring it back
    session.scene().undoQueue().undo();
    EXPECT_TRUE(handle.isValid());
    EXPECT_EQ(handle.hashCode(), MObjectHandle::objectHashCode(object("a")));
}

TEST_F(MObjectTest, OutlivesItsSession)
{
    make("transform", "a");
    MObject before = object("a");
    setCurrentSession(nullptr);
    EXPECT_TRUE(before.isNull());
    EXPECT_EQ(before.apiType(), MFn::kInvalid);
}

TEST_F(MObjectTest, KnowsKindsOfAttributes)
{
    make("transform", "a");
    struct
    {
        const char* plug;
        MFn::Type kind, also;
    } const kKinds[] = {{"a.translate", MFn::kAttribute3Double, MFn::kNumericAttribute},
                        {"a.translateX", MFn::kDoubleLinearAttribute, MFn::kUnitAttribute},
                        {"a.rotateX", MFn::kDoubleAngleAttribute, MFn::kUnitAttribute},
                        {"a.visibility", MFn::kNumericAttribute, MFn::kAttribute},
                        {"a.rotateOrder", MFn::kEnumAttribute, MFn::kAttribute},
                        {"a.message", MFn::kMessageAttribute, MFn::kAttribute},
                        {"a.worldMatrix", MFn::kMatrixAttribute, MFn::kAttribute},
                        {"a.instObjGroups", MFn::kCompoundAttribute, MFn::kBase},
                        {"time1.outTime", MFn::kTimeAttribute, MFn::kUnitAttribute}};
    for (const auto& [name, kind, also] : kKinds)
    {
        MObject attribute = plug(name).attribute();
        EXPECT_EQ(attribute.apiType(), kind) << name << " is " << attribute.apiTypeStr();
        EXPECT_TRUE(attribute.hasFn(kind)) << name;
        EXPECT_TRUE(attribute.hasFn(also)) << name;
        EXPECT_FALSE(attribute.hasFn(MFn::kDependencyNode)) << name;
    }
}

TEST_F(MObjectTest, AttributesOutliveTheirSession)
{
    MObject attribute = plug("time1.outTime").attribute();
    setCurrentSession(nullptr);
    EXPECT_EQ(attribute.apiType(), MFn::kInvalid);
    EXPECT_FALSE(attribute.hasFn(MFn::kAttribute));
    setCurrentSession(&session);
    EXPECT_EQ(attribute.apiType(), MFn::kTimeAttribute);
}

} // namespace understudy::openmaya
