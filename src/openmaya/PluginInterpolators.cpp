#include "openmaya/PluginInterpolators.h"

#include "eval/Evaluator.h"
#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/PluginCall.h"

#include <maya/MPxAnimCurveInterpolator.h>

#include <algorithm>

namespace understudy::openmaya
{

using animation::TangentType;

// One stretch: the plug-in's object is made when it is first asked.
class PluginInterpolator final : public animation::Interpolator
{
public:
    PluginInterpolator(std::shared_ptr<InterpolatorType> type, core::NodeId curve, uint32_t key)
        : m_type(std::move(type)), m_curve(curve), m_key(key)
    {
        m_type->m_made.push_back(this);
    }
    ~PluginInterpolator() override
    {
        if (m_type)
            std::erase(m_type->m_made, this);
    }

    bool countsAtKeys() const override { return m_type && m_type->flags & MPxAnimCurveInterpolator::kEvaluateAtKey; }

    std::optional<double> evaluate(double x) override
    {
        if (!m_type || m_isAsked)
            return std::nullopt;
        std::shared_ptr<InterpolatorType> type = m_type;
        m_isAsked = true;
        double value = 0.0;
        MStatus status = callPlugin(*type->running,
                                    [&]
                                    {
                                        value = object(*type).evaluate(Access::time(core::ticksFromSeconds(x)));
                                        return MStatus();
                                    });
        m_isAsked = false;
        if (!status)
            throw core::error(core::ErrorKind::Failed, "Tangents '{}' (plug-in '{}') failed: {}", type->name,
                              type->plugin, failureText(status));
        return value;
    }

    void forget()
    {
        m_object.reset();
        m_type.reset();
    }
    static void forgetAll(InterpolatorType& type)
    {
        for (PluginInterpolator* made : std::exchange(type.m_made, {}))
            made->forget();
    }

private:
    MPxAnimCurveInterpolator& object(const InterpolatorType& type)
    {
        if (m_object)
            return *m_object;
        std::unique_ptr<MPxAnimCurveInterpolator> made(static_cast<MPxAnimCurveInterpolator*>(type.creator()));
        if (!made)
            throw core::Error(core::ErrorKind::Failed, "its creator made nothing");
        made->m_type = static_cast<MFnAnimCurve::TangentType>(type.number);
        made->m_name = type.name.c_str();
        made->initialize(Access::node(m_curve), m_key);
        m_object = std::move(made);
        return *m_object;
    }

    std::shared_ptr<InterpolatorType> m_type; // null when the plug-in took it away
    core::NodeId m_curve;
    uint32_t m_key;
    bool m_isAsked = false;
    std::unique_ptr<MPxAnimCurveInterpolator> m_object;
};

void PluginInterpolators::add(std::shared_ptr<InterpolatorType> type)
{
    auto number = static_cast<int>(type->number);
    if (!animation::isOfPlugin(type->number))
        throw core::error(core::ErrorKind::BadArgument, "{} is no number for tangents of plug-ins.", number);
    for (const auto& [taken, other] : m_types)
        if (taken == type->number || other->name == type->name)
            throw core::error(core::ErrorKind::Failed, "Tangents '{}' ({}) of plug-in '{}' are registered already.",
                              other->name, static_cast<int>(taken), other->plugin);
    m_types.emplace(type->number, std::move(type));
    eval::Engine& engine = needSession().evaluator().engine();
    engine.interpolators = this;
    engine.markAllDirty();
}

void PluginInterpolators::remove(const InterpolatorType& type)
{
    auto found = m_types.find(type.number);
    if (found == m_types.end() || found->second.get() != &type)
        return;
    std::shared_ptr<InterpolatorType> kept = found->second;
    m_types.erase(found);
    PluginInterpolator::forgetAll(*kept);
    if (currentSession())
        currentSession()->evaluator().engine().markAllDirty();
}

const InterpolatorType* PluginInterpolators::find(TangentType number) const
{
    auto found = m_types.find(number);
    return found != m_types.end() ? found->second.get() : nullptr;
}

std::shared_ptr<animation::Interpolator> PluginInterpolators::make(core::NodeId curve, uint32_t key, TangentType type)
{
    auto found = m_types.find(type);
    return found != m_types.end() ? std::make_shared<PluginInterpolator>(found->second, curve, key) : nullptr;
}

PluginInterpolators& interpolators()
{
    static PluginInterpolators known;
    return known;
}

} // namespace understudy::openmaya

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

MPxAnimCurveInterpolator::MPxAnimCurveInterpolator() = default;
MPxAnimCurveInterpolator::~MPxAnimCurveInterpolator() = default;
void MPxAnimCurveInterpolator::initialize(const MObject&, unsigned int) {}
MFnAnimCurve::TangentType MPxAnimCurveInterpolator::typeId() const { return m_type; }
MString MPxAnimCurveInterpolator::typeName() const { return m_name; }

OPENMAYA_NAMESPACE_CLOSE
