#include "openmaya/ComponentSets.h"

#include <maya/MFnTripleIndexedComponent.h>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnTripleIndexedComponent, kTripleIndexedComponent)

MObject MFnTripleIndexedComponent::create(MFn::Type compType, MStatus* ReturnStatus)
{
    return createComponent(*this, compType, 3, ReturnStatus);
}

MStatus MFnTripleIndexedComponent::addElement(int sIndex, int tIndex, int uIndex)
{
    return addOne(*this, {sIndex, tIndex, uIndex});
}

MStatus MFnTripleIndexedComponent::addElements(const MIntArray& sIndexArray, const MIntArray& tIndexArray,
                                               const MIntArray& uIndexArray)
{
    return addAll(*this, {&sIndexArray, &tIndexArray, &uIndexArray});
}

MStatus MFnTripleIndexedComponent::getElement(int index, int& sIndex, int& tIndex, int& uIndex) const
{
    return getOne(*this, index, {&sIndex, &tIndex, &uIndex});
}

MStatus MFnTripleIndexedComponent::getElements(MIntArray& sIndexArray, MIntArray& tIndexArray,
                                               MIntArray& uIndexArray) const
{
    return getAll(*this, {&sIndexArray, &tIndexArray, &uIndexArray});
}

MStatus MFnTripleIndexedComponent::setCompleteData(int maxS, int maxT, int maxU)
{
    return setCompleteSizes(*this, {maxS, maxT, maxU});
}

MStatus MFnTripleIndexedComponent::getCompleteData(int& maxS, int& maxT, int& maxU) const
{
    return getCompleteSizes(*this, {&maxS, &maxT, &maxU});
}

OPENMAYA_NAMESPACE_CLOSE
