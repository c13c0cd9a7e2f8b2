#include "commands/AttributeDefinitions.h"

#include <algorithm>
#include <charconv>

namespace understudy::commands
{

using core::Attribute;
using core::AttributeType;
using core::Scene;

double definitionNumber(const Attribute& attribute, const core::Units& units, double kernel)
{
    return attribute.scalar() == core::Scalar::Ticks ? units.fromKernel(core::Unit::Time, kernel) : kernel;
}

double kernelNumber(const Attribute& attribute, const core::Units& units, double definition)
{
    return attribute.scalar() == core::Scalar::Ticks ? units.toKernel(core::Unit::Time, definition) : definition;
}

std::optional<AttributeType> attributeTypeNamed(std::string_view word)
{
    // A reflectance or spectrum is three floats by another name.
    if (word == "reflectance" || word == "spectrum")
        return AttributeType::Float3;
    for (size_t i = 0; i < std::size(core::kAttributeTypes); ++i)
    {
        const core::AttributeTypeInfo& info = core::kAttributeTypes[i];
        auto type = static_cast<AttributeType>(i);
        bool known = info.kind != core::ValueKind::Data || type == AttributeType::Matrix ||
                     type == AttributeType::FloatMatrix || type == AttributeType::Generic;
        if (info.text == word && known && type != AttributeType::Addr)
            return type;
    }
    return std::nullopt;
}

std::optional<AttributeType> dataTypeNamed(std::string_view word)
{
    for (size_t i = 0; i < std::size(core::kAttributeTypes); ++i)
    {
        const core::AttributeTypeInfo& info = core::kAttributeTypes[i];
        bool isData = info.kind == core::ValueKind::Data || info.components > 1;
        if (info.text == word && isData && static_cast<AttributeType>(i) < AttributeType::Geometry)
            return static_cast<AttributeType>(i);
    }
    return std::nullopt;
}

std::string attributeTypeName(const Attribute& attribute)
{
    if (attribute.isTyped())
        return "typed";
    if (attribute.isCompound() && !attribute.isNumeric())
        return "compound";
    bool renamed = attribute.typeText == "reflectance" || attribute.typeText == "spectrum";
    return std::string(renamed ? attribute.typeText : attribute.typeInfo().text);
}

std::vector<double> defaultNumbers(const Scene& scene, const core::Units& units, const Attribute& attribute)
{
    std::vector<double> numbers;
    if (!attribute.isNumeric())
        return numbers;
    for (size_t i = 0; i < attribute.components(); ++i)
    {
        const Attribute& component = componentOf(scene, attribute, i);
        numbers.push_back(definitionNumber(component, units, component.defaultNumber));
    }
    return numbers;
}

std::vector<double> limitNumbers(const Scene& scene, const core::Units& units, const Attribute& attribute,
                                 const LimitFact& limit)
{
    std::vector<double> numbers;
    auto add = [&](const Attribute& limited)
    {
        if (limited.has(limit.has))
            numbers.push_back(definitionNumber(limited, units, limited.limits.*limit.number));
    };
    if (attribute.children.empty() || attribute.has(limit.has))
        add(attribute);
    else
        for (core::AttrId child : attribute.children)
            add(scene.attribute(child));
    return numbers;
}

void editDefinition(Scene& scene, core::AttrId id, const std::function<void(Attribute&)>& change)
{
    auto definition = std::make_unique<Attribute>(scene.attribute(id));
    change(*definition);
    definition->longName = scene.registry().keep(definition->longName);
    definition->shortName = scene.registry().keep(definition->shortName);
    definition->niceName = scene.registry().keep(definition->niceName);
    scene.enact(core::AttributeDefinition{id, std::move(definition)});
}

void requireDynamicTop(const Scene& scene, const Plug& plug, std::string_view action)
{
    const Attribute& attribute = scene.attribute(plug.attribute);
    if (!attribute.has(core::kDynamic))
        throw error(ErrorKind::Failed, "The attribute '{}' is not dynamic and cannot be {}.",
                    core::plugName(scene, plug), action);
    if (core::valid(attribute.parent))
        throw error(ErrorKind::Failed, "The attribute '{}' is the child of a compound and cannot be {} alone.",
                    core::plugName(scene, plug), action);
}

bool isLegalAttributeName(std::string_view name)
{
    auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return !name.empty() && isLetter(name.front()) &&
           std::all_of(name.begin(), name.end(), [&](char c) { return isLetter(c) || isDigit(c); });
}

} // namespace understudy::commands
