#include "session/Session.h"

#include "core/Error.h"

#include <gtest/gtest.h>

#include <string>

using namespace understudy;
using namespace understudy::session;
using Priority = Session::Priority;

namespace
{

struct SessionTest : testing::Test
{
    Session session;
    std::string order;

    void defer(char letter, Priority priority = Priority::Normal)
    {
        session.defer([this, letter] { order += letter; }, priority);
    }
    core::NodeId make(const char* name)
    {
        return core::createNode(session.scene(), session.types().find("transform"), name, {});
    }
    core::Object object(core::NodeId node)
    {
        return {core::Object::Kind::Node, core::firstPath(session.scene(), node), {}, {}};
    }
};

} // namespace

TEST_F(SessionTest, DeferredWorkRunsByPriorityThenInOrder)
{
    defer('c');
    defer('d');
    defer('f', Priority::Lowest);
    defer('e', Priority::Low);
    defer('a', Priority::Next);
    defer('b', Priority::Next);
    session.runDeferred();
    EXPECT_EQ(order, "abcdef");
}

TEST_F(SessionTest, DeferredWorkMayDeferMore)
{
    session.defer([this] { defer('b'); });
    session.runDeferred();
    EXPECT_EQ(order, "b");
}

TEST_F(SessionTest, AFailedStepIsRolledBackInsideItsChunk)
{
    session.beginStep("outer");
    core::NodeId kept = make("kept");
    session.beginStep("inner");
    core::NodeId lost = make("lost");
    session.endStep(true);
    session.endStep(false);
    EXPECT_TRUE(session.scene().exists(kept));
    EXPECT_FALSE(session.scene().exists(lost));
    session.scene().undoQueue().undo();
    EXPECT_FALSE(session.scene().exists(kept));
}

TEST_F(SessionTest, ModifiedFollowsEditsAndSaving)
{
    session.newScene();
    EXPECT_FALSE(session.isModified());
    make("a");
    EXPECT_TRUE(session.isModified());
    session.setModified(false);
    EXPECT_FALSE(session.isModified());
}

TEST_F(SessionTest, SelectionKeepsOrderAndForgetsWhatWasDeleted)
{
    core::NodeId a = make("a");
    core::NodeId b = make("b");
    session.selection().set({object(a), object(b)});
    session.selection().add(object(a));
    ASSERT_EQ(session.selection().items().size(), 2u);
    EXPECT_EQ(session.selection().items().front().path.node, b) << "what is added again stands last";
    core::deleteNodes(session.scene(), {b});
    ASSERT_EQ(session.selection().items().size(), 1u);
    EXPECT_EQ(session.selection().items().front().path.node, a);
}

TEST_F(SessionTest, SelectionIsUndone)
{
    core::NodeId a = make("a");
    session.beginStep("select");
    session.selection().set({object(a)});
    session.endStep(false);
    session.scene().undoQueue().undo();
    EXPECT_TRUE(session.selection().empty());
    session.scene().undoQueue().redo();
    EXPECT_EQ(session.selection().items().size(), 1u);
}

TEST_F(SessionTest, UnknownCommandsAreNamed)
{
    try
    {
        session.call("noSuchCommand", {});
        FAIL();
    }
    catch (const core::Error& error)
    {
        EXPECT_NE(std::string(error.what()).find("noSuchCommand"), std::string::npos);
    }
}
