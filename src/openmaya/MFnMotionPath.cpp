// What nodes and connections a path animation is made of. Source: scenes saved by Maya (pathAnimation): the curve's
// worldSpace drives geometryPath; each coordinate goes through an addDoubleLinear that adds transMinusRotatePivot; the
// path's message goes to specifiedManipLocation, its rotateOrder to the object's, and where it follows, its rotation.
#include "openmaya/AttributeMembers.h"
#include "openmaya/CurveSet.h"
#include "openmaya/FunctionSet.h"
#include "openmaya/Modifier.h"

#include <maya/MDagPathArray.h>
#include <maya/MFnMotionPath.h>

#include <algorithm>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using core::NodeId;
using core::Plug;

constexpr double kNormalUp = 4; // worldUpType
constexpr double kVectorUp = 3;

constexpr const char* kRotations[][2] = {{"rotateX", "rotateX"}, {"rotateY", "rotateY"}, {"rotateZ", "rotateZ"}};
constexpr const char* kCoordinates[][3] = {{"xCoordinate", "transMinusRotatePivotX", "translateX"},
                                           {"yCoordinate", "transMinusRotatePivotY", "translateY"},
                                           {"zCoordinate", "transMinusRotatePivotZ", "translateZ"}};

bool isOf(NodeId node, const char* type)
{
    core::TypeRegistry& types = currentScene().registry();
    return types.isA(currentScene().node(node).type, types.find(type));
}

// ---- the curve

// The path of a curve, or of a transform with one below it. Throws BadArgument.
MDagPath curvePath(const MDagPath& path)
{
    MDagPath curve(path);
    if (!isOf(Access::pathOf(path).node, "nurbsCurve") &&
        (!curve.extendToShape() || !isOf(Access::pathOf(curve).node, "nurbsCurve")))
        throw core::error(core::ErrorKind::BadArgument, "'{}' is no curve to follow.",
                          core::shortestName(currentScene(), Access::pathOf(path)));
    return curve;
}

void followCurve(NodeId path, const MDagPath& curve)
{
    core::DagPath place = Access::pathOf(curve);
    Plug worldSpace = plugOf(place.node, "worldSpace");
    worldSpace.path = core::ElementPath{}.with(static_cast<uint32_t>(core::instanceNumber(currentScene(), place)));
    core::connect(currentScene(), worldSpace, plugOf(path, "geometryPath"), {true, false});
}

// ---- what is animated

// The transform of a path. Throws BadArgument.
NodeId transformOf(const MDagPath& path)
{
    core::DagPath place = Access::pathOf(path);
    if (currentScene().type(place.node).isShape())
        place = core::parentPath(currentScene(), place);
    if (!place.node || !isOf(place.node, "transform"))
        throw core::Error(core::ErrorKind::BadArgument, "Only transforms follow a path.");
    return place.node;
}

void append(std::vector<NodeId>& nodes, NodeId node)
{
    if (isOf(node, "transform") && std::find(nodes.begin(), nodes.end(), node) == nodes.end())
        nodes.push_back(node);
}

std::vector<Plug> drivenBy(NodeId node, std::string_view attribute)
{
    return core::destinationsOf(currentScene(), plugOf(node, attribute), true);
}

std::vector<NodeId> animatedBy(NodeId path)
{
    std::vector<NodeId> nodes;
    for (const char* output : {"allCoordinates", "xCoordinate", "yCoordinate", "zCoordinate"})
        for (const Plug& driven : drivenBy(path, output))
        {
            append(nodes, driven.node);
            if (isOf(driven.node, "addDoubleLinear"))
                for (const Plug& behind : drivenBy(driven.node, "output"))
                    append(nodes, behind.node);
        }
    return nodes;
}

void connect(NodeId source, const char* output, NodeId destination, const char* input)
{
    core::connect(currentScene(), plugOf(source, output), plugOf(destination, input));
}

void driveRotation(NodeId path, NodeId object)
{
    for (const auto& [output, input] : kRotations)
        connect(path, output, object, input);
}

void releaseRotation(NodeId path, NodeId object)
{
    for (const auto& [output, input] : kRotations)
    {
        Plug driven = plugOf(object, input), source = plugOf(path, output);
        if (core::sourceOf(currentScene(), driven, true) == std::optional(source))
            core::disconnect(currentScene(), source, driven);
    }
}

void animate(NodeId path, NodeId object)
{
    core::TypeId add = needSession().types().find("addDoubleLinear");
    for (const auto& [coordinate, pivot, translation] : kCoordinates)
    {
        NodeId sum = core::createNode(currentScene(), add, {}, {}, needSession().currentNamespace());
        connect(object, pivot, sum, "input1");
        connect(path, coordinate, sum, "input2");
        connect(sum, "output", object, translation);
    }
    core::connect(currentScene(), plugOf(path, "message"), plugOf(object, "specifiedManipLocation"), {true, false});
    connect(path, "rotateOrder", object, "rotateOrder");
    if (flagOf(path, "follow"))
        driveRotation(path, object);
}

void setFollowing(NodeId path, bool on)
{
    if (flagOf(path, "follow") == on)
        return;
    for (NodeId object : animatedBy(path))
        on ? driveRotation(path, object) : releaseRotation(path, object);
    setNumber(path, "follow", on);
}

// ---- over time

void check(const MStatus& status)
{
    if (!status)
        throw core::Error(core::ErrorKind::Failed, status.errorString().asChar());
}

void keyU(NodeId path, const MDagPath& curve, const MTime& start, const MTime& end)
{
    MFnAnimCurve keys;
    MStatus status;
    (void)keys.create(Access::plug(plugOf(path, "uValue")), nullptr, &status);
    check(status);
    NodeId shape = Access::pathOf(curve).node;
    (void)keys.addKey(start, numberOf(shape, "minValue"), MFnAnimCurve::kTangentGlobal, MFnAnimCurve::kTangentGlobal,
                      nullptr, &status);
    check(status);
    if (end != start)
        (void)keys.addKey(end, numberOf(shape, "maxValue"), MFnAnimCurve::kTangentGlobal, MFnAnimCurve::kTangentGlobal,
                          nullptr, &status);
    check(status);
}

// The keys of uValue. Throws Failed where there are none over time.
nodes::CurveEditor keysOfU(const MFnBase& set)
{
    NodeId path = nodeOf(set);
    std::optional<Plug> source = core::sourceOf(currentScene(), plugOf(path, "uValue"), true);
    const nodes::CurveAttributes* attributes =
        source ? curveTypes().find(currentScene().node(source->node).type) : nullptr;
    if (attributes && attributes->overTime)
    {
        nodes::CurveEditor keys(currentScene(), source->node, *attributes);
        if (keys.count() > 0)
            return keys;
    }
    throw core::error(core::ErrorKind::Failed, "'uValue' of '{}' has no keys.", currentScene().name(path));
}

size_t endKey(const nodes::CurveKeys& keys, bool isFirst) { return isFirst ? 0 : keys.count() - 1; }

MStatus setEndValue(const MFnBase& set, bool isFirst, double u)
{
    return guarded(
        [&]
        {
            nodes::CurveEditor keys = keysOfU(set);
            size_t place = endKey(keys, isFirst);
            animation::Key key = keys.key(place);
            key.value = valueOf(keys, u);
            recorded([&] { keys.write(place, key); });
        });
}

MStatus setEndTime(const MFnBase& set, bool isFirst, const MTime& time)
{
    return guarded(
        [&]
        {
            nodes::CurveEditor keys = keysOfU(set);
            size_t place = endKey(keys, isFirst);
            animation::Key key = keys.key(place);
            key.x = xOf(keys, time);
            bool isBehind = place == 0 || keys.x(place - 1) + animation::kSameX < key.x;
            bool isBefore = place + 1 == keys.count() || key.x + animation::kSameX < keys.x(place + 1);
            if (!isBehind || !isBefore)
                throw core::Error(core::ErrorKind::Failed, "The key would come to lie at or beyond another one.");
            recorded([&] { keys.write(place, key); });
        });
}

double endValue(const MFnBase& set, bool isFirst, MStatus* status)
{
    return guarded(status, 0.0,
                   [&]
                   {
                       nodes::CurveEditor keys = keysOfU(set);
                       return keys.value(endKey(keys, isFirst));
                   });
}

MTime endTime(const MFnBase& set, bool isFirst, MStatus* status)
{
    return guarded(status, MTime(),
                   [&]
                   {
                       nodes::CurveEditor keys = keysOfU(set);
                       return Access::time(core::ticksFromSeconds(keys.x(endKey(keys, isFirst))));
                   });
}

// ---- markers

std::vector<NodeId> markersOf(const MFnBase& set, std::string_view times)
{
    std::vector<NodeId> markers;
    Plug array = plugOf(nodeOf(set), times);
    for (uint32_t index : core::elementIndices(currentScene(), array))
    {
        Plug time{array.node, array.attribute, core::ElementPath{}.with(index)};
        if (std::optional<Plug> source = core::sourceOf(currentScene(), time, true))
            markers.push_back(source->node);
    }
    return markers;
}

unsigned int countMarkers(const MFnBase& set, std::string_view times, MStatus* status)
{
    return guarded(status, 0u, [&] { return static_cast<unsigned int>(markersOf(set, times).size()); });
}

MObject marker(const MFnBase& set, std::string_view times, unsigned int number, MStatus* status)
{
    return guarded(status, MObject(),
                   [&]
                   {
                       std::vector<NodeId> markers = markersOf(set, times);
                       if (number >= markers.size())
                           throw core::error(core::ErrorKind::OutOfRange, "There is no marker {} of {}.", number,
                                             markers.size());
                       return Access::node(markers[number]);
                   });
}

double checkedAxis(MFnMotionPath::Axis axis)
{
    if (axis < MFnMotionPath::kXaxis || axis > MFnMotionPath::kZaxis)
        throw core::error(core::ErrorKind::BadArgument, "{} is no axis.", int(axis));
    return static_cast<double>(axis);
}

MStatus setAxis(const MFnBase& set, std::string_view attribute, MFnMotionPath::Axis axis)
{
    return guarded([&] { setNumbers(nodeOf(set), attribute, {checkedAxis(axis)}); });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnMotionPath, kMotionPath)

MObject MFnMotionPath::create(const MDagPath& pathObject, const MDagPath& objectToAnimate, MTime& timeStart,
                              MTime& timeEnd, MDGModifier* modifier, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MObject(),
                   [&]
                   {
                       MDagPath curve = curvePath(pathObject);
                       NodeId object = transformOf(objectToAnimate);
                       NodeId made;
                       edit(modifier,
                            [&]
                            {
                                core::TypeId type = needSession().types().find("motionPath");
                                made = core::createNode(currentScene(), type, {}, {}, needSession().currentNamespace());
                                followCurve(made, curve);
                                setNumber(made, "rotateOrder", numberOf(object, "rotateOrder"));
                                keyU(made, curve, timeStart, timeEnd);
                                animate(made, object);
                            });
                       MObject path = Access::node(made);
                       (void)setObject(path);
                       return path;
                   });
}

// ---- what follows what

MStatus MFnMotionPath::setPathObject(const MDagPath& pathObject, MDGModifier* modifier)
{
    return guarded(
        [&]
        {
            MDagPath curve = curvePath(pathObject);
            NodeId path = nodeOf(*this);
            edit(modifier, [&] { followCurve(path, curve); });
        });
}

MDagPath MFnMotionPath::pathObject(MStatus* ReturnStatus)
{
    return ofNode(*this, ReturnStatus, MDagPath(),
                  [](NodeId path)
                  {
                      std::optional<Plug> source = core::sourceOf(currentScene(), plugOf(path, "geometryPath"), true);
                      if (!source || !currentScene().type(source->node).isDag())
                          throw core::error(core::ErrorKind::Failed, "'{}' follows no curve.",
                                            currentScene().name(path));
                      std::vector<core::DagPath> all = core::allPaths(currentScene(), source->node);
                      size_t instance = source->path.depth == 0 ? 0 : source->path.index[0];
                      return Access::path(all[instance < all.size() ? instance : 0]);
                  });
}

MStatus MFnMotionPath::addAnimatedObject(const MDagPath& objectToAnimate, MDGModifier* modifier)
{
    return guarded(
        [&]
        {
            NodeId object = transformOf(objectToAnimate), path = nodeOf(*this);
            edit(modifier, [&] { animate(path, object); });
        });
}

MStatus MFnMotionPath::getAnimatedObjects(MDagPathArray& array)
{
    return guarded(
        [&]
        {
            std::vector<NodeId> objects = animatedBy(nodeOf(*this));
            array.clear();
            for (NodeId object : objects)
                array.append(Access::path(core::firstPath(currentScene(), object)));
        });
}

// ---- which way it looks

MStatus MFnMotionPath::setFollow(bool on, MDGModifier* modifier)
{
    return guarded(
        [&]
        {
            NodeId path = nodeOf(*this);
            edit(modifier, [&] { setFollowing(path, on); });
        });
}

bool MFnMotionPath::follow(MStatus* ReturnStatus) const { return readAttribute<bool>(*this, "follow", ReturnStatus); }
MStatus MFnMotionPath::setFollowAxis(Axis axis) { return setAxis(*this, "frontAxis", axis); }

MFnMotionPath::Axis MFnMotionPath::followAxis(MStatus* ReturnStatus)
{
    return readAttribute<Axis>(*this, "frontAxis", ReturnStatus);
}

MStatus MFnMotionPath::setUpAxis(Axis axis) { return setAxis(*this, "upAxis", axis); }

MFnMotionPath::Axis MFnMotionPath::upAxis(MStatus* ReturnStatus)
{
    return readAttribute<Axis>(*this, "upAxis", ReturnStatus);
}

MStatus MFnMotionPath::setBank(bool bank) { return writeAttribute(*this, "bank", bank); }
bool MFnMotionPath::bank(MStatus* ReturnStatus) const { return readAttribute<bool>(*this, "bank", ReturnStatus); }
MStatus MFnMotionPath::setBankScale(double bankScale) { return writeAttribute(*this, "bankScale", bankScale); }

double MFnMotionPath::bankScale(MStatus* ReturnStatus)
{
    return readAttribute<double>(*this, "bankScale", ReturnStatus);
}

MStatus MFnMotionPath::setBankThreshold(double bankThreshold)
{
    return writeAttribute(*this, "bankLimit", bankThreshold);
}

double MFnMotionPath::bankThreshold(MStatus* ReturnStatus)
{
    return readAttribute<double>(*this, "bankLimit", ReturnStatus);
}

// The attribute `normal` is of old scenes: the world up type took its place.
MStatus MFnMotionPath::setUseNormal(bool use)
{
    return guarded(
        [&]
        {
            NodeId path = nodeOf(*this);
            if (use != (numberOf(path, "worldUpType") == kNormalUp))
                setNumbers(path, "worldUpType", {use ? kNormalUp : kVectorUp});
        });
}

bool MFnMotionPath::useNormal(MStatus* ReturnStatus)
{
    return ofNode(*this, ReturnStatus, false, [](NodeId path) { return numberOf(path, "worldUpType") == kNormalUp; });
}

MStatus MFnMotionPath::setInverseNormal(bool invert) { return writeAttribute(*this, "inverseUp", invert); }

bool MFnMotionPath::inverseNormal(MStatus* ReturnStatus)
{
    return readAttribute<bool>(*this, "inverseUp", ReturnStatus);
}

// ---- from where to where, and when

MStatus MFnMotionPath::setUStart(double start) { return setEndValue(*this, true, start); }
MStatus MFnMotionPath::setUEnd(double end) { return setEndValue(*this, false, end); }
double MFnMotionPath::uStart(MStatus* ReturnStatus) { return endValue(*this, true, ReturnStatus); }
double MFnMotionPath::uEnd(MStatus* ReturnStatus) { return endValue(*this, false, ReturnStatus); }
MStatus MFnMotionPath::setUTimeStart(MTime& start) { return setEndTime(*this, true, start); }
MStatus MFnMotionPath::setUTimeEnd(MTime& end) { return setEndTime(*this, false, end); }
MTime MFnMotionPath::uTimeStart(MStatus* ReturnStatus) { return endTime(*this, true, ReturnStatus); }
MTime MFnMotionPath::uTimeEnd(MStatus* ReturnStatus) { return endTime(*this, false, ReturnStatus); }

// ---- markers

unsigned int MFnMotionPath::numPositionMarkers(MStatus* ReturnStatus)
{
    return countMarkers(*this, "positionMarkerTime", ReturnStatus);
}

MObject MFnMotionPath::getPositionMarker(unsigned int markerNum, MStatus* ReturnStatus)
{
    return marker(*this, "positionMarkerTime", markerNum, ReturnStatus);
}

unsigned int MFnMotionPath::numOrientationMarkers(MStatus* ReturnStatus)
{
    return countMarkers(*this, "orientationMarkerTime", ReturnStatus);
}

MObject MFnMotionPath::getOrientationMarker(unsigned int markerNum, MStatus* ReturnStatus)
{
    return marker(*this, "orientationMarkerTime", markerNum, ReturnStatus);
}

OPENMAYA_NAMESPACE_CLOSE
