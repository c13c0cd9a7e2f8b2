#include "core/Edits.h"

#include "core/Error.h"
#include "core/SceneFixture.h"

using namespace understudy::core;
using EditsTest = SceneFixture;

// behaviour.md, names: illegal characters become _, leading digits are dropped
TEST(LegalName, ReplacesIllegalCharactersAndDropsLeadingDigits)
{
    EXPECT_EQ(legalName("has space").text, "has_space");
    EXPECT_EQ(legalName("has-dash").text, "has_dash");
    EXPECT_EQ(legalName("a|b").text, "a_b");
    EXPECT_EQ(legalName("1bad").text, "bad");
    EXPECT_FALSE(legalName("good").changed);
    EXPECT_THROW(legalName("0"), Error);
    EXPECT_THROW(legalName(""), Error);
}

// behaviour.md, createNode
TEST_F(EditsTest, NamesCountFromOne)
{
    EXPECT_EQ(name(make("transform")), "transform1");
    EXPECT_EQ(name(make("transform")), "transform2");
    EXPECT_EQ(name(make("multiplyDivide")), "multiplyDivide1");
}

// behaviour.md, names: words of MEL cannot be used as they are
TEST_F(EditsTest, WordsOfMelGetANumber)
{
    NodeId node = make("transform", "int");
    EXPECT_EQ(name(node), "int1");
    renameNode(scene, node, "while", NamespaceId::Root);
    EXPECT_EQ(name(node), "while1");
}

TEST_F(EditsTest, ShapeWithoutParentGetsATransform)
{
    NodeId shape = make("mesh");
    EXPECT_EQ(name(shape), "polySurfaceShape1");
    EXPECT_EQ(name(scene.parent(shape)), "polySurface1");
    EXPECT_EQ(name(make("nurbsCurve")), "curveShape1");
    EXPECT_EQ(name(make("nurbsSurface")), "surfaceShape1");
    EXPECT_EQ(name(make("locator")), "locatorShape1");
    EXPECT_EQ(name(make("camera")), "cameraShape1");
}

TEST_F(EditsTest, SameNameUnderAnotherParentIsFree)
{
    NodeId a = make("transform", "a");
    EXPECT_EQ(scene.name(make("transform", "a", a)), "a");
    EXPECT_EQ(name(make("transform", "a")), "a1");
}

TEST_F(EditsTest, DgNamesDifferFromAllOthers)
{
    NodeId a = make("transform", "a");
    make("transform", "b", a);
    EXPECT_EQ(name(make("multiplyDivide", "b")), "b1");
}

TEST_F(EditsTest, HashTakesTheLowestNumber)
{
    EXPECT_EQ(name(make("transform", "foo#")), "foo1");
    EXPECT_EQ(name(make("transform", "foo#")), "foo2");
}

TEST_F(EditsTest, NamespaceInANameIsMade)
{
    EXPECT_EQ(name(make("transform", "foo:bar")), "foo:bar");
    EXPECT_TRUE(findSpace(scene, "foo", NamespaceId::Root));
}

TEST_F(EditsTest, AbstractTypesAreRefused)
{
    EXPECT_THROW(make("shape"), Error);
    EXPECT_THROW(make("dagNode"), Error);
}

// behaviour.md, rename: pCube1 has pCubeShape1, foo3 gets fooShape3; leading zeros are lost
TEST_F(EditsTest, ShapesFollowTheirTransform)
{
    NodeId cube = make("transform", "pCube1");
    NodeId shape = make("mesh", "pCubeShape1", cube);
    renameNode(scene, cube, "foo3", NamespaceId::Root);
    EXPECT_EQ(scene.name(shape), "fooShape3");
    EXPECT_EQ(shapeName("curve_01"), "curve_Shape1");
}

TEST_F(EditsTest, ReparentRenamesOnAClash)
{
    NodeId a = make("transform", "a");
    NodeId top = make("transform", "top");
    make("transform", "a", top);
    reparent(scene, {a, {}}, top);
    EXPECT_EQ(scene.name(a), "a1");
}

TEST_F(EditsTest, ParentUnderAnOwnDescendantIsRefused)
{
    NodeId a = make("transform", "a");
    NodeId b = make("transform", "b", a);
    EXPECT_THROW(reparent(scene, {a, {}}, b), Error);
    EXPECT_EQ(scene.parent(b), a);
}

TEST_F(EditsTest, DeletingATransformTakesDescendantsAlong)
{
    NodeId a = make("transform", "a");
    NodeId b = make("transform", "b", a);
    NodeId shape = make("mesh", "bShape", b);
    step([&] { deleteNodes(scene, {a}); });
    EXPECT_FALSE(scene.exists(b));
    EXPECT_FALSE(scene.exists(shape));
    scene.undoQueue().undo();
    EXPECT_EQ(fullName(scene, shape), "|a|b|bShape");
}

TEST_F(EditsTest, InstancedChildStaysWithItsOtherParent)
{
    NodeId a = make("transform", "a");
    NodeId b = make("transform", "b");
    NodeId shape = make("mesh", "aShape", a);
    addInstance(scene, shape, b);
    deleteNodes(scene, {a});
    EXPECT_TRUE(scene.exists(shape));
    EXPECT_EQ(fullName(scene, shape), "|b|aShape");
}

TEST_F(EditsTest, DestinationTakenIsRefusedUnlessForced)
{
    make("transform", "a");
    make("transform", "b");
    make("transform", "c");
    connect(scene, plug("a.tx"), plug("c.tx"));
    EXPECT_THROW(connect(scene, plug("b.tx"), plug("c.tx")), Error);
    connect(scene, plug("b.tx"), plug("c.tx"), {.force = true});
    EXPECT_EQ(*sourceOf(scene, plug("c.tx"), false), plug("b.tx"));
}

TEST_F(EditsTest, IncompatibleAttributesAreRefused)
{
    make("transform", "a");
    make("transform", "b");
    EXPECT_THROW(connect(scene, plug("a.tx"), plug("b.t")), Error);
    EXPECT_THROW(connect(scene, plug("a.message"), plug("b.tx")), Error);
    EXPECT_THROW(connect(scene, plug("a.tx"), plug("b.worldMatrix[0]")), Error);
}

TEST_F(EditsTest, ConnectedPlugRefusesValues)
{
    make("transform", "a");
    make("transform", "b");
    connect(scene, plug("a.t"), plug("b.t"));
    EXPECT_THROW(set("b.tx", 1), Error);
    EXPECT_EQ(scene.drivingConnection(plug("b.tx")), scene.connectionInto(plug("b.t")));
}

TEST_F(EditsTest, DynamicAttributeNamesMayNotClash)
{
    NodeId a = make("transform", "a");
    Attribute made;
    made.longName = "tx";
    made.shortName = "tx";
    EXPECT_THROW(addAttribute(scene, a, types.make(made)), Error);
}

TEST_F(EditsTest, RemovedAttributeComesBackInItsPlaceWithValueAndConnection)
{
    NodeId a = make("transform", "a");
    for (const char* attributeName : {"one", "two", "three"})
    {
        Attribute made;
        made.longName = attributeName;
        made.shortName = attributeName;
        addAttribute(scene, a, types.make(made));
    }
    set("a.two", 7);
    connect(scene, plug("a.two"), plug("a.tx"));
    step([&] { removeAttribute(scene, a, scene.findAttribute(a, "two")); });
    EXPECT_FALSE(valid(scene.findAttribute(a, "two")));
    EXPECT_FALSE(scene.hasInput(plug("a.tx")));
    scene.undoQueue().undo();
    EXPECT_EQ(scene.attribute(scene.dynamicAttributes(a)[1]).longName, "two");
    EXPECT_EQ(number("a.two"), 7);
    EXPECT_TRUE(scene.hasInput(plug("a.tx")));
}
