#include "io/ValueWriter.h"

#include "core/Paths.h"
#include "io/DataText.h"
#include "io/Numbers.h"
#include "io/Words.h"

#include <algorithm>
#include <cstring>

namespace understudy::io
{

using namespace core;

namespace
{

constexpr size_t kNumbersPerStatement = 500; // as Maya cuts long runs
constexpr size_t kFacesPerStatement = 500;
constexpr size_t kLineLength = 110;
constexpr size_t kMaxFlatLeaves = 4;
// Set by the session on its default nodes, and never saved with them.
constexpr std::string_view kUnsaved = "partitionType";

struct FlagWord
{
    uint8_t bit;
    std::string_view word;
};
constexpr FlagWord kFlagWords[] = {
    {kPlugLocked, " -l"}, {kPlugCaching, " -ca"}, {kPlugKeyable, " -k"}, {kPlugChannelBox, " -cb"}};

// Runs that Maya writes without -type although they are tuples.
constexpr std::string_view kUntyped[] = {"vrts", "edge"};

bool isUntyped(const Attribute& attribute)
{
    return !attribute.has(kDynamic) &&
           std::find(std::begin(kUntyped), std::end(kUntyped), attribute.longName) != std::end(kUntyped);
}

const NumericColumn* numbersOf(const Column* column)
{
    return column ? std::get_if<NumericColumn>(&column->cells) : nullptr;
}

uint8_t allOf(size_t components) { return static_cast<uint8_t>((1u << components) - 1); }

std::string element(const std::string& path, uint32_t index)
{
    std::string text = path;
    text += '[';
    appendNumber(text, static_cast<int64_t>(index));
    text += ']';
    return text;
}

} // namespace

// ----------------------------------------------------------------------------------------------------------------
// order

uint64_t ValueWriter::rank(NodeId node, AttrId id)
{
    const Attribute& attribute = m_scene.attribute(id);
    if (attribute.has(kDynamic))
    {
        const std::vector<AttrId>& own = m_scene.dynamicAttributes(node);
        return (uint64_t(1) << 40) + static_cast<uint64_t>(std::find(own.begin(), own.end(), id) - own.begin());
    }
    if (raw(id) >= m_ranks.size())
        m_ranks.resize(m_scene.registry().attributeCount() + 64);
    uint64_t& known = m_ranks[raw(id)];
    if (known == 0)
    {
        // All attributes of the type at once; those of one type stand in the same place for all types below it.
        const std::vector<AttrId>& all = m_scene.registry().attributes(attribute.ownerType);
        m_ranks.resize(std::max(m_ranks.size(), m_scene.registry().attributeCount() + 64));
        for (size_t i = 0; i < all.size(); ++i)
            m_ranks[raw(all[i])] = i + 1;
    }
    return m_ranks[raw(id)];
}

void ValueWriter::collect(NodeId node, std::vector<Item>& items)
{
    const Node& source = m_scene.node(node);
    NodeInstance* instance = m_scene.instance(node);
    auto isSaved = [&](AttrId attribute)
    {
        return m_scene.attribute(attribute).has(kStorable) &&
               (!instance || instance->isSaved({node, attribute, {}}).value_or(true));
    };
    if (source.values)
        for (const ValueStore::Cell& cell : source.values->cells())
            if (isSaved(cell.attribute))
                items.push_back({rank(node, cell.attribute), cell.attribute, &cell, nullptr});
    if (!source.extras)
        return;
    for (const PlugFlagEntry& entry : source.extras->plugFlags)
    {
        auto own = std::find_if(items.begin(), items.end(), [&](const Item& item)
                                { return item.cell && !item.cell->array && item.attribute == entry.attribute; });
        if (own != items.end() && entry.path.depth == 0)
            own->flags = &entry;
        else
            items.push_back({rank(node, entry.attribute), entry.attribute, nullptr, &entry});
    }
}

void ValueWriter::write(std::string& out, NodeId node, const Scene* startupScene, NodeId startup)
{
    m_out = &out;
    m_node = node;
    m_startupScene = startupScene;
    m_startup = startup;
    std::vector<Item> items;
    collect(node, items);
    std::stable_sort(items.begin(), items.end(), [](const Item& a, const Item& b)
                     { return a.rank != b.rank ? a.rank<b.rank : (a.cell != nullptr)>(b.cell != nullptr); });
    for (const Item& item : items)
    {
        PlugFlags flags = item.flags ? item.flags->flags : PlugFlags{};
        if (item.cell && item.cell->array)
            writeArray(*item.cell->array, pathOf(m_scene.attribute(item.attribute)));
        else if (item.cell)
            writeCell(*item.cell, flags);
        else
            writeFlags(*item.flags);
    }
    writeAliases(node);
}

// -----------------------------------------------------------------------------------------------------------
// statements

void ValueWriter::beginFlags(PlugFlags flags)
{
    for (const FlagWord& flag : kFlagWords)
        if (flags.known & flag.bit)
        {
            *m_out += flag.word;
            *m_out += flags.bits & flag.bit ? " on" : " off";
        }
}

void ValueWriter::begin(PlugFlags flags, size_t size)
{
    m_lineStart = m_out->size();
    *m_out += "\tsetAttr";
    if (size > 1)
    {
        *m_out += " -s ";
        appendNumber(*m_out, static_cast<int64_t>(size));
    }
    beginFlags(flags);
}

void ValueWriter::path(std::string_view text)
{
    *m_out += " \".";
    *m_out += text;
    *m_out += '"';
}

void ValueWriter::end() { *m_out += ";\n"; }

void ValueWriter::wrap()
{
    if (m_out->size() - m_lineStart < kLineLength)
        return;
    *m_out += "\n\t\t";
    m_lineStart = m_out->size();
}

void ValueWriter::numberOf(const Value& value, size_t component, Unit unit, AttributeType type)
{
    *m_out += ' ';
    if (type == AttributeType::Bool && (value.asInt(component) == 0 || value.asInt(component) == 1))
        *m_out += value.asInt(component) ? "yes" : "no";
    else if (unit != Unit::None)
        appendNumber(*m_out, value.asDouble(component), unit, m_units);
    else if (value.scalar() == Scalar::Float)
        appendNumber(*m_out, static_cast<float>(value.asDouble(component)));
    else if (isFloating(value.scalar()))
        appendNumber(*m_out, value.asDouble(component));
    else
        appendNumber(*m_out, value.asInt(component));
}

void ValueWriter::number(const PlanLeaf& leaf, const NumericColumn& column, size_t place)
{
    AttributeType type = m_scene.attribute(leaf.attribute).type;
    if (leaf.unit == Unit::None && column.scalar() == Scalar::Float)
    {
        *m_out += ' ';
        float value = 0;
        std::memcpy(&value, column.bytes() + (place * column.components() + leaf.component) * sizeof value,
                    sizeof value);
        appendNumber(*m_out, value);
        return;
    }
    numberOf(column.get(place), leaf.component, leaf.unit, type);
}

// -------------------------------------------------------------------------------------------------------- single
// values

std::string ValueWriter::pathOf(const Attribute& attribute) const
{
    // Short names; parents only below an array's element, whose own path writeArray puts before it.
    std::string_view name = attribute.shortName.empty() ? attribute.longName : attribute.shortName;
    if (!valid(attribute.parent) || attribute.layout.arrayDepth == 0)
        return std::string(name);
    const Attribute& parent = m_scene.attribute(attribute.parent);
    if (parent.isArray() || parent.isNumericCompound())
        return std::string(name);
    return pathOf(parent) + '.' + std::string(name);
}

bool ValueWriter::isDefault(const Attribute& attribute, const Value& value, uint8_t written) const
{
    if (attribute.has(kStoredOnly))
        return false;
    // Maya writes texts and other data although they are the type's own (camera.homeCommand, file.colorSpace).
    if (!value.isNumeric())
        return false;
    Value other = m_scene.registry().defaultValue(attribute);
    for (size_t i = 0; i < value.components(); ++i)
    {
        if (!(written & (1u << i)))
            continue;
        const Attribute& part = attribute.children.size() > i ? m_scene.attribute(attribute.children[i]) : attribute;
        bool isKnown = part.has(kHasDefault) || part.defaultNumber == 0;
        if (!isKnown || value.asDouble(i) != other.asDouble(i))
            return false;
    }
    return true;
}

// Values that a new session has are written like others where they differ from the type's default, and also where the
// scene put the default back.
Value ValueWriter::startupValue(const Attribute& attribute) const
{
    if (!m_startupScene || !m_startup || attribute.has(kDynamic))
        return {};
    const Node& other = m_startupScene->node(m_startup);
    return other.values ? other.values->get(attribute, {}).value : Value{};
}

bool ValueWriter::isLeftOut(const Attribute& attribute, const ValueStore::Cell& cell) const
{
    if (cell.written == 0)
        return true;
    Value startup = startupValue(attribute);
    if (!startup.empty() && attribute.longName == kUnsaved)
        return startup == cell.value;
    return startup.empty() && isDefault(attribute, cell.value, cell.written);
}

void ValueWriter::writeCell(const ValueStore::Cell& cell, PlugFlags flags)
{
    const Attribute& attribute = m_scene.attribute(cell.attribute);
    if (isLeftOut(attribute, cell))
    {
        if (flags.known)
            writeFlags({cell.attribute, {}, flags});
        return;
    }
    if (!cell.value.isNumeric())
        return writeData(pathOf(attribute), *cell.value.data(), flags);
    if (cell.written != allOf(cell.value.components()))
    {
        if (flags.known)
            writeFlags({cell.attribute, {}, flags});
        return writeComponents(cell, attribute);
    }
    begin(flags);
    path(pathOf(attribute));
    bool isTuple = cell.value.components() > 1;
    if (isTuple)
    {
        *m_out += " -type \"";
        *m_out += attribute.typeInfo().text;
        *m_out += '"';
    }
    for (size_t i = 0; i < cell.value.components(); ++i)
    {
        const Attribute& part = attribute.children.size() > i ? m_scene.attribute(attribute.children[i]) : attribute;
        numberOf(cell.value, i, part.typeInfo().unit, part.type);
    }
    if (isTuple)
        *m_out += ' ';
    end();
}

// Some numbers of a tuple, each by its own name.
void ValueWriter::writeComponents(const ValueStore::Cell& cell, const Attribute& attribute)
{
    for (size_t i = 0; i < cell.value.components() && i < attribute.children.size(); ++i)
    {
        if (!(cell.written & (1u << i)) || isDefault(attribute, cell.value, static_cast<uint8_t>(1u << i)))
            continue;
        const Attribute& part = m_scene.attribute(attribute.children[i]);
        begin();
        path(pathOf(part));
        numberOf(cell.value, i, part.typeInfo().unit, part.type);
        end();
    }
}

void ValueWriter::writeData(const std::string& pathText, const Data& data, PlugFlags flags)
{
    begin(flags);
    path(pathText);
    std::string_view typeName = dataTypeName(data);
    if (!typeName.empty())
    {
        *m_out += " -type \"";
        *m_out += typeName;
        *m_out += '"';
    }
    appendData(*m_out, data);
    if (typeName != "string" && !typeName.empty())
        *m_out += ' ';
    end();
}

// ---------------------------------------------------------------------------------------------------------------
// arrays

std::vector<const Column*> ValueWriter::ordered(const ArrayStore& store)
{
    std::vector<const Column*> columns;
    for (const Column& column : store.columns())
        columns.push_back(&column);
    std::sort(columns.begin(), columns.end(), [this](const Column* a, const Column* b)
              { return rank(m_node, a->attribute) < rank(m_node, b->attribute); });
    return columns;
}

void ValueWriter::writeArray(const ArrayStore& store, const std::string& pathText)
{
    const Attribute& array = m_scene.attribute(store.attribute());
    if (store.columns().empty() || store.indices().empty())
        return;
    if (const auto* faces = std::get_if<std::vector<FaceRef>>(&store.columns().front().cells))
        return writeFaces(store, pathText, *faces);
    const LeafPlan& plan = m_plans.of(array.id);
    bool isFlat = plan.isTuple;
    if (!isFlat && !plan.isMixed && plan.leaves.size() <= kMaxFlatLeaves && plan.leaves.size() == array.children.size())
    {
        // A compound of plain numbers is written flat where every element has all of them.
        isFlat = true;
        for (const PlanLeaf& leaf : plan.leaves)
        {
            const NumericColumn* column = numbersOf(store.column(leaf.storage));
            for (size_t i = 0; isFlat && i < store.indices().size(); ++i)
                isFlat = column && column->written(i) == allOf(column->components());
        }
    }
    if (isFlat)
        return writeNumbers(store, pathText, plan, array);
    std::vector<const Column*> columns = ordered(store);
    for (size_t place = 0; place < store.indices().size(); ++place)
        writeElement(store, place, element(pathText, store.indices().at(place)), columns);
}

void ValueWriter::writeNumbers(const ArrayStore& store, const std::string& pathText, const LeafPlan& plan,
                               const Attribute& array)
{
    std::vector<const NumericColumn*> columns;
    for (const PlanLeaf& leaf : plan.leaves)
        columns.push_back(numbersOf(store.column(leaf.storage)));
    if (columns.empty() || std::find(columns.begin(), columns.end(), nullptr) != columns.end())
        return;
    auto written = [&](size_t place) { return columns.front()->written(place); };
    auto isWhole = [&](size_t place) { return written(place) == allOf(columns.front()->components()); };
    size_t count = store.indices().size();
    size_t size = 0;
    for (size_t i = 0; i < count; ++i)
        size += written(i) != 0;
    size_t perStatement = std::max<size_t>(1, kNumbersPerStatement / plan.leaves.size());
    bool isTyped = plan.isTuple && plan.leaves.size() > 1 && !isUntyped(array);
    for (size_t at = 0; at < count;)
    {
        if (!isWhole(at))
        {
            // Some numbers of the tuple only.
            for (size_t i = 0; written(at) && i < array.children.size() && i < columns.front()->components(); ++i)
                if (written(at) & (1u << i))
                {
                    begin();
                    path(element(pathText, store.indices().at(at)) + '.' +
                         pathOf(m_scene.attribute(array.children[i])));
                    number(plan.leaves[i], *columns[i], at);
                    end();
                }
            ++at;
            continue;
        }
        size_t stop = at + 1;
        while (stop < count && stop - at < perStatement && isWhole(stop) &&
               store.indices().at(stop) == store.indices().at(stop - 1) + 1)
            ++stop;
        begin({}, std::exchange(size, 0));
        std::string range = pathText + '[';
        appendNumber(range, static_cast<int64_t>(store.indices().at(at)));
        if (stop - at > 1)
        {
            range += ':';
            appendNumber(range, static_cast<int64_t>(store.indices().at(stop - 1)));
        }
        path(range + ']');
        if (isTyped)
        {
            *m_out += " -type \"";
            *m_out += array.typeInfo().text;
            *m_out += '"';
        }
        for (; at < stop; ++at)
            for (size_t k = 0; k < plan.leaves.size(); ++k)
            {
                wrap();
                number(plan.leaves[k], *columns[k], at);
            }
        end();
    }
}

void ValueWriter::writeFaces(const ArrayStore& store, const std::string& pathText, const std::vector<FaceRef>& faces)
{
    size_t size = 0;
    int64_t corners = 0;
    for (const FaceRef& face : faces)
        if (face.run)
        {
            ++size;
            corners += face.run->stream[face.run->starts[face.face] + 1];
        }
    bool isFirst = true;
    for (size_t at = 0; at < faces.size();)
    {
        if (!faces[at].run)
        {
            ++at;
            continue;
        }
        size_t stop = at + 1;
        while (stop < faces.size() && stop - at < kFacesPerStatement && faces[stop].run &&
               store.indices().at(stop) == store.indices().at(stop - 1) + 1)
            ++stop;
        begin({}, isFirst ? size : 0);
        if (isFirst)
        {
            *m_out += " -ch ";
            appendNumber(*m_out, corners);
        }
        isFirst = false;
        std::string range = pathText + '[';
        appendNumber(range, static_cast<int64_t>(store.indices().at(at)));
        if (stop - at > 1)
        {
            range += ':';
            appendNumber(range, static_cast<int64_t>(store.indices().at(stop - 1)));
        }
        path(range + ']');
        *m_out += " -type \"polyFaces\" ";
        for (; at < stop; ++at)
            appendFace(*m_out, *faces[at].run, faces[at].face);
        end();
    }
}

void ValueWriter::writeElement(const ArrayStore& store, size_t place, const std::string& pathText,
                               const std::vector<const Column*>& columns)
{
    for (const Column* column : columns)
        writeElementColumn(*column, place, pathText, column->attribute == store.attribute());
}

void ValueWriter::writeElementColumn(const Column& column, size_t place, const std::string& elementPath, bool isOwn)
{
    const Attribute& attribute = m_scene.attribute(column.attribute);
    if (!attribute.has(kStorable))
        return;
    std::string pathText = isOwn ? elementPath : elementPath + '.' + pathOf(attribute);
    if (const auto* nested = std::get_if<std::vector<std::unique_ptr<ArrayStore>>>(&column.cells))
    {
        if ((*nested)[place])
            writeArray(*(*nested)[place], pathText);
        return;
    }
    if (const auto* data = std::get_if<std::vector<DataRef>>(&column.cells))
    {
        if ((*data)[place])
            writeData(pathText, *(*data)[place], {});
        return;
    }
    const NumericColumn* numbers = numbersOf(&column);
    if (!numbers || !numbers->written(place))
        return;
    Value value = numbers->get(place);
    if (numbers->written(place) == allOf(value.components()))
    {
        begin();
        path(pathText);
        if (value.components() > 1)
        {
            *m_out += " -type \"";
            *m_out += attribute.typeInfo().text;
            *m_out += '"';
        }
        for (size_t i = 0; i < value.components(); ++i)
        {
            const Attribute& part =
                attribute.children.size() > i ? m_scene.attribute(attribute.children[i]) : attribute;
            numberOf(value, i, part.typeInfo().unit, part.type);
        }
        if (value.components() > 1)
            *m_out += ' ';
        return end();
    }
    for (size_t i = 0; i < value.components() && i < attribute.children.size(); ++i)
    {
        if (!(numbers->written(place) & (1u << i)))
            continue;
        const Attribute& part = m_scene.attribute(attribute.children[i]);
        begin();
        path(pathText + '.' + pathOf(part));
        numberOf(value, i, part.typeInfo().unit, part.type);
        end();
    }
}

// ----------------------------------------------------------------------------------------------------- flags and
// aliases

void ValueWriter::writeFlags(const PlugFlagEntry& entry)
{
    Plug plug{m_node, entry.attribute, entry.path};
    begin(entry.flags);
    path(attributePath(m_scene, plug, AttributeSpelling::Short, false));
    end();
}

void ValueWriter::writeAliases(NodeId node)
{
    const Node& source = m_scene.node(node);
    if (!source.extras || source.extras->aliases.empty())
        return;
    begin();
    path("aal");
    *m_out += " -type \"attributeAlias\" {";
    bool isFirst = true;
    for (const Alias& alias : source.extras->aliases)
    {
        if (!std::exchange(isFirst, false))
            *m_out += ',';
        appendQuoted(*m_out, alias.name);
        *m_out += ',';
        appendQuoted(*m_out,
                     attributePath(m_scene, {node, alias.attribute, alias.path}, AttributeSpelling::Long, false));
    }
    *m_out += "} ";
    end();
}

} // namespace understudy::io
