#include "commands/AttributeDefinitions.h"

#include <algorithm>

namespace understudy::commands
{

namespace
{

using core::Attribute;
using core::Scene;

enum : uint8_t
{
    kKeyable,
    kUserDefined,
    kMulti,
    kUnlocked,
    kString,
    kSettable,
    kChannelBox,
    kLocked,
    kScalar,
    kShortNames,
    kVisible,
    kRead,
    kHasData,
    kFromPlugin,
    kWrite,
    kLeaf,
    kCategory,
    kChangedSinceFileOpen,
    kConnectable,
    kInUse,
    kArray,
    kAttributeType,
    kCaching,
    kExtension,
    kFullNodeName,
    kHasNullData,
    kNodeName,
    kOutput,
    kRamp,
    kReadOnly,
    kScalarAndArray,
    kUsedAsFilename
};

const Syntax kSyntax{
    .name = "listAttr",
    .summary = "Lists the attributes of objects.",
    .positional = {Arg::Name, 0, Positional::kMany, "objects"},
    .flags =
        {
            {kKeyable, "keyable", "k", {}, Mode::Create, "Only keyable ones."},
            {kUserDefined, "userDefined", "ud", {}, Mode::Create, "Only those that were added."},
            {kMulti, "multi", "m", {}, Mode::Create, "Elements of arrays that exist."},
            {kUnlocked, "unlocked", "u", {}, Mode::Create, "Only those that are not locked."},
            {kString, "string", "st", {Arg::String}, Mode::Create, "Only names that match.", script::MultiUse},
            {kSettable, "settable", "se", {}, Mode::Create, "Only those that setAttr could change."},
            {kChannelBox,
             "channelBox",
             "cb",
             {},
             Mode::Create,
             "Only those shown in the channel box though not keyable."},
            {kLocked, "locked", "l", {}, Mode::Create, "Only locked ones."},
            {kScalar, "scalar", "s", {}, Mode::Create, "Only single numbers."},
            {kShortNames, "shortNames", "sn", {}, Mode::Create, "Short names."},
            {kVisible, "visible", "v", {}, Mode::Create, "Only those that are not hidden."},
            {kRead, "read", "r", {}, Mode::Create, "Only those that can be a source."},
            {kHasData, "hasData", "hd", {}, Mode::Create, "Only those that have data: all but messages."},
            {kFromPlugin, "fromPlugin", "fp", {}, Mode::Create, "Only those that a plug-in's type brings."},
            {kWrite, "write", "w", {}, Mode::Create, "Only those that can be a destination."},
            {kLeaf, "leaf", "lf", {}, Mode::Create, "The last part of each name."},
            {kCategory, "category", "ct", {Arg::String}, Mode::Create, "Only those of a category.", script::MultiUse},
            {kChangedSinceFileOpen,
             "changedSinceFileOpen",
             "cfo",
             {},
             Mode::Create,
             "Only those that were changed since the file they come from was read, or since they were made."},
            {kConnectable, "connectable", "c", {}, Mode::Create, "Only those that can be connected."},
            {kInUse, "inUse", "iu", {}, Mode::Create, "Only those that are set or connected."},
            {kArray, "array", "a", {}, Mode::Create, "Only those whose data is an array."},
            {kAttributeType,
             "attributeType",
             "at",
             {Arg::String},
             Mode::Create,
             "Only those of a type.",
             script::MultiUse},
            {kCaching, "caching", "ca", {}, Mode::Create, "Only those whose value is cached."},
            {kExtension, "extension", "ex", {}, Mode::Create, "Only those that were added to the type."},
            {kFullNodeName,
             "fullNodeName",
             "fnn",
             {Arg::Boolean},
             Mode::Create,
             "Names begin with the node's full path."},
            {kHasNullData, "hasNullData", "hnd", {}, Mode::Create, "Only those of data that was never set."},
            {kNodeName, "nodeName", "nn", {Arg::Boolean}, Mode::Create, "Names begin with the node's name."},
            {kOutput, "output", "o", {}, Mode::Create, "Only numbers and compounds of numbers."},
            {kRamp, "ramp", "ra", {}, Mode::Create, "Only ramps: arrays of position, value and interpolation."},
            {kReadOnly, "readOnly", "ro", {}, Mode::Create, "Only those that can be a source and no destination."},
            {kScalarAndArray, "scalarAndArray", "sa", {}, Mode::Create, "Only single numbers and arrays of them."},
            {kUsedAsFilename, "usedAsFilename", "uf", {}, Mode::Create, "Only file names."},
        },
    .undoable = false,
    .returns = "string[]",
};

// ----------------------------------------------------------------------------------------------------------------
// filters

struct Candidate
{
    const Scene& scene;
    const Attribute& attribute;
    const Plug& plug;
};

bool isScalar(const Candidate& c)
{
    return c.attribute.isNumeric() && c.attribute.components() == 1 && !isWholeArray(c.scene, c.plug);
}

bool isScalarOrArray(const Candidate& c) { return c.attribute.isNumeric() && c.attribute.components() == 1; }

// Of a compound whose children are keyable, the children are listed.
bool isKeyable(const Candidate& c)
{
    if (!c.scene.isKeyable(c.plug))
        return false;
    const auto& children = c.attribute.children;
    return std::none_of(children.begin(), children.end(),
                        [&](core::AttrId child) { return c.scene.isKeyable({c.plug.node, child, c.plug.path}); });
}

bool isNumbersOnly(const Scene& scene, const Attribute& attribute)
{
    if (attribute.isNumeric())
        return true;
    return attribute.isCompound() && !attribute.children.empty() &&
           std::all_of(attribute.children.begin(), attribute.children.end(),
                       [&](core::AttrId child) { return isNumbersOnly(scene, scene.attribute(child)); });
}

bool isDataArray(const Candidate& c) { return c.attribute.isData() && c.attribute.typeInfo().text.ends_with("Array"); }

bool isRamp(const Candidate& c)
{
    auto hasChild = [&](std::string_view ending)
    {
        return std::any_of(c.attribute.children.begin(), c.attribute.children.end(),
                           [&](core::AttrId child) { return c.scene.attribute(child).longName.ends_with(ending); });
    };
    return c.attribute.isArray() && c.attribute.isCompound() && hasChild("_Position") && hasChild("_Interp");
}

bool isSet(const Candidate& c)
{
    if (isWholeArray(c.scene, c.plug))
        return !core::elementIndices(c.scene, c.plug).empty();
    return bool(c.scene.authored(c.plug));
}

bool isConnected(const Candidate& c)
{
    return c.scene.hasInput(c.plug) || c.scene.firstConnectionFrom(c.plug) != core::kNone;
}

bool hasNullData(const Candidate& c)
{
    return c.attribute.isData() && !isWholeArray(c.scene, c.plug) && !isConnected(c) && c.scene.stored(c.plug).empty();
}

bool isFromPlugin(const Candidate& c)
{
    return core::valid(c.attribute.ownerType) && !c.scene.registry().type(c.attribute.ownerType).plugin().empty();
}

struct Filter
{
    uint8_t flag;
    bool (*passes)(const Candidate&);
};

template <core::AttributeFlag Flag> bool has(const Candidate& c) { return c.attribute.has(Flag); }

constexpr Filter kFilters[] = {
    {kKeyable, isKeyable},
    {kUserDefined, has<core::kDynamic>},
    {kUnlocked, [](const Candidate& c) { return !isLockedPlug(c.scene, c.plug); }},
    {kLocked, [](const Candidate& c) { return isLockedPlug(c.scene, c.plug); }},
    {kSettable, [](const Candidate& c) { return isSettable(c.scene, c.plug); }},
    {kChannelBox, [](const Candidate& c) { return c.scene.isChannelBox(c.plug) && !c.scene.isKeyable(c.plug); }},
    {kScalar, isScalar},
    {kScalarAndArray, isScalarOrArray},
    {kVisible, [](const Candidate& c) { return !c.attribute.has(core::kHidden); }},
    {kRead, has<core::kReadable>},
    {kWrite, has<core::kWritable>},
    {kReadOnly,
     [](const Candidate& c) { return c.attribute.has(core::kReadable) && !c.attribute.has(core::kWritable); }},
    {kHasData, [](const Candidate& c) { return !c.attribute.isMessage(); }},
    {kHasNullData, hasNullData},
    {kFromPlugin, isFromPlugin},
    {kConnectable, has<core::kConnectable>},
    {kChangedSinceFileOpen, [](const Candidate& c) { return c.scene.isEdited(c.plug.node, c.plug.attribute); }},
    {kInUse, [](const Candidate& c) { return isSet(c) || isConnected(c); }},
    {kArray, isDataArray},
    {kCaching, [](const Candidate& c) { return isCachedPlug(c.scene, c.plug); }},
    {kExtension, has<core::kExtension>},
    {kOutput, [](const Candidate& c) { return isNumbersOnly(c.scene, c.attribute); }},
    {kRamp, isRamp},
    {kUsedAsFilename, has<core::kUsedAsFilename>},
};

// -----------------------------------------------------------------------------------------------------------------
// listing

class Lister
{
public:
    Lister(Session& session, const Arguments& arguments)
        : m_scene(session.scene()), m_arguments(arguments), m_patterns(arguments.strings(kString)),
          m_categories(arguments.strings(kCategory)), m_types(arguments.strings(kAttributeType))
    {
        for (const Filter& filter : kFilters)
            if (arguments.has(filter.flag))
                m_filters.push_back(&filter);
    }

    void addNode(const core::DagPath& path)
    {
        for (core::AttrId id : m_scene.registry().attributes(m_scene.node(path.node).type))
            addTop(path, id);
        for (core::AttrId id : m_scene.dynamicAttributes(path.node))
            addTop(path, id);
    }

    void addPlug(const core::DagPath& path, const Plug& plug)
    {
        add(path, plug);
        if (isWholeArray(m_scene, plug) && !m_arguments.has(kMulti))
        {
            for (core::AttrId child : m_scene.attribute(plug.attribute).children)
                addPlug(path, {plug.node, child, plug.path});
            return;
        }
        for (const Plug& part : partsOf(m_scene, plug))
            addPlug(path, part);
    }

    Value result() { return Value::stringsOrNone(std::move(m_names)); }

private:
    void addTop(const core::DagPath& path, core::AttrId id)
    {
        const Attribute& attribute = m_scene.attribute(id);
        if (core::valid(attribute.parent))
            return;
        Plug plug{path.node, id, {}};
        // Attributes of other releases and of plug-ins that are not there are listed where a scene uses them.
        bool isForeign = attribute.flags & (core::kLegacy | core::kPluginAttribute);
        Candidate candidate{m_scene, attribute, plug};
        if (!isForeign || isSet(candidate) || isConnected(candidate))
            addPlug(path, plug);
    }

    void add(const core::DagPath& path, const Plug& plug)
    {
        // With -multi an array stands for its elements.
        if (m_arguments.has(kMulti) && isWholeArray(m_scene, plug))
            return;
        const Attribute& attribute = m_scene.attribute(plug.attribute);
        Candidate candidate{m_scene, attribute, plug};
        bool passes = std::all_of(m_filters.begin(), m_filters.end(),
                                  [&](const Filter* filter) { return filter->passes(candidate); });
        if (passes && hasCategory(attribute) && hasType(attribute) && matches(attribute))
            m_names.push_back(spell(path, plug, attribute));
    }

    bool hasCategory(const Attribute& attribute) const
    {
        return m_categories.empty() ||
               std::any_of(m_categories.begin(), m_categories.end(),
                           [&](const std::string& category)
                           {
                               return std::find(attribute.categories.begin(), attribute.categories.end(), category) !=
                                      attribute.categories.end();
                           });
    }

    bool hasType(const Attribute& attribute) const
    {
        return m_types.empty() ||
               std::find(m_types.begin(), m_types.end(), attributeTypeName(attribute)) != m_types.end();
    }

    bool matches(const Attribute& attribute) const
    {
        return m_patterns.empty() || std::any_of(m_patterns.begin(), m_patterns.end(),
                                                 [&](const std::string& pattern)
                                                 {
                                                     return core::matchesGlob(pattern, attribute.longName) ||
                                                            core::matchesGlob(pattern, attribute.shortName);
                                                 });
    }

    std::string spell(const core::DagPath& path, const Plug& plug, const Attribute& attribute) const
    {
        bool isShort = m_arguments.has(kShortNames);
        std::string name;
        if (m_arguments.has(kLeaf))
            name = isShort ? attribute.shortName : attribute.longName;
        else
            name = core::attributePath(m_scene, plug,
                                       isShort ? core::AttributeSpelling::Short : core::AttributeSpelling::Long,
                                       plug.path.depth > 0);
        if (m_arguments.boolean(kFullNodeName))
            return core::fullName(m_scene, path) + '.' + name;
        return m_arguments.boolean(kNodeName) ? core::shortestName(m_scene, path) + '.' + name : name;
    }

    const Scene& m_scene;
    const Arguments& m_arguments;
    std::vector<std::string> m_patterns;
    std::vector<std::string> m_categories;
    std::vector<std::string> m_types;
    std::vector<const Filter*> m_filters;
    Value::Strings m_names;
};

Value listAttr(Session& session, const Arguments& arguments)
{
    Lister lister(session, arguments);
    for (const Object& object : objectsOrSelection(session, arguments))
        if (object.kind == Object::Kind::Plug)
            lister.addPlug(object.path, object.plug);
        else
            lister.addNode(object.path);
    return lister.result();
}

} // namespace

UNDERSTUDY_COMMAND(listAttr, kSyntax, listAttr)

} // namespace understudy::commands
