// A value in a node's data block: what compute reads and writes.
//
// References that it gives are into the block and stay valid while the handle, or a copy of it, lives; the numbers of a
// compound are also those of its children. Numbers are in units of the inside: centimetres and radians. Asked for as
// another type than its own, a value is converted, and converted back where it is written through the reference. A
// handle of nothing reads as zero, and what is written to it is lost.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MFnData.h>
#include <maya/MFnNumericData.h>
#include <maya/MObject.h>
#include <maya/MStatus.h>
#include <maya/MTypeId.h>
#include <maya/MTypes.h>

#include <string.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MDataHandle
{
public:
    MDataHandle();
    MDataHandle(const MDataHandle&);
    ~MDataHandle();
    MDataHandle& operator=(const MDataHandle& other);

    // ---- what it is
    bool isNumeric() const;
    // Of a generic attribute: whether its value is a number, and whether it has none.
    bool isGeneric(bool& isNumeric, bool& isNull) const;
    MFnNumericData::Type numericType() const;
    MFnData::Type type() const;
    MTypeId typeId() const; // of plug-in data
    MStatus acceptedTypeIds(MUintArray&) const;
    MObject data();
    MStatus copy(const MDataHandle& src);
    MStatus copyWritable(const MDataHandle& src);
    MObject attribute();
    // The value is up to date.
    void setClean();

    // ---- reading, and writing through the reference
    bool& asBool() const;
    char& asChar() const;
    unsigned char& asUChar() const;
    short& asShort() const;
    OPENMAYA_DEPRECATED(2019, "use asInt")
    int& asLong() const;
    int& asInt() const;
    MInt64& asInt64() const;
    void*& asAddr() const;
    float& asFloat() const;
    double& asDouble() const;
    MDistance asDistance() const;
    MAngle asAngle() const;
    MTime asTime() const;
    short2& asShort2() const;
    OPENMAYA_DEPRECATED(2019, "use asInt2")
    long2& asLong2() const;
    int2& asInt2() const;
    float2& asFloat2() const;
    double2& asDouble2() const;
    short3& asShort3() const;
    OPENMAYA_DEPRECATED(2019, "use asInt3")
    long3& asLong3() const;
    int3& asInt3() const;
    float3& asFloat3() const;
    double3& asDouble3() const;
    double4& asDouble4() const;
    MVector& asVector() const;
    MFloatVector& asFloatVector() const;
    MMatrix& asMatrix() const;
    MFloatMatrix& asFloatMatrix() const;
    MString& asString() const;
    MObject asNurbsCurve() const;
    MObject asNurbsSurface() const;
    MObject asMesh() const;
    MObject asSubdSurface() const;
    // In world space.
    MObject asNurbsCurveTransformed() const;
    MObject asNurbsSurfaceTransformed() const;
    MObject asMeshTransformed() const;
    MObject asSubdSurfaceTransformed() const;
    MObject asFalloffFunction() const;
    const MMatrix& geometryTransformMatrix() const;
    MPxData* asPluginData() const;

    // ---- writing
    BEGIN_NO_SCRIPT_SUPPORT : void set(bool);
    void set(char);
    void set(short);
    void set(int);
    void set(MInt64);
    void set(float);
    void set(double);
    void set(const MMatrix&);
    void set(const MFloatMatrix&);
    void set(const MVector&);
    void set(const MFloatVector&);
    void set(const MDistance&);
    void set(const MAngle&);
    void set(const MTime&);
    void set(short, short);
    void set(int, int);
    void set(float, float);
    void set(double, double);
    void set(short, short, short);
    void set(int, int, int);
    void set(float, float, float);
    void set(double, double, double);
    void set(const MString&);
    MStatus set(const MObject& data);
    // The handle takes the data over.
    MStatus set(MPxData* data);
    END_NO_SCRIPT_SUPPORT : void setBool(bool);
    void setChar(char);
    void setShort(short);
    void setInt(int);
    void setInt64(MInt64);
    void setFloat(float);
    void setDouble(double);
    void setMMatrix(const MMatrix&);
    void setMFloatMatrix(const MFloatMatrix&);
    void setMVector(const MVector&);
    void setMFloatVector(const MFloatVector&);
    void setMDistance(const MDistance&);
    void setMAngle(const MAngle&);
    void setMTime(const MTime&);
    void set2Short(short, short);
    void set2Int(int, int);
    void set2Float(float, float);
    void set2Double(double, double);
    void set3Short(short, short, short);
    void set3Int(int, int, int);
    void set3Float(float, float, float);
    void set3Double(double, double, double);
    void set4Double(double, double, double, double);
    void setString(const MString&);
    MStatus setMObject(const MObject& data);
    MStatus setMPxData(MPxData* data);

    // ---- generic attributes: a number as another type; written where the value is of that type, or forced
    bool asGenericBool() const;
    unsigned char asGenericChar() const;
    double asGenericDouble() const;
    float asGenericFloat() const;
    short asGenericShort() const;
    int asGenericInt() const;
    MInt64 asGenericInt64() const;
    void setGenericBool(bool value, bool force);
    void setGenericChar(unsigned char value, bool force);
    void setGenericDouble(double value, bool force);
    void setGenericFloat(float value, bool force);
    void setGenericShort(short value, bool force);
    void setGenericInt(int value, bool force);
    void setGenericInt64(MInt64 value, bool force);

    // A part of a compound; a handle of nothing where it has no such child.
    MDataHandle child(const MPlug& plug);
    MDataHandle child(const MObject& attribute);

    MDataBlock datablock(MStatus* ReturnStatus = nullptr) const;

    static const char* className();

private:
    friend struct ::understudy::openmaya::Access;

    void* m_block; // counted
    void* m_slot;  // counted; null for compounds and arrays
    // The plug: node, generation, attribute, number of indices, and these.
    unsigned int m_plug[10];
    bool m_isOutput;
};

OPENMAYA_NAMESPACE_CLOSE
