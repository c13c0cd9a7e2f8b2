#include "openmaya/ArrayData.h"

#include <maya/MFnMatrixData.h>
#include <maya/MTransformationMatrix.h>

#include <algorithm>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

MMatrix toMatrix(const core::Value& value)
{
    const auto* data = value.as<core::MatrixData>();
    return data ? fromStored<MMatrix>(data->matrix) : MMatrix();
}

core::Matrix stored(const MMatrix& matrix)
{
    core::Matrix numbers;
    toStored(matrix, numbers);
    return numbers;
}

class LiveMatrix final : public LiveData
{
public:
    explicit LiveMatrix(const core::Value& value) : matrix(toMatrix(value)) {}
    core::Value value() const override { return core::Value::matrix(stored(matrix)); }
    void assign(const core::Value& value) override { matrix = toMatrix(value); }

    MMatrix matrix;
};

// The parts that both have, in the order in which each has them.
template <class Work, class Own> void forEachPart(Work&& work, core::XformParts& parts, Own& own)
{
    work(parts.scale, own.scale);
    work(parts.shear, own.shear);
    work(parts.rotate, own.rotation);
    work(parts.rotateAxis, own.orientation);
    work(parts.translate, own.translation);
    work(parts.scalePivot, own.scalePivot);
    work(parts.scalePivotTranslate, own.scalePivotTranslate);
    work(parts.rotatePivot, own.rotatePivot);
    work(parts.rotatePivotTranslate, own.rotatePivotTranslate);
}

core::Value transformationValue(const MTransformationMatrix& transformation)
{
    core::XformParts parts;
    forEachPart([](auto& into, const auto& from) { std::copy(std::begin(from), std::end(from), into.begin()); }, parts,
                Access::parts(transformation));
    parts.rotateOrder = Access::parts(transformation).order - MTransformationMatrix::kXYZ;
    parts.jointOrient = {0, 0, 0, 1};
    parts.inverseParentScale = {1, 1, 1};
    return core::Value(core::makeData<core::MatrixData>(stored(transformation.asMatrix()), parts));
}

// An MTransformationMatrix has no joint orientation, and knows no parent.
bool hasOwnPartsOnly(const core::XformParts& parts)
{
    return parts.jointOrient == std::array<double, 4>{0, 0, 0, 1} && !parts.compensateForParentScale;
}

MTransformationMatrix transformationOf(const core::MatrixData& data)
{
    if (!data.parts() || !hasOwnPartsOnly(*data.parts()))
        return MTransformationMatrix(fromStored<MMatrix>(data.matrix));
    MTransformationMatrix transformation;
    core::XformParts parts = *data.parts();
    forEachPart([](const auto& from, auto& into) { std::copy(from.begin(), from.end(), std::begin(into)); }, parts,
                Access::parts(transformation));
    Access::parts(transformation).order = parts.rotateOrder + MTransformationMatrix::kXYZ;
    return transformation;
}

MStatus setValue(MFnMatrixData& set, core::Value value)
{
    return guarded(
        [&]
        {
            (void)contentOf<core::MatrixData>(set);
            boxOf(set).set(std::move(value));
        });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnMatrixData, kMatrixData)

bool MFnMatrixData::isTransformation(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return contentOf<core::MatrixData>(*this).parts() != nullptr; });
}

MTransformationMatrix MFnMatrixData::transformation(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MTransformationMatrix(),
                   [&] { return transformationOf(contentOf<core::MatrixData>(*this)); });
}

const MMatrix& MFnMatrixData::matrix(MStatus* ReturnStatus) const
{
    return *guarded(ReturnStatus, &MMatrix::identity,
                    [&]() -> const MMatrix*
                    {
                        (void)contentOf<core::MatrixData>(*this);
                        return &boxOf(*this).live<LiveMatrix>().matrix;
                    });
}

MStatus MFnMatrixData::set(const MTransformationMatrix& transformation)
{
    return setValue(*this, transformationValue(transformation));
}

MStatus MFnMatrixData::set(const MMatrix& matrix) { return setValue(*this, core::Value::matrix(stored(matrix))); }

MObject MFnMatrixData::create(MStatus* ReturnStatus) { return create(MMatrix::identity, ReturnStatus); }

MObject MFnMatrixData::create(const MMatrix& mat, MStatus* ReturnStatus)
{
    return createData(*this, core::Value::matrix(stored(mat)), ReturnStatus);
}

MObject MFnMatrixData::create(const MTransformationMatrix& transformation, MStatus* ReturnStatus)
{
    return createData(*this, transformationValue(transformation), ReturnStatus);
}

OPENMAYA_NAMESPACE_CLOSE
