#include "nodes/ConversionPolicy.h"

#include "core/Scene.h"
#include "core/Units.h"
#include "nodes/Nodes.h"

#include <algorithm>
#include <iterator>

namespace understudy::nodes
{

using core::Attribute;
using core::Conversion;
using core::Scene;
using core::Unit;

namespace
{

constexpr double kDegree = 0.017453292519943295;
constexpr double kPerRadian = 57.295779513082323;

constexpr std::string_view kConversionTypes[] = {"unitConversion", "timeToUnitConversion", "unitToTimeConversion"};

// The unit of an attribute's numbers; that of the children where a tuple (rotate) has none itself.
Unit unitOf(const Scene& scene, const Attribute& attribute)
{
    Unit own = attribute.typeInfo().unit;
    if (own != Unit::None || attribute.children.empty())
        return own;
    return scene.attribute(attribute.children.front()).typeInfo().unit;
}

Conversion through(std::string_view nodeType, double factor)
{
    return {nodeType, "input", "output", "conversionFactor", factor};
}

// Lengths are numbers of the scene's linear unit to what has no unit; none is needed while that is the kernel's.
std::optional<Conversion> lengthConversion(const Scene& scene, bool toLength)
{
    double size = core::Units(scene).linear().size;
    if (size == 1.0)
        return std::nullopt;
    return through("unitConversion", toLength ? size : 1.0 / size);
}

} // namespace

std::optional<Conversion> UnitConversionPolicy::between(const Scene& scene, const Attribute& from,
                                                        const Attribute& to) const
{
    bool loose = !from.isNumeric() || !to.isNumeric() || from.components() != to.components();
    if (loose)
        return std::nullopt;
    Unit source = unitOf(scene, from);
    Unit destination = unitOf(scene, to);
    if (source == destination)
        return std::nullopt;
    // Time stands alone: between a time and a length or angle the raw number counts as unitless.
    double frames = core::kRawPerSecond / core::Units(scene).time().size;
    if (source == Unit::Time)
        return through("timeToUnitConversion", 1.0 / frames);
    if (destination == Unit::Time)
        return through("unitToTimeConversion", frames);
    if (source == Unit::Angle)
        return through("unitConversion", kPerRadian);
    if (destination == Unit::Angle)
        return through("unitConversion", kDegree);
    return lengthConversion(scene, destination == Unit::Length);
}

bool UnitConversionPolicy::isConversion(const Scene&, std::string_view nodeType) const
{
    return std::find(std::begin(kConversionTypes), std::end(kConversionTypes), nodeType) != std::end(kConversionTypes);
}

std::unique_ptr<core::ConversionPolicy> makeConversionPolicy() { return std::make_unique<UnitConversionPolicy>(); }

} // namespace understudy::nodes
