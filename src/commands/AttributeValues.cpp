#include "commands/AttributeValues.h"

#include "core/Data.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace understudy::commands
{

namespace
{

using core::Attribute;
using core::AttributeType;
using core::Scalar;
using core::Unit;

// ----------------------------------------------------------------------------------------------------------------
// answers

template <class Items, class Convert> Value listOf(const Items& items, Convert&& convert)
{
    Value::List list;
    list.reserve(items.size());
    for (const auto& item : items)
        list.emplace_back(convert(item));
    return Value(std::move(list));
}

template <class Items> Value numbersOf(const Items& items) { return Value(Value::Doubles(items.begin(), items.end())); }

template <class Items> Value tuplesOf(const Items& items)
{
    return listOf(items,
                  [](const auto& item)
                  {
                      Value::List numbers;
                      for (auto number : item)
                          numbers.emplace_back(static_cast<double>(number));
                      return Value::tuple(std::move(numbers));
                  });
}

template <class Items> Value integersOf(const Items& items)
{
    return listOf(items, [](auto item) { return Value(static_cast<int64_t>(item)); });
}

template <class T> const auto& content(const core::Data& data) { return static_cast<const T&>(data).content; }

// A table by type: what getAttr makes of data.
struct DataAnswer
{
    AttributeType type;
    Value (*answer)(const core::Data&);
};

constexpr DataAnswer kDataAnswers[] = {
    {AttributeType::String, [](const core::Data& d) { return Value(content<core::StringData>(d)); }},
    {AttributeType::Matrix,
     [](const core::Data& d) { return numbersOf(static_cast<const core::MatrixData&>(d).matrix); }},
    {AttributeType::DoubleArray, [](const core::Data& d) { return numbersOf(content<core::DoubleArrayData>(d)); }},
    {AttributeType::FloatArray, [](const core::Data& d) { return numbersOf(content<core::FloatArrayData>(d)); }},
    {AttributeType::Int32Array, [](const core::Data& d) { return integersOf(content<core::Int32ArrayData>(d)); }},
    {AttributeType::Int64Array, [](const core::Data& d) { return integersOf(content<core::Int64ArrayData>(d)); }},
    {AttributeType::VectorArray, [](const core::Data& d) { return tuplesOf(content<core::VectorArrayData>(d)); }},
    {AttributeType::FloatVectorArray,
     [](const core::Data& d) { return tuplesOf(content<core::FloatVectorArrayData>(d)); }},
    {AttributeType::PointArray, [](const core::Data& d) { return tuplesOf(content<core::PointArrayData>(d)); }},
    {AttributeType::StringArray, [](const core::Data& d) { return Value(content<core::StringArrayData>(d)); }},
    {AttributeType::ComponentList, [](const core::Data& d) { return Value(content<core::ComponentListData>(d)); }},
};

} // namespace

const Attribute& componentOf(const core::Scene& scene, const Attribute& attribute, size_t component)
{
    return component < attribute.children.size() ? scene.attribute(attribute.children[component]) : attribute;
}

Unit unitOf(const core::Scene& scene, const Attribute& attribute, size_t component)
{
    return componentOf(scene, attribute, component).typeInfo().unit;
}

Value numberAnswer(const Attribute& component, const core::Units& units, const core::Value& value, size_t at)
{
    switch (component.scalar())
    {
    case Scalar::Bool:
        return Value(value.asInt(at) != 0);
    case Scalar::Ticks:
        return Value(units.frames(value.asInt(at)));
    case Scalar::Float:
    case Scalar::Double:
        return Value(units.fromKernel(component.typeInfo().unit, value.asDouble(at)));
    default:
        return Value(value.asInt(at));
    }
}

std::optional<Value> valueAnswer(const core::Scene& scene, const core::Units& units, const Attribute& attribute,
                                 const core::Value& value)
{
    if (value.empty())
        return Value();
    if (value.isNumeric() && value.components() == 1)
        return numberAnswer(attribute, units, value, 0);
    if (value.isNumeric())
    {
        Value::List numbers;
        numbers.reserve(value.components());
        for (size_t i = 0; i < value.components(); ++i)
            numbers.push_back(numberAnswer(componentOf(scene, attribute, i), units, value, i));
        Value::List one;
        one.push_back(Value::tuple(std::move(numbers)));
        return Value(std::move(one));
    }
    for (const DataAnswer& entry : kDataAnswers)
        if (entry.type == value.data()->type())
            return entry.answer(*value.data());
    return std::nullopt;
}

// ----------------------------------------------------------------------------------------------------------------
// reading

namespace
{

std::string quoted(const Value& value)
{
    return value.is<std::string>() ? "'" + script::toText(value) + "'" : pythonText(value);
}

std::optional<double> parseNumber(std::string_view text)
{
    struct Word
    {
        std::string_view text;
        double number;
    };
    static constexpr Word kWords[] = {{"on", 1},  {"yes", 1}, {"true", 1},  {"True", 1},
                                      {"off", 0}, {"no", 0},  {"false", 0}, {"False", 0}};
    for (const Word& word : kWords)
        if (word.text == text)
            return word.number;
    double number = 0;
    auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

} // namespace

std::string pythonText(const Value& value)
{
    if (!value.isSequence())
        return script::toText(value);
    bool isTuple = value.tuple() != nullptr;
    std::string text = isTuple ? "(" : "[";
    Value::List items = value.items();
    for (size_t i = 0; i < items.size(); ++i)
        text += (i ? ", " : "") + quoted(items[i]);
    if (isTuple && items.size() == 1)
        text += ',';
    return text + (isTuple ? ")" : "]");
}

const Value& ValueWords::next()
{
    if (atEnd())
        throw error(ErrorKind::Failed, "Error reading data element number {}", m_at + 1);
    return m_words[m_at++];
}

void ValueWords::refuse() const
{
    throw error(ErrorKind::Failed, "Error reading data element number {}: {}", m_at, pythonText(m_words[m_at - 1]));
}

double ValueWords::number(Unit unit)
{
    const Value& word = next();
    if (word.isNumber())
        return m_units->toKernel(unit, word.number());
    const std::string* text = word.get<std::string>();
    if (!text)
        refuse();
    if (unit == Unit::Time)
        if (std::optional<core::Ticks> time = m_units->parseTime(*text))
            return static_cast<double>(*time);
    std::optional<double> parsed = parseNumber(*text);
    if (!parsed)
        refuse();
    return m_units->toKernel(unit, *parsed);
}

int64_t ValueWords::integer()
{
    const Value& word = next();
    if (const int64_t* exact = word.get<int64_t>())
        return *exact;
    --m_at;
    // A fraction is cut off, as MEL's conversion to int does.
    return static_cast<int64_t>(number());
}

std::string ValueWords::text()
{
    const Value& word = next();
    if (word.isSequence())
        refuse();
    return script::toText(word);
}

void ValueWords::skip() { next(); }

core::Value readNumbers(const core::Scene& scene, const Attribute& attribute, ValueWords& words)
{
    core::Value value = core::Value::zeros(attribute.scalar(), attribute.components());
    for (size_t i = 0; i < attribute.components(); ++i)
    {
        if (core::isFloating(attribute.scalar()))
            value.set(i, words.number(unitOf(scene, attribute, i)));
        else if (attribute.scalar() == Scalar::Ticks)
            value.setInt(i, static_cast<int64_t>(words.number(Unit::Time)));
        else if (attribute.scalar() == Scalar::Bool)
            value.setInt(i, words.number() != 0 ? 1 : 0);
        else
            value.setInt(i, words.integer());
    }
    return value;
}

namespace
{

// Data of a variable number of items is given as a count and the items, or as one list of items (documentation of
// setAttr -type). Items that are sequences themselves (points) are spread.
void spread(const Value& value, std::vector<Value>& into)
{
    if (!value.isSequence())
    {
        into.push_back(value);
        return;
    }
    for (const Value& item : value.items())
        spread(item, into);
}

std::vector<Value> rest(ValueWords& words)
{
    std::vector<Value> all;
    while (!words.atEnd())
    {
        spread(words.peek(), all);
        words.skip();
    }
    return all;
}

// The numbers of an array whose items have `width` of them.
std::vector<double> arrayNumbers(ValueWords& words, size_t width)
{
    bool counted = !words.atEnd() && words.peek().isNumber();
    std::vector<Value> flat = rest(words);
    ValueWords items(flat, words.units());
    std::vector<double> numbers;
    if (flat.empty())
        return numbers;
    size_t count = counted ? static_cast<size_t>(std::max<int64_t>(0, items.integer())) * width : flat.size();
    numbers.reserve(count);
    while (counted ? numbers.size() < count : !items.atEnd())
        numbers.push_back(items.number());
    if (numbers.size() % width)
        throw error(ErrorKind::Failed, "Error reading data element number {}", flat.size() + 1);
    return numbers;
}

std::vector<std::string> arrayTexts(ValueWords& words)
{
    bool counted = !words.atEnd() && words.peek().isNumber();
    std::vector<Value> flat = rest(words);
    ValueWords items(flat, words.units());
    std::vector<std::string> texts;
    size_t count = counted ? static_cast<size_t>(std::max<int64_t>(0, items.integer())) : flat.size();
    while (texts.size() < count)
        texts.push_back(items.text());
    return texts;
}

template <class Data, class Number> core::Value plainArray(ValueWords& words)
{
    std::vector<double> numbers = arrayNumbers(words, 1);
    return core::Value(core::makeData<Data>(std::vector<Number>(numbers.begin(), numbers.end())));
}

template <class Data, class Number, size_t Width> core::Value tupleArray(ValueWords& words)
{
    std::vector<double> numbers = arrayNumbers(words, Width);
    std::vector<std::array<Number, Width>> items(numbers.size() / Width);
    for (size_t i = 0; i < numbers.size(); ++i)
        items[i / Width][i % Width] = static_cast<Number>(numbers[i]);
    return core::Value(core::makeData<Data>(std::move(items)));
}

core::Value readMatrix(ValueWords& words)
{
    if (!words.atEnd() && words.peek().is<std::string>())
        throw Error(ErrorKind::Unsupported,
                    "setAttr with the parts of a transformation (-type matrix \"xform\" ...) is not supported by "
                    "Understudy yet: give 16 numbers");
    std::vector<Value> flat = rest(words);
    ValueWords items(flat, words.units());
    core::Matrix matrix{};
    for (double& number : matrix)
        number = items.number();
    return core::Value::matrix(matrix);
}

struct DataReader
{
    std::string_view name;
    core::Value (*read)(ValueWords&);
};

constexpr DataReader kDataReaders[] = {
    {"string", [](ValueWords& w) { return core::Value::string(w.text()); }},
    {"matrix", readMatrix},
    {"fltMatrix", readMatrix},
    {"doubleArray", plainArray<core::DoubleArrayData, double>},
    {"floatArray", plainArray<core::FloatArrayData, float>},
    {"Int32Array", plainArray<core::Int32ArrayData, int32_t>},
    {"Int64Array", plainArray<core::Int64ArrayData, int64_t>},
    {"vectorArray", tupleArray<core::VectorArrayData, double, 3>},
    {"floatVectorArray", tupleArray<core::FloatVectorArrayData, float, 3>},
    {"pointArray", tupleArray<core::PointArrayData, double, 4>},
    {"stringArray", [](ValueWords& w) { return core::Value(core::makeData<core::StringArrayData>(arrayTexts(w))); }},
    {"componentList",
     [](ValueWords& w) { return core::Value(core::makeData<core::ComponentListData>(arrayTexts(w))); }},
};

// Tuples may be given with their type although they need none.
constexpr std::string_view kTupleTypes[] = {"short2", "short3",  "long2",   "long3",  "float2",
                                            "float3", "double2", "double3", "double4"};
// Documented, and known in scenes; not read from commands yet.
constexpr std::string_view kOtherTypes[] = {"mesh",
                                            "nurbsCurve",
                                            "nurbsSurface",
                                            "nurbsTrimface",
                                            "polyFaces",
                                            "lattice",
                                            "subd",
                                            "sphere",
                                            "cone",
                                            "reflectanceRGB",
                                            "spectrumRGB",
                                            "attributeAlias",
                                            "dataReferenceEdits",
                                            "dataPolyComponent",
                                            "matrixArray"};

} // namespace

bool isTupleTypeName(std::string_view typeName)
{
    return std::find(std::begin(kTupleTypes), std::end(kTupleTypes), typeName) != std::end(kTupleTypes);
}

bool isDataTypeName(std::string_view typeName)
{
    auto has = [&](const auto& names)
    { return std::find(std::begin(names), std::end(names), typeName) != std::end(names); };
    return isTupleTypeName(typeName) || has(kOtherTypes) ||
           std::any_of(std::begin(kDataReaders), std::end(kDataReaders),
                       [&](const DataReader& reader) { return reader.name == typeName; });
}

core::Value readData(std::string_view typeName, ValueWords& words)
{
    for (const DataReader& reader : kDataReaders)
        if (reader.name == typeName)
            return reader.read(words);
    throw error(ErrorKind::Unsupported, "setAttr -type {} is not supported by Understudy yet", typeName);
}

bool accepts(const Attribute& attribute, const core::Value& data)
{
    if (!attribute.isData() || !data.isData())
        return false;
    AttributeType type = data.data()->type();
    constexpr AttributeType kLoose[] = {AttributeType::Typed, AttributeType::Generic, AttributeType::Any,
                                        AttributeType::Unknown, AttributeType::Opaque};
    if (std::find(std::begin(kLoose), std::end(kLoose), attribute.type) != std::end(kLoose))
        return attribute.accepts.empty() ||
               std::find(attribute.accepts.begin(), attribute.accepts.end(), type) != attribute.accepts.end();
    return attribute.type == type || (attribute.type == AttributeType::FloatMatrix && type == AttributeType::Matrix);
}

} // namespace understudy::commands
