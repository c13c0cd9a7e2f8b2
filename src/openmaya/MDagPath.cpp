#include "nodes/DagMatrices.h"
#include "openmaya/Access.h"
#include "openmaya/ApiTypes.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/MathTypes.h"
#include "openmaya/Status.h"

#include <maya/MDagPath.h>
#include <maya/MDagPathArray.h>
#include <maya/MString.h>

#include <utility>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

struct MDagPath::Body
{
    core::DagPath path;
};

OPENMAYA_NAMESPACE_CLOSE

namespace understudy::openmaya
{

bool Access::isEmpty(const MDagPath& path) { return !path.m_body; }

core::DagPath Access::pathOf(const MDagPath& path)
{
    if (isEmpty(path))
        throw core::Error(core::ErrorKind::BadArgument, "The DAG path is empty.");
    (void)needSession().scene().node(path.m_body->path.node);
    return path.m_body->path;
}

MDagPath Access::path(core::DagPath value)
{
    MDagPath path;
    assign(path, std::move(value));
    return path;
}

void Access::assign(MDagPath& path, core::DagPath value)
{
    MDagPath::Body* made = value.node ? new MDagPath::Body{std::move(value)} : nullptr;
    delete std::exchange(path.m_body, made);
}

namespace
{

core::NodeId dagNode(const MObject& object)
{
    core::NodeId node = Access::nodeOf(object);
    if (!currentScene().isDag(node))
        throw core::error(core::ErrorKind::TypeMismatch, "'{}' is no DAG node.", currentScene().name(node));
    return node;
}

// Children that are shapes, in their order.
std::vector<core::NodeId> shapesBelow(core::NodeId node)
{
    std::vector<core::NodeId> shapes;
    for (core::NodeId child : currentScene().children(node))
        if (currentScene().type(child).isShape())
            shapes.push_back(child);
    return shapes;
}

// The occurrence of `child` that lies below `parent`.
core::DagPath below(const core::DagPath& parent, core::NodeId child)
{
    for (core::DagPath& path : core::allPaths(currentScene(), child))
        if (core::parentPath(currentScene(), path) == parent ||
            (!currentScene().hasInstances() && currentScene().parent(child) == parent.node))
            return std::move(path);
    throw core::error(core::ErrorKind::BadArgument, "'{}' is no child of '{}'.", currentScene().name(child),
                      currentScene().name(parent.node));
}

bool isWorld(const core::DagPath& path) { return path.node == currentScene().world(); }

bool flag(core::NodeId node, std::string_view attribute, bool otherwise)
{
    core::AttrId id = currentScene().findAttribute(node, attribute);
    if (!core::valid(id))
        return otherwise;
    return needSession().evaluator().value(core::Plug{node, id, {}}).asInt() != 0;
}

int number(core::NodeId node, std::string_view attribute)
{
    core::AttrId id = currentScene().findAttribute(node, attribute);
    return core::valid(id) ? static_cast<int>(needSession().evaluator().value(core::Plug{node, id, {}}).asInt()) : 0;
}

bool isShown(core::NodeId node)
{
    bool overridden = flag(node, "overrideEnabled", false) && !flag(node, "overrideVisibility", true);
    return flag(node, "visibility", true) && !flag(node, "intermediateObject", false) && !overridden;
}

// The identity for an empty path, which stands for the world.
MMatrix worldMatrix(const core::DagPath& path)
{
    if (!path.node)
        return MMatrix();
    return toMatrix(nodes::DagMatrices(currentScene(), needSession().evaluator()).world(path));
}

void pathsBelow(const core::DagPath& path, MDagPathArray& found)
{
    found.append(Access::path(path));
    for (core::NodeId child : currentScene().children(path.node))
        pathsBelow(below(path, child), found);
}

// The attribute counts normal, template, reference.
MDAGDrawOverrideInfo::DrawOverrideDisplayType displayType(int value)
{
    constexpr MDAGDrawOverrideInfo::DrawOverrideDisplayType kTypes[] = {MDAGDrawOverrideInfo::kDisplayTypeNormal,
                                                                        MDAGDrawOverrideInfo::kDisplayTypeTemplate,
                                                                        MDAGDrawOverrideInfo::kDisplayTypeReference};
    return value > 0 && value < 3 ? kTypes[value] : kTypes[0];
}

} // namespace

} // namespace understudy::openmaya

OPENMAYA_MAJOR_NAMESPACE_OPEN

MDAGDrawOverrideInfo::MDAGDrawOverrideInfo()
    : fOverrideEnabled(false), fDisplayType(kDisplayTypeNormal), fLOD(kLODFull), fEnableShading(true),
      fEnableTexturing(true), fEnableVisible(true), fPlaybackVisible(true)
{
}

MDagPath::MDagPath() : m_body(nullptr) {}
MDagPath::MDagPath(const MDagPath& src) : m_body(src.m_body ? new Body(*src.m_body) : nullptr) {}

MDagPath::~MDagPath() { delete m_body; }

MDagPath& MDagPath::operator=(const MDagPath& src)
{
    if (this != &src)
        Access::assign(*this, src.m_body ? src.m_body->path : core::DagPath{});
    return *this;
}

bool MDagPath::operator==(const MDagPath& src) const
{
    if (Access::isEmpty(*this) || Access::isEmpty(src))
        return Access::isEmpty(*this) == Access::isEmpty(src);
    const core::DagPath& a = m_body->path;
    const core::DagPath& b = src.m_body->path;
    if (a.node != b.node || currentScene().isStale(a.node))
        return a == b;
    return core::instanceNumber(currentScene(), a) == core::instanceNumber(currentScene(), b);
}

MStatus MDagPath::getAllPathsTo(const MObject& node, MDagPathArray& pathArray)
{
    return guarded(
        [&]
        {
            pathArray.clear();
            for (core::DagPath& path : core::allPaths(currentScene(), dagNode(node)))
                pathArray.append(Access::path(std::move(path)));
        });
}

MStatus MDagPath::getAPathTo(const MObject& node, MDagPath& path)
{
    return guarded([&] { Access::assign(path, core::firstPath(currentScene(), dagNode(node))); });
}

MDagPath MDagPath::getAPathTo(const MObject& node, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MDagPath(),
                   [&] { return Access::path(core::firstPath(currentScene(), dagNode(node))); });
}

MStatus MDagPath::matchTransform(const MDagPath&, const MDagPath&, const MDagPath&, MTransformationMatrix&, bool, bool,
                                 bool)
{
    return notImplemented("MDagPath::matchTransform");
}

MStatus MDagPath::getAllPathsBelow(MDagPathArray& pathArray)
{
    return guarded(
        [&]
        {
            pathArray.clear();
            pathsBelow(Access::pathOf(*this), pathArray);
        });
}

bool MDagPath::hasFn(MFn::Type type, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       core::NodeId node = Access::pathOf(*this).node;
                       if (Access::node(node).hasFn(type))
                           return true;
                       std::vector<core::NodeId> shapes =
                           currentScene().type(node).isTransform() ? shapesBelow(node) : std::vector<core::NodeId>();
                       return shapes.size() == 1 && Access::node(shapes.front()).hasFn(type);
                   });
}

MFn::Type MDagPath::apiType(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MFn::kInvalid, [&] { return Access::node(Access::pathOf(*this).node).apiType(); });
}

bool MDagPath::isValid(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return m_body && currentScene().exists(m_body->path.node); });
}

MObject MDagPath::node(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MObject(), [&] { return Access::node(Access::pathOf(*this).node); });
}

MObject MDagPath::transform(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MObject(),
                   [&]
                   {
                       core::DagPath path = Access::pathOf(*this);
                       while (path.node && !currentScene().type(path.node).isTransform())
                           path = core::parentPath(currentScene(), path);
                       if (!path.node)
                           throw core::Error(core::ErrorKind::Failed, "The DAG path holds no transform.");
                       return Access::node(path.node);
                   });
}

unsigned int MDagPath::length(MStatus* ReturnStatus) const
{
    return guarded(
        ReturnStatus, 0u, [&]
        { return m_body ? static_cast<unsigned>(core::pathNodes(currentScene(), Access::pathOf(*this)).size()) : 0u; });
}

MStatus MDagPath::extendToShape()
{
    return guarded(
        [&]
        {
            core::DagPath path = Access::pathOf(*this);
            if (currentScene().type(path.node).isShape())
                return;
            std::vector<core::NodeId> shapes = shapesBelow(path.node);
            if (shapes.empty())
                throw core::error(core::ErrorKind::BadArgument, "'{}' has no shape.", currentScene().name(path.node));
            if (shapes.size() > 1)
                throw core::error(core::ErrorKind::Failed, "'{}' has more than one shape.",
                                  currentScene().name(path.node));
            Access::assign(*this, below(path, shapes[0]));
        });
}

MStatus MDagPath::extendToShapeDirectlyBelow(unsigned int i)
{
    return guarded(
        [&]
        {
            core::DagPath path = Access::pathOf(*this);
            std::vector<core::NodeId> shapes = shapesBelow(path.node);
            if (i >= shapes.size())
                throw core::error(core::ErrorKind::OutOfRange, "'{}' has no shape {}.", currentScene().name(path.node),
                                  i);
            Access::assign(*this, below(path, shapes[i]));
        });
}

MStatus MDagPath::numberOfShapesDirectlyBelow(unsigned int& count) const
{
    return guarded([&] { count = static_cast<unsigned>(shapesBelow(Access::pathOf(*this).node).size()); });
}

MStatus MDagPath::push(const MObject& child)
{
    return guarded(
        [&]
        {
            core::NodeId node = dagNode(child);
            core::DagPath next = m_body ? below(Access::pathOf(*this), node) : core::firstPath(currentScene(), node);
            if (!m_body && core::parentPath(currentScene(), next).node)
                throw core::error(core::ErrorKind::BadArgument, "'{}' is no child of the world.",
                                  currentScene().name(node));
            Access::assign(*this, std::move(next));
        });
}

MStatus MDagPath::pop(unsigned int num)
{
    return guarded(
        [&]
        {
            core::DagPath path = Access::pathOf(*this);
            if (num > core::pathNodes(currentScene(), path).size())
                throw core::error(core::ErrorKind::OutOfRange, "The DAG path is shorter than {} nodes.", num);
            for (unsigned i = 0; i < num; ++i)
                path = core::parentPath(currentScene(), path);
            Access::assign(*this, std::move(path));
        });
}

unsigned int MDagPath::childCount(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0u,
                   [&] { return static_cast<unsigned>(currentScene().children(Access::pathOf(*this).node).size()); });
}

MObject MDagPath::child(unsigned int i, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MObject(),
                   [&]
                   {
                       core::NodeId node = Access::pathOf(*this).node;
                       std::vector<core::NodeId> children = currentScene().children(node);
                       if (i >= children.size())
                           throw core::error(core::ErrorKind::OutOfRange, "'{}' has no child {}.",
                                             currentScene().name(node), i);
                       return Access::node(children[i]);
                   });
}

MMatrix MDagPath::inclusiveMatrix(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MMatrix(), [&] { return worldMatrix(Access::pathOf(*this)); });
}

MMatrix MDagPath::exclusiveMatrix(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MMatrix(),
                   [&] { return worldMatrix(core::parentPath(currentScene(), Access::pathOf(*this))); });
}

MMatrix MDagPath::inclusiveMatrixInverse(MStatus* ReturnStatus) const
{
    return inclusiveMatrix(ReturnStatus).inverse();
}
MMatrix MDagPath::exclusiveMatrixInverse(MStatus* ReturnStatus) const
{
    return exclusiveMatrix(ReturnStatus).inverse();
}

MStatus MDagPath::set(const MDagPath& src)
{
    *this = src;
    return MStatus::kSuccess;
}

unsigned int MDagPath::pathCount(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0u,
                   [&]
                   {
                       (void)Access::pathOf(*this);
                       return 1u; // a path below the world alone has one part; underworlds have more
                   });
}

MStatus MDagPath::getPath(MDagPath& path, unsigned int i) const
{
    return guarded(
        [&]
        {
            if (i > 0)
                throw core::error(core::ErrorKind::OutOfRange, "The DAG path has no part {}.", i);
            path = *this;
        });
}

MString MDagPath::fullPathName(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MString(),
                   [&]
                   {
                       core::DagPath path = Access::pathOf(*this);
                       return isWorld(path) ? MString() : MString(core::fullName(currentScene(), path).c_str());
                   });
}

MString MDagPath::partialPathName(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MString(),
                   [&]
                   {
                       core::DagPath path = Access::pathOf(*this);
                       return isWorld(path) ? MString() : MString(core::shortestName(currentScene(), path).c_str());
                   });
}

bool MDagPath::isInstanced(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false,
                   [&] { return core::allPaths(currentScene(), Access::pathOf(*this).node).size() > 1; });
}

unsigned int MDagPath::instanceNumber(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0u,
                   [&] { return static_cast<unsigned>(core::instanceNumber(currentScene(), Access::pathOf(*this))); });
}

bool MDagPath::isVisible(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       for (core::NodeId node : core::pathNodes(currentScene(), Access::pathOf(*this)))
                           if (!isShown(node))
                               return false;
                       return true;
                   });
}

bool MDagPath::isTemplated(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       for (core::NodeId node : core::pathNodes(currentScene(), Access::pathOf(*this)))
                           if (flag(node, "template", false))
                               return true;
                       return false;
                   });
}

MDAGDrawOverrideInfo MDagPath::getDrawOverrideInfo() const
{
    MDAGDrawOverrideInfo info;
    (void)guarded(
        [&]
        {
            for (core::NodeId node : core::pathNodes(currentScene(), Access::pathOf(*this)))
            {
                if (!flag(node, "overrideEnabled", false))
                    continue;
                info.fOverrideEnabled = true;
                info.fDisplayType = displayType(number(node, "overrideDisplayType"));
                info.fLOD = static_cast<MDAGDrawOverrideInfo::DrawOverrideLOD>(number(node, "overrideLevelOfDetail"));
                info.fEnableShading = flag(node, "overrideShading", true);
                info.fEnableTexturing = flag(node, "overrideTexturing", true);
                info.fEnableVisible = flag(node, "overrideVisibility", true);
                info.fPlaybackVisible = flag(node, "overridePlayback", true);
            }
        });
    return info;
}

unsigned int MDagPath::getDisplayStatus() const { return notImplemented("MDagPath::getDisplayStatus", nullptr, 0u); }

const char* MDagPath::className() { return "MDagPath"; }

OPENMAYA_NAMESPACE_CLOSE
