#include "core/Edits.h"
#include "core/EnumFields.h"
#include "core/Error.h"
#include "io/Numbers.h"
#include "io/SceneLoader.h"
#include "script/Value.h"

#include <algorithm>

namespace understudy::io
{

using namespace core;

namespace
{

// What a value says about the attribute it belongs to, where no table knows it.
struct GuessedType
{
    AttributeType type = AttributeType::Any;
    std::string_view text;
};

struct TypeWord
{
    std::string_view text;
    AttributeType type;
};
constexpr TypeWord kTypeWords[] = {
    {"reflectance", AttributeType::Float3},    {"spectrum", AttributeType::Float3},
    {"reflectanceRGB", AttributeType::Float3}, {"spectrumRGB", AttributeType::Float3},
    {"float4", AttributeType::Unknown},        {"attributeAlias", AttributeType::Unknown}};

std::optional<AttributeType> typeNamed(std::string_view text)
{
    for (const TypeWord& word : kTypeWords)
        if (word.text == text)
            return word.type;
    for (size_t i = 0; i < std::size(kAttributeTypes); ++i)
        if (kAttributeTypes[i].text == text)
            return static_cast<AttributeType>(i);
    return std::nullopt;
}

size_t countWords(WordReader words, size_t limit)
{
    size_t count = 0;
    while (count < limit && words.next())
        ++count;
    return count;
}

GuessedType guess(std::string_view typeName, Cursor cursor, uint64_t elements)
{
    if (!typeName.empty())
    {
        std::optional<AttributeType> known = typeNamed(typeName);
        if (known && *known != AttributeType::Unknown)
            return {*known, {}};
        return {AttributeType::Unknown, typeName};
    }
    WordReader words(cursor);
    Word first = words.peek();
    if (!first)
        return {};
    if (first.kind == Word::Kind::Quoted)
        return {AttributeType::String, {}};
    if (elements > 100000 || countWords(words, elements + 1) != elements)
        return {}; // a compound given flat: kept as it is written
    if (script::truthOf(first.text))
        return {AttributeType::Bool, {}};
    double number = 0;
    return parseDouble(first.text, number) ? GuessedType{AttributeType::Double, {}} : GuessedType{};
}

} // namespace

// --------------------------------------------------------------------------------------------------------------
// setAttr

NodeId SceneLoader::plugNode(std::string_view text, std::string_view& path)
{
    size_t point = text.find('.');
    if (point == std::string_view::npos)
        throw error(ErrorKind::Syntax, "'{}' is no attribute of a node", text);
    path = text.substr(point + 1);
    if (point > 0)
        return require(text.substr(0, point));
    if (!m_current)
        throw Error(ErrorKind::Syntax, "there is no node that this could be about");
    return m_current;
}

AttributeTarget SceneLoader::targetOf(NodeId node, std::string_view path, std::optional<uint32_t> instance)
{
    if (!m_paths.cut(path))
        throw error(ErrorKind::Syntax, "'{}' is no attribute path", path);
    if (m_paths.resolve(node))
        return m_paths.target(instance);
    if (std::optional<Plug> alias = m_scene.findAlias(node, path))
        return {alias->attribute, alias->path, -1, 0};
    return {};
}

bool SceneLoader::setFlag(WordReader& words, std::string_view flag, SetFlags& flags)
{
    struct State
    {
        std::string_view name, longName;
        uint8_t bit;
    };
    static constexpr State kStates[] = {{"k", "keyable", kPlugKeyable},
                                        {"l", "lock", kPlugLocked},
                                        {"cb", "channelBox", kPlugChannelBox},
                                        {"ca", "caching", kPlugCaching}};
    for (const State& state : kStates)
        if (flag == state.name || flag == state.longName)
        {
            flags.known |= state.bit;
            if (isOn(value(words, flag)))
                flags.bits |= state.bit;
            return true;
        }
    if (flag == "s" || flag == "size")
        flags.hasSize = true;
    if (flag == "s" || flag == "size" || flag == "ch" || flag == "capacityHint")
        return !value(words, flag).empty();
    if (flag == "type" || flag == "typ")
        return flags.typeName = value(words, flag), true;
    return flag == "av" || flag == "alteredValue" || flag == "c" || flag == "clamp";
}

void SceneLoader::setAttr(WordReader& words)
{
    if (m_keepBlock)
        return keepStatement(m_statement);
    SetFlags flags;
    std::string pathText;
    bool hasPath = false;
    for (;;)
    {
        Word word = words.peek();
        if (!word || (hasPath && word.kind != Word::Kind::Flag))
            break;
        word = words.next();
        if (word.kind != Word::Kind::Flag)
        {
            pathText = word.text;
            hasPath = true;
        }
        else if (std::string flag(word.text); !setFlag(words, flag, flags))
            throw error(ErrorKind::Syntax, "setAttr has no flag -{}", flag);
    }
    if (m_skipBlock && pathText.starts_with('.'))
        return;
    std::string_view path;
    NodeId node = plugNode(pathText, path);
    if (flags.typeName == "attributeAlias")
        return setAliases(node, words);
    bool hasValue = words.cursor().skip();
    AttributeTarget target = targetOf(node, path);
    bool isInvented = !target || m_scene.attribute(target.attribute).has(kStoredOnly);
    if (isInvented && (hasValue || !target))
    {
        if (!m_paths.cut(path))
            throw error(ErrorKind::Syntax, "'{}' is no attribute path", path);
        const PathStep& last = m_paths.steps().back();
        GuessedType type =
            guess(flags.typeName, words.cursor(), last.hasIndex ? uint64_t(last.last) - last.first + 1 : 1);
        target = invent(node, type.type, type.text, last.hasIndex || flags.hasSize);
    }
    if (!target)
        throw error(ErrorKind::NotFound, "attribute '{}' of type '{}' has no such element or child", path,
                    m_scene.type(node).name());
    if (flags.known)
        applyFlags(node, target, flags);
    bool isEmptyData = !hasValue && !flags.typeName.empty() && !m_scene.attribute(target.attribute).isNumeric();
    if (hasValue || isEmptyData)
        m_values.read(node, target, flags.typeName, words.cursor());
}

void SceneLoader::applyFlags(NodeId node, const AttributeTarget& target, const SetFlags& flags)
{
    std::vector<PlugFlagEntry>& entries = m_scene.loadExtras(node).plugFlags;
    ElementPath path = target.path;
    uint64_t count = std::min<uint64_t>(target.count(), 100000);
    for (uint64_t i = 0; i < count; ++i)
    {
        if (target.isRange())
            path.index[static_cast<size_t>(target.rangeLevel)] = target.first() + static_cast<uint32_t>(i);
        ensureElements(m_scene, {node, target.attribute, path});
        auto known = std::find_if(entries.begin(), entries.end(), [&](const PlugFlagEntry& e)
                                  { return e.attribute == target.attribute && e.path == path; });
        if (known == entries.end())
            known = entries.insert(entries.end(), {target.attribute, path, {}});
        known->flags.known |= flags.known;
        known->flags.bits = static_cast<uint8_t>((known->flags.bits & ~flags.known) | flags.bits);
    }
}

void SceneLoader::setAliases(NodeId node, WordReader& words)
{
    std::vector<std::string> texts;
    while (Word word = words.next())
        if (word.kind == Word::Kind::Quoted)
            texts.emplace_back(word.text);
    for (size_t i = 0; i + 1 < texts.size(); i += 2)
    {
        AttributeTarget target = targetOf(node, texts[i + 1]);
        if (!target || target.isRange())
        {
            report(ProblemKind::Defect,
                   fmt::format("alias '{}' stands for '{}', which is no attribute", texts[i], texts[i + 1]));
            continue;
        }
        if (!valid(findAliasList(m_scene, node)))
            addOwnAttribute(node, makeAliasList(m_scene.registry()), AttrId::None);
        ensureElements(m_scene, {node, target.attribute, target.path});
        std::vector<Alias>& aliases = m_scene.loadExtras(node).aliases;
        std::erase_if(aliases,
                      [&](const Alias& a) { return a.attribute == target.attribute && a.path == target.path; });
        aliases.push_back({target.attribute, target.path, texts[i]});
    }
}

// ------------------------------------------------------------------------------------------------------------
// invention

void SceneLoader::addOwnAttribute(NodeId node, AttrId attribute, AttrId parent)
{
    std::vector<AttrId>& own = m_scene.loadExtras(node).attributes;
    if (!valid(parent))
    {
        own.push_back(attribute);
        return;
    }
    // Behind the compound's last descendant.
    TypeRegistry& registry = m_scene.registry();
    std::vector<AttrId> tree = registry.tree(parent);
    auto last = tree.empty() ? own.end() : std::find(own.begin(), own.end(), tree.back());
    registry.addChild(parent, attribute);
    m_values.plans().forget(parent);
    own.insert(last == own.end() ? last : last + 1, attribute);
}

void SceneLoader::reshape(NodeId node, AttrId id, AttributeType type, std::string_view typeText, bool isArray)
{
    const Attribute& known = m_scene.attribute(id);
    bool becomesTyped = known.type == AttributeType::Any && type != AttributeType::Any && known.children.empty();
    bool becomesArray = isArray && !known.isArray();
    if (!becomesTyped && !becomesArray)
        return;
    // Values that are there already keep their form.
    if (const Node& owner = m_scene.node(node); owner.values)
        for (const ValueStore::Cell& cell : owner.values->cells())
            if (m_scene.registry().root(cell.attribute) == m_scene.registry().root(id))
                return;
    std::string text(typeText);
    m_scene.registry().edit(id,
                            [&](Attribute& attribute)
                            {
                                if (becomesTyped)
                                {
                                    attribute.type = type;
                                    attribute.typeText = m_scene.registry().keep(text);
                                }
                                if (becomesArray)
                                    attribute.flags |= kArray;
                            });
    m_values.plans().forget(id);
    m_paths.forget();
}

AttrId SceneLoader::inventStep(NodeId node, AttrId scope, size_t step, AttributeType type, std::string_view typeText,
                               bool isArray)
{
    if (valid(scope) && !m_scene.attribute(scope).has(kStoredOnly))
        return AttrId::None; // a compound of the type itself takes no more children
    const PathStep& written = m_paths.steps()[step];
    Attribute definition;
    definition.type = type;
    definition.typeText = typeText;
    definition.longName = definition.shortName = written.name;
    definition.flags =
        kReadable | kWritable | kStorable | kConnectable | kIndexMatters | kCached | kDynamic | kStoredOnly;
    if (isArray)
        definition.flags |= kArray;
    AttrId made = m_scene.registry().make(definition);
    addOwnAttribute(node, made, scope);
    return made;
}

AttributeTarget SceneLoader::invent(NodeId node, AttributeType leafType, std::string_view typeText, bool leafIsArray)
{
    // The steps are those of the path cut last.
    const std::vector<PathStep>& steps = m_paths.steps();
    std::string_view typeName = m_scene.type(node).name();
    bool isUnknownNode = !m_scene.unknownType(node).empty();
    AttrId scope = AttrId::None;
    for (size_t i = 0; i < steps.size(); ++i)
    {
        bool isLeaf = i + 1 == steps.size();
        AttributeType type = isLeaf ? leafType : AttributeType::Compound;
        bool isArray = isLeaf ? leafIsArray : steps[i].hasIndex;
        AttrId found = m_paths.find(node, scope, steps[i].name);
        if (!valid(found))
        {
            found = inventStep(node, scope, i, type, isLeaf ? typeText : std::string_view(), isArray);
            if (!valid(found))
                return {};
            std::string key = "attribute " + std::string(typeName) + '.' + std::string(steps[i].name);
            if (!isUnknownNode && m_reported.insert(key).second)
                report(ProblemKind::Note,
                       fmt::format("type '{}' has no attribute '{}': what the file says of it is kept", typeName,
                                   steps[i].name));
        }
        else if (m_scene.attribute(found).has(kStoredOnly))
            reshape(node, found, type, isLeaf ? typeText : std::string_view(), isArray);
        scope = found;
    }
    return m_paths.resolve(node) ? m_paths.target() : AttributeTarget{};
}

// --------------------------------------------------------------------------------------------------------------
// addAttr

namespace
{

enum class AddFlag : uint8_t
{
    LongName,
    ShortName,
    NiceName,
    AttributeType,
    DataType,
    Parent,
    DefaultValue,
    Minimum,
    Maximum,
    SoftMinimum,
    SoftMaximum,
    EnumName,
    Category,
    Proxy,
    Disconnect,
    Bit,     // a switch with a value
    BareBit, // a switch without
    Value,   // has a value that nothing needs
    Bare,    // has none
};

struct AddFlagRow
{
    std::string_view name, longName;
    AddFlag flag;
    uint32_t bit = 0;
};

constexpr AddFlagRow kAddFlags[] = {
    {"ln", "longName", AddFlag::LongName},
    {"sn", "shortName", AddFlag::ShortName},
    {"nn", "niceName", AddFlag::NiceName},
    {"at", "attributeType", AddFlag::AttributeType},
    {"dt", "dataType", AddFlag::DataType},
    {"p", "parent", AddFlag::Parent},
    {"dv", "defaultValue", AddFlag::DefaultValue},
    {"min", "minValue", AddFlag::Minimum},
    {"max", "maxValue", AddFlag::Maximum},
    {"smn", "softMinValue", AddFlag::SoftMinimum},
    {"smx", "softMaxValue", AddFlag::SoftMaximum},
    {"en", "enumName", AddFlag::EnumName},
    {"ct", "category", AddFlag::Category},
    {"pxy", "proxy", AddFlag::Proxy},
    {"dcb", "disconnectBehaviour", AddFlag::Disconnect},
    {"k", "keyable", AddFlag::Bit, kKeyable},
    {"h", "hidden", AddFlag::Bit, kHidden},
    {"ci", "cachedInternally", AddFlag::Bit, kCached},
    {"s", "storable", AddFlag::Bit, kStorable},
    {"r", "readable", AddFlag::Bit, kReadable},
    {"w", "writable", AddFlag::Bit, kWritable},
    {"im", "indexMatters", AddFlag::Bit, kIndexMatters},
    {"is", "internalSet", AddFlag::Bit, kInternal},
    {"m", "multi", AddFlag::BareBit, kArray},
    {"uac", "usedAsColor", AddFlag::BareBit, kUsedAsColor},
    {"uaf", "usedAsFilename", AddFlag::BareBit, kUsedAsFilename},
    {"uap", "usedAsProxy", AddFlag::BareBit, kUsedAsProxy},
    {"ws", "worldSpace", AddFlag::Bit, kWorldSpace},
    {"nc", "numberOfChildren", AddFlag::Value},
    {"bt", "binaryTag", AddFlag::Value},
    {"hnv", "hasMinValue", AddFlag::Value},
    {"hxv", "hasMaxValue", AddFlag::Value},
    {"hsn", "hasSoftMinValue", AddFlag::Value},
    {"hsx", "hasSoftMaxValue", AddFlag::Value},
    {"ex", "exists", AddFlag::Bare},
};

// One addAttr as it is written.
struct AddedAttribute
{
    Attribute definition;
    std::string longName, shortName, niceName, typeText, parent;
    std::vector<AttributeType> dataTypes;
    std::optional<std::string> defaultValue;
    std::optional<double> minimum, maximum, softMinimum, softMaximum;
    std::string enumNames;
};

double numberOf(const std::string& text)
{
    double number = 0;
    if (!parseDouble(text, number))
        throw error(ErrorKind::Syntax, "'{}' is no number", text);
    return number;
}

void setAddFlag(AddedAttribute& added, const AddFlagRow& row, const std::string& text)
{
    switch (row.flag)
    {
    case AddFlag::LongName:
        added.longName = text;
        break;
    case AddFlag::ShortName:
        added.shortName = text;
        break;
    case AddFlag::NiceName:
        added.niceName = text;
        break;
    case AddFlag::AttributeType:
    case AddFlag::DataType:
    {
        std::optional<AttributeType> type = typeNamed(text);
        added.definition.type = type.value_or(AttributeType::Unknown);
        if (!type || *type == AttributeType::Unknown || info(*type).text != text)
            added.typeText = text;
        added.definition.declaredTyped = row.flag == AddFlag::DataType;
        if (row.flag == AddFlag::DataType)
            added.dataTypes.push_back(added.definition.type);
        break;
    }
    case AddFlag::Parent:
        added.parent = text;
        break;
    case AddFlag::DefaultValue:
        added.defaultValue = text;
        break;
    case AddFlag::Minimum:
        added.minimum = numberOf(text);
        break;
    case AddFlag::Maximum:
        added.maximum = numberOf(text);
        break;
    case AddFlag::SoftMinimum:
        added.softMinimum = numberOf(text);
        break;
    case AddFlag::SoftMaximum:
        added.softMaximum = numberOf(text);
        break;
    case AddFlag::EnumName:
        added.enumNames = text;
        break;
    case AddFlag::Category:
        added.definition.categories.push_back(text);
        break;
    case AddFlag::Proxy:
        added.definition.proxyOf = text;
        added.definition.flags |= kProxy;
        break;
    case AddFlag::Disconnect:
        added.definition.flags &= ~(kDisconnectReset | kDisconnectDelete);
        added.definition.flags |= text == "1" ? kDisconnectReset : text == "0" ? kDisconnectDelete : 0u;
        break;
    case AddFlag::Bit:
        added.definition.flags = isOn(text) ? added.definition.flags | row.bit : added.definition.flags & ~row.bit;
        break;
    case AddFlag::BareBit:
        added.definition.flags |= row.bit;
        break;
    case AddFlag::Value:
        if (row.name == "bt")
            added.definition.binaryTag = text;
        break;
    case AddFlag::Bare:
        break;
    }
}

// Defaults and limits of angles are in radians, of lengths in centimetres, whatever the file's units (unsure for
// lengths and times).
void setNumbers(AddedAttribute& added, const Units& units)
{
    Attribute& definition = added.definition;
    auto kernel = [&](double number)
    { return definition.typeInfo().unit == Unit::Time ? units.toKernel(Unit::Time, number) : number; };
    if (added.defaultValue && definition.isNumeric())
    {
        definition.defaultNumber = kernel(numberOf(*added.defaultValue));
        definition.flags |= kHasDefault;
    }
    auto limit = [&](const std::optional<double>& given, double& target, uint32_t bit)
    {
        if (!given)
            return;
        target = kernel(*given);
        definition.flags |= bit;
    };
    limit(added.minimum, definition.limits.min, kHasMin);
    limit(added.maximum, definition.limits.max, kHasMax);
    limit(added.softMinimum, definition.limits.softMin, kHasSoftMin);
    limit(added.softMaximum, definition.limits.softMax, kHasSoftMax);
}

} // namespace

void SceneLoader::addAttr(WordReader& words)
{
    if (m_keepBlock)
        return keepStatement(m_statement);
    AddedAttribute added;
    // What addAttr assumes where nothing is said; -keyable is off and the rest on.
    added.definition.flags = kReadable | kWritable | kStorable | kConnectable | kCached | kIndexMatters | kDynamic;
    std::string nodeName;
    while (Word word = words.next())
    {
        if (word.kind != Word::Kind::Flag)
        {
            nodeName = word.text;
            continue;
        }
        auto row = std::find_if(std::begin(kAddFlags), std::end(kAddFlags),
                                [&](const AddFlagRow& r) { return r.name == word.text || r.longName == word.text; });
        if (row == std::end(kAddFlags))
            throw error(ErrorKind::Syntax, "addAttr has no flag -{}", word.text);
        std::string text;
        bool isBare = row->flag == AddFlag::BareBit || row->flag == AddFlag::Bare;
        if (!isBare && !words.text(text))
            throw error(ErrorKind::Syntax, "addAttr -{} has no value", row->name);
        setAddFlag(added, *row, text);
    }
    NodeId node = nodeName.empty() ? m_current : require(std::string_view(nodeName).substr(0, nodeName.find('.')));
    if (m_skipBlock && nodeName.empty())
        return;
    if (!node)
        throw Error(ErrorKind::Syntax, "there is no node that this could be about");
    if (added.longName.empty())
        added.longName = added.shortName;
    if (added.shortName.empty())
        added.shortName = added.longName;
    if (added.longName.empty())
        throw Error(ErrorKind::Syntax, "addAttr without a name");
    for (AttrId own : m_scene.dynamicAttributes(node))
        if (m_scene.attribute(own).longName == added.longName)
            throw error(ErrorKind::NotUnique, "the node has an attribute '{}' already", added.longName);

    AttrId parent = AttrId::None;
    if (!added.parent.empty())
    {
        parent = m_paths.find(node, AttrId::None, added.parent);
        if (!valid(parent) || !m_scene.attribute(parent).has(kDynamic))
            throw error(ErrorKind::NotFound, "there is no attribute '{}' that could have children", added.parent);
    }
    if (added.dataTypes.size() > 1)
    {
        added.definition.type = AttributeType::Generic;
        added.definition.accepts = added.dataTypes;
    }
    if (!added.enumNames.empty())
        added.definition.enumFields = std::make_shared<EnumFields>(parseEnumFields(added.enumNames));
    setNumbers(added, m_values.units());
    added.definition.longName = added.longName;
    added.definition.shortName = added.shortName;
    added.definition.niceName = added.niceName;
    added.definition.typeText = added.typeText;
    AttrId made = m_scene.registry().make(added.definition);
    addOwnAttribute(node, made, parent);
}

} // namespace understudy::io
