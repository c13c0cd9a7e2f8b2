#include "openmaya/AttributeSet.h"
#include "openmaya/FunctionSet.h"
#include "openmaya/MatrixMembers.h"

#include <maya/MFloatMatrix.h>
#include <maya/MFnMatrixAttribute.h>
#include <maya/MMatrix.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

template <class Matrix> MStatus readDefault(const MFnBase& set, Matrix& matrix)
{
    return guarded(
        [&]
        {
            matrix.setToIdentity();
            const auto* data = core::as<core::MatrixData>(definitionOf(set).defaultData.get());
            if (data)
                forEachCell(
                    [&](auto row, auto column)
                    { matrix[row][column] = static_cast<decltype(+matrix[0][0])>(data->matrix[row * 4 + column]); });
        });
}

template <class Matrix> MStatus writeDefault(const MFnBase& set, const Matrix& matrix)
{
    return guarded(
        [&]
        {
            core::Matrix numbers;
            forEachCell([&](auto row, auto column) { numbers[row * 4 + column] = matrix[row][column]; });
            editAttribute(attributeOf(set), [&](core::Attribute& attribute)
                          { attribute.defaultData = core::makeData<core::MatrixData>(numbers); });
        });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnMatrixAttribute, kMatrixAttribute)

MObject MFnMatrixAttribute::create(const MString& fullName, const MString& briefName, Type matrixType,
                                   MStatus* ReturnStatus)
{
    return attach(*this, ReturnStatus,
                  [&]
                  {
                      core::Attribute definition;
                      definition.type =
                          matrixType == kFloat ? core::AttributeType::FloatMatrix : core::AttributeType::Matrix;
                      return newAttribute(std::move(definition), fullName, briefName);
                  });
}

MStatus MFnMatrixAttribute::getDefault(MMatrix& def) { return readDefault(*this, def); }
MStatus MFnMatrixAttribute::getDefault(MFloatMatrix& def) { return readDefault(*this, def); }
MStatus MFnMatrixAttribute::setDefault(const MMatrix& def) { return writeDefault(*this, def); }
MStatus MFnMatrixAttribute::setDefault(const MFloatMatrix& def) { return writeDefault(*this, def); }

OPENMAYA_NAMESPACE_CLOSE
