// What attributes are like, in the words of addAttr and attributeQuery.
//
// Numbers of angles and lengths are the kernel's here (radians, centimetres), those of times frames; unsure, see
// tests/python/commands/test_addAttr.py.
#pragma once

#include "commands/Plugs.h"
#include "core/EnumFields.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace understudy::commands
{

// A number of a definition (default, limit) as these commands take and give it.
double definitionNumber(const core::Attribute& attribute, const core::Units& units, double kernelNumber);
double kernelNumber(const core::Attribute& attribute, const core::Units& units, double definitionNumber);

// The words of -attributeType and -dataType; nothing for others.
std::optional<core::AttributeType> attributeTypeNamed(std::string_view word);
std::optional<core::AttributeType> dataTypeNamed(std::string_view word);

// What attributeQuery -attributeType answers: double3, enum, typed, compound, message, ...
std::string attributeTypeName(const core::Attribute& attribute);

// Defaults of a leaf or of each number of a tuple; empty where it has no number.
std::vector<double> defaultNumbers(const core::Scene& scene, const core::Units& units,
                                   const core::Attribute& attribute);

// One of an attribute's four limits.
struct LimitFact
{
    core::AttributeFlag has;
    double core::Limits::* number;
};
inline constexpr LimitFact kLowest{core::kHasMin, &core::Limits::min};
inline constexpr LimitFact kHighest{core::kHasMax, &core::Limits::max};
inline constexpr LimitFact kSoftLowest{core::kHasSoftMin, &core::Limits::softMin};
inline constexpr LimitFact kSoftHighest{core::kHasSoftMax, &core::Limits::softMax};

// The attribute's own or a child's limits, one number for each component that has it; empty where none has.
std::vector<double> limitNumbers(const core::Scene& scene, const core::Units& units, const core::Attribute& attribute,
                                 const LimitFact& limit);

// An undoable edit of a definition.
void editDefinition(core::Scene& scene, core::AttrId attribute, const std::function<void(core::Attribute&)>& change);

// A plug of a dynamic attribute that is no child; throws Failed for others.
void requireDynamicTop(const core::Scene& scene, const Plug& plug, std::string_view action);

// A text that can be an attribute's name: letters, digits and _, no digit first.
bool isLegalAttributeName(std::string_view name);

} // namespace understudy::commands
