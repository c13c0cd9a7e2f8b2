// The values of a plug by overloads, and in contexts of the caller's.
#include "openmaya/Access.h"

#include <maya/MAngle.h>
#include <maya/MDataHandle.h>
#include <maya/MDistance.h>
#include <maya/MPlug.h>
#include <maya/MString.h>
#include <maya/MTime.h>

namespace
{

// Makes a context current for one reading.
class Within
{
public:
    explicit Within(const MDGContext& context) : m_before(context.makeCurrent()) {}
    ~Within() { m_before.makeCurrent(); }
    Within(const Within&) = delete;
    Within& operator=(const Within&) = delete;

private:
    MDGContext m_before;
};

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

// A value that cannot be read leaves the caller's as it is.
#define UNDERSTUDY_PLUG_VALUE(Type, reader)                                                                            \
    MStatus MPlug::getValue(Type& val) const                                                                           \
    {                                                                                                                  \
        MStatus status;                                                                                                \
        Type read = reader(&status);                                                                                   \
        if (status)                                                                                                    \
            val = read;                                                                                                \
        return status;                                                                                                 \
    }                                                                                                                  \
    MStatus MPlug::getValue(Type& val, MDGContext& ctx) const                                                          \
    {                                                                                                                  \
        Within within(ctx);                                                                                            \
        return getValue(val);                                                                                          \
    }                                                                                                                  \
    Type MPlug::reader(const MDGContext& ctx, MStatus* ReturnStatus) const                                             \
    {                                                                                                                  \
        Within within(ctx);                                                                                            \
        return reader(ReturnStatus);                                                                                   \
    }

UNDERSTUDY_PLUG_VALUE(MObject, asMObject)
UNDERSTUDY_PLUG_VALUE(MDataHandle, asMDataHandle)
UNDERSTUDY_PLUG_VALUE(double, asDouble)
UNDERSTUDY_PLUG_VALUE(float, asFloat)
UNDERSTUDY_PLUG_VALUE(MInt64, asInt64)
UNDERSTUDY_PLUG_VALUE(int, asInt)
UNDERSTUDY_PLUG_VALUE(short, asShort)
UNDERSTUDY_PLUG_VALUE(bool, asBool)
UNDERSTUDY_PLUG_VALUE(MDistance, asMDistance)
UNDERSTUDY_PLUG_VALUE(MAngle, asMAngle)
UNDERSTUDY_PLUG_VALUE(MTime, asMTime)
UNDERSTUDY_PLUG_VALUE(char, asChar)
UNDERSTUDY_PLUG_VALUE(MString, asString)

MStatus MPlug::setValue(const MObject& val) { return setMObject(val); }
MStatus MPlug::setValue(const MPxData* val) { return setMPxData(val); }
MStatus MPlug::setValue(const MDataHandle& val) { return setMDataHandle(val); }
MStatus MPlug::setValue(double val) { return setDouble(val); }
MStatus MPlug::setValue(float val) { return setFloat(val); }
MStatus MPlug::setValue(MInt64 val) { return setInt64(val); }
MStatus MPlug::setValue(int val) { return setInt(val); }
MStatus MPlug::setValue(short val) { return setShort(val); }
MStatus MPlug::setValue(bool val) { return setBool(val); }
MStatus MPlug::setValue(const MDistance& val) { return setMDistance(val); }
MStatus MPlug::setValue(const MAngle& val) { return setMAngle(val); }
MStatus MPlug::setValue(const MTime& val) { return setMTime(val); }
MStatus MPlug::setValue(char val) { return setChar(val); }
MStatus MPlug::setValue(const MString& val) { return setString(val); }
MStatus MPlug::setValue(const char* val) { return setString(val); }

OPENMAYA_NAMESPACE_CLOSE
