#include "animation/Ramp.h"
#include "core/Error.h"
#include "openmaya/Status.h"

#include <maya/MColor.h>
#include <maya/MDGContext.h>
#include <maya/MDGContextGuard.h>
#include <maya/MDGModifier.h>
#include <maya/MFnCompoundAttribute.h>
#include <maya/MFnDependencyNode.h>
#include <maya/MFnEnumAttribute.h>
#include <maya/MFnNumericAttribute.h>
#include <maya/MPlug.h>
#include <maya/MRampAttribute.h>

#include <algorithm>
#include <functional>
#include <vector>

using namespace understudy;
using namespace understudy::openmaya;

_OPENMAYA_DEPRECATION_PUSH_AND_DISABLE_WARNING

namespace
{

using animation::RampPoint;

// The children of an entry, in the order in which ramps have them.
enum Part : unsigned int
{
    kPosition,
    kValue,
    kInterpolation
};

struct Entry
{
    unsigned int index = 0;
    RampPoint point;
};

void require(MStatus status)
{
    if (!status)
        throw core::Error(core::ErrorKind::Failed, status.errorString().asChar());
}

const MPlug& needed(const MPlug& ramp)
{
    if (ramp.isNull())
        throw core::Error(core::ErrorKind::Failed, "There is no ramp.");
    return ramp;
}

bool isRamp(const MPlug& plug)
{
    if (!plug.isArray() || !plug.isCompound())
        return false;
    MFnCompoundAttribute set(plug.attribute());
    return set.numChildren() == 3;
}

bool hasColours(const MPlug& ramp)
{
    MFnCompoundAttribute set(needed(ramp).attribute());
    return set.child(kValue).hasFn(MFn::kAttribute3Float) || set.child(kValue).hasFn(MFn::kAttribute3Double);
}

void requireColours(const MPlug& ramp, bool wanted)
{
    if (hasColours(ramp) != wanted)
        throw core::Error(core::ErrorKind::Failed, wanted ? "The ramp is one of numbers, not of colours."
                                                          : "The ramp is one of colours, not of numbers.");
}

Entry entryAt(const MPlug& element, bool isColour)
{
    Entry entry;
    entry.index = element.logicalIndex();
    entry.point.position = element.child(kPosition).asDouble();
    entry.point.interpolation = static_cast<animation::RampInterpolation>(element.child(kInterpolation).asInt());
    MPlug value = element.child(kValue);
    for (unsigned int i = 0; i < 3; ++i)
        entry.point.value[i] = isColour ? value.child(i).asDouble() : i == 0 ? value.asDouble() : 0.0;
    return entry;
}

std::vector<Entry> entriesOf(const MPlug& ramp)
{
    std::vector<Entry> entries;
    bool isColour = hasColours(ramp);
    unsigned int count = MPlug(ramp).evaluateNumElements();
    for (unsigned int i = 0; i < count; ++i)
        entries.push_back(entryAt(ramp.elementByPhysicalIndex(i), isColour));
    return entries;
}

bool hasEntry(const MPlug& ramp, unsigned int index)
{
    MIntArray indices;
    MPlug(needed(ramp)).getExistingArrayAttributeIndices(indices);
    for (unsigned int i = 0; i < indices.length(); ++i)
        if (static_cast<unsigned int>(indices[i]) == index)
            return true;
    return false;
}

MPlug elementAt(const MPlug& ramp, unsigned int index)
{
    if (!hasEntry(ramp, index))
        throw core::error(core::ErrorKind::BadArgument, "The ramp has no entry {}.", index);
    return ramp.elementByLogicalIndex(index);
}

void setValue(MPlug element, const animation::RampValue& value, bool isColour)
{
    MPlug plug = element.child(kValue);
    if (!isColour)
        return require(plug.setDouble(value[0]));
    for (unsigned int i = 0; i < 3; ++i)
        require(plug.child(i).setDouble(value[i]));
}

void write(const MPlug& ramp, unsigned int index, const RampPoint& point)
{
    MPlug element = ramp.elementByLogicalIndex(index);
    require(element.child(kPosition).setDouble(point.position));
    setValue(element, point.value, hasColours(ramp));
    require(element.child(kInterpolation).setInt(static_cast<int>(point.interpolation)));
}

void removeAll(const MPlug& ramp, const std::vector<Entry>& entries)
{
    MDGModifier modifier;
    for (const Entry& entry : entries)
        require(modifier.removeMultiInstance(ramp.elementByLogicalIndex(entry.index), true));
    require(modifier.doIt());
}

void replace(const MPlug& ramp, const std::vector<RampPoint>& points)
{
    removeAll(ramp, entriesOf(ramp));
    for (unsigned int i = 0; i < points.size(); ++i)
        write(ramp, i, points[i]);
}

animation::RampValue valueOf(float number) { return {number, 0.0, 0.0}; }
animation::RampValue valueOf(const MColor& colour) { return {colour.r, colour.g, colour.b}; }

template <class Values>
std::vector<RampPoint> pointsOf(const MFloatArray& positions, const Values& values, const MIntArray& interps)
{
    if (positions.length() != values.length() || positions.length() != interps.length())
        throw core::Error(core::ErrorKind::BadArgument, "Positions, values and interpolations differ in number.");
    std::vector<RampPoint> points;
    for (unsigned int i = 0; i < positions.length(); ++i)
        points.push_back({positions[i], valueOf(values[i]), static_cast<animation::RampInterpolation>(interps[i])});
    return points;
}

std::vector<RampPoint> sortedPoints(const MPlug& ramp)
{
    std::vector<RampPoint> points;
    for (const Entry& entry : entriesOf(ramp))
        points.push_back(entry.point);
    animation::sortByPosition(points);
    return points;
}

animation::RampValue sampleOf(const std::vector<RampPoint>& points, unsigned int i, unsigned int count)
{
    return animation::rampAt(points, count < 2 ? 0.0 : double(i) / (count - 1));
}

MColor colourOf(const animation::RampValue& value)
{
    return {static_cast<float>(value[0]), static_cast<float>(value[1]), static_cast<float>(value[2])};
}

void readEntries(const MPlug& ramp, MIntArray& indexes, MFloatArray& positions, MIntArray& interps,
                 const std::function<void(const animation::RampValue&)>& addValue)
{
    indexes.clear();
    positions.clear();
    interps.clear();
    for (const Entry& entry : entriesOf(ramp))
    {
        indexes.append(static_cast<int>(entry.index));
        positions.append(static_cast<float>(entry.point.position));
        interps.append(static_cast<int>(entry.point.interpolation));
        addValue(entry.point.value);
    }
}

void append(const MPlug& ramp, const std::vector<RampPoint>& points)
{
    std::vector<Entry> entries = entriesOf(ramp);
    unsigned int next = entries.empty() ? 0 : entries.back().index + 1;
    for (const RampPoint& point : points)
        write(ramp, next++, point);
}

MObject create(const MString& longName, const MString& shortName, bool isColour, MStatus* status)
{
    MFnNumericAttribute numeric;
    MFnEnumAttribute fields;
    MFnCompoundAttribute compound;
    MObject position = numeric.create(longName + "_Position", shortName + "p", MFnNumericData::kFloat, 0.0, status);
    if (position.isNull())
        return position;
    numeric.setKeyable(true);
    MObject value =
        isColour ? numeric.createColor(longName + "_Color", shortName + "c", status)
                 : numeric.create(longName + "_FloatValue", shortName + "fv", MFnNumericData::kFloat, 0.0, status);
    if (value.isNull())
        return value;
    numeric.setKeyable(true);
    MObject interpolation = fields.create(longName + "_Interp", shortName + "i", 0, status);
    constexpr const char* kNames[] = {"None", "Linear", "Smooth", "Spline"};
    for (short i = 0; i < 4; ++i)
        fields.addField(kNames[i], i);
    fields.setKeyable(true);
    MObject made = compound.create(longName, shortName, status);
    for (const MObject& child : {position, value, interpolation})
        compound.addChild(child);
    compound.setArray(true);
    compound.setUsesArrayDataBuilder(true);
    compound.setKeyable(true);
    return made;
}

MObject createOn(const MString& longName, const MString& shortName, const MObject& node, bool isColour,
                 const std::vector<RampPoint>& points, MStatus* status)
{
    return guarded(status, MObject(),
                   [&]
                   {
                       MStatus done;
                       MObject made = create(longName, shortName, isColour, &done);
                       require(done);
                       MFnDependencyNode set(node, &done);
                       require(done);
                       require(set.addAttribute(made));
                       replace(MPlug(node, made), points);
                       return made;
                   });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MRampAttribute::MRampAttribute() : m_plug(new MPlug) {}
MRampAttribute::MRampAttribute(const MRampAttribute& other) : m_plug(new MPlug(*other.m_plug)) {}

MRampAttribute::MRampAttribute(const MPlug& obj, MStatus* ReturnStatus) : m_plug(new MPlug)
{
    put(ReturnStatus, guarded(
                          [&]
                          {
                              if (!isRamp(obj))
                                  throw core::error(core::ErrorKind::BadArgument, "'{}' is no ramp.",
                                                    obj.name().asChar());
                              *m_plug = obj;
                          }));
}

MRampAttribute::MRampAttribute(const MObject& node, const MObject& attr, MStatus* ReturnStatus)
    : MRampAttribute(MPlug(node, attr), ReturnStatus)
{
}

MRampAttribute::~MRampAttribute() { delete m_plug; }

MRampAttribute& MRampAttribute::operator=(const MRampAttribute& other)
{
    *m_plug = *other.m_plug;
    return *this;
}

unsigned int MRampAttribute::getNumEntries(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, 0u, [&] { return MPlug(needed(*m_plug)).evaluateNumElements(); });
}

void MRampAttribute::getEntries(MIntArray& indexes, MFloatArray& positions, MFloatArray& values, MIntArray& interps,
                                MStatus* ReturnStatus)
{
    put(ReturnStatus, guarded(
                          [&]
                          {
                              requireColours(*m_plug, false);
                              values.clear();
                              readEntries(*m_plug, indexes, positions, interps, [&](const animation::RampValue& value)
                                          { values.append(static_cast<float>(value[0])); });
                          }));
}

void MRampAttribute::getEntries(MIntArray& indexes, MFloatArray& positions, MColorArray& colors, MIntArray& interps,
                                MStatus* ReturnStatus)
{
    put(ReturnStatus, guarded(
                          [&]
                          {
                              requireColours(*m_plug, true);
                              colors.clear();
                              readEntries(*m_plug, indexes, positions, interps,
                                          [&](const animation::RampValue& value) { colors.append(colourOf(value)); });
                          }));
}

void MRampAttribute::addEntries(MFloatArray& positions, MColorArray& values, MIntArray& interps, MStatus* ReturnStatus)
{
    put(ReturnStatus, guarded(
                          [&]
                          {
                              requireColours(*m_plug, true);
                              append(*m_plug, pointsOf(positions, values, interps));
                          }));
}

void MRampAttribute::addEntries(MFloatArray& positions, MFloatArray& values, MIntArray& interps, MStatus* ReturnStatus)
{
    put(ReturnStatus, guarded(
                          [&]
                          {
                              requireColours(*m_plug, false);
                              append(*m_plug, pointsOf(positions, values, interps));
                          }));
}

void MRampAttribute::deleteEntries(MIntArray& indexes, MStatus* ReturnStatus)
{
    put(ReturnStatus,
        guarded(
            [&]
            {
                std::vector<Entry> gone;
                for (unsigned int i = 0; i < indexes.length(); ++i)
                    gone.push_back({elementAt(*m_plug, static_cast<unsigned int>(indexes[i])).logicalIndex(), {}});
                removeAll(*m_plug, gone);
            }));
}

void MRampAttribute::setColorAtIndex(MColor& color, unsigned int index, MStatus* ReturnStatus)
{
    put(ReturnStatus, guarded(
                          [&]
                          {
                              requireColours(*m_plug, true);
                              setValue(elementAt(*m_plug, index), valueOf(color), true);
                          }));
}

void MRampAttribute::setValueAtIndex(float value, unsigned int index, MStatus* ReturnStatus)
{
    put(ReturnStatus, guarded(
                          [&]
                          {
                              requireColours(*m_plug, false);
                              setValue(elementAt(*m_plug, index), valueOf(value), false);
                          }));
}

void MRampAttribute::setPositionAtIndex(float position, unsigned int index, MStatus* ReturnStatus)
{
    put(ReturnStatus, guarded([&] { require(elementAt(*m_plug, index).child(kPosition).setFloat(position)); }));
}

void MRampAttribute::setInterpolationAtIndex(MRampAttribute::MInterpolation interp, unsigned int index,
                                             MStatus* ReturnStatus)
{
    put(ReturnStatus, guarded([&] { require(elementAt(*m_plug, index).child(kInterpolation).setInt(interp)); }));
}

bool MRampAttribute::isColorRamp(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return hasColours(*m_plug); });
}

bool MRampAttribute::isCurveRamp(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return !hasColours(*m_plug); });
}

void MRampAttribute::getColorAtPosition(float position, MColor& color, MStatus* ReturnStatus)
{
    put(ReturnStatus, guarded(
                          [&]
                          {
                              requireColours(*m_plug, true);
                              color = colourOf(animation::rampAt(sortedPoints(*m_plug), position));
                          }));
}

void MRampAttribute::getValueAtPosition(float position, float& value, MStatus* ReturnStatus)
{
    put(ReturnStatus, guarded(
                          [&]
                          {
                              requireColours(*m_plug, false);
                              value = static_cast<float>(animation::rampAt(sortedPoints(*m_plug), position)[0]);
                          }));
}

void MRampAttribute::sampleColorRamp(unsigned int numberOfSamples, MColorArray& colors, MStatus* ReturnStatus)
{
    put(ReturnStatus, guarded(
                          [&]
                          {
                              requireColours(*m_plug, true);
                              std::vector<RampPoint> points = sortedPoints(*m_plug);
                              colors.clear();
                              for (unsigned int i = 0; i < numberOfSamples; ++i)
                                  colors.append(colourOf(sampleOf(points, i, numberOfSamples)));
                          }));
}

void MRampAttribute::sampleValueRamp(unsigned int numberOfSamples, MFloatArray& values, MStatus* ReturnStatus)
{
    put(ReturnStatus, guarded(
                          [&]
                          {
                              requireColours(*m_plug, false);
                              std::vector<RampPoint> points = sortedPoints(*m_plug);
                              values.clear();
                              for (unsigned int i = 0; i < numberOfSamples; ++i)
                                  values.append(static_cast<float>(sampleOf(points, i, numberOfSamples)[0]));
                          }));
}

bool MRampAttribute::hasIndex(unsigned int index, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return hasEntry(*m_plug, index); });
}

MStatus MRampAttribute::sort(bool ascending)
{
    return guarded(
        [&]
        {
            std::vector<RampPoint> points = sortedPoints(*m_plug);
            if (!ascending)
                std::reverse(points.begin(), points.end());
            replace(*m_plug, points);
        });
}

MStatus MRampAttribute::pack()
{
    return guarded(
        [&]
        {
            std::vector<RampPoint> points;
            for (const Entry& entry : entriesOf(*m_plug))
                points.push_back(entry.point);
            replace(*m_plug, points);
        });
}

MStatus MRampAttribute::setRamp(float value, float position, MInterpolation interp)
{
    return setRamp(MFloatArray(1, value), MFloatArray(1, position), MIntArray(1, interp));
}

MStatus MRampAttribute::setRamp(const MColor& color, float position, MInterpolation interp)
{
    return setRamp(MColorArray(1, color), MFloatArray(1, position), MIntArray(1, interp));
}

MStatus MRampAttribute::setRamp(const MFloatArray& values, const MFloatArray& positions, const MIntArray& interps)
{
    return guarded(
        [&]
        {
            requireColours(*m_plug, false);
            replace(*m_plug, pointsOf(positions, values, interps));
        });
}

MStatus MRampAttribute::setRamp(const MColorArray& values, const MFloatArray& positions, const MIntArray& interps)
{
    return guarded(
        [&]
        {
            requireColours(*m_plug, true);
            replace(*m_plug, pointsOf(positions, values, interps));
        });
}

MObject MRampAttribute::createCurveRamp(const MString& attrLongName, const MString& attrShortName,
                                        MStatus* ReturnStatus)
{
    return create(attrLongName, attrShortName, false, ReturnStatus);
}

MObject MRampAttribute::createColorRamp(const MString& attrLongName, const MString& attrShortName,
                                        MStatus* ReturnStatus)
{
    return create(attrLongName, attrShortName, true, ReturnStatus);
}

MObject MRampAttribute::createRamp(const MString& attrLongName, const MString& attrShortName, const MObject& node,
                                   float val, float pos, MInterpolation interp, MStatus* ReturnStatus)
{
    return createRamp(attrLongName, attrShortName, node, MFloatArray(1, val), MFloatArray(1, pos), MIntArray(1, interp),
                      ReturnStatus);
}

MObject MRampAttribute::createRamp(const MString& attrLongName, const MString& attrShortName, const MObject& node,
                                   const MColor& color, float pos, MInterpolation interp, MStatus* ReturnStatus)
{
    return createRamp(attrLongName, attrShortName, node, MColorArray(1, color), MFloatArray(1, pos),
                      MIntArray(1, interp), ReturnStatus);
}

MObject MRampAttribute::createRamp(const MString& attrLongName, const MString& attrShortName, const MObject& node,
                                   const MFloatArray& values, const MFloatArray& positions, const MIntArray& interps,
                                   MStatus* ReturnStatus)
{
    std::vector<RampPoint> points;
    MStatus status = guarded([&] { points = pointsOf(positions, values, interps); });
    if (status)
        return createOn(attrLongName, attrShortName, node, false, points, ReturnStatus);
    put(ReturnStatus, status);
    return {};
}

MObject MRampAttribute::createRamp(const MString& attrLongName, const MString& attrShortName, const MObject& node,
                                   const MColorArray& colors, const MFloatArray& positions, const MIntArray& interps,
                                   MStatus* ReturnStatus)
{
    std::vector<RampPoint> points;
    MStatus status = guarded([&] { points = pointsOf(positions, colors, interps); });
    if (status)
        return createOn(attrLongName, attrShortName, node, true, points, ReturnStatus);
    put(ReturnStatus, status);
    return {};
}

const char* MRampAttribute::className() { return "MRampAttribute"; }

void MRampAttribute::getColorAtPosition(float position, MColor& color, MStatus* ReturnStatus, MDGContext& context)
{
    MDGContextGuard guard(context);
    getColorAtPosition(position, color, ReturnStatus);
}

void MRampAttribute::getValueAtPosition(float position, float& value, MStatus* ReturnStatus, MDGContext& context)
{
    MDGContextGuard guard(context);
    getValueAtPosition(position, value, ReturnStatus);
}

void MRampAttribute::sampleColorRamp(unsigned int numberOfSamples, MColorArray& colors, MStatus* ReturnStatus,
                                     MDGContext& context)
{
    MDGContextGuard guard(context);
    sampleColorRamp(numberOfSamples, colors, ReturnStatus);
}

void MRampAttribute::sampleValueRamp(unsigned int numberOfSamples, MFloatArray& values, MStatus* ReturnStatus,
                                     MDGContext& context)
{
    MDGContextGuard guard(context);
    sampleValueRamp(numberOfSamples, values, ReturnStatus);
}

OPENMAYA_NAMESPACE_CLOSE
