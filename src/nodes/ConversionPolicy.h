// Which node goes between attributes of different units. Source: reference/behaviour.md "connectAttr".
#pragma once

#include "core/ConversionPolicy.h"

namespace understudy::nodes
{

class UnitConversionPolicy final : public core::ConversionPolicy
{
public:
    std::optional<core::Conversion> between(const core::Scene& scene, const core::Attribute& from,
                                            const core::Attribute& to) const override;
    bool isConversion(const core::Scene& scene, std::string_view nodeType) const override;
};

} // namespace understudy::nodes
