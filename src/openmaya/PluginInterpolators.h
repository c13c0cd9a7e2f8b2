// Tangents that plug-ins register: by number, who evaluates the stretches behind keys that have them.
//
// Curves with such keys are read anew when a type comes or goes. Without it their stored tangents count.
#pragma once

#include "eval/Engine.h"
#include "openmaya/PluginHost.h"

#include <maya/MFnAnimCurve.h>

#include <map>
#include <memory>
#include <vector>

namespace understudy::openmaya
{

class PluginInterpolator;

class InterpolatorType : public Registered
{
public:
    animation::TangentType number{};
    int flags = 0;

private:
    friend class PluginInterpolator;
    std::vector<PluginInterpolator*> m_made;
};

class PluginInterpolators final : public eval::CurveInterpolators
{
public:
    // Throws BadArgument for numbers that are not for plug-ins, Failed where number or name is taken.
    void add(std::shared_ptr<InterpolatorType> type);
    // Objects of the plug-in's class are deleted.
    void remove(const InterpolatorType& type);
    const InterpolatorType* find(animation::TangentType number) const;

    std::shared_ptr<animation::Interpolator> make(core::NodeId curve, uint32_t key,
                                                  animation::TangentType type) override;

private:
    std::map<animation::TangentType, std::shared_ptr<InterpolatorType>> m_types;
};

PluginInterpolators& interpolators();

} // namespace understudy::openmaya
