#include "commands/Command.h"
#include "core/Units.h"

#include <cmath>

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kTime,
    kLinear,
    kAngle,
    kFullName,
    kUpdateAnimation
};

const Syntax kSyntax{
    .name = "currentUnit",
    .summary = "Sets or answers the units that numbers are given in.",
    .positional = {},
    .flags =
        {
            {kTime, "time", "t", {Arg::String}, Mode::CreateQuery, "Unit of time: film, pal, ntsc, 48fps, sec, ..."},
            {kLinear, "linear", "l", {Arg::String}, Mode::CreateQuery, "Unit of length: mm, cm, m, in, ft, yd."},
            {kAngle, "angle", "a", {Arg::String}, Mode::CreateQuery, "Unit of angle: deg, rad."},
            {kFullName, "fullName", "f", {}, Mode::Query, "Answers centimeter, degree in place of cm, deg."},
            {kUpdateAnimation,
             "updateAnimation",
             "ua",
             {Arg::Boolean},
             Mode::Create,
             "Whether keys keep their seconds when the unit of time changes; off, they keep their frames."},
        },
    .undoable = true,
    .modes = Mode::CreateQuery,
    .returns = "string",
};

struct Kind
{
    uint8_t flag;
    core::Setting setting;
    std::span<const core::UnitInfo> (*units)();
    std::string_view label;
};

// The order in which a query or the answer of a change prefers them.
constexpr Kind kKinds[] = {
    {kLinear, core::Setting::LinearUnit, core::linearUnits, "linear"},
    {kAngle, core::Setting::AngleUnit, core::angleUnits, "angle"},
    {kTime, core::Setting::TimeUnit, core::timeUnits, "time"},
};

const core::UnitInfo& current(const core::Scene& scene, const Kind& kind)
{
    return kind.units()[static_cast<size_t>(scene.setting(kind.setting))];
}

// Keys lie in seconds, so that they stay there by themselves; to keep their frames they are moved.
void keepFrames(core::Scene& scene, double framesPerSecondBefore, double framesPerSecondAfter)
{
    double factor = framesPerSecondBefore / framesPerSecondAfter;
    for (std::string_view typeName : {"animCurveTL", "animCurveTA", "animCurveTT", "animCurveTU"})
        for (NodeId node : scene.nodesOfType(scene.registry().find(typeName)))
        {
            core::AttrId keys = scene.findAttribute(node, "keyTimeValue");
            core::AttrId time = scene.findAttribute(node, "keyTime");
            const core::ArrayStore* store = scene.elements({node, keys, {}});
            std::vector<uint32_t> indices;
            for (size_t i = 0; store && i < store->indices().size(); ++i)
                indices.push_back(store->indices().at(i));
            for (uint32_t index : indices)
            {
                Plug plug{node, time, core::ElementPath{}.with(index)};
                double ticks = static_cast<double>(scene.stored(plug).asInt());
                core::setValue(scene, plug, core::Value::integer(core::Scalar::Ticks, std::llround(ticks * factor)));
            }
        }
}

Value change(Session& session, const Arguments& arguments, const Kind& kind)
{
    core::Scene& scene = session.scene();
    std::string wanted = arguments.string(kind.flag);
    std::optional<size_t> unit = core::findUnit(kind.units(), wanted);
    if (!unit)
        throw error(ErrorKind::Failed, "Invalid {} unit: {}", kind.label, wanted);
    double before = current(scene, kind).size;
    scene.enact(core::SettingValue{kind.setting, static_cast<double>(*unit)});
    if (kind.flag == kTime && arguments.has(kUpdateAnimation) && !arguments.boolean(kUpdateAnimation))
        keepFrames(scene, before, current(scene, kind).size);
    return kind.units()[*unit].name;
}

Value currentUnit(Session& session, const Arguments& arguments)
{
    Value answer;
    for (const Kind& kind : kKinds)
    {
        if (!arguments.has(kind.flag))
            continue;
        if (arguments.mode == Mode::Query)
        {
            const core::UnitInfo& unit = current(session.scene(), kind);
            return arguments.has(kFullName) ? unit.fullName : unit.name;
        }
        answer = change(session, arguments, kind);
    }
    return answer;
}

} // namespace

UNDERSTUDY_COMMAND(currentUnit, kSyntax, currentUnit)

} // namespace understudy::commands
