#include "commands/Visibility.h"

namespace understudy::commands
{

namespace
{

Plug visibilityOf(const core::Scene& scene, NodeId node) { return {node, scene.findAttribute(node, "visibility"), {}}; }

} // namespace

bool isVisible(Session& session, NodeId node)
{
    return session.evaluator().value(visibilityOf(session.scene(), node)).asInt() != 0;
}

bool setVisibility(Session& session, NodeId node, bool visible)
{
    core::Scene& scene = session.scene();
    Plug plug = visibilityOf(scene, node);
    if (isVisible(session, node) == visible)
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
