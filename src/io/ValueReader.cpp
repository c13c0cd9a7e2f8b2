#include "io/ValueReader.h"

#include "core/Error.h"
#include "core/ExternalData.h"
#include "io/DataText.h"
#include "io/Numbers.h"

#include <fmt/core.h>

#include <cmath>
#include <cstring>
#include <limits>

namespace understudy::io
{

using namespace core;

namespace
{

struct TupleType
{
    std::string_view name;
    size_t size;
};
// -type of plain numbers: the attribute itself says how they are stored.
constexpr TupleType kTuples[] = {{"double3", 3},        {"float3", 3},     {"double2", 2},     {"float2", 2},
                                 {"double4", 4},        {"float4", 4},     {"long2", 2},       {"long3", 3},
                                 {"short2", 2},         {"short3", 3},     {"reflectance", 3}, {"spectrum", 3},
                                 {"reflectanceRGB", 3}, {"spectrumRGB", 3}};

bool isTuple(std::string_view typeName)
{
    for (const TupleType& tuple : kTuples)
        if (tuple.name == typeName)
            return true;
    return false;
}

Error tooFew() { return Error(ErrorKind::Syntax, "fewer values than the attribute needs"); }

// A value that is no number, for a message.
Error notNumber(Cursor words)
{
    std::string_view rest = words.rest().substr(0, 24);
    size_t end = rest.find_first_of(" \t\n\r");
    return error(ErrorKind::TypeMismatch, "'{}' is no number", rest.substr(0, end));
}

template <class T> T convert(double number, double factor);
template <> double convert(double number, double factor) { return number * factor; }
template <> float convert(double number, double factor) { return static_cast<float>(number * factor); }

// A column of floating point numbers, straight from the text.
template <class T> void parseRun(Cursor& words, T* out, size_t count, double factor)
{
    const char* at = words.at;
    const char* end = words.end;
    for (size_t i = 0; i < count; ++i)
    {
        while (at != end && isBlankChar(*at))
            ++at;
        bool parsed = false;
        if constexpr (std::is_same_v<T, float>)
        {
            if (factor == 1.0)
                parsed = parseFloat(at, end, out[i]);
            else
            {
                double number = 0;
                parsed = parseDouble(at, end, number);
                out[i] = convert<float>(number, factor);
            }
        }
        else
        {
            double number = 0;
            parsed = parseDouble(at, end, number);
            out[i] = convert<double>(number, factor);
        }
        if (!parsed) [[unlikely]]
        {
            words.at = at;
            if (words.skip() && words.at != at)
            {
                at = words.at; // a comment between the numbers
                --i;
                continue;
            }
            throw words.atEnd() ? tooFew() : notNumber(words);
        }
    }
    words.at = at;
}

// A column of integers, straight from the text; numbers with fractions and words go the long way round.
template <class T> void parseIntegers(Cursor& words, T* out, size_t count, Scalar scalar)
{
    for (size_t i = 0; i < count; ++i)
    {
        int64_t integer = 0;
        double number = 0;
        if (!words.skip())
            throw tooFew();
        bool isExact = parseInteger(words.at, words.end, integer) && scalar != Scalar::Bool &&
                       integer == static_cast<int64_t>(static_cast<T>(integer));
        if (isExact) [[likely]]
        {
            out[i] = static_cast<T>(integer);
            continue;
        }
        number = static_cast<double>(integer);
        bool isWord = words.at != words.end && !isBlankChar(*words.at);
        if (isWord && !parseDouble(words.at, words.end, number))
            throw notNumber(words);
        out[i] = static_cast<T>(Value::number(scalar, number).asInt());
    }
}

void parseNumbers(Cursor& words, std::byte* out, size_t count, Scalar scalar, double factor)
{
    switch (scalar)
    {
    case Scalar::Float:
        return parseRun(words, reinterpret_cast<float*>(out), count, factor);
    case Scalar::Double:
        return parseRun(words, reinterpret_cast<double*>(out), count, factor);
    case Scalar::Int8:
        return parseIntegers(words, reinterpret_cast<int8_t*>(out), count, scalar);
    case Scalar::Bool:
    case Scalar::UInt8:
        return parseIntegers(words, reinterpret_cast<uint8_t*>(out), count, scalar);
    case Scalar::Int16:
        return parseIntegers(words, reinterpret_cast<int16_t*>(out), count, scalar);
    case Scalar::Int32:
        return parseIntegers(words, reinterpret_cast<int32_t*>(out), count, scalar);
    default:
        return parseIntegers(words, reinterpret_cast<int64_t*>(out), count, scalar);
    }
}

void setUnwritten(NumericColumn& column, size_t first, size_t count, uint8_t written)
{
    for (size_t i = first; i < first + count; ++i)
    {
        Value value = column.get(i);
        column.set(i, value, written);
    }
}

NumericColumn& numbersOf(Column& column)
{
    if (auto* numbers = std::get_if<NumericColumn>(&column.cells))
        return *numbers;
    throw Error(ErrorKind::TypeMismatch, "the attribute has values of another kind already");
}

// The place of element `first`; elements [first, first + count) then lie one behind the other.
size_t ensureElements(ArrayStore& store, uint32_t first, uint64_t count)
{
    if (count == 1)
        return store.ensure(first);
    store.ensureRange(first, static_cast<uint32_t>(first + count - 1));
    return *store.indices().find(first);
}

} // namespace

double ValueReader::factor(Unit unit) const
{
    if (unit == Unit::Length)
        return m_units.linear().size;
    return unit == Unit::Angle ? m_units.angle().size : 1.0;
}

double ValueReader::readNumber(Cursor& words, Unit unit) const
{
    double number = 0;
    if (!words.skip())
        throw tooFew();
    if (!parseDouble(words.at, words.end, number))
        throw notNumber(words);
    return unit == Unit::None ? number : m_units.toKernel(unit, number);
}

void ValueReader::read(NodeId node, const AttributeTarget& target, std::string_view typeName, Cursor words)
{
    const Attribute& attribute = m_scene.attribute(target.attribute);
    ValueStore& values = m_scene.loadValues(node);
    if (attribute.type == AttributeType::PolyFaces && typeName == "polyFaces")
        readFaceRun(values, target, words);
    else if (attribute.isNumeric() || attribute.type == AttributeType::Compound)
    {
        if (!typeName.empty() && !isTuple(typeName))
            throw error(ErrorKind::TypeMismatch, "a value of type '{}' does not fit attribute '{}', which is {}",
                        typeName, attribute.longName, attribute.typeName());
        readNumbers(values, target, words);
    }
    else
        readObjects(values, target, typeName, words);
    if (words.skip())
        throw Error(ErrorKind::Syntax, "more values than the attribute has");
}

void ValueReader::readNumbers(ValueStore& values, const AttributeTarget& target, Cursor& words)
{
    const Attribute& attribute = m_scene.attribute(target.attribute);
    const AttributeLayout& layout = attribute.layout;
    bool isWholeArray = attribute.isArray() && target.path.depth < layout.arrayDepth;
    if (isWholeArray)
        return readCounted(values, target, words);
    const LeafPlan& plan = m_plans.of(target.attribute);
    if (plan.isMixed || plan.leaves.empty())
        throw error(ErrorKind::TypeMismatch, "attribute '{}' has no plain numbers", attribute.longName);
    // Every number takes two characters: what a damaged range claims beyond that is never allocated.
    if (target.count() * plan.leaves.size() > words.rest().size() / 2 + 1)
        throw tooFew();
    bool isElement = attribute.isArray();
    if (isElement)
    {
        ArrayStore& store = values.ensureArray(attribute, target.path.first(size_t(layout.arrayDepth) - 1));
        bool isLast = !target.isRange() || target.rangeLevel + 1 == layout.arrayDepth;
        if (isLast)
            return readElements(store, target.path.index[size_t(layout.arrayDepth) - 1], target.count(), plan, words);
    }
    AttributeTarget one = target;
    one.rangeLevel = -1;
    for (uint64_t i = 0; i < target.count(); ++i)
    {
        if (target.isRange())
            one.path.index[static_cast<size_t>(target.rangeLevel)] = target.first() + static_cast<uint32_t>(i);
        readPlain(values, attribute, one, words);
    }
}

// One plug: a number, a tuple, or a compound's leaves one after the other.
void ValueReader::readPlain(ValueStore& values, const Attribute& attribute, const AttributeTarget& target,
                            Cursor& words)
{
    const LeafPlan& plan = m_plans.of(target.attribute);
    if (plan.isTuple)
    {
        Value value = Value::zeros(attribute.scalar(), plan.leaves.size());
        for (size_t i = 0; i < plan.leaves.size(); ++i)
            value.set(i, readNumber(words, plan.leaves[i].unit));
        values.exchange(attribute, target.path,
                        {std::move(value), static_cast<uint8_t>((1u << plan.leaves.size()) - 1)});
        return;
    }
    for (const PlanLeaf& leaf : plan.leaves)
    {
        Value value = Value::number(leaf.scalar, readNumber(words, leaf.unit));
        values.exchange(m_scene.attribute(leaf.attribute), target.path, {std::move(value), 1});
    }
}

void ValueReader::readElements(ArrayStore& store, uint32_t first, uint64_t count, const LeafPlan& plan, Cursor& words)
{
    size_t place = ensureElements(store, first, count);
    const PlanLeaf& head = plan.leaves.front();
    bool isBulk = plan.isTuple && head.unit != Unit::Time;
    if (isBulk)
    {
        NumericColumn& column = numbersOf(store.ensureColumn(m_scene.attribute(head.storage)));
        std::byte* out = column.writeRange(place, count);
        size_t numbers = count * plan.leaves.size();
        try
        {
            parseNumbers(words, out, numbers, head.scalar, factor(head.unit));
        }
        catch (const Error&)
        {
            setUnwritten(column, place, count, 0);
            throw;
        }
        return;
    }
    // Columns may move while others are made.
    for (const PlanLeaf& leaf : plan.leaves)
        store.ensureColumn(m_scene.attribute(leaf.storage));
    std::vector<NumericColumn*> columns;
    for (const PlanLeaf& leaf : plan.leaves)
        columns.push_back(&numbersOf(*store.column(leaf.storage)));
    for (size_t i = 0; i < count; ++i)
        for (size_t k = 0; k < plan.leaves.size(); ++k)
            columns[k]->setNumber(place + i, plan.leaves[k].component, readNumber(words, plan.leaves[k].unit));
}

// An array as a whole, or one array in each element of a range: a count, then so many times an index and its values.
void ValueReader::readCounted(ValueStore& values, const AttributeTarget& target, Cursor& words)
{
    const Attribute& attribute = m_scene.attribute(target.attribute);
    const LeafPlan& plan = m_plans.of(target.attribute);
    if (plan.isMixed || plan.leaves.empty())
        throw error(ErrorKind::TypeMismatch, "attribute '{}' has no plain numbers", attribute.longName);
    ElementPath path = target.path;
    for (uint64_t i = 0; i < target.count(); ++i)
    {
        if (target.isRange())
            path.index[static_cast<size_t>(target.rangeLevel)] = target.first() + static_cast<uint32_t>(i);
        int64_t count = 0;
        if (!words.skip())
            throw tooFew();
        if (!parseInteger(words.at, words.end, count) || count < 0)
            throw Error(ErrorKind::Syntax, "the number of elements was expected");
        ArrayStore& store = values.ensureArray(attribute, path);
        for (int64_t k = 0; k < count; ++k)
        {
            int64_t index = 0;
            if (!words.skip())
                throw tooFew();
            if (!parseInteger(words.at, words.end, index) || index < 0 || index > std::numeric_limits<int32_t>::max())
                throw Error(ErrorKind::Syntax, "the index of an element was expected");
            readElements(store, static_cast<uint32_t>(index), 1, plan, words);
        }
    }
}

void ValueReader::readFaceRun(ValueStore& values, const AttributeTarget& target, Cursor& words)
{
    const Attribute& attribute = m_scene.attribute(target.attribute);
    if (attribute.layout.arrayDepth == 0 || target.path.depth != attribute.layout.arrayDepth)
        throw Error(ErrorKind::Syntax, "faces need the index of an element");
    Ref<const PolyFacesData> run = readFaces(words);
    if (run->faceCount() != target.count())
        throw error(ErrorKind::Syntax, "{} faces for {} elements", run->faceCount(), target.count());
    size_t level = size_t(attribute.layout.arrayDepth) - 1;
    ArrayStore& store = values.ensureArray(attribute, target.path.first(level));
    size_t place = ensureElements(store, target.path.index[level], target.count());
    auto& faces = std::get<std::vector<FaceRef>>(store.ensureColumn(attribute).cells);
    for (size_t i = 0; i < run->faceCount(); ++i)
        faces[place + i] = {run, static_cast<uint32_t>(i)};
}

void ValueReader::readObjects(ValueStore& values, const AttributeTarget& target, std::string_view typeName,
                              Cursor& words)
{
    const Attribute& attribute = m_scene.attribute(target.attribute);
    if (attribute.isArray() && target.path.depth < attribute.layout.arrayDepth)
        throw error(ErrorKind::Syntax, "attribute '{}' is an array: the index of an element is missing",
                    attribute.longName);
    // Old scenes write matrices without -type; other data has it always.
    bool isMatrix = attribute.type == AttributeType::Matrix || attribute.type == AttributeType::FloatMatrix;
    if (typeName.empty())
        typeName = attribute.type == AttributeType::String ? "string" : isMatrix ? "matrix" : "";
    if (target.count() > words.rest().size() + 1)
        throw tooFew();
    if (typeName.empty() && target.isRange())
        throw error(ErrorKind::TypeMismatch, "the values of attribute '{}' have no type", attribute.longName);
    ElementPath path = target.path;
    for (uint64_t i = 0; i < target.count(); ++i)
    {
        if (target.isRange())
            path.index[static_cast<size_t>(target.rangeLevel)] = target.first() + static_cast<uint32_t>(i);
        values.exchange(attribute, path, {Value(readObject(typeName, words)), 1});
    }
}

DataRef ValueReader::readObject(std::string_view typeName, Cursor& words) const
{
    const ExternalDataTypes::Reader* reader = m_scene.registry().dataTypes().find(typeName);
    if (!reader)
        return readData(typeName, words);
    WordReader source(words);
    std::vector<std::string> all;
    for (std::string word; source.text(word);)
        all.push_back(word);
    words.at = words.end;
    return (*reader)(all);
}

} // namespace understudy::io
