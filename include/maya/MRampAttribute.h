// Ramp attributes: arrays of positions from 0 to 1 with a value and an interpolation each, for numbers (curve ramps) or
// colours.
//
// Entries are known by their logical index. Changes are edits of the node's plugs.
#pragma once

#include <maya/MColorArray.h>
#include <maya/MDeprecate.h>
#include <maya/MFloatArray.h>
#include <maya/MIntArray.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MRampAttribute
{
public:
    // How a segment runs to the next entry.
    enum MInterpolation
    {
        kNone,
        kLinear,
        kSmooth,
        kSpline
    };

    MRampAttribute();
    MRampAttribute(const MRampAttribute& other);
    // Fail with kInvalidParameter where the plug or attribute is no ramp.
    MRampAttribute(const MPlug& obj, MStatus* ReturnStatus = nullptr);
    MRampAttribute(const MObject& node, const MObject& attr, MStatus* ReturnStatus = nullptr);
    ~MRampAttribute();
    MRampAttribute& operator=(const MRampAttribute& other);

    unsigned int getNumEntries(MStatus* ReturnStatus = nullptr);
    // In the order of the indices. Fail with kFailure for a ramp of the other kind.
    void getEntries(MIntArray& indexes, MFloatArray& positions, MFloatArray& values, MIntArray& interps,
                    MStatus* ReturnStatus = nullptr);
    void getEntries(MIntArray& indexes, MFloatArray& positions, MColorArray& colors, MIntArray& interps,
                    MStatus* ReturnStatus = nullptr);
    // Behind the last index.
    void addEntries(MFloatArray& positions, MColorArray& values, MIntArray& interps, MStatus* ReturnStatus = nullptr);
    void addEntries(MFloatArray& positions, MFloatArray& values, MIntArray& interps, MStatus* ReturnStatus = nullptr);
    void deleteEntries(MIntArray& indexes, MStatus* ReturnStatus = nullptr);
    void setColorAtIndex(MColor& color, unsigned int index, MStatus* ReturnStatus = nullptr);
    void setValueAtIndex(float value, unsigned int index, MStatus* ReturnStatus = nullptr);
    void setPositionAtIndex(float position, unsigned int index, MStatus* ReturnStatus = nullptr);
    void setInterpolationAtIndex(MRampAttribute::MInterpolation interp, unsigned int index,
                                 MStatus* ReturnStatus = nullptr);
    bool isColorRamp(MStatus* ReturnStatus = nullptr) const;
    bool isCurveRamp(MStatus* ReturnStatus = nullptr) const;
    // Black and 0 where there are no entries.
    void getColorAtPosition(float position, MColor& color, MStatus* ReturnStatus = nullptr);
    void getValueAtPosition(float position, float& value, MStatus* ReturnStatus = nullptr);
    // At positions that divide 0 to 1 evenly, both ends with them.
    void sampleColorRamp(unsigned int numberOfSamples, MColorArray& colors, MStatus* ReturnStatus = nullptr);
    void sampleValueRamp(unsigned int numberOfSamples, MFloatArray& values, MStatus* ReturnStatus = nullptr);
    bool hasIndex(unsigned int index, MStatus* ReturnStatus = nullptr) const;
    // Entries by position, at the indices from 0 on.
    MStatus sort(bool ascending = true);
    // The same entries at the indices from 0 on.
    MStatus pack();
    // In place of all entries.
    MStatus setRamp(float value, float position = 1.0f, MInterpolation interp = kLinear);
    MStatus setRamp(const MColor& color, float position = 1.0f, MInterpolation interp = kLinear);
    MStatus setRamp(const MFloatArray& values, const MFloatArray& positions, const MIntArray& interps);
    MStatus setRamp(const MColorArray& values, const MFloatArray& positions, const MIntArray& interps);

    // An attribute for MPxNode::addAttribute, with children NAME_Position, NAME_FloatValue or NAME_Color, NAME_Interp.
    static MObject createCurveRamp(const MString& attrLongName, const MString& attrShortName,
                                   MStatus* ReturnStatus = nullptr);
    static MObject createColorRamp(const MString& attrLongName, const MString& attrShortName,
                                   MStatus* ReturnStatus = nullptr);
    // The same, added to a node, with entries.
    static MObject createRamp(const MString& attrLongName, const MString& attrShortName, const MObject& node, float val,
                              float pos = 1.f, MInterpolation interp = kLinear, MStatus* ReturnStatus = nullptr);
    static MObject createRamp(const MString& attrLongName, const MString& attrShortName, const MObject& node,
                              const MColor& color, float pos = 1.0f, MInterpolation interp = kLinear,
                              MStatus* ReturnStatus = nullptr);
    static MObject createRamp(const MString& attrLongName, const MString& attrShortName, const MObject& node,
                              const MFloatArray& values, const MFloatArray& positions, const MIntArray& interps,
                              MStatus* ReturnStatus = nullptr);
    static MObject createRamp(const MString& attrLongName, const MString& attrShortName, const MObject& node,
                              const MColorArray& colors, const MFloatArray& positions, const MIntArray& interps,
                              MStatus* ReturnStatus = nullptr);
    static const char* className();

    // At another time.
    OPENMAYA_DEPRECATED(2018, "use MDGContextGuard")
    void getColorAtPosition(float position, MColor& color, MStatus* ReturnStatus, MDGContext& context);
    OPENMAYA_DEPRECATED(2018, "use MDGContextGuard")
    void getValueAtPosition(float position, float& value, MStatus* ReturnStatus, MDGContext& context);
    OPENMAYA_DEPRECATED(2018, "use MDGContextGuard")
    void sampleColorRamp(unsigned int numberOfSamples, MColorArray& colors, MStatus* ReturnStatus, MDGContext& context);
    OPENMAYA_DEPRECATED(2018, "use MDGContextGuard")
    void sampleValueRamp(unsigned int numberOfSamples, MFloatArray& values, MStatus* ReturnStatus, MDGContext& context);

private:
    MPlug* m_plug; // of the array
};

OPENMAYA_NAMESPACE_CLOSE
