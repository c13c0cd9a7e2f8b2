// Data that is a matrix, or a transformation that is kept by its parts.
#pragma once

#include <maya/MFnData.h>
#include <maya/MMatrix.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnMatrixData : public MFnData
{
    declareMFn(MFnMatrixData, MFnData);
    declareMFnConstConstructor(MFnMatrixData, MFnData);

    // Whether the parts are kept.
    bool isTransformation(MStatus* ReturnStatus = NULL) const;
    // Its parts, or those that the matrix comes apart into.
    MTransformationMatrix transformation(MStatus* ReturnStatus = NULL) const;
    // Lives as long as the data, and changes with it.
    const MMatrix& matrix(MStatus* ReturnStatus = NULL) const;
    MStatus set(const MTransformationMatrix& transformation);
    MStatus set(const MMatrix& matrix);
    // A new object that the function set works on from now.
    MObject create(MStatus* ReturnStatus = NULL);
    MObject create(const MMatrix& mat, MStatus* ReturnStatus = NULL);
    MObject create(const MTransformationMatrix& transformation, MStatus* ReturnStatus = NULL);
};

OPENMAYA_NAMESPACE_CLOSE
