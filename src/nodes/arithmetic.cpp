// The mathematics nodes that Maya has had since 2024, as tables: numbers in, a number out. Formulas: Autodesk's node
// reference; what it leaves open (domains, zero) follows IEEE arithmetic.
#include "nodes/Families.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace understudy::nodes
{

using core::AttrId;
using core::ElementPath;
using eval::Computation;

namespace
{

struct Unary
{
    std::string_view type;
    double (*function)(double);
};

constexpr Unary kUnary[] = {
    {"absolute", [](double x) { return std::abs(x); }},     {"negate", [](double x) { return -x; }},
    {"round", [](double x) { return std::round(x); }},      {"floor", [](double x) { return std::floor(x); }},
    {"ceil", [](double x) { return std::ceil(x); }},        {"truncate", [](double x) { return std::trunc(x); }},
    {"sin", [](double x) { return std::sin(x); }},          {"cos", [](double x) { return std::cos(x); }},
    {"tan", [](double x) { return std::tan(x); }},          {"asin", [](double x) { return std::asin(x); }},
    {"acos", [](double x) { return std::acos(x); }},        {"atan", [](double x) { return std::atan(x); }},
    {"not", [](double x) { return x == 0.0 ? 1.0 : 0.0; }},
};

struct Binary
{
    std::string_view type;
    std::string_view first;
    std::string_view second;
    double (*function)(double, double);
};

constexpr Binary kBinary[] = {
    {"subtract", "input1", "input2", [](double x, double y) { return x - y; }},
    {"divide", "input1", "input2", [](double x, double y) { return x / y; }},
    {"modulo", "input", "modulus", [](double x, double y) { return std::fmod(x, y); }},
    {"power", "input", "exponent", [](double x, double y) { return std::pow(x, y); }},
    {"log", "input", "base", [](double x, double y) { return std::log(x) / std::log(y); }},
    {"atan2", "input1", "input2", [](double x, double y) { return std::atan2(x, y); }},
    {"greaterThan", "input1", "input2", [](double x, double y) { return x > y ? 1.0 : 0.0; }},
    {"lessThan", "input1", "input2", [](double x, double y) { return x < y ? 1.0 : 0.0; }},
    {"and", "input1", "input2", [](double x, double y) { return x != 0.0 && y != 0.0 ? 1.0 : 0.0; }},
    {"or", "input1", "input2", [](double x, double y) { return x != 0.0 || y != 0.0 ? 1.0 : 0.0; }},
};

struct Ternary
{
    std::string_view type;
    std::array<std::string_view, 3> inputs;
    double (*function)(double, double, double);
};

constexpr Ternary kTernary[] = {
    {"clampRange",
     {"input", "minimum", "maximum"},
     [](double x, double low, double high) { return std::min(std::max(x, low), high); }},
    {"lerp", {"input1", "input2", "weight"}, [](double x, double y, double w) { return x + (y - x) * w; }},
    {"equal",
     {"input1", "input2", "epsilon"},
     [](double x, double y, double epsilon) { return std::abs(x - y) <= epsilon ? 1.0 : 0.0; }},
    {"smoothStep",
     {"input", "leftEdge", "rightEdge"},
     [](double x, double left, double right)
     {
         double t = left == right ? (x < left ? 0.0 : 1.0) : std::clamp((x - left) / (right - left), 0.0, 1.0);
         return t * t * (3.0 - 2.0 * t);
     }},
};

// Of all elements of `input`; 0 where there are none.
struct Folding
{
    std::string_view type;
    double (*function)(const std::vector<double>&);
};

double sumOf(const std::vector<double>& numbers) { return std::accumulate(numbers.begin(), numbers.end(), 0.0); }

constexpr Folding kFoldings[] = {
    {"sum", sumOf},
    {"average", [](const std::vector<double>& n) { return sumOf(n) / static_cast<double>(n.size()); }},
    {"multiply",
     [](const std::vector<double>& n) { return std::accumulate(n.begin(), n.end(), 1.0, std::multiplies<>()); }},
    {"min", [](const std::vector<double>& n) { return *std::min_element(n.begin(), n.end()); }},
    {"max", [](const std::vector<double>& n) { return *std::max_element(n.begin(), n.end()); }},
};

eval::Behavior make(const Attributes& attributes, const Unary& entry)
{
    AttrId input = attributes("input"), output = attributes("output");
    return {{output}, {}, [=, function = entry.function](Computation& c) { c.set(output, function(c.number(input))); }};
}

eval::Behavior make(const Attributes& attributes, const Binary& entry)
{
    AttrId first = attributes(entry.first), second = attributes(entry.second), output = attributes("output");
    return {{output},
            {},
            [=, function = entry.function](Computation& c)
            { c.set(output, function(c.number(first), c.number(second))); }};
}

eval::Behavior make(const Attributes& attributes, const Ternary& entry)
{
    std::array<AttrId, 3> in{attributes(entry.inputs[0]), attributes(entry.inputs[1]), attributes(entry.inputs[2])};
    AttrId output = attributes("output");
    return {{output},
            {},
            [=, function = entry.function](Computation& c)
            { c.set(output, function(c.number(in[0]), c.number(in[1]), c.number(in[2]))); }};
}

eval::Behavior make(const Attributes& attributes, const Folding& entry)
{
    AttrId input = attributes("input"), output = attributes("output");
    return {{output},
            {},
            [=, function = entry.function](Computation& c)
            {
                std::vector<double> numbers;
                const core::IndexSet* elements = c.elements(input);
                for (size_t i = 0; elements && i < elements->size(); ++i)
                    numbers.push_back(c.number(input, ElementPath{}.with(elements->at(i))));
                c.set(output, numbers.empty() ? 0.0 : function(numbers));
            }};
}

template <class Table> void registerTable(core::TypeRegistry& types, eval::Behaviors& behaviors, const Table& table)
{
    for (const auto& entry : table)
        if (core::TypeId type = types.find(entry.type); valid(type))
            behaviors.add(type, [&entry](const core::TypeRegistry& registry, core::TypeId of)
                          { return make(Attributes(registry, of), entry); });
}

} // namespace

void registerArithmetic(core::TypeRegistry& types, eval::Behaviors& behaviors)
{
    registerTable(types, behaviors, kUnary);
    registerTable(types, behaviors, kBinary);
    registerTable(types, behaviors, kTernary);
    registerTable(types, behaviors, kFoldings);
}

} // namespace understudy::nodes
