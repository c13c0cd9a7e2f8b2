#include "commands/History.h"
#include "commands/NodeFilter.h"
#include "commands/Objects.h"

#include <algorithm>
#include <unordered_set>

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kAllConnections,
    kAllFuture,
    kAllGraphs,
    kBreadthFirst,
    kFastIteration,
    kFullNodeName,
    kFuture,
    kFutureLocalAttr,
    kFutureWorldAttr,
    kGroupLevels,
    kHistoryAttr,
    kInterestLevel,
    kLeaf,
    kLevels,
    kPruneDagObjects
};

const Syntax kSyntax{
    .name = "listHistory",
    .summary = "Lists the nodes that objects were made by, or what is made of them.",
    .positional = {Arg::Name, 0, Positional::kMany, "objects"},
    .flags =
        {
            {kAllConnections,
             "allConnections",
             "ac",
             {},
             Mode::Create,
             "Follows all connections of a node, not only those that depend on each other."},
            {kAllFuture, "allFuture", "af", {}, Mode::Create, "With -future: of all that a shape gives."},
            {kAllGraphs, "allGraphs", "ag", {Arg::Boolean}, Mode::Create, "Obsolete in Maya: changes nothing."},
            {kBreadthFirst, "breadthFirst", "bf", {}, Mode::Create, "Nearer nodes first."},
            {kFastIteration,
             "fastIteration",
             "fi",
             {Arg::Boolean},
             Mode::Create,
             "Another way to walk.",
             refused(Reason::Unknown)},
            {kFullNodeName, "fullNodeName", "fnn", {Arg::Boolean}, Mode::Create, "Full paths."},
            {kFuture, "future", "f", {Arg::Boolean}, Mode::Create, "What is made of the objects."},
            {kFutureLocalAttr,
             "futureLocalAttr",
             "fl",
             {},
             Mode::Query,
             "The attribute that gives the geometry in the shape's space."},
            {kFutureWorldAttr,
             "futureWorldAttr",
             "fw",
             {},
             Mode::Query,
             "The attribute that gives the geometry in the world's space."},
            {kGroupLevels, "groupLevels", "gl", {Arg::Boolean}, Mode::Create, "Lists level by level."},
            {kHistoryAttr, "historyAttr", "ha", {}, Mode::Query, "The attribute that takes the geometry."},
            {kInterestLevel,
             "interestLevel",
             "il",
             {Arg::Int},
             Mode::Create,
             "Only nodes that are so interesting (isHistoricallyInteresting)."},
            {kLeaf, "leaf", "lf", {Arg::Boolean}, Mode::Create, "Of a transform starts from its shapes; usually on."},
            {kLevels, "levels", "lv", {Arg::UInt}, Mode::Create, "No more steps than that; 0 is all."},
            {kPruneDagObjects, "pruneDagObjects", "pdo", {Arg::Boolean}, Mode::Create, "Leaves out DAG nodes."},
        },
    .undoable = false,
    .modes = Mode::CreateQuery,
    .returns = "string[]",
};

// Where the walk begins: the shapes of a transform, else the node itself.
std::vector<NodeId> startsOf(Session& session, const Arguments& arguments, NodeId node)
{
    const core::Scene& scene = session.scene();
    std::vector<NodeId> shapes;
    if (arguments.boolean(kLeaf, true) && scene.type(node).isTransform())
        for (NodeId child : scene.children(node))
            if (scene.type(child).isShape() && !isOn(session, child, "intermediateObject"))
                shapes.push_back(child);
    return shapes.empty() ? std::vector<NodeId>{node} : shapes;
}

bool isInteresting(const core::Scene& scene, NodeId node, int64_t level)
{
    core::AttrId attribute = scene.findAttribute(node, "isHistoricallyInteresting");
    return !core::valid(attribute) || scene.stored({node, attribute, {}}).asInt() >= level;
}

Value query(Session& session, const Arguments& arguments)
{
    const core::Scene& scene = session.scene();
    Value::List found;
    for (const Object& object : namedOrSelected(session, arguments))
        for (NodeId node : startsOf(session, arguments, object.node()))
        {
            Plug plug = arguments.has(kHistoryAttr) ? historyPlug(scene, node)
                                                    : futurePlug(scene, node, arguments.has(kFutureWorldAttr));
            if (plug)
                found.emplace_back(script::ObjectName{{Object::Kind::Plug, core::firstPath(scene, node), plug, {}}});
        }
    return found.empty() ? Value() : Value(std::move(found));
}

Value listHistory(Session& session, const Arguments& arguments)
{
    if (arguments.mode == Mode::Query)
    {
        if (!arguments.hasAny(kHistoryAttr, kFutureLocalAttr, kFutureWorldAttr))
            throw Error(ErrorKind::Failed, "No valid query flags were specified.");
        return query(session, arguments);
    }
    const core::Scene& scene = session.scene();
    History::Options options;
    options.future = arguments.boolean(kFuture) || arguments.has(kAllFuture);
    options.allConnections = arguments.has(kAllConnections);
    options.allFuture = arguments.has(kAllFuture);
    options.breadthFirst = arguments.has(kBreadthFirst);
    options.levels = static_cast<int>(arguments.integer(kLevels));
    std::vector<History::Step> steps;
    for (NodeId object : nodesOf(namedOrSelected(session, arguments)))
        for (NodeId start : startsOf(session, arguments, object))
            for (const History::Step& step : History(scene, options).walk(start))
                steps.push_back(step);
    if (arguments.boolean(kGroupLevels))
        std::stable_sort(steps.begin(), steps.end(),
                         [](const History::Step& a, const History::Step& b) { return a.level < b.level; });
    std::vector<Object> found;
    std::unordered_set<NodeId> seen;
    for (const History::Step& step : steps)
    {
        bool isOut =
            (arguments.boolean(kPruneDagObjects) && scene.isDag(step.node)) ||
            (arguments.has(kInterestLevel) && !isInteresting(scene, step.node, arguments.integer(kInterestLevel)));
        if (!isOut && seen.insert(step.node).second)
            found.push_back(nodeObject(scene, step.node));
    }
    return nameListOrNone(std::move(found), arguments.boolean(kFullNodeName) ? NameStyle::Full : NameStyle::Shortest);
}

} // namespace

UNDERSTUDY_COMMAND(listHistory, kSyntax, listHistory)

} // namespace understudy::commands
