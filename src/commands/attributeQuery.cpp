#include "commands/AttributeDefinitions.h"

namespace understudy::commands
{

namespace
{

using core::Attribute;

enum : uint8_t
{
    kNode,
    kExists,
    kListEnum,
    kAttributeType,
    kMaximum,
    kMinimum,
    kListChildren,
    kListDefault,
    kMulti,
    kLongName,
    kNiceName,
    kMaxExists,
    kListParent,
    kMinExists,
    kKeyable,
    kShortName,
    kAffectsWorldspace,
    kEnum,
    kIndexMatters,
    kRange,
    kType,
    kUsedAsFilename,
    kWritable,
    kAffectsAppearance,
    kCachedInternally,
    kCategories,
    kChannelBox,
    kComputeModifies,
    kConnectable,
    kHidden,
    kIndeterminant,
    kInternal,
    kInternalGet,
    kInternalSet,
    kListSiblings,
    kLocalizedListEnum,
    kMessage,
    kNumberOfChildren,
    kRangeExists,
    kReadable,
    kRenderSource,
    kSoftMax,
    kSoftMaxExists,
    kSoftMin,
    kSoftMinExists,
    kSoftRange,
    kSoftRangeExists,
    kStorable,
    kTypeExact,
    kUsedAsColor,
    kUsesMultiBuilder,
    kWorldspace
};

const Syntax kSyntax{
    .name = "attributeQuery",
    .summary = "Answers what an attribute of a node or type is like.",
    .positional = {Arg::String, 1, 1, "attribute"},
    .flags =
        {
            {kNode, "node", "n", {Arg::Name}, Mode::Create, "The node that has the attribute."},
            {kExists, "exists", "ex", {}, Mode::Create, "Whether there is such an attribute."},
            {kListEnum, "listEnum", "le", {}, Mode::Create, "Fields of an enum, as one text in a list."},
            {kAttributeType, "attributeType", "at", {}, Mode::Create, "Its type."},
            {kMaximum, "maximum", "max", {}, Mode::Create, "Highest value."},
            {kMinimum, "minimum", "min", {}, Mode::Create, "Lowest value."},
            {kListChildren, "listChildren", "lc", {}, Mode::Create, "Children of a compound."},
            {kListDefault, "listDefault", "ld", {}, Mode::Create, "Default values."},
            {kMulti, "multi", "m", {}, Mode::Create, "Whether it is an array."},
            {kLongName, "longName", "ln", {}, Mode::Create, "Its long name."},
            {kNiceName, "niceName", "nn", {}, Mode::Create, "Its name for people."},
            {kMaxExists, "maxExists", "mxe", {}, Mode::Create, "Whether it has a highest value."},
            {kListParent, "listParent", "lp", {}, Mode::Create, "The compound that it is a child of."},
            {kMinExists, "minExists", "mne", {}, Mode::Create, "Whether it has a lowest value."},
            {kKeyable, "keyable", "k", {}, Mode::Create, "Whether it is keyable."},
            {kShortName, "shortName", "sn", {}, Mode::Create, "Its short name."},
            {kAffectsWorldspace,
             "affectsWorldspace",
             "aws",
             {},
             Mode::Create,
             "Whether world-space attributes depend on it."},
            {kEnum, "enum", "e", {}, Mode::Create, "Whether it is an enum."},
            {kIndexMatters, "indexMatters", "im", {}, Mode::Create, "Whether the indices of its elements matter."},
            {kRange, "range", "r", {}, Mode::Create, "Lowest and highest value."},
            {kType, "type", "typ", {Arg::String}, Mode::Create, "The node type that has it, in place of a node."},
            {kUsedAsFilename, "usedAsFilename", "uaf", {}, Mode::Create, "Whether it is a file name."},
            {kWritable, "writable", "w", {}, Mode::Create, "Whether it can be a destination."},
            {kAffectsAppearance, "affectsAppearance", "aa", {}, Mode::Create, "Whether it changes how its node looks."},
            {kCachedInternally, "cachedInternally", "ci", {}, Mode::Create, "Whether its value is cached."},
            {kCategories, "categories", "ct", {}, Mode::Create, "Categories that it is listed by."},
            {kChannelBox, "channelBox", "ch", {}, Mode::Create, "Whether the channel box shows it."},
            {kComputeModifies,
             "computeModifies",
             "cm",
             {Arg::Boolean},
             Mode::Create,
             "What a computation changes of its input.",
             refused(Reason::Unknown)},
            {kConnectable, "connectable", "c", {}, Mode::Create, "Whether it can be connected."},
            {kHidden, "hidden", "h", {}, Mode::Create, "Whether user interfaces leave it out."},
            {kIndeterminant,
             "indeterminant",
             "idt",
             {},
             Mode::Create,
             "Whether its value cannot be relied on.",
             refused(Reason::Unknown)},
            {kInternal, "internal", "i", {}, Mode::Create, "Whether its node is told of its use."},
            {kInternalGet,
             "internalGet",
             "ig",
             {},
             Mode::Create,
             "Whether its node answers its value.",
             refused(Reason::Unknown)},
            {kInternalSet, "internalSet", "is", {}, Mode::Create, "Whether its node is told of changes."},
            {kListSiblings, "listSiblings", "ls", {}, Mode::Create, "The other children of its compound."},
            {kLocalizedListEnum,
             "localizedListEnum",
             "lz",
             {},
             Mode::Create,
             "Fields of an enum in the user's language, which is English here."},
            {kMessage, "message", "msg", {}, Mode::Create, "Whether it is a message."},
            {kNumberOfChildren, "numberOfChildren", "nc", {}, Mode::Create, "Number of children."},
            {kRangeExists, "rangeExists", "re", {}, Mode::Create, "Whether it has a lowest and highest value."},
            {kReadable, "readable", "rd", {}, Mode::Create, "Whether it can be a source."},
            {kRenderSource,
             "renderSource",
             "rs",
             {},
             Mode::Create,
             "Whether a renderer takes its colour from it.",
             refused(Reason::Unknown)},
            {kSoftMax, "softMax", "smx", {}, Mode::Create, "Upper end of sliders."},
            {kSoftMaxExists, "softMaxExists", "sxe", {}, Mode::Create, "Whether sliders have an upper end."},
            {kSoftMin, "softMin", "smn", {}, Mode::Create, "Lower end of sliders."},
            {kSoftMinExists, "softMinExists", "sme", {}, Mode::Create, "Whether sliders have a lower end."},
            {kSoftRange, "softRange", "s", {}, Mode::Create, "Both ends of sliders."},
            {kSoftRangeExists, "softRangeExists", "se", {}, Mode::Create, "Whether sliders have both ends."},
            {kStorable, "storable", "st", {}, Mode::Create, "Whether scenes keep its value."},
            {kTypeExact,
             "typeExact",
             "tex",
             {Arg::String},
             Mode::Create,
             "The node type that itself, not a base type, adds the attribute."},
            {kUsedAsColor, "usedAsColor", "uac", {}, Mode::Create, "Whether it is a colour."},
            {kUsesMultiBuilder,
             "usesMultiBuilder",
             "umb",
             {},
             Mode::Create,
             "Whether computations build its array anew."},
            {kWorldspace, "worldspace", "ws", {}, Mode::Create, "Whether its values are in world space."},
        },
    .undoable = false,
    .returns = "boolean, string, float[] or string[]",
};

// What is asked about; node and path are there where a node was named.
struct Subject
{
    const core::Scene& scene;
    core::Units units;
    const Attribute& attribute;
    std::optional<Plug> plug;
};

struct BitQuestion
{
    uint8_t flag;
    core::AttributeFlag bit;
};

constexpr BitQuestion kBitQuestions[] = {
    {kMulti, core::kArray},
    {kAffectsWorldspace, core::kAffectsWorldSpace},
    {kIndexMatters, core::kIndexMatters},
    {kUsedAsFilename, core::kUsedAsFilename},
    {kWritable, core::kWritable},
    {kAffectsAppearance, core::kAffectsAppearance},
    {kCachedInternally, core::kCached},
    {kConnectable, core::kConnectable},
    {kHidden, core::kHidden},
    {kInternal, core::kInternal},
    {kInternalSet, core::kInternal},
    {kReadable, core::kReadable},
    {kStorable, core::kStorable},
    {kUsedAsColor, core::kUsedAsColor},
    {kUsesMultiBuilder, core::kUsesArrayBuilder},
    {kWorldspace, core::kWorldSpace},
};

Value numbersOrNone(std::vector<double> numbers) { return numbers.empty() ? Value() : Value(std::move(numbers)); }

template <const LimitFact& Limit> Value limitAnswer(const Subject& s)
{
    return numbersOrNone(limitNumbers(s.scene, s.units, s.attribute, Limit));
}

template <const LimitFact& Limit> Value limitExists(const Subject& s)
{
    return !limitNumbers(s.scene, s.units, s.attribute, Limit).empty();
}

template <const LimitFact& Low, const LimitFact& High> Value rangeAnswer(const Subject& s)
{
    std::vector<double> low = limitNumbers(s.scene, s.units, s.attribute, Low);
    std::vector<double> high = limitNumbers(s.scene, s.units, s.attribute, High);
    std::vector<double> range;
    for (size_t i = 0; i < low.size() && i < high.size(); ++i)
    {
        range.push_back(low[i]);
        range.push_back(high[i]);
    }
    return numbersOrNone(std::move(range));
}

template <const LimitFact& Low, const LimitFact& High> Value rangeExists(const Subject& s)
{
    return !limitNumbers(s.scene, s.units, s.attribute, Low).empty() &&
           !limitNumbers(s.scene, s.units, s.attribute, High).empty();
}

Value childNames(const core::Scene& scene, const Attribute& parent, core::AttrId except)
{
    Value::Strings names;
    for (core::AttrId child : parent.children)
        if (child != except)
            names.emplace_back(scene.attribute(child).longName);
    return Value::stringsOrNone(std::move(names));
}

Value parentNames(const Subject& s)
{
    if (!core::valid(s.attribute.parent))
        return {};
    return Value::Strings{std::string(s.scene.attribute(s.attribute.parent).longName)};
}

Value siblingNames(const Subject& s)
{
    if (!core::valid(s.attribute.parent))
        return {};
    return childNames(s.scene, s.scene.attribute(s.attribute.parent), s.attribute.id);
}

Value enumAnswer(const Subject& s)
{
    return s.attribute.enumFields ? Value(Value::Strings{core::enumText(*s.attribute.enumFields)}) : Value();
}

Value isKeyable(const Subject& s) { return s.plug ? s.scene.isKeyable(*s.plug) : s.attribute.has(core::kKeyable); }

Value isChannelBox(const Subject& s)
{
    return s.plug ? s.scene.isChannelBox(*s.plug) : s.attribute.has(core::kChannelBox);
}

struct Question
{
    uint8_t flag;
    Value (*answer)(const Subject&);
};

const Question kQuestions[] = {
    {kListEnum, enumAnswer},
    {kLocalizedListEnum, enumAnswer},
    {kAttributeType, [](const Subject& s) { return Value(attributeTypeName(s.attribute)); }},
    {kMaximum, limitAnswer<kHighest>},
    {kMinimum, limitAnswer<kLowest>},
    {kSoftMax, limitAnswer<kSoftHighest>},
    {kSoftMin, limitAnswer<kSoftLowest>},
    {kMaxExists, limitExists<kHighest>},
    {kMinExists, limitExists<kLowest>},
    {kSoftMaxExists, limitExists<kSoftHighest>},
    {kSoftMinExists, limitExists<kSoftLowest>},
    {kRange, rangeAnswer<kLowest, kHighest>},
    {kRangeExists, rangeExists<kLowest, kHighest>},
    {kSoftRange, rangeAnswer<kSoftLowest, kSoftHighest>},
    {kSoftRangeExists, rangeExists<kSoftLowest, kSoftHighest>},
    {kListChildren, [](const Subject& s) { return childNames(s.scene, s.attribute, core::AttrId::None); }},
    {kListParent, parentNames},
    {kListSiblings, siblingNames},
    {kListDefault, [](const Subject& s) { return numbersOrNone(defaultNumbers(s.scene, s.units, s.attribute)); }},
    {kLongName, [](const Subject& s) { return Value(s.attribute.longName); }},
    {kShortName, [](const Subject& s) { return Value(s.attribute.shortName); }},
    {kNiceName, [](const Subject& s) { return Value(s.scene.registry().niceName(s.attribute)); }},
    {kKeyable, isKeyable},
    {kChannelBox, isChannelBox},
    {kEnum, [](const Subject& s) { return Value(s.attribute.type == core::AttributeType::Enum); }},
    {kMessage, [](const Subject& s) { return Value(s.attribute.isMessage()); }},
    {kCategories, [](const Subject& s) { return Value::stringsOrNone(s.attribute.categories); }},
    // A list with one number, as Maya answers it.
    {kNumberOfChildren, [](const Subject& s) { return Value(Value::List{int64_t(s.attribute.children.size())}); }},
};

Value answer(const Subject& subject, const Arguments& arguments)
{
    for (const Question& question : kQuestions)
        if (arguments.has(question.flag))
            return question.answer(subject);
    for (const BitQuestion& question : kBitQuestions)
        if (arguments.has(question.flag))
            return subject.attribute.has(question.bit);
    throw Error(ErrorKind::Failed, "No valid query flags were specified.");
}

// The attribute that a node's attribute path means; an alias means the attribute that it renames an element of.
std::optional<Plug> plugOfNode(Session& session, NodeId node, const std::string& name)
{
    if (std::optional<Plug> alias = session.scene().findAlias(node, name))
        return Plug{node, alias->attribute, alias->path};
    if (std::optional<Plug> plug = session.resolver().plugOf(node, name))
        return plug;
    // Children of arrays are asked for without an index.
    core::AttrId found = session.scene().findAttribute(node, name.substr(name.rfind('.') + 1));
    return core::valid(found) ? std::optional(Plug{node, found, {}}) : std::nullopt;
}

core::AttrId attributeOfType(Session& session, const std::string& typeName, const std::string& name, bool exact)
{
    core::TypeId type = session.types().find(typeName);
    if (!core::valid(type))
        throw error(ErrorKind::Failed, "Unknown object type: {}", typeName);
    core::AttrId found = session.types().findAttribute(type, name);
    bool own = core::valid(found) && session.types().attribute(found).ownerType == type;
    return exact && !own ? core::AttrId::None : found;
}

Value attributeQuery(Session& session, const Arguments& arguments)
{
    std::string name = arguments.text(0);
    std::optional<Plug> plug;
    core::AttrId attribute = core::AttrId::None;
    std::string owner;
    if (arguments.has(kNode))
    {
        owner = arguments.string(kNode);
        plug = plugOfNode(session, session.resolver().node(owner), name);
        attribute = plug ? plug->attribute : core::AttrId::None;
    }
    else if (arguments.hasAny(kType, kTypeExact))
    {
        bool exact = arguments.has(kTypeExact);
        owner = arguments.string(exact ? kTypeExact : kType);
        attribute = attributeOfType(session, owner, name, exact);
    }
    else
        throw Error(ErrorKind::Failed,
                    "The node or the node type that has the attribute must be given (-node, -type).");
    if (arguments.has(kExists))
        return core::valid(attribute);
    if (!core::valid(attribute))
        throw error(ErrorKind::Failed, "No attribute '{}' is found on '{}'.", name, owner);
    return answer({session.scene(), session.units(), session.scene().attribute(attribute), plug}, arguments);
}

} // namespace

UNDERSTUDY_COMMAND(attributeQuery, kSyntax, attributeQuery)

} // namespace understudy::commands
