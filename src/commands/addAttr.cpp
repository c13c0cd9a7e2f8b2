#include "commands/AttributeDefinitions.h"
#include "core/PendingAttributes.h"

#include <algorithm>

namespace understudy::commands
{

namespace
{

using core::Attribute;
using core::AttributeType;

enum : uint8_t
{
    kLongName,
    kAttributeType,
    kKeyable,
    kDefaultValue,
    kMinValue,
    kMaxValue,
    kEnumName,
    kDataType,
    kNiceName,
    kParent,
    kShortName,
    kMulti,
    kHidden,
    kNumberOfChildren,
    kProxy,
    kUsedAsProxy,
    kCachedInternally,
    kIndexMatters,
    kSoftMaxValue,
    kInternalSet,
    kStorable,
    kUsedAsColor,
    kCategory,
    kExists,
    kHasMinValue,
    kSoftMinValue,
    kHasMaxValue,
    kReadable,
    kWritable,
    kBinaryTag,
    kDisconnectBehaviour,
    kEnforcingUniqueName,
    kFromPlugin,
    kHasSoftMaxValue,
    kHasSoftMinValue,
    kUsedAsFilename,
    kWorldSpace
};

const Syntax kSyntax{
    .name = "addAttr",
    .summary = "Adds an attribute to nodes; queries and edits one that was added.",
    .positional = {Arg::Name, 0, Positional::kMany, "objects"},
    .flags =
        {
            {kLongName, "longName", "ln", {Arg::String}, Mode::CreateQuery, "Long name."},
            {kAttributeType,
             "attributeType",
             "at",
             {Arg::String},
             Mode::CreateQuery,
             "Type of a number, enum, compound, matrix or message; double where neither type is given."},
            {kKeyable, "keyable", "k", {Arg::Boolean}, Mode::CreateQuery, "Whether it can be keyed."},
            {kDefaultValue, "defaultValue", "dv", {Arg::Float}, Mode::AllModes, "Value until one is set."},
            {kMinValue, "minValue", "min", {Arg::Float}, Mode::AllModes, "Lowest value."},
            {kMaxValue, "maxValue", "max", {Arg::Float}, Mode::AllModes, "Highest value."},
            {kEnumName, "enumName", "en", {Arg::String}, Mode::AllModes, "Fields of an enum: a:b=5:c."},
            {kDataType,
             "dataType",
             "dt",
             {Arg::String},
             Mode::CreateQuery,
             "Type of a value without children: string, matrix, arrays, geometry.",
             script::MultiUse},
            {kNiceName, "niceName", "nn", {Arg::String}, Mode::AllModes, "Name for people."},
            {kParent, "parent", "p", {Arg::String}, Mode::CreateQuery, "Compound that it becomes a child of."},
            {kShortName,
             "shortName",
             "sn",
             {Arg::String},
             Mode::CreateQuery,
             "Short name; the long one where not given."},
            {kMulti, "multi", "m", {}, Mode::CreateQuery, "Makes it an array."},
            {kHidden, "hidden", "h", {Arg::Boolean}, Mode::CreateQuery, "Whether user interfaces leave it out."},
            {kNumberOfChildren, "numberOfChildren", "nc", {Arg::UInt}, Mode::CreateQuery, "Children of a compound."},
            {kProxy, "proxy", "pxy", {Arg::String}, Mode::CreateQuery, "Attribute of another node that it stands for."},
            {kUsedAsProxy, "usedAsProxy", "uap", {}, Mode::CreateQuery, "Setting it sets what is connected to it."},
            {kCachedInternally,
             "cachedInternally",
             "ci",
             {Arg::Boolean},
             Mode::CreateQuery,
             "Whether its value is cached."},
            {kIndexMatters,
             "indexMatters",
             "im",
             {Arg::Boolean},
             Mode::CreateQuery,
             "Off: connections go to the next free element."},
            {kSoftMaxValue, "softMaxValue", "smx", {Arg::Float}, Mode::AllModes, "Upper end of sliders."},
            {kInternalSet,
             "internalSet",
             "is",
             {Arg::Boolean},
             Mode::CreateQuery,
             "Whether its node is told of changes."},
            {kStorable, "storable", "s", {Arg::Boolean}, Mode::CreateQuery, "Whether scenes keep its value."},
            {kUsedAsColor, "usedAsColor", "uac", {}, Mode::CreateQuery, "A float3 that is a colour."},
            {kCategory, "category", "ct", {Arg::String}, Mode::AllModes, "Category to list it by.", script::MultiUse},
            {kExists, "exists", "ex", {}, Mode::CreateQuery, "Whether the attribute is there and was added."},
            {kHasMinValue, "hasMinValue", "hnv", {Arg::Boolean}, Mode::AllModes, "Whether it has a lowest value."},
            {kSoftMinValue, "softMinValue", "smn", {Arg::Float}, Mode::AllModes, "Lower end of sliders."},
            {kHasMaxValue, "hasMaxValue", "hxv", {Arg::Boolean}, Mode::AllModes, "Whether it has a highest value."},
            {kReadable, "readable", "r", {Arg::Boolean}, Mode::CreateQuery, "Whether it can be a source."},
            {kWritable, "writable", "w", {Arg::Boolean}, Mode::CreateQuery, "Whether it can be a destination."},
            {kBinaryTag, "binaryTag", "bt", {Arg::String}, Mode::CreateQuery, "Tag that scene files keep."},
            {kDisconnectBehaviour,
             "disconnectBehaviour",
             "dcb",
             {Arg::UInt},
             Mode::CreateQuery,
             "When its source goes: 0 removes the element, 1 takes the default, 2 keeps the value."},
            {kEnforcingUniqueName,
             "enforcingUniqueName",
             "eun",
             {Arg::Boolean},
             Mode::CreateQuery,
             "Refuses names of other attributes; on.",
             refused(Reason::Unknown)},
            {kFromPlugin,
             "fromPlugin",
             "fp",
             {Arg::Boolean},
             Mode::CreateQuery,
             "Made by a plug-in.",
             refused(Reason::PluginNodes)},
            {kHasSoftMaxValue,
             "hasSoftMaxValue",
             "hsx",
             {Arg::Boolean},
             Mode::AllModes,
             "Whether sliders have an upper end."},
            {kHasSoftMinValue,
             "hasSoftMinValue",
             "hsn",
             {Arg::Boolean},
             Mode::AllModes,
             "Whether sliders have a lower end."},
            {kUsedAsFilename, "usedAsFilename", "uaf", {}, Mode::CreateQuery, "A text that is a file name."},
            {kWorldSpace,
             "worldSpace",
             "ws",
             {Arg::Boolean},
             Mode::CreateQuery,
             "Whether its values are in the world's space."},
        },
    .undoable = true,
    .modes = Mode::AllModes,
};

// ----------------------------------------------------------------------------------------------- tables of yes and no

struct FlagFact
{
    uint8_t flag;
    core::AttributeFlag bit;
};

constexpr FlagFact kSwitches[] = {
    {kKeyable, core::kKeyable},         {kMulti, core::kArray},
    {kHidden, core::kHidden},           {kUsedAsProxy, core::kUsedAsProxy},
    {kCachedInternally, core::kCached}, {kIndexMatters, core::kIndexMatters},
    {kInternalSet, core::kInternal},    {kStorable, core::kStorable},
    {kUsedAsColor, core::kUsedAsColor}, {kReadable, core::kReadable},
    {kWritable, core::kWritable},       {kUsedAsFilename, core::kUsedAsFilename},
    {kWorldSpace, core::kWorldSpace},
};

struct LimitFlag
{
    uint8_t number;
    uint8_t has;
    const LimitFact& limit;
};

constexpr LimitFlag kLimits[] = {
    {kMinValue, kHasMinValue, kLowest},
    {kMaxValue, kHasMaxValue, kHighest},
    {kSoftMinValue, kHasSoftMinValue, kSoftLowest},
    {kSoftMaxValue, kHasSoftMaxValue, kSoftHighest},
};

constexpr core::AttributeFlag kDisconnect[] = {core::kDisconnectDelete, core::kDisconnectReset};

void setBit(Attribute& attribute, uint32_t bit, bool on)
{
    attribute.flags = on ? attribute.flags | bit : attribute.flags & ~bit;
}

// -------------------------------------------------------------------------------------------------------------
// definition

void setType(Attribute& attribute, const Arguments& arguments, core::TypeRegistry& registry)
{
    std::vector<std::string> dataTypes = arguments.strings(kDataType);
    attribute.declaredTyped = !dataTypes.empty();
    if (!dataTypes.empty())
    {
        for (const std::string& word : dataTypes)
        {
            std::optional<AttributeType> type = dataTypeNamed(word);
            if (!type)
                throw Error(ErrorKind::Failed, "Type specified for new attribute is unknown.");
            attribute.accepts.push_back(*type);
        }
        attribute.type = attribute.accepts.size() == 1 ? attribute.accepts.front() : AttributeType::Generic;
        if (attribute.accepts.size() == 1)
            attribute.accepts.clear();
        return;
    }
    std::string word = arguments.has(kAttributeType) ? arguments.string(kAttributeType) : "double";
    std::optional<AttributeType> type = attributeTypeNamed(word);
    if (!type)
        throw Error(ErrorKind::Failed, "Type specified for new attribute is unknown.");
    attribute.type = *type;
    // What the type alone does not say: a colour by another name.
    if (word == "reflectance" || word == "spectrum")
        attribute.typeText = registry.keep(word);
}

// What edit mode changes too: default, limits, fields, nice name, categories. Texts live as long as `texts`.
void setEditable(Attribute& attribute, const core::Units& units, const Arguments& arguments,
                 core::TypeRegistry& registry)
{
    if (arguments.has(kEnumName))
    {
        attribute.enumFields = std::make_shared<core::EnumFields>(core::parseEnumFields(arguments.string(kEnumName)));
        if (arguments.mode == Mode::Create && !attribute.enumFields->empty())
            attribute.defaultNumber = attribute.enumFields->front().second;
    }
    if (arguments.has(kDefaultValue))
    {
        if (!attribute.isNumeric())
            throw error(ErrorKind::Failed, "A default value cannot be given to attribute '{}' of type '{}'.",
                        attribute.longName, attribute.typeInfo().text);
        attribute.defaultNumber = kernelNumber(attribute, units, arguments.number(kDefaultValue));
        attribute.flags |= core::kHasDefault;
    }
    for (const LimitFlag& entry : kLimits)
    {
        if (arguments.has(entry.number))
        {
            attribute.limits.*entry.limit.number = kernelNumber(attribute, units, arguments.number(entry.number));
            attribute.flags |= entry.limit.has;
        }
        if (arguments.has(entry.has))
            setBit(attribute, entry.limit.has, arguments.boolean(entry.has));
    }
    if (arguments.has(kNiceName))
        attribute.niceName = registry.keep(arguments.string(kNiceName));
    if (arguments.has(kCategory))
        attribute.categories = arguments.strings(kCategory);
    if (arguments.has(kBinaryTag))
        attribute.binaryTag = arguments.string(kBinaryTag);
}

void setSwitches(Attribute& attribute, const Arguments& arguments)
{
    for (const FlagFact& fact : kSwitches)
        if (arguments.has(fact.flag))
            setBit(attribute, fact.bit, arguments.boolean(fact.flag));
    if (arguments.has(kUsedAsColor) && attribute.type != AttributeType::Float3)
        throw error(ErrorKind::Failed, "Attribute '{}' cannot be used as a color: only float3 attributes can.",
                    attribute.longName);
    if (!arguments.has(kDisconnectBehaviour))
        return;
    int64_t behaviour = arguments.integer(kDisconnectBehaviour);
    for (int64_t i = 0; i < 2; ++i)
        setBit(attribute, kDisconnect[i], behaviour == i);
}

struct Names
{
    std::string longName;
    std::string shortName;
};

Names namesOf(const Arguments& arguments)
{
    Names names{arguments.string(kLongName), arguments.string(kShortName)};
    if (names.longName.empty() && names.shortName.empty())
        throw Error(ErrorKind::Failed, "New attribute needs either a long (-ln) or short (-sn) attribute name.");
    if (names.longName.empty())
        names.longName = names.shortName;
    if (names.shortName.empty())
        names.shortName = names.longName;
    for (const std::string& name : {names.longName, names.shortName})
        if (!isLegalAttributeName(name))
            throw error(ErrorKind::Failed,
                        "New attribute name '{}' is not legal: it needs letters, digits and _, and no "
                        "digit first.",
                        name);
    return names;
}

Attribute definitionOf(Session& session, const Arguments& arguments, const Names& names)
{
    core::TypeRegistry& registry = session.types();
    Attribute attribute;
    attribute.longName = registry.keep(names.longName);
    attribute.shortName = registry.keep(names.shortName);
    setType(attribute, arguments, registry);
    setSwitches(attribute, arguments);
    setEditable(attribute, session.units(), arguments, registry);
    return attribute;
}

size_t childCount(const Attribute& attribute, const Arguments& arguments)
{
    if (arguments.has(kDataType))
        return 0;
    if (attribute.type == AttributeType::Compound)
        return arguments.has(kNumberOfChildren) ? static_cast<size_t>(arguments.integer(kNumberOfChildren)) : 1;
    return core::requiredChildren(attribute.type);
}

// ------------------------------------------------------------------------------------------------------------------
// proxies

// The name of a proxy's child: what the child's name adds to its parent's is added to the proxy's.
std::string childName(std::string_view proxy, std::string_view parent, std::string_view child)
{
    bool extends = child.size() > parent.size() && child.substr(0, parent.size()) == parent;
    return std::string(proxy) + std::string(extends ? child.substr(parent.size()) : child);
}

void declareProxy(Session& session, NodeId node, const Attribute& original, const Names& names, std::string_view parent,
                  const std::string& source)
{
    core::Scene& scene = session.scene();
    Attribute attribute = original;
    attribute.longName = session.types().keep(names.longName);
    attribute.shortName = session.types().keep(names.shortName);
    attribute.ownerType = core::TypeId::None;
    constexpr uint32_t kNotTaken = core::kExtension | core::kLegacy | core::kPluginAttribute | core::kStoredOnly |
                                   core::kArray | core::kWorldSpace;
    attribute.flags = (attribute.flags & ~kNotTaken) | core::kUsedAsProxy | core::kProxy | core::kWritable;
    attribute.proxyOf = parent.empty() ? source : std::string();
    attribute.affects.clear();
    core::declareAttribute(scene, node, attribute, original.children.size(), parent);
    for (core::AttrId id : original.children)
    {
        const Attribute& child = scene.attribute(id);
        Names next{childName(names.longName, original.longName, child.longName),
                   childName(names.shortName, original.shortName, child.shortName)};
        declareProxy(session, node, child, next, names.longName, source);
    }
}

void addProxy(Session& session, NodeId node, const Arguments& arguments, const Names& names)
{
    std::string source = arguments.string(kProxy);
    Plug original = session.resolver().plug(source);
    declareProxy(session, node, session.scene().attribute(original.attribute), names, arguments.string(kParent),
                 source);
    Plug proxy{node, session.scene().findAttribute(node, names.longName), {}};
    if (!proxy)
        throw Error(ErrorKind::Unsupported,
                    "a proxy that is the child of a compound is not supported by Understudy yet");
    core::connect(session.scene(), original, proxy);
}

// ---------------------------------------------------------------------------------------------------------------------
// modes

Value create(Session& session, const Arguments& arguments)
{
    std::vector<Object> objects = objectsOrSelection(session, arguments);
    Names names = namesOf(arguments);
    if (arguments.has(kExists))
    {
        core::AttrId found = session.scene().findAttribute(objects.front().node(), names.longName);
        return core::valid(found) && session.scene().attribute(found).has(core::kDynamic);
    }
    size_t added = 0;
    for (const Object& object : objects)
    {
        try
        {
            if (arguments.has(kProxy))
                addProxy(session, object.node(), arguments, names);
            else
            {
                Attribute definition = definitionOf(session, arguments, names);
                core::declareAttribute(session.scene(), object.node(), definition, childCount(definition, arguments),
                                       arguments.string(kParent));
            }
            ++added;
        }
        catch (const Error& problem)
        {
            if (problem.kind() != ErrorKind::NotUnique)
                throw;
            session.message(script::Severity::Error, problem.what());
        }
    }
    if (added == 0)
        throw Error(ErrorKind::Failed, "Found no valid items to add the attribute to.");
    return {};
}

Value edit(Session& session, const Arguments& arguments)
{
    if (arguments.positional.empty())
        throw Error(ErrorKind::Failed, "Not enough objects or values.");
    for (const std::string& name : arguments.names())
        for (const Plug& plug : plugsNamed(session, name))
        {
            core::Scene& scene = session.scene();
            if (!scene.attribute(plug.attribute).has(core::kDynamic))
                throw error(ErrorKind::Failed, "The attribute '{}' is not dynamic and cannot be edited.",
                            core::plugName(scene, plug));
            editDefinition(scene, plug.attribute,
                           [&](Attribute& a) { setEditable(a, session.units(), arguments, session.types()); });
        }
    return {};
}

struct Question
{
    uint8_t flag;
    Value (*answer)(Session&, const Plug&, const Attribute&);
};

Value parentName(Session& session, const Plug&, const Attribute& attribute)
{
    bool hasParent = core::valid(attribute.parent);
    return hasParent ? Value(session.scene().attribute(attribute.parent).longName) : Value(attribute.longName);
}

Value dataTypes(Session&, const Plug&, const Attribute& attribute)
{
    Value::Strings names;
    for (AttributeType type : attribute.accepts)
        names.emplace_back(core::info(type).text);
    if (names.empty())
        names.emplace_back(attribute.typeName());
    return names;
}

Value proxySource(Session& session, const Plug& plug, const Attribute&)
{
    std::optional<Plug> source = core::sourceOf(session.scene(), plug, false);
    return source ? core::plugName(session.scene(), *source) : std::string();
}

Value firstDefault(Session& session, const Plug&, const Attribute& attribute)
{
    std::vector<double> numbers = defaultNumbers(session.scene(), session.units(), attribute);
    if (numbers.empty())
        return {};
    return numbers.size() == 1 ? Value(numbers.front()) : Value(std::move(numbers));
}

int64_t disconnectBehaviour(const Attribute& attribute)
{
    for (int64_t i = 0; i < 2; ++i)
        if (attribute.has(kDisconnect[i]))
            return i;
    return 2;
}

constexpr Question kQuestions[] = {
    {kLongName, [](Session&, const Plug&, const Attribute& a) { return Value(a.longName); }},
    {kShortName, [](Session&, const Plug&, const Attribute& a) { return Value(a.shortName); }},
    {kNiceName, [](Session& s, const Plug&, const Attribute& a) { return Value(s.types().niceName(a)); }},
    {kAttributeType, [](Session&, const Plug&, const Attribute& a) { return Value(attributeTypeName(a)); }},
    {kDataType, dataTypes},
    {kDefaultValue, firstDefault},
    {kEnumName, [](Session&, const Plug&, const Attribute& a)
     { return a.enumFields ? Value(core::enumText(*a.enumFields)) : Value(); }},
    {kParent, parentName},
    {kNumberOfChildren, [](Session&, const Plug&, const Attribute& a) { return Value(int64_t(a.children.size())); }},
    {kProxy, proxySource},
    {kBinaryTag, [](Session&, const Plug&, const Attribute& a) { return Value(a.binaryTag); }},
    {kCategory, [](Session&, const Plug&, const Attribute& a) { return Value::stringsOrNone(a.categories); }},
    {kExists, [](Session&, const Plug&, const Attribute& a) { return Value(a.has(core::kDynamic)); }},
    {kDisconnectBehaviour, [](Session&, const Plug&, const Attribute& a) { return Value(disconnectBehaviour(a)); }},
};

Value query(Session& session, const Arguments& arguments)
{
    if (arguments.positional.empty())
        throw Error(ErrorKind::Failed, "Not enough objects or values.");
    Plug plug = session.resolver().plug(arguments.text(0));
    const Attribute& attribute = session.scene().attribute(plug.attribute);
    for (const Question& question : kQuestions)
        if (arguments.has(question.flag))
            return question.answer(session, plug, attribute);
    for (const FlagFact& fact : kSwitches)
        if (arguments.has(fact.flag))
            return attribute.has(fact.bit);
    for (const LimitFlag& entry : kLimits)
    {
        if (arguments.has(entry.has))
            return attribute.has(entry.limit.has);
        if (arguments.has(entry.number) && attribute.has(entry.limit.has))
            return definitionNumber(attribute, session.units(), attribute.limits.*entry.limit.number);
    }
    return {};
}

Value addAttr(Session& session, const Arguments& arguments)
{
    if (arguments.mode == Mode::Query)
        return query(session, arguments);
    return arguments.mode == Mode::Edit ? edit(session, arguments) : create(session, arguments);
}

} // namespace

UNDERSTUDY_COMMAND(addAttr, kSyntax, addAttr)

} // namespace understudy::commands
