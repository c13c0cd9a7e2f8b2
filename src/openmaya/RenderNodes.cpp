#include "openmaya/RenderNodes.h"

#include "commands/RenderLists.h"
#include "core/Edits.h"
#include "openmaya/DagSet.h"
#include "openmaya/Recorded.h"

namespace understudy::openmaya
{

namespace
{

core::NodeId makeNode(const char* type, core::NodeId parent)
{
    return core::createNode(currentScene(), needSession().types().find(type), {}, parent,
                            needSession().currentNamespace());
}

core::NodeId parentOf(const MObject& parent)
{
    if (parent.isNull())
        return {};
    core::NodeId node = dagNodeOf(parent);
    return node == currentScene().world() ? core::NodeId() : node;
}

// A shape, and what create answers: the transform that was made for it, else itself.
struct Made
{
    core::NodeId shape;
    core::NodeId answer;
};

Made makeShapeBelow(const char* type, core::NodeId parent, bool wantsTransform)
{
    if (parent && wantsTransform)
    {
        core::NodeId transform = makeNode("transform", parent);
        core::NodeId shape = makeNode(type, transform);
        return {shape, transform};
    }
    core::NodeId shape = makeNode(type, parent);
    return {shape, parent ? shape : currentScene().parent(shape)};
}

} // namespace

MObject makeLight(MFnDagNode& set, const char* type, const MObject& parent, bool isVisible, bool wantsTransform)
{
    core::NodeId below = parentOf(parent);
    Made made = recorded(
        [&]
        {
            Made light = makeShapeBelow(type, below, wantsTransform);
            if (isVisible)
                commands::enlist(needSession(), commands::RenderKind::Light, light.shape);
            return light;
        });
    (void)set.setObject(static_cast<const MObject&>(Access::node(made.shape)));
    return Access::node(made.answer);
}

MObject makeShape(MFnDagNode& set, const char* type, const MObject& parent)
{
    core::NodeId below = parentOf(parent);
    Made made = recorded([&] { return makeShapeBelow(type, below, false); });
    (void)set.setObject(static_cast<const MObject&>(Access::node(made.shape)));
    return Access::node(made.answer);
}

MObject makeMaterial(MFnDependencyNode& set, const char* type, bool isVisible)
{
    core::NodeId made = recorded(
        [&]
        {
            core::NodeId node = makeNode(type, {});
            if (isVisible)
                commands::enlist(needSession(), commands::RenderKind::Shader, node);
            return node;
        });
    MObject object = Access::node(made);
    (void)set.setObject(static_cast<const MObject&>(object));
    return object;
}

} // namespace understudy::openmaya
