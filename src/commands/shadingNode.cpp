#include "commands/NodeFilter.h"
#include "commands/Objects.h"
#include "commands/RenderLists.h"

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kAsLight,
    kAsPostProcess,
    kAsRendering,
    kAsShader,
    kAsTexture,
    kAsUtility,
    kIsColorManaged,
    kName,
    kParent,
    kShared,
    kSkipSelect
};

const Syntax kSyntax{
    .name = "shadingNode",
    .summary = "Makes a rendering node and enters it in the list of its kind.",
    .positional = {Arg::String, 1, 1, "type"},
    .flags =
        {
            {kAsLight, "asLight", "al", {}, Mode::Create, "It is a light."},
            {kAsPostProcess, "asPostProcess", "app", {}, Mode::Create, "It is a post process."},
            {kAsRendering, "asRendering", "ar", {}, Mode::Create, "It is a rendering node."},
            {kAsShader, "asShader", "as", {}, Mode::Create, "It is a material."},
            {kAsTexture, "asTexture", "at", {}, Mode::Create, "It is a texture."},
            {kAsUtility, "asUtility", "au", {}, Mode::Create, "It is a utility."},
            {kIsColorManaged, "isColorManaged", "icm", {}, Mode::Create, "Connects it to the colour management."},
            {kName, "name", "n", {Arg::String}, Mode::Create, "Name of the node."},
            {kParent, "parent", "p", {Arg::String}, Mode::Create, "DAG node to put it under."},
            {kShared, "shared", "s", {}, Mode::Create, "Gives the node of this name that exists already."},
            {kSkipSelect, "skipSelect", "ss", {}, Mode::Create, "Leaves the selection as it is."},
        },
    .returns = "string",
};

struct Kind
{
    uint8_t flag;
    RenderKind kind;
};
constexpr Kind kKinds[] = {
    {kAsShader, RenderKind::Shader},           {kAsTexture, RenderKind::Texture},     {kAsUtility, RenderKind::Utility},
    {kAsPostProcess, RenderKind::PostProcess}, {kAsRendering, RenderKind::Rendering}, {kAsLight, RenderKind::Light},
};

// Attributes of defaultColorMgtGlobals and those of a colour managed node. Source: saved scenes.
constexpr std::pair<std::string_view, std::string_view> kColorManagement[] = {
    {"cmEnabled", "colorManagementEnabled"},
    {"configFileEnabled", "colorManagementConfigFileEnabled"},
    {"configFilePath", "colorManagementConfigFilePath"},
    {"workingSpaceName", "workingSpace"},
};

void connectColorManagement(Session& session, NodeId node)
{
    core::Scene& scene = session.scene();
    NodeId globals = session.resolver().node(":defaultColorMgtGlobals");
    for (const auto& [from, to] : kColorManagement)
    {
        Plug source{globals, scene.findAttribute(globals, from), {}};
        Plug destination{node, scene.findAttribute(node, to), {}};
        if (source && destination && !scene.hasInput(destination))
            core::connect(scene, source, destination);
    }
}

Object make(Session& session, const Arguments& arguments)
{
    std::vector<std::pair<std::string, Value>> flags;
    if (arguments.has(kName))
        flags.emplace_back("name", arguments.string(kName));
    if (arguments.has(kParent))
        flags.emplace_back("parent", arguments.string(kParent));
    if (arguments.has(kShared))
        flags.emplace_back("shared", true);
    flags.emplace_back("skipSelect", true);
    return session.call("createNode", {arguments.text(0)}, flags).object()->object;
}

Value shadingNode(Session& session, const Arguments& arguments)
{
    const Kind* kind = nullptr;
    for (const Kind& candidate : kKinds)
        if (arguments.has(candidate.flag))
        {
            if (kind)
                throw Error(ErrorKind::Failed, "shadingNode: a node is of one kind; give one of the flags -as...");
            kind = &candidate;
        }
    if (!kind)
        throw Error(ErrorKind::Failed, "shadingNode: say what the node is used as: -asShader, -asTexture, -asUtility, "
                                       "-asLight, -asPostProcess or -asRendering.");
    Object made = make(session, arguments);
    core::Scene& scene = session.scene();
    enlist(session, kind->kind, made.node());
    // A light is known by its transform.
    bool isLightShape = kind->kind == RenderKind::Light && scene.type(made.node()).isShape();
    Object answer = isLightShape ? nodeObject(core::parentPath(scene, made.path)) : made;
    if (arguments.has(kIsColorManaged))
        connectColorManagement(session, made.node());
    if (!arguments.has(kSkipSelect))
        session.selection().set({answer});
    return script::ObjectName{answer};
}

} // namespace

UNDERSTUDY_COMMAND(shadingNode, kSyntax, shadingNode)

} // namespace understudy::commands
