#include "commands/Components.h"
#include "commands/Objects.h"
#include "commands/SetMembership.h"

#include <algorithm>

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kAddElement,
    kAfterFilters,
    kAnyMember,
    kChannelSetColor,
    kChannelSetColorIndex,
    kClear,
    kColor,
    kCopy,
    kEdges,
    kEditPoints,
    kEmpty,
    kFacets,
    kFlatten,
    kForceElement,
    kInclude,
    kIntersection,
    kIsIntersecting,
    kIsMember,
    kLayer,
    kName,
    kNodesOnly,
    kNoIntermediate,
    kNoSurfaceShader,
    kNoWarnings,
    kRemove,
    kRenderable,
    kSize,
    kSplit,
    kSubtract,
    kText,
    kUnion,
    kVertices
};

const Syntax kSyntax{
    .name = "sets",
    .summary = "Makes sets and shading groups, changes and lists their members.",
    .positional = {Arg::Name, 0, Positional::kMany, "objects"},
    .flags =
        {
            {kAddElement, "addElement", "add", {Arg::Name}, Mode::CreateEdit, "Adds the objects to this set."},
            {kAfterFilters,
             "afterFilters",
             "af",
             {Arg::Boolean},
             Mode::Edit,
             "Where deformers use the set.",
             refused(Reason::Geometry)},
            {kAnyMember, "anyMember", "am", {Arg::Name}, Mode::Create, "Whether any of the objects is in this set."},
            {kChannelSetColor,
             "channelSetColor",
             "csc",
             {Arg::Float, Arg::Float, Arg::Float},
             Mode::AllModes,
             "Colour of channels.",
             refused(Reason::Interface)},
            {kChannelSetColorIndex,
             "channelSetColorIndex",
             "coi",
             {Arg::Int},
             Mode::AllModes,
             "Colour of channels.",
             refused(Reason::Interface)},
            {kClear, "clear", "cl", {Arg::Name}, Mode::CreateEdit, "Takes all members out of this set."},
            {kColor,
             "color",
             "co",
             {Arg::Int},
             Mode::AllModes,
             "Colour of the set in the graph editor.",
             refused(Reason::Interface)},
            {kCopy, "copy", "cp", {Arg::Name}, Mode::Create, "Makes a set with the members of this one."},
            {kEdges, "edges", "eg", {Arg::Boolean}, Mode::CreateQuery, "The new set takes edges only."},
            {kEditPoints, "editPoints", "ep", {Arg::Boolean}, Mode::CreateQuery, "The new set takes edit points only."},
            {kEmpty, "empty", "em", {}, Mode::Create, "The new set gets no members."},
            {kFacets, "facets", "fc", {Arg::Boolean}, Mode::CreateQuery, "The new set takes faces only."},
            {kFlatten,
             "flatten",
             "fl",
             {Arg::Name},
             Mode::CreateEdit,
             "Puts the members of sets in this set in place "
             "of them."},
            {kForceElement,
             "forceElement",
             "fe",
             {Arg::Name},
             Mode::CreateEdit,
             "Adds the objects to this set and takes them out of the sets that exclude it."},
            {kInclude, "include", "in", {Arg::Name}, Mode::CreateEdit, "Adds the objects, and the members of sets."},
            {kIntersection,
             "intersection",
             "int",
             {Arg::Name},
             Mode::Create,
             "Lists what is both in this set and among the objects."},
            {kIsIntersecting,
             "isIntersecting",
             "ii",
             {Arg::Name},
             Mode::Create,
             "Whether this set has members in common with the objects."},
            {kIsMember, "isMember", "im", {Arg::Name}, Mode::Create, "Whether all the objects are in this set."},
            {kLayer, "layer", "l", {Arg::Boolean}, Mode::Create, "Makes a layer.", refused(Reason::Unknown)},
            {kName, "name", "n", {Arg::String}, Mode::Create, "Name of the new set."},
            {kNodesOnly, "nodesOnly", "no", {}, Mode::Query, "Lists nodes, in place of their components."},
            {kNoIntermediate, "noIntermediate", "ni", {}, Mode::CreateQuery, "Leaves out intermediate objects."},
            {kNoSurfaceShader,
             "noSurfaceShader",
             "nss",
             {Arg::Boolean},
             Mode::Create,
             "The new shading group gets no shader."},
            {kNoWarnings, "noWarnings", "nw", {}, Mode::Create, "No messages about objects that cannot be added."},
            {kRemove, "remove", "rm", {Arg::Name}, Mode::CreateEdit, "Takes the objects out of this set."},
            {kRenderable, "renderable", "r", {Arg::Boolean}, Mode::CreateQuery, "The new set is a shading group."},
            {kSize, "size", "s", {}, Mode::Query, "How many members there are."},
            {kSplit, "split", "sp", {Arg::Name}, Mode::Create, "Moves the objects from this set to a new one."},
            {kSubtract,
             "subtract",
             "sub",
             {Arg::Name},
             Mode::Create,
             "Lists what is in this set and not among the objects."},
            {kText, "text", "t", {Arg::String}, Mode::AllModes, "A note on the set."},
            {kUnion, "union", "un", {Arg::Name}, Mode::Create, "Lists what is in this set or among the objects."},
            {kVertices, "vertices", "v", {Arg::Boolean}, Mode::CreateQuery, "The new set takes vertices only."},
        },
    .modes = Mode::AllModes,
    .returns = "string",
};

// Sets that take components of one kind only.
struct Restriction
{
    uint8_t flag;
    std::string_view attribute;
    std::string_view component;
};

constexpr Restriction kRestrictions[] = {
    {kVertices, "verticesOnlySet", "vtx"},
    {kEdges, "edgesOnlySet", "e"},
    {kFacets, "facetsOnlySet", "f"},
    {kEditPoints, "editPointsOnlySet", "ep"},
};

class Call
{
public:
    Call(Session& session, const Arguments& arguments)
        : m_session(session), m_scene(session.scene()), m_arguments(arguments), m_sets(session)
    {
    }

    Value run()
    {
        if (m_arguments.mode == Mode::Query)
            return query();
        if (m_arguments.mode == Mode::Edit && m_arguments.has(kText))
            return setText(setNamed(m_arguments.text(0)));
        struct Operation
        {
            uint8_t flag;
            Value (Call::*run)(NodeId set);
        };
        static constexpr Operation kOperations[] = {
            {kAddElement, &Call::addElement},
            {kInclude, &Call::include},
            {kForceElement, &Call::forceElement},
            {kRemove, &Call::remove},
            {kClear, &Call::clear},
            {kFlatten, &Call::flatten},
            {kIsMember, &Call::isMember},
            {kAnyMember, &Call::anyMember},
            {kIsIntersecting, &Call::isIntersecting},
            {kIntersection, &Call::intersection},
            {kSubtract, &Call::subtract},
            {kUnion, &Call::unite},
            {kCopy, &Call::copy},
            {kSplit, &Call::split},
        };
        auto chosen = std::find_if(std::begin(kOperations), std::end(kOperations),
                                   [&](const Operation& operation) { return m_arguments.has(operation.flag); });
        if (chosen == std::end(kOperations))
            return create();
        NodeId set = setNamed(m_arguments.string(chosen->flag));
        return (this->*chosen->run)(set);
    }

private:
    NodeId setNamed(const std::string& name)
    {
        NodeId set = m_session.resolver().one(name).node();
        if (!m_sets.isSet(set))
            throw error(ErrorKind::Failed, "'{}' is not a set.", name);
        return set;
    }

    std::vector<Object> objects()
    {
        std::vector<Object> all = namedOrSelected(m_session, m_arguments);
        if (m_arguments.has(kNoIntermediate))
            std::erase_if(all, [&](const Object& object) { return isIntermediate(object.node()); });
        return all;
    }
    std::vector<Object> members(NodeId set) { return m_sets.expanded(m_sets.members(set)); }
    Value nameOf(NodeId set) { return script::ObjectName{nodeObject(m_scene, set)}; }

    // ---- members change
    // What cannot be a member is left out, with a warning.
    void addAll(NodeId set, const std::vector<Object>& all, void (SetMembership::*how)(NodeId, const Object&))
    {
        for (const Object& object : all)
        {
            if (object.node() == set)
                continue;
            bool fits = !m_sets.candidates(set, object).empty() && isAllowed(set, object) &&
                        (!m_sets.isRenderable(set) || m_scene.isDag(object.node()));
            if (fits)
            {
                checkShadingGroup(set, object);
                (m_sets.*how)(set, object);
            }
            else if (!m_arguments.has(kNoWarnings))
                m_session.message(script::Severity::Warning, "'" + core::objectName(m_scene, object) +
                                                                 "' cannot be a member of '" + m_scene.name(set) +
                                                                 "'.");
        }
    }

    Plug plug(NodeId node, std::string_view attribute) const
    {
        return {node, m_scene.findAttribute(node, attribute), {}};
    }

    // A shading group in no partition, as createNode makes it, takes no further members.
    void checkShadingGroup(NodeId set, const Object& object) const
    {
        bool isBare = m_sets.isRenderable(set) && core::destinationsOf(m_scene, plug(set, "partition"), false).empty();
        if (!isBare || m_sets.isMember(set, object))
            return;
        Plug source = plug(m_sets.candidates(set, object).front().node(), "instObjGroups");
        throw error(ErrorKind::Failed, "Connection not made: '{}' -> '{}'.  Source node will not allow the connection.",
                    core::plugName(m_scene, source),
                    core::plugName(m_scene, core::nextAvailable(m_scene, plug(set, "dagSetMembers"))));
    }

    bool isOn(NodeId set, std::string_view attribute) const
    {
        return m_scene.stored(plug(set, attribute)).asInt() != 0;
    }
    bool isAllowed(NodeId set, const Object& object) const
    {
        return std::all_of(std::begin(kRestrictions), std::end(kRestrictions),
                           [&](const Restriction& restriction)
                           {
                               bool fits = object.kind == Object::Kind::Components &&
                                           object.components.name == restriction.component;
                               return fits || !isOn(set, restriction.attribute);
                           });
    }

    Value addElement(NodeId set)
    {
        addAll(set, objects(), &SetMembership::add);
        return nameOf(set);
    }
    Value include(NodeId set)
    {
        addAll(set, m_sets.expanded(objects()), &SetMembership::add);
        return nameOf(set);
    }
    Value forceElement(NodeId set)
    {
        addAll(set, objects(), &SetMembership::force);
        return nameOf(set);
    }
    Value remove(NodeId set)
    {
        for (const Object& object : objects())
            m_sets.remove(set, object);
        return nameOf(set);
    }
    Value clear(NodeId set)
    {
        m_sets.clear(set);
        return nameOf(set);
    }
    Value flatten(NodeId set)
    {
        std::vector<Object> all = members(set);
        for (const Object& object : m_sets.members(set))
            if (object.kind == Object::Kind::Node && m_sets.isSet(object.node()))
                m_sets.remove(set, object);
        addAll(set, all, &SetMembership::add);
        return nameOf(set);
    }

    // ---- questions
    Value isMember(NodeId set)
    {
        std::vector<Object> all = objects();
        return !all.empty() &&
               std::all_of(all.begin(), all.end(), [&](const Object& object) { return m_sets.isMember(set, object); });
    }
    Value anyMember(NodeId set)
    {
        std::vector<Object> all = objects();
        return std::any_of(all.begin(), all.end(), [&](const Object& object) { return m_sets.isMember(set, object); });
    }
    Value isIntersecting(NodeId set) { return !commonWith(set).empty(); }

    std::vector<Object> commonWith(NodeId set)
    {
        std::vector<Object> own = members(set);
        return without(own, without(own, m_sets.expanded(objects())));
    }
    Value intersection(NodeId set) { return nameListOrNone(merged(commonWith(set))); }
    Value subtract(NodeId set) { return nameListOrNone(merged(without(members(set), m_sets.expanded(objects())))); }
    Value unite(NodeId set)
    {
        std::vector<Object> all = members(set);
        for (Object& object : m_sets.expanded(objects()))
            all.push_back(std::move(object));
        return nameListOrNone(merged(std::move(all)));
    }

    // ---- new sets
    Value copy(NodeId set) { return make(m_sets.members(set)); }

    // The objects leave the set first: a partition may keep them from being in both.
    Value split(NodeId set)
    {
        std::vector<Object> all = objects();
        for (const Object& object : all)
            m_sets.remove(set, object);
        return make(all);
    }

    Value create()
    {
        std::vector<Object> all;
        if (!m_arguments.has(kEmpty))
            all = objects();
        return make(all);
    }

    Value make(const std::vector<Object>& all)
    {
        bool renderable = m_arguments.boolean(kRenderable);
        core::TypeId type = m_session.types().find(renderable ? "shadingEngine" : "objectSet");
        // A set without name is called set1, whatever its type.
        std::string name = m_arguments.has(kName) ? m_arguments.string(kName) : "set#";
        NodeId set = core::createNode(m_scene, type, name, {}, m_session.currentNamespace());
        if (renderable)
            makeShadingGroup(set);
        for (const Restriction& restriction : kRestrictions)
            if (m_arguments.boolean(restriction.flag))
                turnOn(set, restriction.attribute);
        if (m_arguments.has(kText))
            setText(set);
        addAll(set, all, renderable ? &SetMembership::force : &SetMembership::add);
        return nameOf(set);
    }

    void turnOn(NodeId set, std::string_view attribute)
    {
        core::setValue(m_scene, plug(set, attribute), core::Value::number(core::Scalar::Bool, 1));
    }

    void makeShadingGroup(NodeId set)
    {
        turnOn(set, "renderableOnlySet");
        m_sets.addToPartition(set, m_session.resolver().node(":renderPartition"));
        NodeId info =
            core::createNode(m_scene, m_session.types().find("materialInfo"), {}, {}, m_session.currentNamespace());
        core::connect(m_scene, plug(set, "message"), plug(info, "shadingGroup"));
        if (!m_arguments.boolean(kNoSurfaceShader))
            core::connect(m_scene, plug(m_session.resolver().node(":lambert1"), "outColor"),
                          plug(set, "surfaceShader"));
    }

    Value setText(NodeId set)
    {
        core::setValue(m_scene, plug(set, "annotation"), core::Value::string(m_arguments.string(kText)));
        return nameOf(set);
    }

    // ---- query
    Value query()
    {
        if (m_arguments.positional.empty())
            throw error(ErrorKind::Failed, "Not enough objects or values.");
        NodeId set = setNamed(m_arguments.text(0));
        if (m_arguments.has(kRenderable))
            return m_sets.isRenderable(set);
        for (const Restriction& restriction : kRestrictions)
            if (m_arguments.has(restriction.flag))
                return isOn(set, restriction.attribute);
        if (m_arguments.has(kText))
        {
            core::Value text = m_scene.stored(plug(set, "annotation"));
            const auto* note = text.as<core::StringData>();
            return note ? note->content : std::string();
        }
        std::vector<Object> found = m_sets.members(set);
        if (m_arguments.has(kNoIntermediate))
            std::erase_if(found, [&](const Object& object) { return isIntermediate(object.node()); });
        if (m_arguments.has(kNodesOnly))
            for (Object& object : found)
                object = nodeObject(std::move(object.path));
        found = merged(std::move(found));
        if (m_arguments.has(kSize))
            return static_cast<int64_t>(flattened(found).size());
        return nameListOrNone(std::move(found));
    }

    bool isIntermediate(NodeId node)
    {
        core::AttrId attribute = m_scene.findAttribute(node, "intermediateObject");
        return core::valid(attribute) && m_scene.stored({node, attribute, {}}).asDouble() != 0;
    }

    Session& m_session;
    core::Scene& m_scene;
    const Arguments& m_arguments;
    SetMembership m_sets;
};

Value sets(Session& session, const Arguments& arguments) { return Call(session, arguments).run(); }

} // namespace

UNDERSTUDY_COMMAND(sets, kSyntax, sets)

} // namespace understudy::commands
