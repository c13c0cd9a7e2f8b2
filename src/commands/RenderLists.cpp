#include "commands/RenderLists.h"

#include "commands/Objects.h"
#include "commands/SetMembership.h"

namespace understudy::commands
{

namespace
{

// The node that lists all of a kind, and its array of messages; in the order of RenderKind.
struct RenderList
{
    std::string_view node;
    std::string_view attribute;
};
constexpr RenderList kLists[] = {
    {":defaultShaderList1", "shaders"},          {":defaultTextureList1", "textures"},
    {":defaultRenderUtilityList1", "utilities"}, {":postProcessList1", "postProcesses"},
    {":defaultRenderingList1", "rendering"},     {":lightList1", "lights"},
};

} // namespace

void enlist(session::Session& session, RenderKind kind, core::NodeId node)
{
    const RenderList& entry = kLists[static_cast<size_t>(kind)];
    core::Scene& scene = session.scene();
    core::NodeId list = session.resolver().node(entry.node);
    core::Plug array{list, scene.findAttribute(list, entry.attribute), {}};
    core::Plug source{node, scene.findAttribute(node, kind == RenderKind::Light ? "lightData" : "message"), {}};
    if (!source)
        source.attribute = scene.findAttribute(node, "message");
    bool isListed = false;
    for (const core::Plug& destination : core::destinationsOf(scene, source, false))
        isListed = isListed || destination.node == list;
    if (!isListed && source && array)
        core::connect(scene, source, core::nextAvailable(scene, array));
    if (kind == RenderKind::Light && scene.type(node).isShape())
        SetMembership(session).add(session.resolver().node(":defaultLightSet"),
                                   nodeObject(core::parentPath(scene, core::firstPath(scene, node))));
}

} // namespace understudy::commands
