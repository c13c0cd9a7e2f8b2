#include "openmaya/ComponentSets.h"

#include <maya/MFnSingleIndexedComponent.h>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnSingleIndexedComponent, kSingleIndexedComponent)

MObject MFnSingleIndexedComponent::create(MFn::Type compType, MStatus* ReturnStatus)
{
    return createComponent(*this, compType, 1, ReturnStatus);
}

MStatus MFnSingleIndexedComponent::addElement(int element) { return addOne(*this, {element}); }
MStatus MFnSingleIndexedComponent::addElements(MIntArray& elements) { return addAll(*this, {&elements}); }

int MFnSingleIndexedComponent::elementMax(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0,
                   [&]
                   {
                       const auto& elements = componentBoxOf(*this).elements();
                       return elements.empty() ? 0 : static_cast<int>(elements.back()[0]) + 1;
                   });
}

int MFnSingleIndexedComponent::element(int index, MStatus* ReturnStatus) const
{
    int element = 0;
    put(ReturnStatus, getOne(*this, index, {&element}));
    return element;
}

MStatus MFnSingleIndexedComponent::getElements(MIntArray& elements) const { return getAll(*this, {&elements}); }
MStatus MFnSingleIndexedComponent::setCompleteData(int numElements) { return setCompleteSizes(*this, {numElements}); }

MStatus MFnSingleIndexedComponent::getCompleteData(int& numElements) const
{
    return getCompleteSizes(*this, {&numElements});
}

OPENMAYA_NAMESPACE_CLOSE
