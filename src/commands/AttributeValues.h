// Values of attributes between the kernel (centimetres, radians, ticks) and scripts (the scene's units): the one
// mechanism of getAttr, setAttr, addAttr and attributeQuery.
//
// Shapes and errors: reference/behaviour.md "getAttr", "setAttr".
#pragma once

#include "commands/Command.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace understudy::commands
{

// The unit of one number of an attribute; a tuple's numbers have those of its children.
core::Unit unitOf(const core::Scene& scene, const core::Attribute& attribute, size_t component = 0);

// The attribute whose limits one number of a tuple has: the child, or the attribute itself.
const core::Attribute& componentOf(const core::Scene& scene, const core::Attribute& attribute, size_t component);

// One number as scripts see it: bool, int or float in the scene's units.
Value numberAnswer(const core::Attribute& component, const core::Units& units, const core::Value& value, size_t at);

// What getAttr answers for the value of a leaf or tuple: a number, a list with one tuple, a text, lists for arrays,
// None where there is no data. Nothing where the data cannot be shown (geometry).
std::optional<Value> valueAnswer(const core::Scene& scene, const core::Units& units, const core::Attribute& attribute,
                                 const core::Value& value);

// The words of one setAttr, taken one after another. Sequences among them are spread by who reads array data only: a
// list in the place of a number is an error, as in Maya. Positions in errors count from 1.
class ValueWords
{
public:
    ValueWords(std::span<const Value> words, const core::Units& units) : m_words(words), m_units(&units) {}

    bool atEnd() const { return m_at == m_words.size(); }
    size_t left() const { return m_words.size() - m_at; }
    const Value& peek() const { return m_words[m_at]; }
    const core::Units& units() const { return *m_units; }

    double number(core::Unit unit = core::Unit::None);
    int64_t integer();
    std::string text();
    void skip();

private:
    const Value& next();
    [[noreturn]] void refuse() const;

    std::span<const Value> m_words;
    const core::Units* m_units;
    size_t m_at = 0;
};

// A number or tuple of the attribute's type.
core::Value readNumbers(const core::Scene& scene, const core::Attribute& attribute, ValueWords& words);

// Whether setAttr -type knows the word.
bool isDataTypeName(std::string_view typeName);
// Whether it is a tuple of numbers (double3), which needs no -type.
bool isTupleTypeName(std::string_view typeName);
// Data of a -type: string, matrix, arrays. Throws Unsupported for geometry.
core::Value readData(std::string_view typeName, ValueWords& words);

// Whether an attribute can hold the data.
bool accepts(const core::Attribute& attribute, const core::Value& data);

// A value as Python's str() writes it, for messages.
std::string pythonText(const Value& value);

} // namespace understudy::commands
