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
    kAll,
    kAttribute,
    kChannels,
    kConstraints,
    kConstructionHistory,
    kControlPoints,
    kExpressions,
    kHierarchy,
    kInputConnectionsAndNodes,
    kMotionPaths,
    kShape,
    kStaticChannels,
    kTimeAnimationCurves,
    kUnitlessAnimationCurves
};

const Syntax kSyntax{
    .name = "delete",
    .summary = "Deletes nodes with all that cannot be without them, or what drives objects.",
    .positional = {Arg::Name, 0, Positional::kMany, "objects"},
    .flags =
        {
            {kAll, "all", "all", {}, Mode::Create, "With the flags below: of all objects of the scene."},
            {kAttribute,
             "attribute",
             "at",
             {Arg::String},
             Mode::Create,
             "With -channels: of these attributes only.",
             script::MultiUse},
            {kChannels, "channels", "c", {}, Mode::Create, "Animation curves of the objects; the values stay."},
            {kConstraints, "constraints", "cn", {}, Mode::Create, "Constraints on the objects."},
            {kConstructionHistory,
             "constructionHistory",
             "ch",
             {},
             Mode::Create,
             "History of the objects; only where no geometry has to be computed for it yet."},
            {kControlPoints,
             "controlPoints",
             "cp",
             {Arg::Boolean},
             Mode::Create,
             "With -channels: of control points too.",
             refused(Reason::Geometry)},
            {kExpressions, "expressions", "e", {}, Mode::Create, "Expressions that drive the objects."},
            {kHierarchy,
             "hierarchy",
             "hi",
             {Arg::String},
             Mode::Create,
             "With -channels: of what is above, below or both too; else none."},
            {kInputConnectionsAndNodes,
             "inputConnectionsAndNodes",
             "icn",
             {},
             Mode::Create,
             "Breaks the connections into the objects or attributes, and deletes what nothing needs any more."},
            {kMotionPaths, "motionPaths", "mp", {}, Mode::Create, "Motion paths that drive the objects."},
            {kShape, "shape", "s", {Arg::Boolean}, Mode::Create, "With -channels: of the shapes too; usually on."},
            {kStaticChannels,
             "staticChannels",
             "sc",
             {},
             Mode::Create,
             "Animation curves that hold one value all the time."},
            {kTimeAnimationCurves,
             "timeAnimationCurves",
             "tac",
             {Arg::Boolean},
             Mode::Create,
             "With -channels: curves over time; usually on."},
            {kUnitlessAnimationCurves,
             "unitlessAnimationCurves",
             "uac",
             {Arg::Boolean},
             Mode::Create,
             "With -channels: driven keys; usually on."},
        },
};

class Call
{
public:
    Call(Session& session, const Arguments& arguments)
        : m_session(session), m_scene(session.scene()), m_types(session.types()), m_arguments(arguments)
    {
    }

    void run()
    {
        if (m_arguments.has(kInputConnectionsAndNodes))
            return deleteInputs();
        bool partly = m_arguments.hasAny(kConstructionHistory, kChannels, kStaticChannels, kConstraints, kExpressions,
                                         kMotionPaths);
        if (!partly)
        {
            if (m_arguments.has(kAll))
                throw Error(ErrorKind::Failed, "delete: -all says where to look; give also what to delete there, for "
                                               "instance -constructionHistory.");
            return deleteNamed();
        }
        std::vector<NodeId> nodes = scope();
        if (m_arguments.has(kConstructionHistory))
            refuseHistory(nodes);
        if (m_arguments.hasAny(kChannels, kStaticChannels))
            deleteChannels(nodes);
        if (m_arguments.has(kConstraints))
            deleteDrivers(nodes, "constraint");
        if (m_arguments.has(kExpressions))
            deleteDrivers(nodes, "expression");
        if (m_arguments.has(kMotionPaths))
            deleteDrivers(nodes, "motionPath");
    }

private:
    bool isA(NodeId node, std::string_view type) const
    {
        return m_types.isA(m_scene.node(node).type, m_types.find(type));
    }

    // ---- nodes
    void deleteNamed()
    {
        std::vector<Object> objects = namedOrSelected(m_session, m_arguments);
        for (const Object& object : objects)
            if (object.kind != Object::Kind::Node)
                throw error(ErrorKind::Unsupported,
                            "delete of components and attributes ('{}') is not supported by Understudy yet",
                            core::objectName(m_scene, object));
        std::vector<NodeId> nodes = nodesOf(objects);
        std::vector<Error> errors;
        auto refused = [&](NodeId node, const Error& why)
        {
            if (std::find(nodes.begin(), nodes.end(), node) != nodes.end() || errors.empty())
                errors.push_back(why);
        };
        core::deleteNodes(m_scene, nodes, refused);
        // Where something could be deleted, the rest is an error that is told, as with nodes of the session.
        bool anyDeleted = std::any_of(nodes.begin(), nodes.end(), [&](NodeId node) { return !m_scene.exists(node); });
        for (const Error& why : errors)
        {
            if (!anyDeleted && why.kind() != ErrorKind::ReadOnly)
                throw why;
            m_session.message(script::Severity::Error, why.what());
        }
    }

    // ---- inputs
    bool isBelow(const Plug& plug, const Object& object) const
    {
        if (plug.node != object.node() || object.kind == Object::Kind::Node)
            return plug.node == object.node();
        return m_scene.isAtOrBelow(plug, object.plug);
    }

    // What an object's plugs were driven by goes too where it drives nothing else, upstream until a node that stays:
    // one of the DAG, of the session, locked, or in use elsewhere.
    void deleteInputs()
    {
        std::vector<NodeId> open;
        for (const Object& object : namedOrSelected(m_session, m_arguments))
            for (uint32_t c : m_scene.inputs(object.node()))
                if (m_scene.connection(c).alive && isBelow(m_scene.connection(c).destination, object))
                {
                    open.push_back(m_scene.connection(c).source.node);
                    release(c);
                }
        while (!open.empty())
        {
            NodeId node = open.back();
            open.pop_back();
            if (!m_scene.exists(node) || !isLeftOver(node))
                continue;
            for (uint32_t c : m_scene.inputs(node))
                open.push_back(m_scene.connection(c).source.node);
            core::deleteNodes(m_scene, {node});
        }
    }

    bool isLeftOver(NodeId node) const
    {
        constexpr uint8_t kStays = core::kDefaultNode | core::kSharedNode | core::kNodeLocked | core::kReferencedNode;
        return !m_scene.isDag(node) && !(m_scene.node(node).flags & kStays) && m_scene.node(node).outputs.count == 0;
    }

    // ---- what drives nodes
    std::vector<NodeId> scope()
    {
        if (m_arguments.has(kAll))
            return m_scene.nodes();
        std::vector<NodeId> nodes;
        std::unordered_set<NodeId> seen;
        auto take = [&](NodeId node)
        {
            if (seen.insert(node).second)
                nodes.push_back(node);
        };
        std::string hierarchy = m_arguments.string(kHierarchy);
        for (const Object& object : namedOrSelected(m_session, m_arguments))
        {
            take(object.node());
            if (!m_scene.isDag(object.node()))
                continue;
            if (hierarchy == "above" || hierarchy == "both")
                for (NodeId above : core::pathNodes(m_scene, object.path))
                    take(above);
            if (hierarchy == "below" || hierarchy == "both")
                walkDown(m_scene, object.path, [&](const core::DagPath& path) { return take(path.node), true; });
            if (m_arguments.boolean(kShape, true))
                for (NodeId child : m_scene.children(object.node()))
                    if (m_scene.type(child).isShape())
                        take(child);
        }
        return nodes;
    }

    void refuseHistory(const std::vector<NodeId>& nodes)
    {
        for (NodeId node : nodes)
            if (Plug plug = historyPlug(m_scene, node); plug && m_scene.hasInput(plug))
                throw error(ErrorKind::Unsupported,
                            "The history of '{}' cannot be deleted yet: the geometry that it makes is not computed by "
                            "Understudy, and would be lost.",
                            core::shortestName(m_scene, node));
    }

    bool isChosen(const Plug& plug)
    {
        std::vector<std::string> names = m_arguments.strings(kAttribute);
        return names.empty() || std::any_of(names.begin(), names.end(),
                                            [&](const std::string& name)
                                            {
                                                core::AttrId id = m_scene.findAttribute(plug.node, name);
                                                return core::valid(id) && m_types.isAtOrBelow(plug.attribute, id);
                                            });
    }

    // Whether a curve has one value everywhere.
    bool isStatic(NodeId curve) const
    {
        Plug keys{curve, m_scene.findAttribute(curve, "keyTimeValue"), {}};
        const core::ArrayStore* store = m_scene.elements(keys);
        if (!store)
            return true;
        core::AttrId valueOf = m_types.findChild(keys.attribute, "keyValue");
        std::optional<double> first;
        for (size_t i = 0; i < store->indices().size(); ++i)
        {
            auto at = core::ElementPath{}.with(store->indices().at(i));
            double value = m_scene.stored({curve, valueOf, at}).asDouble();
            if (first && *first != value)
                return false;
            first = value;
            for (std::string_view slope : {"keyTanInY", "keyTanOutY"})
                if (Plug tangent{curve, m_scene.findAttribute(curve, slope), at};
                    m_scene.elementExists(tangent) && m_scene.stored(tangent).asDouble() != 0)
                    return false;
        }
        return true;
    }

    bool isChannel(const core::Connection& connection)
    {
        NodeId curve = connection.source.node;
        if (!isA(curve, "animCurve") || !isChosen(connection.destination))
            return false;
        bool overTime = isA(curve, "animCurveTA") || isA(curve, "animCurveTL") || isA(curve, "animCurveTT") ||
                        isA(curve, "animCurveTU");
        if (!m_arguments.boolean(overTime ? kTimeAnimationCurves : kUnitlessAnimationCurves, true))
            return false;
        return m_arguments.has(kChannels) || isStatic(curve);
    }

    // Breaks a connection and leaves the plug at its value.
    void release(uint32_t index)
    {
        Plug destination = m_scene.connection(index).destination;
        bool hasValue = !m_scene.attribute(destination.attribute).isMessage();
        core::Value value = hasValue ? m_session.evaluator().value(destination) : core::Value();
        core::breakConnection(m_scene, index);
        bool stays = destination.path.depth == 0 || m_scene.elementExists(destination);
        if (value.isNumeric() && stays && !m_scene.isLocked(destination) && !(m_scene.stored(destination) == value))
            core::setValue(m_scene, destination, std::move(value));
    }

    void deleteChannels(const std::vector<NodeId>& nodes)
    {
        std::vector<NodeId> curves;
        for (NodeId node : nodes)
            for (uint32_t c : m_scene.inputs(node))
                if (m_scene.connection(c).alive && isChannel(m_scene.connection(c)))
                {
                    curves.push_back(m_scene.connection(c).source.node);
                    release(c);
                }
        std::erase_if(curves, [&](NodeId curve) { return m_scene.node(curve).outputs.count > 0; });
        core::deleteNodes(m_scene, curves);
    }

    void deleteDrivers(const std::vector<NodeId>& nodes, std::string_view type)
    {
        std::vector<NodeId> drivers;
        for (NodeId node : nodes)
            for (uint32_t c : m_scene.inputs(node))
            {
                // Where it is blended with keys, a pairBlend lies between.
                NodeId source = m_scene.connection(c).source.node;
                if (isA(source, "pairBlend"))
                    for (uint32_t inner : m_scene.inputs(source))
                        if (isA(m_scene.connection(inner).source.node, type))
                            drivers.push_back(m_scene.connection(inner).source.node);
                if (isA(source, type))
                    drivers.push_back(source);
            }
        for (NodeId driver : drivers)
        {
            if (!m_scene.exists(driver))
                continue;
            for (uint32_t c : m_scene.outputs(driver))
                if (m_scene.connection(c).alive && m_scene.connection(c).destination.node != driver)
                    release(c);
            if (m_scene.exists(driver))
                core::deleteNodes(m_scene, {driver});
        }
    }

    Session& m_session;
    core::Scene& m_scene;
    core::TypeRegistry& m_types;
    const Arguments& m_arguments;
};

Value deleteObjects(Session& session, const Arguments& arguments)
{
    Call(session, arguments).run();
    return {};
}

} // namespace

UNDERSTUDY_COMMAND(delete, kSyntax, deleteObjects)

} // namespace understudy::commands
