#include "core/Journal.h"

#include "core/Error.h"
#include "core/SceneFixture.h"

#include <random>
#include <sstream>

using namespace understudy::core;
using JournalTest = SceneFixture;

namespace
{

// Everything a test can see of a scene, as text.
std::string dump(const Scene& scene)
{
    std::ostringstream out;
    for (NodeId node : scene.nodes())
    {
        out << fullName(scene, node) << ' ' << scene.type(node).name() << ' ' << int(scene.node(node).flags) << '\n';
        for (NodeId child : scene.children(node))
            out << "  child " << scene.name(child) << '\n';
        for (uint32_t c : scene.inputs(node))
            out << "  in " << plugName(scene, scene.connection(c).source) << " -> "
                << plugName(scene, scene.connection(c).destination) << '\n';
        for (uint32_t c : scene.outputs(node))
            out << "  out " << plugName(scene, scene.connection(c).destination) << '\n';
        for (AttrId own : scene.dynamicAttributes(node))
            out << "  attribute " << scene.attribute(own).longName << '\n';
        for (const char* attribute : {"translateX", "translateY", "input1X"})
            if (AttrId id = scene.findAttribute(node, attribute); valid(id))
                out << "  " << attribute << ' ' << scene.stored({node, id, {}}).asDouble() << ' '
                    << int(scene.authored({node, id, {}}).written) << ' ' << scene.isLocked({node, id, {}}) << '\n';
    }
    return out.str();
}

} // namespace

TEST_F(JournalTest, UndoneRecordStaysUndone)
{
    make("transform", "a");
    step([&] { set("a.translateX", 1); });
    scene.undoQueue().undo();
    EXPECT_THROW(scene.undoQueue().undo(), Error);
    EXPECT_EQ(number("a.translateX"), 0);
}

TEST_F(JournalTest, NestedChunksAreOneStep)
{
    make("transform", "a");
    step(
        [&]
        {
            step([&] { set("a.translateX", 1); });
            step([&] { set("a.translateY", 2); });
        });
    EXPECT_EQ(scene.undoQueue().undoCount(), 1u);
    scene.undoQueue().undo();
    EXPECT_EQ(number("a.translateX"), 0);
    EXPECT_EQ(number("a.translateY"), 0);
}

TEST_F(JournalTest, EmptyStepsAreForgotten)
{
    step([] {});
    EXPECT_FALSE(scene.undoQueue().canUndo());
}

TEST_F(JournalTest, NewStepForgetsWhatCouldBeRedone)
{
    make("transform", "a");
    step([&] { set("a.translateX", 1); });
    scene.undoQueue().undo();
    step([&] { set("a.translateX", 2); });
    EXPECT_THROW(scene.undoQueue().redo(), Error);
}

TEST_F(JournalTest, LengthBoundsTheSteps)
{
    make("transform", "a");
    scene.undoQueue().setLength(3);
    for (int i = 1; i <= 10; ++i)
        step([&] { set("a.translateX", i); });
    EXPECT_EQ(scene.undoQueue().undoCount(), 3u);
    for (int i = 0; i < 3; ++i)
        scene.undoQueue().undo();
    EXPECT_EQ(number("a.translateX"), 7);
}

TEST_F(JournalTest, LastStepStaysHoweverLarge)
{
    NodeId node = make("network", "a");
    Attribute definition;
    definition.type = AttributeType::String;
    definition.longName = definition.shortName = "text";
    definition.flags |= kDynamic;
    addAttribute(scene, node, types.make(definition));
    std::string large(UndoQueue::kMaxBytes + 1, 'x');
    step([&] { setValue(scene, plug("a.text"), Value::string(large)); });
    step([&] { setValue(scene, plug("a.text"), Value::string("small")); });
    EXPECT_EQ(scene.undoQueue().undoCount(), 1u) << "older steps make room for it";
    scene.undoQueue().undo();
    EXPECT_EQ(scene.stored(plug("a.text")), Value::string(large));
}

TEST_F(JournalTest, ModifierOwnsItsRecords)
{
    make("transform", "a");
    Journal modifier(scene);
    {
        JournalScope recording(scene, modifier);
        set("a.translateX", 5);
    }
    EXPECT_FALSE(scene.undoQueue().canUndo());
    modifier.undo();
    EXPECT_EQ(number("a.translateX"), 0);
    modifier.undo();
    EXPECT_EQ(number("a.translateX"), 0) << "undoing what is undone does nothing";
    modifier.redo();
    EXPECT_EQ(number("a.translateX"), 5);
}

TEST_F(JournalTest, ModifierInsideAStepIsFlippedOnce)
{
    make("transform", "a");
    auto modifier = std::make_shared<Journal>(scene);
    step(
        [&]
        {
            {
                JournalScope recording(scene, *modifier);
                set("a.translateX", 5);
            }
            scene.enact(modifier);
        });
    modifier->undo(); // as a command's undoIt does before the rest of the step
    EXPECT_EQ(number("a.translateX"), 0);
    scene.undoQueue().undo();
    EXPECT_EQ(number("a.translateX"), 0);
}

TEST_F(JournalTest, UnrecordedDeletionIsNoHoleForOlderSteps)
{
    NodeId a = make("transform", "a");
    step([&] { make("transform", "b", a); });
    step([&] { connect(scene, plug("a.translateX"), plug("b.translateX")); });
    scene.undoQueue().setEnabled(false, false);
    deleteNodes(scene, {resolver().node("b")});
    scene.undoQueue().setEnabled(true, false);
    scene.undoQueue().undo();
    scene.undoQueue().undo();
    scene.undoQueue().redo();
    scene.undoQueue().redo();
    EXPECT_TRUE(scene.exists(a));
}

TEST_F(JournalTest, StepRedoesOnlyWhatItUndid)
{
    make("transform", "a");
    auto modifier = std::make_shared<Journal>(scene);
    step(
        [&]
        {
            {
                JournalScope recording(scene, *modifier);
                set("a.translateX", 5);
            }
            scene.enact(modifier);
            set("a.translateY", 1);
        });
    modifier->undo();
    scene.undoQueue().undo();
    scene.undoQueue().redo();
    EXPECT_EQ(number("a.translateX"), 0) << "its owner had undone it";
    EXPECT_EQ(number("a.translateY"), 1);
    modifier->redo();
    EXPECT_EQ(number("a.translateX"), 5);
}

// Random edits, all undone, all redone: the scene is what it was each time.
class JournalRandom : public JournalTest, public testing::WithParamInterface<uint32_t>
{
};

TEST_P(JournalRandom, UndoAllAndRedoAllRestoreTheScene)
{
    std::mt19937 random(GetParam());
    auto pick = [&](const std::vector<NodeId>& nodes) { return nodes[random() % nodes.size()]; };
    make("transform", "root");
    make("multiplyDivide", "md");
    std::vector<std::string> states{dump(scene)};
    for (int i = 0; i < 120; ++i)
    {
        scene.undoQueue().begin("edit");
        size_t mark = scene.journal()->size();
        try
        {
            if (scene.nodeCount() == 0)
                make("transform");
            NodeId node = pick(scene.nodes());
            NodeId other = pick(scene.nodes());
            switch (random() % 9)
            {
            case 0:
                make("transform", random() % 2 ? "n" : "", scene.isDag(node) ? node : NodeId{});
                break;
            case 1:
                make("multiplyDivide");
                break;
            case 2:
                if (scene.nodeCount() > 4)
                    deleteNodes(scene, {node});
                break;
            case 3:
                renameNode(scene, node, "r" + std::to_string(random() % 5), NamespaceId::Root);
                break;
            case 4:
                if (scene.isDag(node) && scene.isDag(other))
                    reparent(scene, {node, {}}, random() % 3 ? other : NodeId{});
                break;
            case 5:
                if (scene.isDag(node))
                    setValue(scene, {node, scene.findAttribute(node, "translateX"), {}},
                             Value::number(Scalar::Double, random() % 100));
                break;
            case 6:
                if (scene.isDag(node) && scene.isDag(other))
                    connect(scene, {node, scene.findAttribute(node, "translateX"), {}},
                            {other, scene.findAttribute(other, "translateY"), {}}, {.force = random() % 2 == 0});
                break;
            case 7:
                if (scene.isDag(node))
                    setFlags(scene, {node, scene.findAttribute(node, "translateX"), {}}, kPlugLocked,
                             random() % 2 ? kPlugLocked : 0);
                break;
            case 8:
            {
                Attribute made;
                std::string name = "extra" + std::to_string(random() % 3);
                made.longName = name;
                made.shortName = name;
                addAttribute(scene, node, types.make(made));
                break;
            }
            }
        }
        catch (const Error&)
        {
            scene.journal()->rollBack(mark);
        }
        size_t steps = scene.undoQueue().undoCount();
        scene.undoQueue().end();
        if (scene.undoQueue().undoCount() > steps)
            states.push_back(dump(scene));
        else
            ASSERT_EQ(dump(scene), states.back()) << "a failed edit left a trace";
    }
    for (size_t i = states.size() - 1; i-- > 0;)
    {
        scene.undoQueue().undo();
        ASSERT_EQ(dump(scene), states[i]) << "undo to state " << i;
    }
    for (size_t i = 1; i < states.size(); ++i)
    {
        scene.undoQueue().redo();
        ASSERT_EQ(dump(scene), states[i]) << "redo to state " << i;
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, JournalRandom, testing::Range(0u, 25u));
