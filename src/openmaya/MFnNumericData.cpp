#include "openmaya/AttributeSet.h"
#include "openmaya/DataSets.h"

#include <maya/MFnNumericData.h>

#include <initializer_list>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using core::Scalar;
using core::Value;

constexpr Scalar scalarOf(short) { return Scalar::Int16; }
constexpr Scalar scalarOf(int) { return Scalar::Int32; }
constexpr Scalar scalarOf(float) { return Scalar::Float; }
constexpr Scalar scalarOf(double) { return Scalar::Double; }

// The value, where it is `count` numbers of a type.
Value numbersOf(const MFnNumericData& set, Scalar scalar, size_t count)
{
    const Value& value = boxOf(set).value();
    if (!value.isNumeric() || value.scalar() != scalar || value.components() != count)
        throw core::Error(core::ErrorKind::TypeMismatch, "The data holds numbers of another kind.");
    return value;
}

template <class Number> MStatus read(const MFnNumericData& set, std::initializer_list<Number*> into)
{
    return guarded(
        [&]
        {
            Value value = numbersOf(set, scalarOf(Number()), into.size());
            size_t i = 0;
            for (Number* number : into)
                *number = static_cast<Number>(value.asDouble(i++));
        });
}

template <class Number> MStatus write(const MFnNumericData& set, std::initializer_list<Number> from)
{
    return guarded(
        [&]
        {
            Value value = numbersOf(set, scalarOf(Number()), from.size());
            size_t i = 0;
            for (Number number : from)
                value.set(i++, static_cast<double>(number));
            boxOf(set).set(std::move(value));
        });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnNumericData, kNumericData)

MObject MFnNumericData::create(Type dataType, MStatus* ReturnStatus)
{
    const core::AttributeTypeInfo& kind = core::info(attributeType(dataType));
    if (kind.components > 1)
        return createData(*this, Value::zeros(kind.scalar, kind.components), ReturnStatus);
    put(ReturnStatus, failure(MStatus::kInvalidParameter, "Numeric data holds two, three or four numbers."));
    return MObject();
}

MFnNumericData::Type MFnNumericData::numericType(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, kInvalid,
                   [&]
                   {
                       const Value& value = boxOf(*this).value();
                       return openmaya::numericType(value.scalar(), value.components());
                   });
}

MStatus MFnNumericData::getData(short& val1, short& val2) { return read(*this, {&val1, &val2}); }
MStatus MFnNumericData::setData(short val1, short val2) { return write<short>(*this, {val1, val2}); }
MStatus MFnNumericData::getData2Short(short& val1, short& val2) { return getData(val1, val2); }
MStatus MFnNumericData::setData2Short(short val1, short val2) { return setData(val1, val2); }

MStatus MFnNumericData::getData(int& val1, int& val2) { return read(*this, {&val1, &val2}); }
MStatus MFnNumericData::setData(int val1, int val2) { return write<int>(*this, {val1, val2}); }
MStatus MFnNumericData::getData2Int(int& val1, int& val2) { return getData(val1, val2); }
MStatus MFnNumericData::setData2Int(int val1, int val2) { return setData(val1, val2); }

MStatus MFnNumericData::getData(float& val1, float& val2) { return read(*this, {&val1, &val2}); }
MStatus MFnNumericData::setData(float val1, float val2) { return write<float>(*this, {val1, val2}); }
MStatus MFnNumericData::getData2Float(float& val1, float& val2) { return getData(val1, val2); }
MStatus MFnNumericData::setData2Float(float val1, float val2) { return setData(val1, val2); }

MStatus MFnNumericData::getData(double& val1, double& val2) { return read(*this, {&val1, &val2}); }
MStatus MFnNumericData::setData(double val1, double val2) { return write<double>(*this, {val1, val2}); }
MStatus MFnNumericData::getData2Double(double& val1, double& val2) { return getData(val1, val2); }
MStatus MFnNumericData::setData2Double(double val1, double val2) { return setData(val1, val2); }

MStatus MFnNumericData::getData(short& val1, short& val2, short& val3) { return read(*this, {&val1, &val2, &val3}); }
MStatus MFnNumericData::setData(short val1, short val2, short val3) { return write<short>(*this, {val1, val2, val3}); }
MStatus MFnNumericData::getData3Short(short& val1, short& val2, short& val3) { return getData(val1, val2, val3); }
MStatus MFnNumericData::setData3Short(short val1, short val2, short val3) { return setData(val1, val2, val3); }

MStatus MFnNumericData::getData(int& val1, int& val2, int& val3) { return read(*this, {&val1, &val2, &val3}); }
MStatus MFnNumericData::setData(int val1, int val2, int val3) { return write<int>(*this, {val1, val2, val3}); }
MStatus MFnNumericData::getData3Int(int& val1, int& val2, int& val3) { return getData(val1, val2, val3); }
MStatus MFnNumericData::setData3Int(int val1, int val2, int val3) { return setData(val1, val2, val3); }

MStatus MFnNumericData::getData(float& val1, float& val2, float& val3) { return read(*this, {&val1, &val2, &val3}); }
MStatus MFnNumericData::setData(float val1, float val2, float val3) { return write<float>(*this, {val1, val2, val3}); }
MStatus MFnNumericData::getData3Float(float& val1, float& val2, float& val3) { return getData(val1, val2, val3); }
MStatus MFnNumericData::setData3Float(float val1, float val2, float val3) { return setData(val1, val2, val3); }

MStatus MFnNumericData::getData(double& val1, double& val2, double& val3) { return read(*this, {&val1, &val2, &val3}); }
MStatus MFnNumericData::setData(double val1, double val2, double val3)
{
    return write<double>(*this, {val1, val2, val3});
}
MStatus MFnNumericData::getData3Double(double& val1, double& val2, double& val3) { return getData(val1, val2, val3); }
MStatus MFnNumericData::setData3Double(double val1, double val2, double val3) { return setData(val1, val2, val3); }

MStatus MFnNumericData::getData(double& val1, double& val2, double& val3, double& val4)
{
    return read(*this, {&val1, &val2, &val3, &val4});
}
MStatus MFnNumericData::setData(double val1, double val2, double val3, double val4)
{
    return write<double>(*this, {val1, val2, val3, val4});
}
MStatus MFnNumericData::getData4Double(double& val1, double& val2, double& val3, double& val4)
{
    return getData(val1, val2, val3, val4);
}
MStatus MFnNumericData::setData4Double(double val1, double val2, double val3, double val4)
{
    return setData(val1, val2, val3, val4);
}

OPENMAYA_NAMESPACE_CLOSE
