// Data that is two, three or four numbers.
#pragma once

#include <maya/MFnData.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnNumericData : public MFnData
{
    declareMFn(MFnNumericData, MFnData);
    declareMFnConstConstructor(MFnNumericData, MFnData);

    // Kinds of numbers, as numeric attributes name them.
    OPENMAYA_ENUM(Type, kInvalid = 0, kBoolean = 1, kByte = 2, kChar = 3, kShort = 4, k2Short = 5, k3Short = 6,
                  kLong = 7, kInt = kLong, k2Long = 8, k2Int = k2Long, k3Long = 9, k3Int = k3Long, kInt64 = 10,
                  kFloat = 11, k2Float = 12, k3Float = 13, kDouble = 14, k2Double = 15, k3Double = 16, k4Double = 17,
                  kAddr = 18, kLast = 19);

    // A new object, of zeros, that the function set works on from now. A kind of one number is refused.
    MObject create(Type dataType, MStatus* ReturnStatus = NULL);
    Type numericType(MStatus* ReturnStatus = NULL);

    // kInvalidParameter where the data is of another kind than the arguments.
    MStatus getData(short& val1, short& val2);
    MStatus getData(int& val1, int& val2);
    MStatus getData(float& val1, float& val2);
    MStatus getData(double& val1, double& val2);
    MStatus getData(short& val1, short& val2, short& val3);
    MStatus getData(int& val1, int& val2, int& val3);
    MStatus getData(float& val1, float& val2, float& val3);
    MStatus getData(double& val1, double& val2, double& val3);
    MStatus getData(double& val1, double& val2, double& val3, double& val4);
    MStatus setData(short val1, short val2);
    MStatus setData(int val1, int val2);
    MStatus setData(float val1, float val2);
    MStatus setData(double val1, double val2);
    MStatus setData(short val1, short val2, short val3);
    MStatus setData(int val1, int val2, int val3);
    MStatus setData(float val1, float val2, float val3);
    MStatus setData(double val1, double val2, double val3);
    MStatus setData(double val1, double val2, double val3, double val4);

    // The same by name.
    MStatus getData2Short(short& val1, short& val2);
    MStatus getData2Int(int& val1, int& val2);
    MStatus getData2Float(float& val1, float& val2);
    MStatus getData2Double(double& val1, double& val2);
    MStatus getData3Short(short& val1, short& val2, short& val3);
    MStatus getData3Int(int& val1, int& val2, int& val3);
    MStatus getData3Float(float& val1, float& val2, float& val3);
    MStatus getData3Double(double& val1, double& val2, double& val3);
    MStatus getData4Double(double& val1, double& val2, double& val3, double& val4);
    MStatus setData2Short(short val1, short val2);
    MStatus setData2Int(int val1, int val2);
    MStatus setData2Float(float val1, float val2);
    MStatus setData2Double(double val1, double val2);
    MStatus setData3Short(short val1, short val2, short val3);
    MStatus setData3Int(int val1, int val2, int val3);
    MStatus setData3Float(float val1, float val2, float val3);
    MStatus setData3Double(double val1, double val2, double val3);
    MStatus setData4Double(double val1, double val2, double val3, double val4);
};

OPENMAYA_NAMESPACE_CLOSE
