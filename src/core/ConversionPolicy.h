// A port: which node goes between attributes of different units. Installed by src/nodes, asked by connect.
#pragma once

#include <optional>
#include <string_view>

namespace understudy::core
{

class Scene;
struct Attribute;

struct Conversion
{
    std::string_view nodeType;
    std::string_view input; // long attribute names of that type
    std::string_view output;
    std::string_view factor;
    double factorValue = 1.0;
};

class ConversionPolicy
{
public:
    virtual ~ConversionPolicy() = default;
    virtual std::optional<Conversion> between(const Scene& scene, const Attribute& from, const Attribute& to) const = 0;
    // A node of a type that only converts: looked through by skipConversionNodes, deleted when it is cut off.
    virtual bool isConversion(const Scene& scene, std::string_view nodeType) const = 0;
};

} // namespace understudy::core
