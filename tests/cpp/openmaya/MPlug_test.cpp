#include "openmaya/Access.h"
#include "openmaya/Fixture.h"

#include <maya/MIntArray.h>

namespace understudy::openmaya
{

class MPlugTest : public ApiTest
{
protected:
    MPlugTest()
    {
        a = make("transform", "a");
        make("plusMinusAverage", "sum");
        make("skinCluster", "skin");
    }

    static std::string text(const MString& string) { return string.asChar(); }

    MObject attribute(core::NodeId node, const char* name)
    {
        return Access::attribute(session.scene().findAttribute(node, name));
    }

    // A whole number that only this node has.
    core::AttrId addOwn(core::NodeId node, const char* name)
    {
        core::Attribute definition;
        definition.type = core::AttributeType::Long;
        definition.longName = definition.shortName = name;
        core::AttrId made = session.types().make(definition);
        core::addAttribute(session.scene(), node, made);
        return made;
    }

    core::NodeId a;
};

// ---- what it is

TEST_F(MPlugTest, IsMadeOfANodeAndAnAttribute)
{
    MPlug made(object("a"), attribute(a, "translateX"));
    EXPECT_FALSE(made.isNull());
    EXPECT_EQ(made, plug("a.tx"));
    EXPECT_EQ(made.node(), object("a"));
    EXPECT_EQ(made.attribute(), attribute(a, "tx"));
    EXPECT_TRUE(made == attribute(a, "tx"));
    EXPECT_TRUE(made != attribute(a, "ty"));
    EXPECT_EQ(MObject(made).apiType(), MFn::kDoubleLinearAttribute);
    EXPECT_STREQ(MPlug::className(), "MPlug");
}

TEST_F(MPlugTest, IsNullWithoutThem)
{
    EXPECT_TRUE(MPlug().isNull());
    EXPECT_TRUE(!MPlug());
    EXPECT_TRUE(MPlug(object("a"), attribute(node("sum"), "input1D")).isNull());
    EXPECT_TRUE(MPlug(object("a"), MObject()).isNull());
    EXPECT_TRUE(MPlug(MObject(), attribute(a, "tx")).isNull());
    EXPECT_TRUE(MPlug(attribute(a, "tx"), object("a")).isNull());
}

TEST_F(MPlugTest, MovesToAnotherAttribute)
{
    MPlug moving = plug("a.tx");
    MObject other = attribute(a, "rotateY");
    EXPECT_TRUE(moving.setAttribute(other));
    EXPECT_EQ(text(moving.name()), "a.rotateY");
    MObject wrong = attribute(node("sum"), "input1D");
    EXPECT_EQ(moving.setAttribute(wrong), MStatus::kFailure);
    EXPECT_EQ(text(moving.name()), "a.rotateY");
}

TEST_F(MPlugTest, EqualPlugsMayDifferInTheirIndices)
{
    EXPECT_EQ(plug("sum.input1D[0]"), plug("sum.input1D[1]"));
    EXPECT_FALSE(plug("sum.input1D[0]").isExactlyEqual(plug("sum.input1D[1]")));
    EXPECT_FALSE(plug("sum.input1D[0]").isExactlyEqual(plug("sum.input1D")));
    EXPECT_TRUE(plug("sum.input1D[1]").isExactlyEqual(plug("sum.input1D[1]")));
    make("transform", "b");
    EXPECT_NE(plug("a.tx"), plug("b.tx"));
}

TEST_F(MPlugTest, KnowsItsKind)
{
    struct
    {
        const char* name;
        bool isArray, isElement, isCompound, isChild;
    } const kKinds[] = {{"a.translate", false, false, true, false},
                        {"a.translateX", false, false, false, true},
                        {"a.visibility", false, false, false, false},
                        {"sum.input1D", true, false, false, false},
                        {"sum.input1D[2]", false, true, false, false},
                        {"sum.input3D", true, false, true, false},
                        {"sum.input3D[2]", false, true, true, false},
                        {"sum.input3D[2].input3Dx", false, false, false, true},
                        {"skin.weightList[1].weights", true, false, false, true},
                        {"skin.weightList[1].weights[2]", false, true, false, false}};
    for (const auto& [name, isArray, isElement, isCompound, isChild] : kKinds)
    {
        MPlug found = plug(name);
        EXPECT_EQ(found.isArray(), isArray) << name;
        EXPECT_EQ(found.isElement(), isElement) << name;
        EXPECT_EQ(found.isCompound(), isCompound) << name;
        EXPECT_EQ(found.isChild(), isChild) << name;
        EXPECT_FALSE(found.isProcedural()) << name;
        EXPECT_FALSE(found.isIgnoredWhenRendering()) << name;
        EXPECT_FALSE(found.isFromReferencedFile()) << name;
    }
}

TEST_F(MPlugTest, KnowsDynamicAttributesAndProxies)
{
    addOwn(a, "own");
    EXPECT_TRUE(plug("a.own").isDynamic());
    EXPECT_FALSE(plug("a.tx").isDynamic());
    EXPECT_FALSE(plug("a.tx").isProxy());
    EXPECT_TRUE(plug("a.tx").proxied().isNull());
    addCommands();
    session.call("addAttr", {script::Value("sum")}, {{"longName", "stand"}, {"proxy", "a.own"}});
    EXPECT_TRUE(plug("sum.stand").isProxy());
    EXPECT_EQ(plug("sum.stand").proxied(), plug("a.own"));
    EXPECT_TRUE(plug("sum.stand").setInt(4));
    EXPECT_EQ(plug("a.own").asInt(), 4);
    EXPECT_EQ(plug("sum.stand").asInt(), 4);
}

// ---- names

TEST_F(MPlugTest, NamesItselfInFull)
{
    make("transform", "below", a);
    make("transform", "b");
    make("transform", "below", node("b"));
    struct
    {
        const char* given;
        const char* name;
    } const kNames[] = {{"a.tx", "a.translateX"},
                        {"a.t", "a.translate"},
                        {"a|below.sy", "a|below.scaleY"},
                        {"sum.i1", "sum.input1D"},
                        {"sum.i3[4].i3y", "sum.input3D[4].input3Dy"},
                        {"skin.wl[1].w[2]", "skin.weightList[1].weights[2]"},
                        {"a.wm[0]", "a.worldMatrix[0]"},
                        {"a.iog[0].og[3].gid", "a.instObjGroups[0].objectGroups[3].objectGroupId"}};
    for (const auto& [given, name] : kNames)
    {
        EXPECT_EQ(text(plug(given).name()), name);
        EXPECT_EQ(text(plug(given).info()), name);
    }
}

TEST_F(MPlugTest, PartialNamesAreAsShortAsCanBe)
{
    EXPECT_EQ(text(plug("a.translateX").partialName()), "tx");
    EXPECT_EQ(text(plug("a.translate").partialName()), "t");
    EXPECT_EQ(text(plug("sum.input3D[4].input3Dy").partialName()), "i3[4].i3y");
    EXPECT_EQ(text(plug("skin.weightList[1].weights[2]").partialName()), "wl[1].w[2]");
    EXPECT_EQ(text(plug("skin.weightList[1].weights").partialName()), "wl[1].w");
}

TEST_F(MPlugTest, PartialNamesTakeWhatIsAskedFor)
{
    core::setAlias(session.scene(), place("sum.input1D[3]"), "third");
    MPlug x = plug("a.translateX");
    EXPECT_EQ(text(x.partialName(true)), "a.tx");
    EXPECT_EQ(text(x.partialName(false, false, false, false, true)), "t.tx");
    EXPECT_EQ(text(x.partialName(false, false, false, false, false, true)), "translateX");
    EXPECT_EQ(text(x.partialName(true, true, true, true, true, true)), "a.translate.translateX");
    EXPECT_EQ(text(plug("a.wm[0]").partialName()), "wm");
    EXPECT_EQ(text(plug("a.wm[0]").partialName(false, false, true)), "wm[0]");
    EXPECT_EQ(text(plug("sum.i1[3]").partialName(false, false, false, true)), "third");
    EXPECT_EQ(text(plug("sum.i1[3]").partialName(true, false, false, true)), "sum.third");
    EXPECT_EQ(text(plug("sum.i1[3]").partialName()), "i1[3]");
}

// Unsure: that the indices which are not mandatory are those which do not matter; scene files leave these out too.
TEST_F(MPlugTest, IndicesThatDoNotMatterAreNotMandatory)
{
    MPlug member = plug("initialShadingGroup.dagSetMembers[2]");
    EXPECT_EQ(text(member.partialName()), "dsm");
    EXPECT_EQ(text(member.partialName(false, true)), "dsm[2]");
    EXPECT_EQ(text(member.name()), "initialShadingGroup.dagSetMembers[2]");
}

// ---- elements and children

TEST_F(MPlugTest, WalksToChildrenAndParents)
{
    MPlug translate = plug("a.translate");
    EXPECT_EQ(translate.numChildren(), 3u);
    EXPECT_EQ(translate.child(1), plug("a.translateY"));
    MObject z = attribute(a, "translateZ");
    EXPECT_EQ(translate.child(z), plug("a.translateZ"));
    EXPECT_EQ(translate[z], plug("a.translateZ"));
    EXPECT_EQ(plug("a.translateZ").parent(), translate);
    EXPECT_TRUE(plug("sum.i3[4].i3y").parent().isExactlyEqual(plug("sum.i3[4]")));
    EXPECT_TRUE(plug("skin.wl[1].w").parent().isExactlyEqual(plug("skin.wl[1]")));
}

TEST_F(MPlugTest, RefusesChildrenThatAreNone)
{
    MStatus status;
    EXPECT_TRUE(plug("a.translate").child(3, &status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    MObject other = attribute(a, "rotateZ");
    EXPECT_TRUE(plug("a.translate").child(other, &status).isNull());
    EXPECT_EQ(status, MStatus::kFailure);
    EXPECT_TRUE(plug("sum.input3D").child(0, &status).isNull()); // its elements have children
    EXPECT_EQ(status, MStatus::kFailure);
    EXPECT_EQ(plug("a.tx").numChildren(&status), 0u);
    EXPECT_EQ(status, MStatus::kFailure);
    EXPECT_TRUE(plug("a.translate").parent(&status).isNull());
    EXPECT_EQ(status, MStatus::kFailure);
    EXPECT_TRUE(plug("sum.i3[4]").parent(&status).isNull());
    EXPECT_EQ(status, MStatus::kFailure);
}

TEST_F(MPlugTest, WalksToElementsByEitherIndex)
{
    MPlug array = plug("sum.input1D");
    for (unsigned index : {7u, 2u, 4u})
        EXPECT_TRUE(array.elementByLogicalIndex(index).setFloat(float(index)));
    EXPECT_EQ(array.numElements(), 3u);
    EXPECT_EQ(array.evaluateNumElements(), 3u);
    EXPECT_EQ(array.elementByPhysicalIndex(1).logicalIndex(), 4u);
    EXPECT_EQ(array[2].logicalIndex(), 7u);
    EXPECT_TRUE(array[2].array().isExactlyEqual(array));
    MIntArray indices;
    EXPECT_EQ(array.getExistingArrayAttributeIndices(indices), 3u);
    EXPECT_EQ(std::vector<int>(indices.begin(), indices.end()), (std::vector<int>{2, 4, 7}));
    MStatus status;
    EXPECT_TRUE(array.elementByPhysicalIndex(3, &status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(MPlugTest, NamingAnElementDoesNotMakeIt)
{
    MPlug array = plug("sum.input1D");
    EXPECT_EQ(array.elementByLogicalIndex(5).logicalIndex(), 5u);
    EXPECT_EQ(array.elementByLogicalIndex(5).asFloat(), 0);
    EXPECT_EQ(array.numElements(), 0u);
}

TEST_F(MPlugTest, InstancesAreElementsThatNobodyWrote)
{
    MPlug worlds = plug("a.worldMatrix");
    EXPECT_EQ(worlds.numElements(), 0u);
    EXPECT_EQ(worlds.evaluateNumElements(), 1u);
    EXPECT_EQ(worlds.elementByPhysicalIndex(0).logicalIndex(), 0u);
}

TEST_F(MPlugTest, MakesElements)
{
    MPlug array = plug("sum.input1D");
    asStep([&] { EXPECT_TRUE(array.setNumElements(3)); });
    EXPECT_EQ(array.numElements(), 3u);
    EXPECT_TRUE(array.setNumElements(2)); // never fewer
    EXPECT_EQ(array.numElements(), 3u);
    undo();
    EXPECT_EQ(array.numElements(), 0u);
    EXPECT_EQ(plug("a.tx").setNumElements(1), MStatus::kFailure);
}

TEST_F(MPlugTest, RefusesElementsOfWhatIsNoArray)
{
    MStatus status;
    EXPECT_TRUE(plug("a.tx").elementByLogicalIndex(0, &status).isNull());
    EXPECT_EQ(status, MStatus::kFailure);
    EXPECT_TRUE(plug("a.tx").elementByPhysicalIndex(0, &status).isNull());
    EXPECT_EQ(status, MStatus::kFailure);
    EXPECT_TRUE(plug("a.tx").array(&status).isNull());
    EXPECT_EQ(status, MStatus::kFailure);
    EXPECT_EQ(plug("a.tx").logicalIndex(&status), 0xffffffffu);
    EXPECT_EQ(status, MStatus::kFailure);
    EXPECT_EQ(plug("sum.input1D[0]").numElements(&status), 0u);
    EXPECT_EQ(status, MStatus::kFailure);
}

// ---- plugs inside arrays without indices

TEST_F(MPlugTest, ChoosesIndicesOneByOne)
{
    core::NodeId skin = node("skin");
    MPlug weights(object("skin"), attribute(skin, "weights"));
    EXPECT_EQ(text(weights.name()), "skin.weightList[-1].weights");
    EXPECT_TRUE(weights.isArray());
    MStatus status;
    EXPECT_EQ(weights.numElements(&status), 0u);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_TRUE(weights.selectAncestorLogicalIndex(3, attribute(skin, "weightList")));
    EXPECT_TRUE(weights.isExactlyEqual(plug("skin.weightList[3].weights")));
    EXPECT_TRUE(weights.selectAncestorLogicalIndex(5)); // the nearest array: itself
    EXPECT_TRUE(weights.isExactlyEqual(plug("skin.weightList[3].weights[5]")));
    EXPECT_TRUE(weights.selectAncestorLogicalIndex(4, attribute(skin, "weightList")));
    EXPECT_TRUE(weights.isExactlyEqual(plug("skin.weightList[4].weights[5]")));
    EXPECT_EQ(weights.selectAncestorLogicalIndex(0, attribute(skin, "matrix")), MStatus::kFailure);
    MPlug x = plug("a.tx");
    EXPECT_EQ(x.selectAncestorLogicalIndex(0), MStatus::kFailure);
}

// ---- what is gone

TEST_F(MPlugTest, OfNothingAnswersWithFailures)
{
    MPlug none;
    MStatus status;
    EXPECT_TRUE(none.node(&status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_TRUE(none.attribute(&status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_EQ(text(none.name(&status)), "");
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_EQ(text(none.partialName(true, true, true, true, true, true, &status)), "");
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_TRUE(none.child(0u, &status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_TRUE(none.elementByLogicalIndex(0, &status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_TRUE(none.parent(&status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_TRUE(none.array(&status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_FALSE(none.isProcedural(&status));
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_TRUE(none.proxied().isNull());
    EXPECT_TRUE(none.isNull(&status));
    EXPECT_TRUE(status);
}

TEST_F(MPlugTest, OutlivesItsNode)
{
    MPlug kept = plug("a.tx");
    kept.setDouble(3);
    asStep([&] { core::deleteNodes(session.scene(), {a}); });
    // The journal keeps the node: it is read, but not changed.
    EXPECT_FALSE(kept.isNull());
    EXPECT_EQ(kept.asDouble(), 3);
    EXPECT_EQ(text(kept.name()), "a.translateX");
    EXPECT_EQ(kept.setDouble(4), MStatus::kFailure);
    EXPECT_EQ(kept.setLocked(true), MStatus::kFailure);
    undo();
    EXPECT_EQ(kept.asDouble(), 3);
    EXPECT_TRUE(kept.setDouble(4));
    session.newScene();
    EXPECT_TRUE(kept.isNull());
    MStatus status;
    EXPECT_EQ(kept.asDouble(&status), 0);
    EXPECT_EQ(status, MStatus::kFailure);
    EXPECT_EQ(kept.setDouble(4), MStatus::kFailure);
    EXPECT_EQ(text(kept.name(&status)), "");
    EXPECT_EQ(status, MStatus::kFailure);
}

TEST_F(MPlugTest, OutlivesItsAttribute)
{
    core::AttrId own = addOwn(a, "own");
    MPlug kept = plug("a.own");
    EXPECT_TRUE(kept.setInt(5));
    asStep([&] { core::removeAttribute(session.scene(), a, own); });
    MStatus status;
    EXPECT_EQ(kept.asInt(&status), 0);
    EXPECT_EQ(status, MStatus::kFailure);
    EXPECT_EQ(kept.setInt(6), MStatus::kFailure);
    undo();
    EXPECT_EQ(kept.asInt(), 5);
}

TEST_F(MPlugTest, OutlivesItsSession)
{
    MPlug kept = plug("a.tx");
    setCurrentSession(nullptr);
    EXPECT_TRUE(kept.isNull());
    MStatus status;
    EXPECT_EQ(kept.asDouble(&status), 0);
    EXPECT_EQ(status, MStatus::kFailure);
    setCurrentSession(&session);
    EXPECT_FALSE(kept.isNull());
}

} // namespace understudy::openmaya
