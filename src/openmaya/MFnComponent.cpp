#define _OPENMAYA_DEPRECATION_DISABLE_WARNING
#include "openmaya/ComponentSets.h"

#include <maya/MFnComponent.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

ComponentIndex elementAt(const MFnBase& set, int index)
{
    const auto& elements = componentBoxOf(set).elements();
    if (index < 0 || static_cast<size_t>(index) >= elements.size())
        throw core::error(core::ErrorKind::OutOfRange, "Index {} is outside a component of {} elements.", index,
                          elements.size());
    return elements[static_cast<size_t>(index)];
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnComponent, kComponent)

int MFnComponent::elementCount(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0, [&] { return static_cast<int>(componentBoxOf(*this).elements().size()); });
}

MFn::Type MFnComponent::componentType(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MFn::kInvalid,
                   [&] { return openmaya::componentType(componentBoxOf(*this).content()); });
}

bool MFnComponent::isEmpty(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, true,
                   [&]
                   {
                       ComponentBox& box = componentBoxOf(*this);
                       return !box.content().isComplete && box.content().ranges.empty();
                   });
}

bool MFnComponent::isEqual(MObject& component, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       ComponentBox& own = componentBoxOf(*this);
                       ComponentBox* other = Access::componentBoxOf(component);
                       return other && own.content().name == other->content().name &&
                              own.content().dimensions == other->content().dimensions &&
                              own.elements() == other->elements();
                   });
}

bool MFnComponent::isComplete(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return componentBoxOf(*this).content().isComplete; });
}

MStatus MFnComponent::setComplete(bool complete)
{
    return guarded([&] { componentBoxOf(*this).setComplete(complete); });
}

bool MFnComponent::hasWeights() const
{
    return guarded(nullptr, false, [&] { return componentBoxOf(*this).hasWeights(); });
}

MWeight MFnComponent::weight(int index, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MWeight(), [&] { return componentBoxOf(*this).weight(elementAt(*this, index)); });
}

MStatus MFnComponent::setWeight(int index, const MWeight& weight)
{
    return guarded([&] { componentBoxOf(*this).setWeight(elementAt(*this, index), weight); });
}

MStatus MFnComponent::setWeights(const MWeight& weight)
{
    return guarded(
        [&]
        {
            ComponentBox& box = componentBoxOf(*this);
            for (const ComponentIndex& element : box.elements())
                box.setWeight(element, weight);
        });
}

MFn::Type MFnComponent::type(MStatus* ReturnStatus) { return componentType(ReturnStatus); }

OPENMAYA_NAMESPACE_CLOSE
