#include "commands/Plugs.h"

#include <algorithm>
#include <unordered_map>

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kSource,
    kDestination,
    kType,
    kPlugs,
    kConnections,
    kShapes,
    kSkipConversionNodes,
    kExactType,
    kFullNodeName
};

const Syntax kSyntax{
    .name = "listConnections",
    .summary = "Lists what objects or attributes are connected to.",
    .positional = {Arg::Name, 0, Positional::kMany, "objects"},
    .flags =
        {
            {kSource, "source", "s", {Arg::Boolean}, Mode::Create, "Whether to list sources; on."},
            {kDestination, "destination", "d", {Arg::Boolean}, Mode::Create, "Whether to list destinations; on."},
            {kType, "type", "t", {Arg::String}, Mode::Create, "Only nodes of this type or one derived from it."},
            {kPlugs, "plugs", "p", {Arg::Boolean}, Mode::Create, "Lists attributes, not nodes."},
            {kConnections,
             "connections",
             "c",
             {Arg::Boolean},
             Mode::Create,
             "Lists the object's own attribute before each."},
            {kShapes, "shapes", "sh", {Arg::Boolean}, Mode::Create, "Lists shapes, not their transforms."},
            {kSkipConversionNodes,
             "skipConversionNodes",
             "scn",
             {Arg::Boolean},
             Mode::Create,
             "Looks through conversion nodes."},
            {kExactType, "exactType", "et", {Arg::Boolean}, Mode::Create, "With type: derived types do not count."},
            {kFullNodeName, "fullNodeName", "fnn", {Arg::Boolean}, Mode::Create, "Full paths of nodes."},
        },
    .undoable = false,
    .returns = "string[]",
};

// One connection as seen from the object that was asked for.
struct Found
{
    Plug own;
    Plug other;
    bool incoming;
};

// The order of a node's connections is that of its attributes; the source of a plug comes before its destinations.
class Order
{
public:
    Order(const core::Scene& scene, NodeId node)
    {
        for (core::AttrId id : scene.registry().attributes(scene.node(node).type))
            m_rank.emplace(raw(id), m_rank.size());
        for (core::AttrId id : scene.dynamicAttributes(node))
            m_rank.emplace(raw(id), m_rank.size());
    }

    bool operator()(const Found& a, const Found& b) const
    {
        size_t rankA = rank(a.own);
        size_t rankB = rank(b.own);
        if (rankA != rankB)
            return rankA < rankB;
        auto indicesA = a.own.path.indices();
        auto indicesB = b.own.path.indices();
        if (!std::equal(indicesA.begin(), indicesA.end(), indicesB.begin(), indicesB.end()))
            return std::lexicographical_compare(indicesA.begin(), indicesA.end(), indicesB.begin(), indicesB.end());
        return a.incoming && !b.incoming;
    }

private:
    size_t rank(const Plug& plug) const
    {
        auto found = m_rank.find(raw(plug.attribute));
        return found == m_rank.end() ? m_rank.size() : found->second;
    }

    std::unordered_map<uint32_t, size_t> m_rank;
};

class Lister
{
public:
    Lister(Session& session, const Arguments& arguments)
        : m_scene(session.scene()), m_arguments(arguments), m_incoming(arguments.boolean(kSource, true)),
          m_outgoing(arguments.boolean(kDestination, true)), m_skip(arguments.boolean(kSkipConversionNodes))
    {
        if (!arguments.has(kType))
            return;
        m_type = session.types().find(arguments.string(kType));
        if (!core::valid(m_type))
            throw error(ErrorKind::Failed, "Unknown object type: {}", arguments.string(kType));
    }

    void addNode(NodeId node)
    {
        std::vector<Found> found;
        if (m_incoming)
            for (uint32_t c : m_scene.inputs(node))
                collectSource(m_scene.connection(c).destination, found);
        if (m_outgoing)
            for (uint32_t c : m_scene.outputs(node))
                if (m_scene.firstConnectionFrom(m_scene.connection(c).source) == c)
                    collectDestinations(m_scene.connection(c).source, found);
        if (found.size() > 1)
            std::stable_sort(found.begin(), found.end(), Order(m_scene, node));
        for (const Found& entry : found)
            add(entry);
    }

    // A plug alone; of a multi as a whole also its elements, not what is inside of them.
    void addPlug(const Plug& plug)
    {
        std::vector<Found> found;
        if (m_incoming)
            collectSource(plug, found);
        if (m_outgoing)
            collectDestinations(plug, found);
        if (isWholeArray(m_scene, plug))
            addElements(plug, found);
        for (const Found& entry : found)
            add(entry);
    }

    Value result() { return m_names.empty() ? Value() : Value(std::move(m_names)); }

private:
    void addElements(const Plug& array, std::vector<Found>& found) const
    {
        std::vector<Found> elements;
        auto isElement = [&](const Plug& plug)
        {
            return plug.attribute == array.attribute && plug.path.depth > array.path.depth &&
                   plug.path.first(array.path.depth) == array.path;
        };
        if (m_incoming)
            for (uint32_t c : m_scene.inputs(array.node))
                if (isElement(m_scene.connection(c).destination))
                    collectSource(m_scene.connection(c).destination, elements);
        if (m_outgoing)
            for (uint32_t c : m_scene.outputs(array.node))
                if (isElement(m_scene.connection(c).source) &&
                    m_scene.firstConnectionFrom(m_scene.connection(c).source) == c)
                    collectDestinations(m_scene.connection(c).source, elements);
        std::stable_sort(elements.begin(), elements.end(), Order(m_scene, array.node));
        found.insert(found.end(), elements.begin(), elements.end());
    }

    void collectSource(const Plug& own, std::vector<Found>& found) const
    {
        if (std::optional<Plug> source = core::sourceOf(m_scene, own, m_skip))
            found.push_back({own, *source, true});
    }

    void collectDestinations(const Plug& own, std::vector<Found>& found) const
    {
        for (const Plug& destination : core::destinationsOf(m_scene, own, m_skip))
            found.push_back({own, destination, false});
    }

    bool isWanted(NodeId node) const
    {
        if (!core::valid(m_type))
            return true;
        core::TypeId type = m_scene.node(node).type;
        return m_arguments.boolean(kExactType) ? type == m_type : m_scene.registry().isA(type, m_type);
    }

    void add(const Found& entry)
    {
        if (!isWanted(entry.other.node))
            return;
        if (m_arguments.boolean(kConnections))
            m_names.push_back(spell(entry.own, true));
        m_names.push_back(spell(entry.other, m_arguments.boolean(kPlugs)));
    }

    Value spell(const Plug& plug, bool asPlug) const
    {
        NodeId node = plug.node;
        if (!asPlug && !m_arguments.boolean(kShapes) && m_scene.type(node).isShape())
            node = m_scene.parent(node);
        Object object{asPlug ? Object::Kind::Plug : Object::Kind::Node, core::firstPath(m_scene, node), plug, {}};
        return script::ObjectName{object, m_arguments.boolean(kFullNodeName) ? NameStyle::Full : NameStyle::Shortest};
    }

    const core::Scene& m_scene;
    const Arguments& m_arguments;
    bool m_incoming;
    bool m_outgoing;
    bool m_skip;
    core::TypeId m_type = core::TypeId::None;
    Value::List m_names;
};

Value listConnections(Session& session, const Arguments& arguments)
{
    Lister lister(session, arguments);
    for (const Object& object : objectsOrSelection(session, arguments))
        if (object.kind == Object::Kind::Plug)
            lister.addPlug(object.plug);
        else
            lister.addNode(object.node());
    return lister.result();
}

} // namespace

UNDERSTUDY_COMMAND(listConnections, kSyntax, listConnections)

} // namespace understudy::commands
