#include "nodes/GeometryPoints.h"
#include "openmaya/Access.h"
#include "openmaya/AttributeKinds.h"
#include "openmaya/AttributeSet.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/DataHandles.h"
#include "openmaya/PluginData.h"
#include "openmaya/SlotViews.h"
#include "openmaya/Status.h"

#include <maya/MAngle.h>
#include <maya/MDataBlock.h>
#include <maya/MDataHandle.h>
#include <maya/MDistance.h>
#include <maya/MFloatVector.h>
#include <maya/MPlug.h>
#include <maya/MPxData.h>
#include <maya/MTime.h>
#include <maya/MVector.h>

#include <cstring>

using namespace understudy;
using namespace understudy::openmaya;

namespace understudy::openmaya
{

namespace
{

// Where the slot stores its numbers as this type.
template <class Number> bool isStoredAs(core::Scalar scalar)
{
    using core::Scalar;
    if constexpr (std::is_same_v<Number, bool>)
        return scalar == Scalar::Bool;
    else if constexpr (std::is_same_v<Number, char>)
        return scalar == Scalar::Int8;
    else if constexpr (std::is_same_v<Number, unsigned char>)
        return scalar == Scalar::UInt8;
    else if constexpr (std::is_same_v<Number, short>)
        return scalar == Scalar::Int16;
    else if constexpr (std::is_same_v<Number, int>)
        return scalar == Scalar::Int32;
    else if constexpr (std::is_same_v<Number, MInt64> || std::is_pointer_v<Number>)
        return scalar == Scalar::Int64;
    else if constexpr (std::is_same_v<Number, float>)
        return scalar == Scalar::Float;
    else
        return scalar == Scalar::Double;
}

// What a handle of nothing gives: zeros, afresh each time.
template <class Type> Type& nothing()
{
    static thread_local Type value;
    value = Type();
    return value;
}

template <class Number, size_t N> Number* numbers(const MDataHandle& handle)
{
    eval::Slot* slot = Access::slot(handle);
    if (!slot)
    {
        static thread_local Number zeros[N];
        std::fill_n(zeros, N, Number());
        return zeros;
    }
    size_t first = Access::firstNumber(handle);
    bool fits = slot->kind() == eval::Slot::Kind::Numbers && first + N <= slot->components();
    if (fits && isStoredAs<Number>(slot->scalar()))
        return reinterpret_cast<Number*>(slot->numbers()) + first;
    return numberView<Number, N>(*slot, first);
}

template <class Number> void setNumbers(const MDataHandle& handle, std::initializer_list<Number> given)
{
    eval::Slot* slot = Access::slot(handle);
    if (!slot)
        return;
    size_t i = Access::firstNumber(handle);
    size_t end = Access::isComponent(handle) ? i + 1 : slot->components();
    for (Number number : given)
    {
        if (i >= end)
            return;
        if (slot->scalar() == core::Scalar::Ticks)
            slot->setInteger(i, core::ticksFromRaw(static_cast<double>(number)));
        else if constexpr (std::is_integral_v<Number>)
            slot->setInteger(i, number);
        else
            slot->setNumber(i, number);
        ++i;
    }
}

MObject& objectOf(const MDataHandle& handle)
{
    eval::Slot* slot = Access::slot(handle);
    return slot ? objectView(*slot, Access::firstNumber(handle), Access::isComponent(handle)) : nothing<MObject>();
}

// Data of one kind; null where the value is none.
MObject objectOf(const MDataHandle& handle, MFn::Type kind)
{
    const MObject& object = objectOf(handle);
    return object.hasFn(kind) ? object : MObject();
}

// Data with its points taken through its matrix: an object of its own.
MObject inWorld(const MObject& object)
{
    const core::Value* value = Access::valueOf(object);
    return value ? Access::value(nodes::inWorld(*value)) : MObject();
}

void assign(const MDataHandle& handle, const core::Value& value)
{
    eval::Slot* slot = Access::slot(handle);
    if (!slot)
        return;
    if (Access::isComponent(handle))
        setNumbers(handle, {value.isNumeric() ? value.asDouble() : 0.0});
    else
        slot->assign(value);
}

core::Value valueOf(const MDataHandle& handle)
{
    eval::Slot* slot = Access::slot(handle);
    if (!slot)
        return {};
    commitViews(*slot);
    return slot->value(Access::isComponent(handle) ? static_cast<uint8_t>(1u << Access::firstNumber(handle))
                                                   : slot->allParts());
}

// The same part of both: children by their order, elements by their index.
void copyParts(const MDataHandle& from, const MDataHandle& to, size_t depth = 0)
{
    constexpr size_t kDeepest = 64;
    if (Access::slot(from) && Access::slot(to))
        return assign(to, valueOf(from));
    core::Plug source = Access::plugOf(from);
    core::Plug target = Access::plugOf(to);
    const auto& children = currentScene().attribute(source.attribute).children;
    const auto& parallel = currentScene().attribute(target.attribute).children;
    for (size_t i = 0; i < children.size() && i < parallel.size() && depth < kDeepest; ++i)
        copyParts(childHandle(from, children[i]), childHandle(to, parallel[i]), depth + 1);
}

const core::Attribute* attributeOf(const MDataHandle& handle)
{
    return Access::block(handle) ? &currentScene().attribute(Access::plugOf(handle).attribute) : nullptr;
}

// A number of a generic attribute's value.
core::Value genericNumber(const MDataHandle& handle)
{
    core::Value value = valueOf(handle);
    return value.isNumeric() ? value : core::Value::number(core::Scalar::Double, 0.0);
}

// Where the value is a number of this type already, or any value is to be replaced.
template <class Number> void setGeneric(const MDataHandle& handle, core::Scalar scalar, Number number, bool force)
{
    core::Value now = valueOf(handle);
    if (!force && !(now.isNumeric() && now.scalar() == scalar))
        return;
    core::Value value = core::Value::zeros(scalar, 1);
    if constexpr (std::is_integral_v<Number>)
        value.setInt(0, number);
    else
        value.set(0, number);
    assign(handle, value);
}

} // namespace

} // namespace understudy::openmaya

OPENMAYA_MAJOR_NAMESPACE_OPEN

bool& MDataHandle::asBool() const { return *numbers<bool, 1>(*this); }
char& MDataHandle::asChar() const { return *numbers<char, 1>(*this); }
unsigned char& MDataHandle::asUChar() const { return *numbers<unsigned char, 1>(*this); }
short& MDataHandle::asShort() const { return *numbers<short, 1>(*this); }
int& MDataHandle::asInt() const { return *numbers<int, 1>(*this); }
MInt64& MDataHandle::asInt64() const { return *numbers<MInt64, 1>(*this); }
float& MDataHandle::asFloat() const { return *numbers<float, 1>(*this); }
double& MDataHandle::asDouble() const { return *numbers<double, 1>(*this); }
int& MDataHandle::asLong() const { return asInt(); }
void*& MDataHandle::asAddr() const { return *numbers<void*, 1>(*this); }

short2& MDataHandle::asShort2() const { return *reinterpret_cast<short2*>(numbers<short, 2>(*this)); }
int2& MDataHandle::asInt2() const { return *reinterpret_cast<int2*>(numbers<int, 2>(*this)); }
float2& MDataHandle::asFloat2() const { return *reinterpret_cast<float2*>(numbers<float, 2>(*this)); }
double2& MDataHandle::asDouble2() const { return *reinterpret_cast<double2*>(numbers<double, 2>(*this)); }
short3& MDataHandle::asShort3() const { return *reinterpret_cast<short3*>(numbers<short, 3>(*this)); }
int3& MDataHandle::asInt3() const { return *reinterpret_cast<int3*>(numbers<int, 3>(*this)); }
float3& MDataHandle::asFloat3() const { return *reinterpret_cast<float3*>(numbers<float, 3>(*this)); }
double3& MDataHandle::asDouble3() const { return *reinterpret_cast<double3*>(numbers<double, 3>(*this)); }
double4& MDataHandle::asDouble4() const { return *reinterpret_cast<double4*>(numbers<double, 4>(*this)); }
long2& MDataHandle::asLong2() const { return asInt2(); }
long3& MDataHandle::asLong3() const { return asInt3(); }

// The classes are their three numbers, or sixteen, and nothing else.
static_assert(sizeof(MVector) == sizeof(double3) && sizeof(MFloatVector) == sizeof(float3));
static_assert(sizeof(MMatrix) == sizeof(core::Matrix));

MVector& MDataHandle::asVector() const { return reinterpret_cast<MVector&>(asDouble3()); }
MFloatVector& MDataHandle::asFloatVector() const { return reinterpret_cast<MFloatVector&>(asFloat3()); }

MMatrix& MDataHandle::asMatrix() const
{
    eval::Slot* slot = Access::slot(*this);
    if (!slot)
        return nothing<MMatrix>();
    return slot->kind() == eval::Slot::Kind::Matrix ? reinterpret_cast<MMatrix&>(slot->matrix()) : matrixView(*slot);
}

MFloatMatrix& MDataHandle::asFloatMatrix() const
{
    eval::Slot* slot = Access::slot(*this);
    return slot ? floatMatrixView(*slot) : nothing<MFloatMatrix>();
}

MString& MDataHandle::asString() const
{
    eval::Slot* slot = Access::slot(*this);
    return slot ? textView(*slot) : nothing<MString>();
}

MDistance MDataHandle::asDistance() const { return MDistance(*numbers<double, 1>(*this)); }
MAngle MDataHandle::asAngle() const { return MAngle(*numbers<double, 1>(*this)); }

MTime MDataHandle::asTime() const
{
    eval::Slot* slot = Access::slot(*this);
    if (slot && slot->scalar() == core::Scalar::Ticks)
        return Access::time(slot->integer(0));
    return Access::time(core::ticksFromRaw(*numbers<double, 1>(*this)));
}

MObject MDataHandle::asNurbsCurve() const { return objectOf(*this, MFn::kNurbsCurveData); }
MObject MDataHandle::asNurbsSurface() const { return objectOf(*this, MFn::kNurbsSurfaceData); }
MObject MDataHandle::asMesh() const { return objectOf(*this, MFn::kMeshData); }
MObject MDataHandle::asSubdSurface() const { return objectOf(*this, MFn::kSubdivData); }

MObject MDataHandle::asNurbsCurveTransformed() const { return inWorld(asNurbsCurve()); }

MObject MDataHandle::asNurbsSurfaceTransformed() const { return inWorld(asNurbsSurface()); }

MObject MDataHandle::asMeshTransformed() const { return inWorld(asMesh()); }

MObject MDataHandle::asSubdSurfaceTransformed() const
{
    return notImplemented("MDataHandle::asSubdSurfaceTransformed", nullptr, MObject());
}

MObject MDataHandle::asFalloffFunction() const
{
    return notImplemented("MDataHandle::asFalloffFunction", nullptr, MObject());
}

const MMatrix& MDataHandle::geometryTransformMatrix() const
{
    static thread_local MMatrix matrix;
    core::Matrix found = nodes::worldMatrixOf(valueOf(*this));
    std::memcpy(matrix.matrix, found.data(), sizeof matrix.matrix);
    return matrix;
}

void MDataHandle::setBool(bool val) { setNumbers<int>(*this, {val ? 1 : 0}); }
void MDataHandle::setChar(char val) { setNumbers<int>(*this, {int(val)}); }
void MDataHandle::setShort(short val) { setNumbers<int>(*this, {int(val)}); }
void MDataHandle::setInt(int val) { setNumbers<int>(*this, {val}); }
void MDataHandle::setInt64(MInt64 val) { setNumbers<MInt64>(*this, {val}); }
void MDataHandle::setFloat(float val) { setNumbers<float>(*this, {val}); }
void MDataHandle::setDouble(double val) { setNumbers<double>(*this, {val}); }

void MDataHandle::setMMatrix(const MMatrix& val)
{
    core::Matrix matrix;
    std::memcpy(matrix.data(), val.matrix, sizeof matrix);
    assign(*this, core::Value::matrix(matrix));
}

void MDataHandle::setMFloatMatrix(const MFloatMatrix& val) { setMMatrix(MMatrix(val.matrix)); }
void MDataHandle::setMVector(const MVector& val) { setNumbers<double>(*this, {val.x, val.y, val.z}); }
void MDataHandle::setMFloatVector(const MFloatVector& val) { setNumbers<float>(*this, {val.x, val.y, val.z}); }
void MDataHandle::setMDistance(const MDistance& val) { setDouble(val.asCentimeters()); }
void MDataHandle::setMAngle(const MAngle& val) { setDouble(val.asRadians()); }

void MDataHandle::setMTime(const MTime& val)
{
    eval::Slot* slot = Access::slot(*this);
    if (slot && slot->scalar() == core::Scalar::Ticks)
        slot->setInteger(0, Access::ticksOf(val));
    else
        setDouble(core::rawFromTicks(Access::ticksOf(val)));
}

void MDataHandle::setString(const MString& val) { assign(*this, core::Value::string(val.asChar())); }

MStatus MDataHandle::setMObject(const MObject& data)
{
    return guarded(
        [&]
        {
            const core::Value* value = Access::valueOf(data);
            if (!value && !data.isNull())
                throw core::Error(core::ErrorKind::TypeMismatch, "The object is no data.");
            assign(*this, value ? *value : core::Value());
        });
}

void MDataHandle::set2Short(short x, short y) { setNumbers<short>(*this, {x, y}); }
void MDataHandle::set3Short(short x, short y, short z) { setNumbers<short>(*this, {x, y, z}); }
void MDataHandle::set2Int(int x, int y) { setNumbers<int>(*this, {x, y}); }
void MDataHandle::set3Int(int x, int y, int z) { setNumbers<int>(*this, {x, y, z}); }
void MDataHandle::set2Float(float x, float y) { setNumbers<float>(*this, {x, y}); }
void MDataHandle::set3Float(float x, float y, float z) { setNumbers<float>(*this, {x, y, z}); }
void MDataHandle::set2Double(double x, double y) { setNumbers<double>(*this, {x, y}); }
void MDataHandle::set3Double(double x, double y, double z) { setNumbers<double>(*this, {x, y, z}); }
void MDataHandle::set4Double(double x, double y, double z, double w) { setNumbers<double>(*this, {x, y, z, w}); }

void MDataHandle::set(bool val) { setBool(val); }
void MDataHandle::set(char val) { setChar(val); }
void MDataHandle::set(short val) { setShort(val); }
void MDataHandle::set(int val) { setInt(val); }
void MDataHandle::set(MInt64 val) { setInt64(val); }
void MDataHandle::set(float val) { setFloat(val); }
void MDataHandle::set(double val) { setDouble(val); }
void MDataHandle::set(const MMatrix& val) { setMMatrix(val); }
void MDataHandle::set(const MFloatMatrix& val) { setMFloatMatrix(val); }
void MDataHandle::set(const MVector& val) { setMVector(val); }
void MDataHandle::set(const MFloatVector& val) { setMFloatVector(val); }
void MDataHandle::set(const MDistance& val) { setMDistance(val); }
void MDataHandle::set(const MAngle& val) { setMAngle(val); }
void MDataHandle::set(const MTime& val) { setMTime(val); }
void MDataHandle::set(const MString& val) { setString(val); }
MStatus MDataHandle::set(const MObject& data) { return setMObject(data); }
MStatus MDataHandle::set(MPxData* data) { return setMPxData(data); }
void MDataHandle::set(short x, short y) { set2Short(x, y); }
void MDataHandle::set(short x, short y, short z) { set3Short(x, y, z); }
void MDataHandle::set(int x, int y) { set2Int(x, y); }
void MDataHandle::set(int x, int y, int z) { set3Int(x, y, z); }
void MDataHandle::set(float x, float y) { set2Float(x, y); }
void MDataHandle::set(float x, float y, float z) { set3Float(x, y, z); }
void MDataHandle::set(double x, double y) { set2Double(x, y); }
void MDataHandle::set(double x, double y, double z) { set3Double(x, y, z); }

bool MDataHandle::asGenericBool() const { return genericNumber(*this).asDouble() != 0.0; }
unsigned char MDataHandle::asGenericChar() const { return static_cast<unsigned char>(genericNumber(*this).asInt()); }
double MDataHandle::asGenericDouble() const { return static_cast<double>(genericNumber(*this).asDouble()); }
float MDataHandle::asGenericFloat() const { return static_cast<float>(genericNumber(*this).asDouble()); }
short MDataHandle::asGenericShort() const { return static_cast<short>(genericNumber(*this).asInt()); }
int MDataHandle::asGenericInt() const { return static_cast<int>(genericNumber(*this).asInt()); }
MInt64 MDataHandle::asGenericInt64() const { return static_cast<MInt64>(genericNumber(*this).asInt()); }

void MDataHandle::setGenericBool(bool value, bool force) { setGeneric(*this, core::Scalar::Bool, value, force); }

void MDataHandle::setGenericChar(unsigned char value, bool force)
{
    setGeneric(*this, core::Scalar::UInt8, value, force);
}

void MDataHandle::setGenericDouble(double value, bool force) { setGeneric(*this, core::Scalar::Double, value, force); }

void MDataHandle::setGenericFloat(float value, bool force) { setGeneric(*this, core::Scalar::Float, value, force); }

void MDataHandle::setGenericShort(short value, bool force) { setGeneric(*this, core::Scalar::Int16, value, force); }

void MDataHandle::setGenericInt(int value, bool force) { setGeneric(*this, core::Scalar::Int32, value, force); }

void MDataHandle::setGenericInt64(MInt64 value, bool force) { setGeneric(*this, core::Scalar::Int64, value, force); }

// ---- what it is

bool MDataHandle::isNumeric() const
{
    const core::Attribute* attribute = attributeOf(*this);
    return attribute && attribute->isNumeric();
}

bool MDataHandle::isGeneric(bool& isNumeric, bool& isNull) const
{
    const core::Attribute* attribute = attributeOf(*this);
    core::Value value = valueOf(*this);
    isNumeric = value.isNumeric();
    isNull = value.empty();
    return attribute && attribute->type == core::AttributeType::Generic;
}

MFnNumericData::Type MDataHandle::numericType() const
{
    const core::Attribute* attribute = attributeOf(*this);
    if (!attribute || !attribute->isNumeric())
        return MFnNumericData::kInvalid;
    MFnNumericData::Type own = openmaya::numericType(attribute->type);
    core::Scalar scalar = attribute->scalar() == core::Scalar::Ticks ? core::Scalar::Double : attribute->scalar();
    return own != MFnNumericData::kInvalid ? own : openmaya::numericType(scalar, attribute->components());
}

MFnData::Type MDataHandle::type() const
{
    const core::Attribute* attribute = attributeOf(*this);
    if (!attribute)
        return MFnData::kInvalid;
    if (attribute->isNumeric())
        return MFnData::kNumeric;
    core::Value value = valueOf(*this);
    return dataType(value.data() ? value.data()->type() : attribute->type);
}

MStatus MDataHandle::acceptedTypeIds(MUintArray&) const { return notImplemented("MDataHandle::acceptedTypeIds"); }

MTypeId MDataHandle::typeId() const
{
    return guarded(nullptr, MTypeId(),
                   [&]
                   {
                       const PluginData* data = pluginDataOf(valueOf(*this));
                       if (!data)
                           throw core::Error(core::ErrorKind::TypeMismatch, "The value is no plug-in's data.");
                       return MTypeId(data->tag());
                   });
}

MPxData* MDataHandle::asPluginData() const
{
    const PluginData* data = pluginDataOf(valueOf(*this));
    return data ? data->instance() : nullptr;
}

MStatus MDataHandle::setMPxData(MPxData* data)
{
    return guarded([&] { assign(*this, core::Value(dataOf(data))); });
}

MObject MDataHandle::data() { return objectOf(*this); }

MStatus MDataHandle::copy(const MDataHandle& src)
{
    return guarded([&] { copyParts(src, *this); });
}

MStatus MDataHandle::copyWritable(const MDataHandle& src) { return copy(src); }

MObject MDataHandle::attribute()
{
    return Access::block(*this) ? Access::attribute(Access::plugOf(*this).attribute) : MObject();
}

void MDataHandle::setClean()
{
    (void)guarded(
        [&]
        {
            if (eval::Slot* slot = Access::slot(*this))
                commitViews(*slot);
            if (HandleBlock* block = Access::block(*this))
                block->setClean(Access::plugOf(*this));
        });
}

MDataHandle MDataHandle::child(const MPlug& plug)
{
    return guarded(nullptr, MDataHandle(), [&] { return childHandle(*this, Access::looseOf(plug).attribute); });
}

MDataHandle MDataHandle::child(const MObject& attribute)
{
    return guarded(nullptr, MDataHandle(), [&] { return childHandle(*this, Access::attributeOf(attribute)); });
}

MDataBlock MDataHandle::datablock(MStatus* ReturnStatus) const
{
    HandleBlock* block = Access::block(*this);
    put(ReturnStatus, block && block->ofNode() ? MStatus(MStatus::kSuccess)
                                               : failure(MStatus::kFailure, "The handle is of no data block."));
    return Access::dataBlock(HandleBlockRef(block));
}

const char* MDataHandle::className() { return "MDataHandle"; }

OPENMAYA_NAMESPACE_CLOSE
