#include "session/StartupScene.h"

#include "core/Edits.h"
#include "core/Units.h"

#include <array>
#include <string_view>

namespace understudy::session
{

using core::AttrId;
using core::ElementPath;
using core::NodeId;
using core::Plug;
using core::Scalar;
using core::Scene;
using core::Value;

namespace
{

constexpr uint8_t kDefault = core::kDefaultNode | core::kReadOnlyNode;

struct StartupNode
{
    std::string_view name;
    std::string_view type;
    uint8_t flags = kDefault;
    int parent = -1; // index in the table
};

// In the order that `ls()` gives. Numbers are used by the tables below.
enum StartupIndex : uint8_t
{
    Time,
    SequenceManager,
    HardwareRenderingGlobals,
    RenderPartition,
    RenderGlobalsList,
    DefaultLightList,
    DefaultShaderList,
    PostProcessList,
    DefaultRenderUtilityList,
    DefaultRenderingList,
    LightList,
    DefaultTextureList,
    Lambert,
    StandardSurface,
    ParticleCloud,
    InitialShadingGroup,
    InitialParticleSE,
    InitialMaterialInfo,
    ShaderGlow,
    Dof,
    DefaultRenderGlobals,
    DefaultRenderQuality,
    DefaultResolution,
    DefaultLightSet,
    DefaultObjectSet,
    DefaultViewColorManager,
    DefaultColorMgtGlobals,
    HardwareRenderGlobals,
    CharacterPartition,
    DefaultHardwareRenderGlobals,
    IkSystem,
    HyperGraphInfo,
    HyperGraphLayout,
    GlobalCacheControl,
    StrokeGlobals,
    DynController,
    LightLinker,
    Persp,
    PerspShape,
    Top,
    TopShape,
    Front,
    FrontShape,
    Side,
    SideShape,
    ShapeEditorManager,
    PoseInterpolatorManager,
    LayerManager,
    DefaultLayer,
    RenderLayerManager,
    DefaultRenderLayer,
    NodeCount
};

// Cameras and the light linker are written with -s and shared by name; managers are ordinary nodes of each scene.
constexpr std::array<StartupNode, NodeCount> kNodes{{
    {"time1", "time"},
    {"sequenceManager1", "sequenceManager"},
    {"hardwareRenderingGlobals", "hardwareRenderingGlobals"},
    {"renderPartition", "partition"},
    {"renderGlobalsList1", "renderGlobalsList"},
    {"defaultLightList1", "defaultLightList"},
    {"defaultShaderList1", "defaultShaderList"},
    {"postProcessList1", "postProcessList"},
    {"defaultRenderUtilityList1", "defaultRenderUtilityList"},
    {"defaultRenderingList1", "defaultRenderingList"},
    {"lightList1", "lightList"},
    {"defaultTextureList1", "defaultTextureList"},
    {"lambert1", "lambert"},
    {"standardSurface1", "standardSurface"},
    {"particleCloud1", "particleCloud"},
    {"initialShadingGroup", "shadingEngine"},
    {"initialParticleSE", "shadingEngine"},
    {"initialMaterialInfo", "materialInfo"},
    {"shaderGlow1", "shaderGlow"},
    {"dof1", "dof"},
    {"defaultRenderGlobals", "renderGlobals"},
    {"defaultRenderQuality", "renderQuality"},
    {"defaultResolution", "resolution"},
    {"defaultLightSet", "objectSet"},
    {"defaultObjectSet", "objectSet"},
    {"defaultViewColorManager", "viewColorManager"},
    {"defaultColorMgtGlobals", "colorManagementGlobals"},
    {"hardwareRenderGlobals", "hardwareRenderGlobals"},
    {"characterPartition", "partition"},
    {"defaultHardwareRenderGlobals", "hwRenderGlobals"},
    {"ikSystem", "ikSystem"},
    {"hyperGraphInfo", "hyperGraphInfo"},
    {"hyperGraphLayout", "hyperLayout"},
    {"globalCacheControl", "globalCacheControl"},
    {"strokeGlobals", "strokeGlobals"},
    {"dynController1", "dynController"},
    {"lightLinker1", "lightLinker", core::kSharedNode},
    {"persp", "transform", core::kSharedNode},
    {"perspShape", "camera", core::kSharedNode, Persp},
    {"top", "transform", core::kSharedNode},
    {"topShape", "camera", core::kSharedNode, Top},
    {"front", "transform", core::kSharedNode},
    {"frontShape", "camera", core::kSharedNode, Front},
    {"side", "transform", core::kSharedNode},
    {"sideShape", "camera", core::kSharedNode, Side},
    {"shapeEditorManager", "shapeEditorManager", 0},
    {"poseInterpolatorManager", "poseInterpolatorManager", 0},
    {"layerManager", "displayLayerManager", 0},
    {"defaultLayer", "displayLayer", 0},
    {"renderLayerManager", "renderLayerManager", 0},
    {"defaultRenderLayer", "renderLayer", 0},
}};

constexpr int kNoElement = -1;

struct StartupConnection
{
    StartupIndex from;
    std::string_view output;
    int fromElement;
    StartupIndex to;
    std::string_view input; // top-level attribute
    int toElement;
    std::string_view child = {}; // of the element
};

// Source: .ma scenes and the documentation of the list nodes; the shader lists' order is unsure.
constexpr StartupConnection kConnections[] = {
    {DefaultRenderGlobals, "message", kNoElement, RenderGlobalsList, "renderGlobals", 0},
    {DefaultRenderQuality, "message", kNoElement, RenderGlobalsList, "renderQualities", 0},
    {DefaultResolution, "message", kNoElement, RenderGlobalsList, "renderResolutions", 0},
    {Lambert, "message", kNoElement, DefaultShaderList, "shaders", 0},
    {StandardSurface, "message", kNoElement, DefaultShaderList, "shaders", 1},
    {ParticleCloud, "message", kNoElement, DefaultShaderList, "shaders", 2},
    {ShaderGlow, "message", kNoElement, PostProcessList, "postProcesses", 0},
    {Dof, "message", kNoElement, PostProcessList, "postProcesses", 1},
    {InitialShadingGroup, "partition", kNoElement, RenderPartition, "sets", 0},
    {InitialParticleSE, "partition", kNoElement, RenderPartition, "sets", 1},
    {Lambert, "outColor", kNoElement, InitialShadingGroup, "surfaceShader", kNoElement},
    {Lambert, "outColor", kNoElement, InitialParticleSE, "surfaceShader", kNoElement},
    {ParticleCloud, "outColor", kNoElement, InitialParticleSE, "volumeShader", kNoElement},
    {InitialShadingGroup, "message", kNoElement, InitialMaterialInfo, "shadingGroup", kNoElement},
    {Lambert, "message", kNoElement, InitialMaterialInfo, "material", kNoElement},
    {HyperGraphLayout, "message", kNoElement, HyperGraphInfo, "bookmarks", 0},
    {DefaultLightSet, "message", kNoElement, LightLinker, "link", 0, "light"},
    {InitialShadingGroup, "message", kNoElement, LightLinker, "link", 0, "object"},
    {DefaultLightSet, "message", kNoElement, LightLinker, "link", 1, "light"},
    {InitialParticleSE, "message", kNoElement, LightLinker, "link", 1, "object"},
    {DefaultLightSet, "message", kNoElement, LightLinker, "shadowLink", 0, "shadowLight"},
    {InitialShadingGroup, "message", kNoElement, LightLinker, "shadowLink", 0, "shadowObject"},
    {DefaultLightSet, "message", kNoElement, LightLinker, "shadowLink", 1, "shadowLight"},
    {InitialParticleSE, "message", kNoElement, LightLinker, "shadowLink", 1, "shadowObject"},
    {LayerManager, "displayLayerId", 0, DefaultLayer, "identification", kNoElement},
    {RenderLayerManager, "renderLayerId", 0, DefaultRenderLayer, "identification", kNoElement},
    {DefaultRenderLayer, "message", kNoElement, DefaultRenderingList, "rendering", 0},
};

struct StartupNumber
{
    StartupIndex node;
    std::string_view attribute;
    double number;
};

constexpr StartupNumber kNumbers[] = {
    {RenderPartition, "partitionType", 1},
    {InitialShadingGroup, "renderableOnlySet", 1},
    {InitialParticleSE, "renderableOnlySet", 1},
    {DefaultResolution, "pixelAspect", 1},
    {DefaultRenderLayer, "global", 1},
    {TopShape, "renderable", 0},
    {FrontShape, "renderable", 0},
    {SideShape, "renderable", 0},
    {TopShape, "orthographic", 1},
    {FrontShape, "orthographic", 1},
    {SideShape, "orthographic", 1},
    {TopShape, "orthographicWidth", 30},
    {FrontShape, "orthographicWidth", 30},
    {SideShape, "orthographicWidth", 30},
    {PerspShape, "centerOfInterest", 44.82186966202994},
    {TopShape, "centerOfInterest", 1000.1},
    {FrontShape, "centerOfInterest", 1000.1},
    {SideShape, "centerOfInterest", 1000.1},
    {PerspShape, "focalLength", 34.999999999999993},
};

struct StartupCamera
{
    StartupIndex transform;
    std::string_view home;
    std::array<double, 3> translate;
    std::array<double, 3> rotate; // degrees
};

constexpr StartupCamera kCameras[] = {
    {Persp, "viewSet -p %camera", {28, 21, 28}, {-27.938352729602379, 44.999999999999972, -5.172681101354183e-14}},
    {Top, "viewSet -t %camera", {0, 1000.1, 0}, {-90, 0, 0}},
    {Front, "viewSet -f %camera", {0, 0, 1000.1}, {0, 0, 0}},
    {Side, "viewSet -s %camera", {1000.1, 0, 0}, {0, 90, 0}},
};

// Builds the tables into an empty scene in load mode.
class Builder
{
public:
    explicit Builder(Scene& scene) : m_scene(scene) {}

    void run()
    {
        for (size_t i = 0; i < kNodes.size(); ++i)
            make(i);
        for (const StartupNumber& entry : kNumbers)
            setNumber(plug(entry.node, entry.attribute), entry.number);
        for (const StartupCamera& camera : kCameras)
            setCamera(camera);
        setTime();
        for (const StartupConnection& entry : kConnections)
            connect(entry);
    }

private:
    void make(size_t index)
    {
        const StartupNode& entry = kNodes[index];
        NodeId node = m_scene.makeNode(m_scene.registry().find(entry.type), core::NamespaceId::Root, entry.name);
        m_nodes[index] = node;
        m_scene.enact(core::NodeExistence{node, true});
        if (m_scene.isDag(node))
            m_scene.enact(core::ArcExistence{
                m_scene.makeArc(entry.parent < 0 ? m_scene.world() : m_nodes[static_cast<size_t>(entry.parent)], node),
                true});
        m_scene.enact(core::NodeFlagBits{node, entry.flags, entry.flags});
    }

    Plug plug(StartupIndex node, std::string_view attribute) const
    {
        AttrId id = m_scene.registry().findAttribute(m_scene.node(m_nodes[node]).type, attribute);
        if (!valid(id))
            throw core::error(core::ErrorKind::Internal, "The startup scene needs '{}.{}', which the schema lacks.",
                              kNodes[node].name, attribute);
        return {m_nodes[node], id, {}};
    }

    void set(const Plug& plug, Value value)
    {
        auto written = static_cast<uint8_t>(value.isNumeric() ? (1u << value.components()) - 1 : 1u);
        m_scene.enact(core::PlugValue{plug, {std::move(value), written}});
    }

    void setNumber(const Plug& plug, double number)
    {
        set(plug, Value::number(m_scene.attribute(plug.attribute).scalar(), number));
    }

    void setCamera(const StartupCamera& camera)
    {
        auto shape = static_cast<StartupIndex>(camera.transform + 1);
        std::string name(kNodes[camera.transform].name);
        constexpr double kDegree = 0.017453292519943295;
        set(plug(camera.transform, "translate"), Value::numbers(Scalar::Double, camera.translate));
        set(plug(camera.transform, "rotate"),
            Value::numbers(Scalar::Double,
                           {camera.rotate[0] * kDegree, camera.rotate[1] * kDegree, camera.rotate[2] * kDegree}));
        setNumber(plug(camera.transform, "visibility"), 0);
        setNumber(plug(shape, "visibility"), 0);
        m_scene.enact(core::PlugFlagBits{plug(shape, "visibility"), core::kPlugKeyable, {core::kPlugKeyable, 0}});
        set(plug(shape, "imageName"), Value::string(name));
        set(plug(shape, "depthName"), Value::string(name + "_depth"));
        set(plug(shape, "maskName"), Value::string(name + "_mask"));
        set(plug(shape, "homeCommand"), Value::string(camera.home));
    }

    // Frame 1.
    void setTime()
    {
        core::Ticks first = core::Units().ticks(1);
        for (std::string_view attribute : {"outTime", "unwarpedTime"})
            set(plug(Time, attribute), Value::integer(Scalar::Ticks, first));
    }

    void connect(const StartupConnection& entry)
    {
        Plug source = element(plug(entry.from, entry.output), entry.fromElement);
        Plug destination = element(plug(entry.to, entry.input), entry.toElement);
        if (!entry.child.empty())
            destination.attribute = m_scene.registry().findChild(destination.attribute, entry.child);
        core::ensureElements(m_scene, source);
        core::ensureElements(m_scene, destination);
        m_scene.enact(core::ConnectionExistence{m_scene.makeConnection(source, destination), true});
    }

    static Plug element(Plug plug, int index)
    {
        if (index != kNoElement)
            plug.path = plug.path.with(static_cast<uint32_t>(index));
        return plug;
    }

    Scene& m_scene;
    std::array<NodeId, NodeCount> m_nodes;
};

} // namespace

void makeStartupScene(Scene& scene) { Builder(scene).run(); }

} // namespace understudy::session
