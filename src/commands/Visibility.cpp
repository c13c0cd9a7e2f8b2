#include "commands/Visibility.h"

namespace understudy::commands
{

bool setVisibility(Session& session, NodeId node, bool visible)
{
    core::Scene& scene = session.scene();
    Plug plug{node, scene.findAttribute(node, "visibility"), {}};
    if ((session.evaluator().value(plug).asInt() != 0) == visible)
        return false;
    if (scene.isLocked(plug) || scene.hasInput(plug))
    {
        session.message(script::Severity::Warning,
                        fmt::format("The attribute '{}' is locked or connected and cannot be modified.",
                                    core::plugName(scene, plug)));
        return false;
    }
    core::setValue(scene, plug, core::Value::integer(core::Scalar::Bool, visible ? 1 : 0));
    return true;
}

} // namespace understudy::commands
