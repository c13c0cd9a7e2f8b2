#include "openmaya/ComponentSets.h"

#include <algorithm>

namespace understudy::openmaya
{

namespace
{

ComponentIndex toIndex(std::initializer_list<int> numbers)
{
    ComponentIndex index{};
    size_t i = 0;
    for (int number : numbers)
    {
        if (number < 0)
            throw core::error(core::ErrorKind::OutOfRange, "{} is no index of a component.", number);
        index[i++] = static_cast<uint32_t>(number);
    }
    return index;
}

} // namespace

ComponentBox& componentBoxOf(const MFnBase& set)
{
    ComponentBox* box = Access::componentBoxOf(Access::objectOf(set));
    if (!box)
        throw core::Error(core::ErrorKind::Failed, "The function set has no component.");
    return *box;
}

MObject createComponent(MFnBase& set, MFn::Type type, uint8_t dimensions, MStatus* status)
{
    return guarded(status, MObject(),
                   [&]
                   {
                       MObject made = Access::component(emptyComponent(type, dimensions));
                       Access::objectOf(set) = made;
                       return made;
                   });
}

MStatus addOne(MFnBase& set, std::initializer_list<int> element)
{
    return guarded([&] { componentBoxOf(set).add(toIndex(element)); });
}

MStatus addAll(MFnBase& set, std::initializer_list<const MIntArray*> elements)
{
    return guarded(
        [&]
        {
            ComponentBox& box = componentBoxOf(set);
            unsigned int count = (*elements.begin())->length();
            for (const MIntArray* each : elements)
                if (each->length() != count)
                    throw core::Error(core::ErrorKind::BadArgument, "The arrays are not of one length.");
            std::vector<ComponentIndex> added(count);
            size_t dimension = 0;
            for (const MIntArray* each : elements)
            {
                for (unsigned int i = 0; i < count; ++i)
                    added[i][dimension] = toIndex({(*each)[i]})[0];
                ++dimension;
            }
            for (const ComponentIndex& element : added)
                box.add(element);
        });
}

MStatus getOne(const MFnBase& set, int index, std::initializer_list<int*> element)
{
    return guarded(
        [&]
        {
            const auto& elements = componentBoxOf(set).elements();
            if (index < 0 || static_cast<size_t>(index) >= elements.size())
                throw core::error(core::ErrorKind::OutOfRange, "Index {} is outside a component of {} elements.", index,
                                  elements.size());
            size_t dimension = 0;
            for (int* number : element)
                *number = static_cast<int>(elements[static_cast<size_t>(index)][dimension++]);
        });
}

MStatus getAll(const MFnBase& set, std::initializer_list<MIntArray*> elements)
{
    return guarded(
        [&]
        {
            const auto& found = componentBoxOf(set).elements();
            size_t dimension = 0;
            for (MIntArray* array : elements)
            {
                array->setLength(static_cast<unsigned int>(found.size()));
                for (unsigned int i = 0; i < found.size(); ++i)
                    (*array)[i] = static_cast<int>(found[i][dimension]);
                ++dimension;
            }
        });
}

MStatus setCompleteSizes(MFnBase& set, std::initializer_list<int> sizes)
{
    return guarded([&] { componentBoxOf(set).setComplete(toIndex(sizes)); });
}

MStatus getCompleteSizes(const MFnBase& set, std::initializer_list<int*> sizes)
{
    return guarded(
        [&]
        {
            const Component& component = componentBoxOf(set).content();
            if (!component.isComplete)
                throw core::Error(core::ErrorKind::Failed, "The component is not complete.");
            size_t dimension = 0;
            for (int* size : sizes)
            {
                uint32_t end = 0;
                for (const core::ComponentRange& range : component.ranges)
                    end = std::max(end, range.ranges[dimension].last + 1);
                *size = static_cast<int>(end);
                ++dimension;
            }
        });
}

} // namespace understudy::openmaya
