// What a command answered: a number, a text, a vector, or an array of them.
//
// getResult() converts as MGlobal::executeCommand does; what cannot be converted gives kInvalidParameter.
#pragma once

#include <maya/MObject.h>
#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MCommandResult
{
public:
    enum Type
    {
        kInvalid = 0,
        kInt = 1,
        kInt64 = 2,
        kIntArray = 3,
        kInt64Array = 4,
        kDouble = 5,
        kDoubleArray = 6,
        kString = 7,
        kStringArray = 8,
        kVector = 9,
        kVectorArray = 10,
        kMatrix = 11,
        kMatrixArray = 12,
    };

    MCommandResult(MStatus* ReturnStatus = NULL);
    MCommandResult(const MCommandResult& other);
    virtual ~MCommandResult();
    MCommandResult& operator=(const MCommandResult& other);

    // kInvalid where nothing was answered.
    Type resultType(MStatus* ReturnStatus = NULL) const;
    MStatus getResult(int& result) const;
    MStatus getResult(MInt64& result) const;
    MStatus getResult(MIntArray& result) const;
    MStatus getResult(MInt64Array& result) const;
    MStatus getResult(double& result) const;
    MStatus getResult(MDoubleArray& result) const;
    MString stringResult(MStatus* ReturnResult = NULL) const;
    MStatus getResult(MString& result) const;
    MStatus getResult(MStringArray& result) const;
    MStatus getResult(MVector& result) const;
    MStatus getResult(MVectorArray& result) const;
    // A matrix, row by row.
    MStatus getResult(MDoubleArray& result, int& numRows, int& numColumns) const;
    static const char* className();

private:
    friend struct ::understudy::openmaya::Access;
    struct Content;

    Content* m_content;
};

OPENMAYA_NAMESPACE_CLOSE
