#include "commands/Components.h"
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
    kAbsoluteName,
    kAllPaths,
    kAssemblies,
    kCameras,
    kContainers,
    kContainerType,
    kDagObjects,
    kDefaultNodes,
    kDependencyNodes,
    kExactType,
    kExcludeType,
    kFlatten,
    kGeometry,
    kGhost,
    kHead,
    kHilite,
    kIntermediateObjects,
    kInvisible,
    kLeaf,
    kLights,
    kLive,
    kLockedNodes,
    kLong,
    kMaterials,
    kModified,
    kNoIntermediate,
    kNodeTypes,
    kObjectsOnly,
    kOrderedComponentSelection,
    kOrderedSelection,
    kPartitions,
    kPersistentNodes,
    kPlanes,
    kPreSelectHilite,
    kReadOnly,
    kRecursive,
    kReferencedNodes,
    kReferences,
    kRenderGlobals,
    kRenderQualities,
    kRenderResolutions,
    kRenderSetups,
    kSelection,
    kSets,
    kShapes,
    kShortNames,
    kShowNamespace,
    kShowType,
    kTail,
    kTemplated,
    kTextures,
    kTransforms,
    kType,
    kUfeObjects,
    kUndeletable,
    kUntemplated,
    kUuid,
    kVisible
};

const Syntax kSyntax{
    .name = "ls",
    .summary = "Lists objects: those that are named, selected, or all, as far as they pass the filters.",
    .positional = {Arg::Name, 0, Positional::kMany, "objects"},
    .flags =
        {
            {kAbsoluteName,
             "absoluteName",
             "an",
             {},
             Mode::Create,
             "With -showNamespace: the namespaces start with a colon."},
            {kAllPaths, "allPaths", "ap", {}, Mode::Create, "Every path of an instanced object."},
            {kAssemblies, "assemblies", "as", {}, Mode::Create, "DAG nodes without parent."},
            {kCameras, "cameras", "ca", {}, Mode::Create, "Camera shapes."},
            {kContainers, "containers", "con", {}, Mode::Create, "Containers."},
            {kContainerType,
             "containerType",
             "ct",
             {Arg::String},
             Mode::Create,
             "Containers of this type (their attribute containerType).",
             script::MultiUse},
            {kDagObjects,
             "dagObjects",
             "dag",
             {},
             Mode::Create,
             "DAG nodes; of named or selected ones also all that is below them."},
            {kDefaultNodes, "defaultNodes", "dn", {}, Mode::Create, "Nodes that every scene has."},
            {kDependencyNodes, "dependencyNodes", "dep", {}, Mode::Create, "All nodes, those of the DAG too."},
            {kExactType, "exactType", "et", {Arg::String}, Mode::Create, "Nodes of this very type.", script::MultiUse},
            {kExcludeType,
             "excludeType",
             "ext",
             {Arg::String},
             Mode::Create,
             "Leaves out nodes of this type and those derived from it.",
             script::MultiUse},
            {kFlatten, "flatten", "fl", {}, Mode::Create, "Each component by itself."},
            {kGeometry, "geometry", "g", {}, Mode::Create, "Geometry shapes."},
            {kGhost, "ghost", "gh", {}, Mode::Create, "Objects that show ghosts."},
            {kHead, "head", "hd", {Arg::Int}, Mode::Create, "No more than so many, from the start."},
            {kHilite,
             "hilite",
             "hl",
             {},
             Mode::Create,
             "Objects hilited for component selection: none without a view."},
            {kIntermediateObjects, "intermediateObjects", "io", {}, Mode::Create, "Intermediate objects only."},
            {kInvisible, "invisible", "iv", {}, Mode::Create, "DAG nodes that cannot be seen."},
            {kLeaf, "leaf", "lf", {}, Mode::Create, "With -dagObjects: nodes without children."},
            {kLights, "lights", "lt", {}, Mode::Create, "Light shapes."},
            {kLive, "live", "lv", {}, Mode::Create, "Live objects: none without a view."},
            {kLockedNodes, "lockedNodes", "ln", {}, Mode::Create, "Locked nodes."},
            {kLong, "long", "l", {}, Mode::Create, "Full paths."},
            {kMaterials, "materials", "mat", {}, Mode::Create, "Materials."},
            {kModified,
             "modified",
             "mod",
             {},
             Mode::Create,
             "Nodes changed since the file was saved.",
             refused(Reason::NotYet)},
            {kNoIntermediate, "noIntermediate", "ni", {}, Mode::Create, "Leaves out intermediate objects."},
            {kNodeTypes, "nodeTypes", "nt", {}, Mode::Create, "The node types there are, instead of objects."},
            {kObjectsOnly, "objectsOnly", "o", {}, Mode::Create, "Of components and attributes the object alone."},
            {kOrderedComponentSelection,
             "orderedComponentSelection",
             "ocs",
             {},
             Mode::Create,
             "Components in the order of selection.",
             refused(Reason::NotYet)},
            {kOrderedSelection, "orderedSelection", "os", {}, Mode::Create, "The selection, in its order."},
            {kPartitions, "partitions", "pr", {}, Mode::Create, "Partitions."},
            {kPersistentNodes,
             "persistentNodes",
             "pn",
             {},
             Mode::Create,
             "Nodes that survive a new scene.",
             refused(Reason::Unknown)},
            {kPlanes, "planes", "pl", {}, Mode::Create, "Construction planes."},
            {kPreSelectHilite,
             "preSelectHilite",
             "psh",
             {},
             Mode::Create,
             "Objects hilited before selection: none without a view."},
            {kReadOnly, "readOnly", "ro", {}, Mode::Create, "Nodes that a reference keeps from being edited."},
            {kRecursive, "recursive", "r", {Arg::Boolean}, Mode::Create, "Names are looked for in every namespace."},
            {kReferencedNodes, "referencedNodes", "rn", {}, Mode::Create, "Nodes from references."},
            {kReferences, "references", "rf", {}, Mode::Create, "Reference nodes."},
            {kRenderGlobals, "renderGlobals", "rg", {}, Mode::Create, "Render globals."},
            {kRenderQualities, "renderQualities", "rq", {}, Mode::Create, "Render qualities."},
            {kRenderResolutions, "renderResolutions", "rr", {}, Mode::Create, "Render resolutions."},
            {kRenderSetups, "renderSetups", "rs", {}, Mode::Create, "Render globals."},
            {kSelection, "selection", "sl", {}, Mode::Create, "What is selected."},
            {kSets, "sets", "set", {}, Mode::Create, "Sets."},
            {kShapes, "shapes", "s", {}, Mode::Create, "Shapes."},
            {kShortNames, "shortNames", "sn", {}, Mode::Create, "Names as short as they can be, which is usual."},
            {kShowNamespace, "showNamespace", "sns", {}, Mode::Create, "The namespace after each name."},
            {kShowType, "showType", "st", {}, Mode::Create, "The type after each name."},
            {kTail, "tail", "tl", {Arg::Int}, Mode::Create, "No more than so many, from the end."},
            {kTemplated, "templated", "tm", {}, Mode::Create, "Templated DAG nodes."},
            {kTextures, "textures", "tex", {}, Mode::Create, "Textures."},
            {kTransforms, "transforms", "tr", {}, Mode::Create, "Transforms."},
            {kType,
             "type",
             "typ",
             {Arg::String},
             Mode::Create,
             "Nodes of this type and those derived from it.",
             script::MultiUse},
            {kUfeObjects,
             "ufeObjects",
             "ufe",
             {},
             Mode::Create,
             "Objects of other scene descriptions too; there are none."},
            {kUndeletable, "undeletable", "ud", {}, Mode::Create, "Nodes that cannot be deleted."},
            {kUntemplated, "untemplated", "ut", {}, Mode::Create, "DAG nodes that are not templated."},
            {kUuid, "uuid", "uid", {}, Mode::Create, "UUIDs of what is named, selected or filtered."},
            {kVisible, "visible", "v", {}, Mode::Create, "DAG nodes that can be seen."},
        },
    .undoable = false,
    .returns = "string[]",
};

// Flags that ask for types of nodes.
struct TypeFlagRow
{
    uint8_t flag;
    std::string_view type;
};
constexpr TypeFlagRow kTypeFlags[] = {
    {kCameras, "camera"},
    {kContainers, "container"},
    {kGeometry, "geometryShape"},
    {kLights, "light"},
    {kPartitions, "partition"},
    {kPlanes, "sketchPlane"},
    {kReferences, "reference"},
    {kRenderGlobals, "renderGlobals"},
    {kRenderSetups, "renderGlobals"},
    {kRenderQualities, "renderQuality"},
    {kRenderResolutions, "resolution"},
    {kSets, "objectSet"},
    {kShapes, "shape"},
    {kTransforms, "transform"},
};

// Flags that ask for a node flag.
struct NodeFlagRow
{
    uint8_t flag;
    uint8_t bits;
};
constexpr NodeFlagRow kNodeFlags[] = {
    {kDefaultNodes, core::kDefaultNode},
    {kLockedNodes, core::kNodeLocked},
    {kReadOnly, core::kReferencedNode},
    {kReferencedNodes, core::kReferencedNode},
    {kUndeletable, core::kDefaultNode | core::kSharedNode | core::kNodeLocked | core::kReferencedNode},
};

// Flags on DAG nodes that ask for the state of an attribute.
struct StateRow
{
    uint8_t flag;
    std::string_view attribute;
    bool wanted;
};
constexpr StateRow kStates[] = {
    {kGhost, "ghosting", true},
    {kIntermediateObjects, "intermediateObject", true},
    {kNoIntermediate, "intermediateObject", false},
    {kTemplated, "template", true},
    {kUntemplated, "template", false},
};

class Listing
{
public:
    Listing(Session& session, const Arguments& arguments)
        : m_session(session), m_scene(session.scene()), m_arguments(arguments), m_types(session.types())
    {
        readTypes();
    }

    std::vector<Object> run()
    {
        std::vector<Object> objects;
        if (isSelective())
            objects = selected();
        else
            objects = everything();
        if (m_arguments.has(kAllPaths))
            objects = withAllPaths(objects);
        std::erase_if(objects, [this](const Object& object) { return !passes(object); });
        cutEnds(objects);
        return objects;
    }

private:
    bool isSelective() const
    {
        return m_arguments.given || m_arguments.hasAny(kSelection, kOrderedSelection, kHilite, kLive, kPreSelectHilite);
    }

    void readTypes()
    {
        for (const TypeFlagRow& row : kTypeFlags)
            if (m_arguments.has(row.flag))
                m_types.addNamed(row.type);
        if (m_arguments.has(kContainerType))
            m_types.addNamed("containerBase");
        if (m_arguments.has(kMaterials))
            for (std::string_view kind : {"shader/surface", "shader/volume", "shader/displacement"})
                m_types.addClass(kind);
        if (m_arguments.has(kTextures))
            m_types.addClass("texture");
        for (const std::string& name : m_arguments.strings(kType))
            m_types.addNamed(name);
        for (const std::string& name : m_arguments.strings(kExactType))
            m_types.addExactly(name);
        for (const std::string& name : m_arguments.strings(kExcludeType))
            m_types.exclude(name);
    }

    // ---- what there is to filter
    std::vector<Object> selected()
    {
        std::vector<Object> objects;
        if (m_arguments.hasAny(kSelection, kOrderedSelection))
            objects = m_session.selection().items();
        for (const Value& argument : m_arguments.positional)
        {
            if (const script::ObjectName* object = argument.object())
            {
                objects.push_back(object->object);
                continue;
            }
            std::vector<Object> found = named(script::toText(argument));
            objects.insert(objects.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
        }
        if (m_arguments.has(kObjectsOnly))
            for (Object& object : objects)
                object = nodeObject(std::move(object.path));
        objects = merged(std::move(objects));
        if (m_arguments.has(kDagObjects))
            objects = below(objects);
        return m_arguments.has(kFlatten) ? flattened(objects) : objects;
    }

    std::vector<Object> named(const std::string& text)
    {
        // Text that no name can be is an error, other than a name that nothing has.
        if (text.find_first_of(" @$%^&()=+{}~`\\/;\"'<>,!") != std::string::npos)
            throw error(ErrorKind::Failed, "'{}' cannot be a name.", text);
        return m_session.resolver().matches(text, m_arguments.boolean(kRecursive));
    }

    std::vector<Object> below(const std::vector<Object>& from)
    {
        std::vector<Object> found;
        std::unordered_set<NodeId> seen;
        for (const Object& object : from)
            if (m_scene.isDag(object.node()))
                walk(object.path, seen, found);
        return found;
    }

    // Each node once, or each path of it.
    void walk(const core::DagPath& from, std::unordered_set<NodeId>& seen, std::vector<Object>& found)
    {
        walkDown(m_scene, from,
                 [&](const core::DagPath& path)
                 {
                     if (!seen.insert(path.node).second && !m_arguments.has(kAllPaths))
                         return false;
                     found.push_back(nodeObject(path));
                     return true;
                 });
    }

    std::vector<Object> everything()
    {
        if (m_arguments.has(kDagObjects))
            return wholeDag();
        if (m_arguments.has(kAssemblies))
            return roots();
        return m_types.asksForTypes() ? ofTypes() : allNodes();
    }

    std::vector<Object> wholeDag()
    {
        std::vector<Object> found;
        std::unordered_set<NodeId> seen;
        for (const core::DagPath& root : rootPaths(m_scene))
            walk(root, seen, found);
        return found;
    }

    std::vector<Object> roots()
    {
        std::vector<Object> found;
        for (core::DagPath& root : rootPaths(m_scene))
            found.push_back(nodeObject(std::move(root)));
        return found;
    }

    // By name: reference/behaviour.md "ls".
    std::vector<Object> ofTypes()
    {
        std::vector<NodeId> nodes = m_types.nodes(m_scene);
        sortByName(m_scene, nodes);
        return toObjects(nodes);
    }

    // In the order they were made, without what only Maya's own machinery sees.
    std::vector<Object> allNodes()
    {
        std::vector<NodeId> nodes = m_scene.nodes();
        std::erase_if(nodes, [this](NodeId node) { return m_scene.type(node).has(core::kInternalType); });
        return toObjects(nodes);
    }

    std::vector<Object> toObjects(const std::vector<NodeId>& nodes)
    {
        std::vector<Object> objects;
        objects.reserve(nodes.size());
        for (NodeId node : nodes)
            objects.push_back(nodeObject(m_scene, node));
        return objects;
    }

    std::vector<Object> withAllPaths(const std::vector<Object>& objects)
    {
        std::vector<Object> found;
        std::unordered_set<NodeId> seen;
        for (const Object& object : objects)
        {
            if (object.kind != Object::Kind::Node || !m_scene.isDag(object.node()))
                found.push_back(object);
            else if (seen.insert(object.node()).second)
                for (core::DagPath& path : core::allPaths(m_scene, object.node()))
                    found.push_back(nodeObject(std::move(path)));
        }
        return found;
    }

    // ---- filters
    bool passes(const Object& object)
    {
        return m_types.accepts(m_scene.node(object.node()).type) && passesPlace(object) && passesFlags(object.node()) &&
               passesContainerType(object.node()) && passesStates(object.node()) && passesVisibility(object.path);
    }

    bool passesPlace(const Object& object) const
    {
        bool isDag = m_scene.isDag(object.node());
        if (m_arguments.has(kDagObjects) && !isDag)
            return false;
        if (m_arguments.has(kAssemblies) && (!isDag || core::parentPath(m_scene, object.path).node))
            return false;
        return !m_arguments.has(kLeaf) || (isDag && m_scene.node(object.node()).children.count == 0);
    }

    bool passesFlags(NodeId node) const
    {
        for (const NodeFlagRow& row : kNodeFlags)
            if (m_arguments.has(row.flag) && !(m_scene.node(node).flags & row.bits))
                return false;
        return true;
    }

    bool passesContainerType(NodeId node) const
    {
        if (!m_arguments.has(kContainerType))
            return true;
        core::Value type = m_scene.stored({node, m_scene.findAttribute(node, "containerType"), {}});
        std::vector<std::string> wanted = m_arguments.strings(kContainerType);
        const auto* text = type.as<core::StringData>();
        return text && std::find(wanted.begin(), wanted.end(), text->content) != wanted.end();
    }

    bool passesStates(NodeId node)
    {
        for (const StateRow& row : kStates)
            if (m_arguments.has(row.flag) &&
                (!m_scene.isDag(node) || isOn(m_session, node, row.attribute) != row.wanted))
                return false;
        return true;
    }

    bool passesVisibility(const core::DagPath& path)
    {
        if (!m_arguments.hasAny(kVisible, kInvisible))
            return true;
        return m_scene.isDag(path.node) && isVisible(m_session, path) == m_arguments.has(kVisible);
    }

    void cutEnds(std::vector<Object>& objects) const
    {
        auto size = static_cast<int64_t>(objects.size());
        if (m_arguments.has(kHead))
            objects.resize(static_cast<size_t>(std::clamp<int64_t>(m_arguments.integer(kHead), 0, size)));
        else if (m_arguments.has(kTail))
            objects.erase(objects.begin(), objects.end() - std::clamp<int64_t>(m_arguments.integer(kTail), 0, size));
    }

    Session& m_session;
    const core::Scene& m_scene;
    const Arguments& m_arguments;
    NodeFilter m_types;
};

std::string spaceOf(Session& session, NodeId node, bool absolute)
{
    std::string name = session.scene().spaceName(session.scene().node(node).space);
    return name.empty() ? ":" : absolute ? ":" + name : name;
}

Value interleaved(Session& session, const Arguments& arguments, const std::vector<Object>& objects, NameStyle style)
{
    Value::List list;
    for (const Object& object : objects)
    {
        list.emplace_back(script::ObjectName{object, style});
        if (arguments.has(kShowType))
            list.emplace_back(session.scene().type(object.node()).name());
        if (arguments.has(kShowNamespace))
            list.emplace_back(spaceOf(session, object.node(), arguments.has(kAbsoluteName)));
    }
    return list;
}

Value ls(Session& session, const Arguments& arguments)
{
    if (arguments.has(kNodeTypes))
        return nodeTypeNames(session.types(), false);
    if (arguments.hasAny(kShowType) && arguments.has(kShowNamespace))
        throw error(ErrorKind::Failed, "ls: -showType and -showNamespace cannot be used together.");
    std::vector<Object> objects = Listing(session, arguments).run();
    // Without anything that chooses nodes the flag has no effect, as in Maya.
    if (arguments.has(kUuid) && (arguments.given || arguments.flagCount() > 1))
    {
        Value::Strings uuids;
        for (const Object& object : objects)
            uuids.push_back(session.scene().node(object.node()).uuid.text());
        return uuids;
    }
    NameStyle style = arguments.has(kLong) ? NameStyle::Full : NameStyle::Shortest;
    if (arguments.hasAny(kShowType, kShowNamespace))
        return interleaved(session, arguments, objects, style);
    return nameList(std::move(objects), style);
}

} // namespace

UNDERSTUDY_COMMAND(ls, kSyntax, ls)

} // namespace understudy::commands
