#include "openmaya/ComponentSets.h"

#include <maya/MFnDoubleIndexedComponent.h>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnDoubleIndexedComponent, kDoubleIndexedComponent)

MObject MFnDoubleIndexedComponent::create(MFn::Type compType, MStatus* ReturnStatus)
{
    return createComponent(*this, compType, 2, ReturnStatus);
}

MStatus MFnDoubleIndexedComponent::addElement(int uIndex, int vIndex) { return addOne(*this, {uIndex, vIndex}); }

MStatus MFnDoubleIndexedComponent::addElements(const MIntArray& uIndexArray, const MIntArray& vIndexArray)
{
    return addAll(*this, {&uIndexArray, &vIndexArray});
}

MStatus MFnDoubleIndexedComponent::getElement(int index, int& uIndex, int& vIndex) const
{
    return getOne(*this, index, {&uIndex, &vIndex});
}

MStatus MFnDoubleIndexedComponent::getElements(MIntArray& uIndexArray, MIntArray& vIndexArray) const
{
    return getAll(*this, {&uIndexArray, &vIndexArray});
}

MStatus MFnDoubleIndexedComponent::setCompleteData(int maxU, int maxV) { return setCompleteSizes(*this, {maxU, maxV}); }

MStatus MFnDoubleIndexedComponent::getCompleteData(int& maxU, int& maxV) const
{
    return getCompleteSizes(*this, {&maxU, &maxV});
}

OPENMAYA_NAMESPACE_CLOSE
