// Callbacks of all classes: what is told, when, and that callbacks may do what they like.
#include "commands/SceneFiles.h"
#include "openmaya/Access.h"
#include "openmaya/Fixture.h"

#include <maya/MCallbackIdArray.h>
#include <maya/MConditionMessage.h>
#include <maya/MDGMessage.h>
#include <maya/MDagMessage.h>
#include <maya/MDagPath.h>
#include <maya/MEventMessage.h>
#include <maya/MGlobal.h>
#include <maya/MLockMessage.h>
#include <maya/MModelMessage.h>
#include <maya/MNodeMessage.h>
#include <maya/MObjectHandle.h>
#include <maya/MSceneMessage.h>
#include <maya/MTime.h>
#include <maya/MTimerMessage.h>
#include <maya/MUserEventMessage.h>
#include <maya/MUuid.h>

#include <functional>
#include <stdexcept>

namespace understudy::openmaya
{

namespace
{

// What callbacks wrote, and what they do: `data` is the test's.
struct Log
{
    Names lines;
    std::function<void()> act;

    void write(const std::string& line)
    {
        lines.push_back(line);
        if (act)
            act();
    }
    Names take() { return std::exchange(lines, {}); }
};

Log& logOf(void* data) { return *static_cast<Log*>(data); }

std::string nameOf(const MObject& object)
{
    const core::Scene& scene = needSession().scene();
    return core::shortestName(scene, Access::handleOf(object));
}

std::string nameOf(MPlug& plug) { return plug.isNull() ? "-" : plug.name().asChar(); }

void attributeChanged(MNodeMessage::AttributeMessage message, MPlug& plug, MPlug& other, void* data)
{
    logOf(data).write(std::to_string(message) + " " + nameOf(plug) + " " + nameOf(other));
}

void attributeAdded(MNodeMessage::AttributeMessage message, MPlug& plug, void* data)
{
    logOf(data).write(std::to_string(message) + " " + nameOf(plug));
}

void nodeTold(MObject& node, void* data) { logOf(data).write(nameOf(node)); }
void nodeAdded(MObject& node, void* data) { logOf(data).write("+" + nameOf(node)); }
void nodeRemoved(MObject& node, void* data) { logOf(data).write("-" + nameOf(node)); }
void plugDirty(MObject&, MPlug& plug, void* data) { logOf(data).write("dirty " + nameOf(plug)); }
void renamed(MObject& node, const MString& before, void* data)
{
    logOf(data).write(std::string(before.asChar()) + " > " + nameOf(node));
}
void happened(void* data) { logOf(data).write("!"); }
void connected(MPlug& source, MPlug& destination, bool made, void* data)
{
    logOf(data).write(nameOf(source) + (made ? " -> " : " x ") + nameOf(destination));
}
void timeChanged(MTime& time, void* data) { logOf(data).write(std::to_string(int(time.value()))); }
void dagChanged(MDagMessage::DagMessage message, MDagPath& child, MDagPath& parent, void* data)
{
    logOf(data).write(std::to_string(message) + " " + child.partialPathName().asChar() + " " +
                      parent.partialPathName().asChar());
}
void refuse(bool* goesOn, void*) { *goesOn = false; }
void throws(void*) { throw std::runtime_error("no such luck"); }

class MessagesTest : public ApiTest
{
protected:
    void set(const char* name, double value)
    {
        core::setValue(session.scene(), place(name), core::Value::number(core::Scalar::Double, value));
    }

    Log log;
};

} // namespace

TEST_F(MessagesTest, SetAttributesAreTold)
{
    make("transform", "a");
    MObject a = object("a");
    MStatus status;
    EXPECT_NE(0u, MNodeMessage::addAttributeChangedCallback(a, attributeChanged, &log, &status));
    EXPECT_TRUE(status);
    set("a.tx", 2);
    EXPECT_EQ((Names{"2056 a.translateX -"}), log.take());
}

TEST_F(MessagesTest, AttributesOfOtherNodesAreNot)
{
    make("transform", "a");
    make("transform", "b");
    MObject a = object("a");
    MNodeMessage::addAttributeChangedCallback(a, attributeChanged, &log);
    set("b.tx", 2);
    EXPECT_TRUE(log.lines.empty());
}

TEST_F(MessagesTest, ConnectionsAreToldToBothEnds)
{
    make("transform", "a");
    make("transform", "b");
    MObject a = object("a");
    MObject b = object("b");
    MNodeMessage::addAttributeChangedCallback(a, attributeChanged, &log);
    MNodeMessage::addAttributeChangedCallback(b, attributeChanged, &log);
    connect("a.tx", "b.tx");
    EXPECT_EQ((Names{"16385 a.translateX b.translateX", "18433 b.translateX a.translateX"}), log.take());
    core::disconnect(session.scene(), place("a.tx"), place("b.tx"));
    EXPECT_EQ("16386 a.translateX b.translateX", log.lines.at(0));
    EXPECT_EQ("18434 b.translateX a.translateX", log.lines.at(1));
}

TEST_F(MessagesTest, LocksAndKeyablePlugsAreTold)
{
    make("transform", "a");
    MObject a = object("a");
    MNodeMessage::addAttributeChangedCallback(a, attributeChanged, &log);
    MPlug tx = plug("a.tx");
    EXPECT_TRUE(tx.setLocked(true));
    EXPECT_TRUE(tx.setLocked(false));
    EXPECT_TRUE(tx.setKeyable(false));
    EXPECT_TRUE(tx.setKeyable(true));
    EXPECT_EQ((Names{"16 a.translateX -", "32 a.translateX -", "1024 a.translateX -", "512 a.translateX -"}),
              log.take());
}

TEST_F(MessagesTest, AddedAttributesAreToldToBothKindsOfCallbacks)
{
    core::NodeId node = make("transform", "a");
    MObject a = object("a");
    MNodeMessage::addAttributeAddedOrRemovedCallback(a, attributeAdded, &log);
    MNodeMessage::addAttributeChangedCallback(a, attributeChanged, &log);
    core::Attribute extra;
    extra.type = core::AttributeType::Double;
    extra.longName = extra.shortName = "extra";
    core::AttrId added = session.types().make(extra);
    core::addAttribute(session.scene(), node, added);
    EXPECT_EQ((Names{"64 a.extra -", "64 a.extra"}), log.take());
    core::removeAttribute(session.scene(), node, added);
    // The plug's attribute is not of the node any more, so that it has no name (in Maya it has: unsure).
    ASSERT_EQ(2u, log.lines.size());
    EXPECT_EQ(0u, log.lines[0].find("128 "));
    EXPECT_EQ(0u, log.lines[1].find("128 "));
}

TEST_F(MessagesTest, NamesAreToldWithTheOneOfBefore)
{
    core::NodeId node = make("transform", "a");
    MObject none;
    MNodeMessage::addNameChangedCallback(none, renamed, &log);
    core::renameNode(session.scene(), node, "b", core::NamespaceId::Root);
    EXPECT_EQ((Names{"a > b"}), log.take());
}

TEST_F(MessagesTest, DirtyPlugsAreTold)
{
    make("transform", "a");
    MObject a = object("a");
    MNodeMessage::addNodeDirtyPlugCallback(a, plugDirty, &log);
    MNodeMessage::addNodeDirtyCallback(a, static_cast<MMessage::MNodeFunction>(nodeTold), &log);
    set("a.tx", 2);
    EXPECT_EQ((Names{"dirty a.translateX", "a", "dirty a.translate"}), log.take());
}

TEST_F(MessagesTest, NodesThatComeAndGoAreToldByType)
{
    MDGMessage::addNodeAddedCallback(nodeAdded, "transform", &log);
    MDGMessage::addNodeRemovedCallback(nodeRemoved, "dependNode", &log);
    core::NodeId a = make("transform", "a");
    make("multiplyDivide", "m");
    EXPECT_EQ((Names{"+a"}), log.take());
    core::deleteNodes(session.scene(), {a});
    EXPECT_EQ((Names{"-a"}), log.take());
}

TEST_F(MessagesTest, AnUnknownTypeIsRefused)
{
    MStatus status;
    EXPECT_EQ(0u, MDGMessage::addNodeAddedCallback(nodeAdded, "noSuchType", nullptr, &status));
    EXPECT_FALSE(status);
}

TEST_F(MessagesTest, UndoIsToldWhenAllOfItIsDone)
{
    make("transform", "a");
    MObject a = object("a");
    asStep(
        [&]
        {
            set("a.tx", 1);
            set("a.ty", 1);
        });
    MNodeMessage::addAttributeChangedCallback(a, attributeChanged, &log);
    std::vector<double> seen;
    log.act = [&] { seen.push_back(plug("a.tx").asDouble() + plug("a.ty").asDouble()); };
    undo();
    EXPECT_EQ((Names{"2056 a.translateY -", "2056 a.translateX -"}), log.take());
    EXPECT_EQ((std::vector<double>{0, 0}), seen);
}

TEST_F(MessagesTest, EditsOfCallbacksJoinTheStep)
{
    make("transform", "a");
    make("transform", "b");
    MObject a = object("a");
    MNodeMessage::addAttributeChangedCallback(a, attributeChanged, &log);
    log.act = [&] { set("b.tx", 7); };
    asStep([&] { set("a.tx", 1); });
    EXPECT_DOUBLE_EQ(7, plug("b.tx").asDouble());
    log.act = nullptr;
    undo();
    EXPECT_DOUBLE_EQ(0, plug("b.tx").asDouble());
    EXPECT_DOUBLE_EQ(0, plug("a.tx").asDouble());
}

TEST_F(MessagesTest, EditsOfCallbacksInUndoLeaveWhatCanBeRedone)
{
    make("transform", "a");
    make("transform", "b");
    MObject a = object("a");
    asStep([&] { set("a.tx", 1); });
    MNodeMessage::addAttributeChangedCallback(a, attributeChanged, &log);
    log.act = [&] { asStep([&] { set("b.tx", 7); }); };
    undo();
    EXPECT_DOUBLE_EQ(7, plug("b.tx").asDouble());
    EXPECT_TRUE(session.scene().undoQueue().canRedo());
    session.scene().undoQueue().redo();
    EXPECT_DOUBLE_EQ(1, plug("a.tx").asDouble());
}

TEST_F(MessagesTest, ACallbackMayRemoveItselfAndOthers)
{
    make("transform", "a");
    MObject a = object("a");
    MCallbackId first = MNodeMessage::addAttributeChangedCallback(a, attributeChanged, &log);
    MCallbackId second = MNodeMessage::addAttributeChangedCallback(a, attributeChanged, &log);
    log.act = [&]
    {
        EXPECT_EQ(first, MMessage::currentCallbackId());
        EXPECT_TRUE(MMessage::removeCallback(first));
        EXPECT_TRUE(MMessage::removeCallback(second));
    };
    set("a.tx", 1);
    EXPECT_EQ(1u, log.lines.size());
    EXPECT_FALSE(MMessage::removeCallback(first));
    set("a.tx", 2);
    EXPECT_EQ(1u, log.lines.size());
}

TEST_F(MessagesTest, ACallbackMayDeleteItsNode)
{
    core::NodeId node = make("transform", "a");
    MObject a = object("a");
    MNodeMessage::addAttributeChangedCallback(a, attributeChanged, &log);
    log.act = [&] { core::deleteNodes(session.scene(), {node}); };
    asStep([&] { set("a.tx", 1); });
    EXPECT_FALSE(MObjectHandle(a).isValid());
    log.act = nullptr;
    undo();
    EXPECT_TRUE(MObjectHandle(a).isValid());
}

TEST_F(MessagesTest, ACallbackThatCallsItselfIsCutOff)
{
    make("transform", "a");
    MObject a = object("a");
    MNodeMessage::addAttributeChangedCallback(a, attributeChanged, &log);
    double next = 1;
    log.act = [&] { set("a.tx", ++next); };
    set("a.tx", 1);
    EXPECT_LT(log.lines.size(), 100u);
    ASSERT_FALSE(messages.empty());
    EXPECT_NE(std::string::npos, messages.back().find("calls itself"));
}

TEST_F(MessagesTest, ExceptionsBecomeErrors)
{
    MUserEventMessage::registerUserEvent("mine");
    MUserEventMessage::addUserEventCallback("mine", throws);
    MUserEventMessage::addUserEventCallback("mine", happened, &log);
    EXPECT_TRUE(MUserEventMessage::postUserEvent("mine"));
    EXPECT_EQ(1u, log.lines.size());
    ASSERT_FALSE(messages.empty());
    EXPECT_NE(std::string::npos, messages.back().find("no such luck"));
    EXPECT_TRUE(MUserEventMessage::deregisterUserEvent("mine"));
    EXPECT_FALSE(MUserEventMessage::postUserEvent("mine"));
}

TEST_F(MessagesTest, CallbacksOfADeletedNodeComeBackWithIt)
{
    core::NodeId node = make("transform", "a");
    MObject a = object("a");
    MNodeMessage::addAttributeChangedCallback(a, attributeChanged, &log);
    asStep([&] { core::deleteNodes(session.scene(), {node}); });
    undo();
    log.take();
    set("a.tx", 3);
    EXPECT_EQ((Names{"2056 a.translateX -"}), log.take());
}

TEST_F(MessagesTest, CallbacksOfANodeThatIsGoneAreRemoved)
{
    core::NodeId node = make("transform", "a");
    MObject a = object("a");
    MCallbackId changed = MNodeMessage::addAttributeChangedCallback(a, attributeChanged, &log);
    MNodeMessage::addNodeDestroyedCallback(a, happened, &log);
    asStep([&] { core::deleteNodes(session.scene(), {node}); });
    EXPECT_TRUE(log.lines.empty());
    session.scene().undoQueue().clear();
    EXPECT_EQ((Names{"!"}), log.take());
    EXPECT_FALSE(MMessage::removeCallback(changed));
}

TEST_F(MessagesTest, PreRemovalComesBeforeAnythingIsTakenApart)
{
    core::NodeId node = make("transform", "a");
    make("transform", "b");
    connect("a.tx", "b.tx");
    MObject a = object("a");
    MNodeMessage::addNodePreRemovalCallback(a, nodeTold, &log);
    log.act = [&] { EXPECT_TRUE(plug("b.tx").isDestination()); };
    core::deleteNodes(session.scene(), {node});
    EXPECT_EQ((Names{"a"}), log.take());
}

TEST_F(MessagesTest, PreRemovalMaySaveAChild)
{
    core::NodeId parent = make("transform", "a");
    core::NodeId child = make("transform", "c", parent);
    MObject a = object("a");
    MNodeMessage::addNodePreRemovalCallback(a, nodeTold, &log);
    log.act = [&] { core::reparent(session.scene(), core::firstPath(session.scene(), child), {}); };
    core::deleteNodes(session.scene(), {parent});
    EXPECT_FALSE(session.scene().exists(parent));
    EXPECT_TRUE(session.scene().exists(child));
}

TEST_F(MessagesTest, NothingIsAttachedToANodeThatIsBeingRemoved)
{
    core::NodeId node = make("transform", "a");
    make("transform", "b");
    MDGMessage::addNodeRemovedCallback(nodeRemoved, "transform", &log);
    log.act = [&] { EXPECT_THROW(connect("b.tx", "a.tx"), core::Error); };
    core::deleteNodes(session.scene(), {node});
    EXPECT_EQ((Names{"-a"}), log.take());
}

TEST_F(MessagesTest, ConnectionsOfTheGraphAreTold)
{
    make("transform", "a");
    make("transform", "b");
    MDGMessage::addPreConnectionCallback(connected, &log);
    MDGMessage::addConnectionCallback(connected, &log);
    connect("a.tx", "b.tx");
    EXPECT_EQ((Names{"a.translateX -> b.translateX", "a.translateX -> b.translateX"}), log.take());
}

TEST_F(MessagesTest, TimeIsTold)
{
    MDGMessage::addTimeChangeCallback(timeChanged, &log);
    MEventMessage::addEventCallback("timeChanged", happened, &log);
    EXPECT_TRUE(MGlobal::viewFrame(5));
    EXPECT_EQ((Names{"5", "!"}), log.take());
}

TEST_F(MessagesTest, TheDagIsTold)
{
    core::NodeId a = make("transform", "a");
    core::NodeId b = make("transform", "b");
    MDagMessage::addAllDagChangesCallback(dagChanged, &log);
    core::reparent(session.scene(), core::firstPath(session.scene(), b), a);
    Names lines = log.take();
    ASSERT_EQ(4u, lines.size());
    EXPECT_EQ("0 b a", lines[2]);
    EXPECT_EQ("2 b a", lines[3]);
}

TEST_F(MessagesTest, WorldMatricesAreToldOfWhenAParentMoves)
{
    core::NodeId a = make("transform", "a");
    make("transform", "b", a);
    MSelectionList list;
    list.add("b");
    MDagPath path;
    list.getDagPath(0, path);
    MDagMessage::addWorldMatrixModifiedCallback(
        path, [](MObject& node, MDagMessage::MatrixModifiedFlags& flags, void* data)
        { logOf(data).write(nameOf(node) + " " + std::to_string(flags)); }, &log);
    set("a.tx", 1);
    set("a.tx", 2);
    EXPECT_EQ((Names{"b 268435455", "b 268435455"}), log.take());
    set("b.ty", 2);
    EXPECT_EQ((Names{"b 1024"}), log.take());
}

TEST_F(MessagesTest, TheSelectionIsTold)
{
    make("transform", "a");
    MModelMessage::addCallback(MModelMessage::kActiveListModified, happened, &log);
    MEventMessage::addEventCallback("SelectionChanged", happened, &log);
    EXPECT_TRUE(MGlobal::selectByName("a"));
    EXPECT_EQ(2u, log.take().size());
    EXPECT_TRUE(MGlobal::selectByName("a", MGlobal::kReplaceList));
    EXPECT_TRUE(log.take().empty());
}

TEST_F(MessagesTest, UnknownEventsAreRefused)
{
    MStatus status;
    EXPECT_EQ(0u, MEventMessage::addEventCallback("noSuchEvent", happened, &log, &status));
    EXPECT_FALSE(status);
    EXPECT_EQ(0u, MEventMessage::addEventCallback("workspaceChanged", happened, &log, &status));
    EXPECT_EQ(MStatus::kNotImplemented, status.statusCode());
    MStringArray names;
    EXPECT_TRUE(MEventMessage::getEventNames(names));
    EXPECT_GT(names.length(), 150u);
}

TEST_F(MessagesTest, ConditionsHaveStates)
{
    make("transform", "a");
    EXPECT_FALSE(MConditionMessage::getConditionState("SomethingSelected"));
    MConditionMessage::addConditionCallback(
        "SomethingSelected", [](bool state, void* data) { logOf(data).write(state ? "yes" : "no"); }, &log);
    MGlobal::selectByName("a");
    MGlobal::clearSelectionList();
    EXPECT_EQ((Names{"yes", "no"}), log.take());
}

TEST_F(MessagesTest, ANewSceneKeepsCallbacksOfScenesAndDropsThoseOfNodes)
{
    make("transform", "a");
    MObject a = object("a");
    MCallbackId ofNode = MNodeMessage::addAttributeChangedCallback(a, attributeChanged, &log);
    MCallbackId ofScene = MSceneMessage::addCallback(MSceneMessage::kAfterNew, happened, &log);
    commands::newScene(session);
    EXPECT_EQ((Names{"!"}), log.take());
    EXPECT_FALSE(MMessage::removeCallback(ofNode));
    EXPECT_TRUE(MMessage::removeCallback(ofScene));
}

TEST_F(MessagesTest, AFileActionMayBeRefused)
{
    make("transform", "a");
    MSceneMessage::addCheckCallback(MSceneMessage::kBeforeNewCheck, refuse);
    EXPECT_THROW(commands::newScene(session), core::Error);
    EXPECT_TRUE(node("a"));
}

TEST_F(MessagesTest, MessagesTakeCallbacksOfTheirType)
{
    MStatus status;
    EXPECT_EQ(0u, MSceneMessage::addCallback(MSceneMessage::kBeforeNewCheck, happened, &log, &status));
    EXPECT_FALSE(status);
    EXPECT_EQ(0u, MSceneMessage::addCallback(MSceneMessage::kBeforeReference, happened, &log, &status));
    EXPECT_EQ(MStatus::kNotImplemented, status.statusCode());
}

TEST_F(MessagesTest, CallbacksOfANodeAreListed)
{
    make("transform", "a");
    MObject a = object("a");
    MCallbackIdArray ids;
    ids.append(MNodeMessage::addAttributeChangedCallback(a, attributeChanged, &log));
    ids.append(MNodeMessage::addNodePreRemovalCallback(a, nodeTold, &log));
    MCallbackIdArray found;
    EXPECT_TRUE(MMessage::nodeCallbacks(a, found));
    ASSERT_EQ(2u, found.length());
    EXPECT_EQ(ids[0], found[0]);
    EXPECT_TRUE(MMessage::removeCallbacks(ids));
    EXPECT_TRUE(MMessage::nodeCallbacks(a, found));
    EXPECT_EQ(0u, found.length());
}

TEST_F(MessagesTest, ALockQueryDecides)
{
    core::NodeId node = make("transform", "a");
    MObject a = object("a");
    MLockMessage::setNodeLockQueryCallback(a, [](MObject&, MObject&, void*, MLockMessage::LockEvent event,
                                                 bool& decision) { decision = event != MLockMessage::kDelete; });
    EXPECT_THROW(core::deleteNodes(session.scene(), {node}), core::Error);
    EXPECT_TRUE(session.scene().exists(node));
    core::renameNode(session.scene(), node, "b", core::NamespaceId::Root);
    EXPECT_TRUE(session.scene().exists(node));
}

TEST_F(MessagesTest, TimersAreToldWhenTheHostIsIdle)
{
    MTimerMessage::addTimerCallback(0, [](float, float, void* data) { logOf(data).write("tick"); }, &log);
    EXPECT_TRUE(log.lines.empty());
    session.runDeferred();
    EXPECT_EQ((Names{"tick"}), log.take());
}

TEST_F(MessagesTest, ManyCallbacksOnOtherNodesAreNotCalled)
{
    constexpr int kCount = 2000;
    for (int i = 0; i < kCount; ++i)
    {
        MObject each = Access::node(make("transform", "n#"));
        MNodeMessage::addAttributeChangedCallback(each, attributeChanged, &log);
    }
    make("transform", "a");
    log.take();
    set("a.tx", 1);
    EXPECT_TRUE(log.lines.empty());
    set("n7.tx", 1);
    EXPECT_EQ((Names{"2056 n7.translateX -"}), log.take());
}

} // namespace understudy::openmaya
