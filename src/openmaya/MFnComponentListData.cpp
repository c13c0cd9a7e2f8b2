#include "openmaya/DataSets.h"

#include <maya/MFnComponentListData.h>

#include <algorithm>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

std::vector<Component> entries(const MFnBase& set)
{
    return componentsOf(contentOf<core::ComponentListData>(set).content);
}

core::Value listValue(const std::vector<Component>& components)
{
    std::vector<std::string> texts;
    for (const Component& component : components)
        for (std::string& text : componentTexts(component))
            texts.push_back(std::move(text));
    return core::Value(core::makeData<core::ComponentListData>(std::move(texts)));
}

const Component& needComponent(const MObject& object)
{
    const Component* component = Access::componentOf(object);
    if (!component)
        throw core::Error(core::ErrorKind::TypeMismatch, "The object is no component.");
    return *component;
}

bool isSameKind(const Component& a, const Component& b) { return a.name == b.name && a.dimensions == b.dimensions; }

// Changes the entries.
template <class Work> MStatus edit(MFnBase& set, Work&& work)
{
    return guarded(
        [&]
        {
            std::vector<Component> components = entries(set);
            work(components);
            boxOf(set).set(listValue(components));
        });
}

void checkEntry(unsigned int index, size_t count)
{
    if (index >= count)
        throw core::error(core::ErrorKind::OutOfRange, "Index {} is outside a list of {}.", index, count);
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnComponentListData, kComponentListData)

MObject MFnComponentListData::operator[](unsigned int index) const
{
    return guarded(nullptr, MObject(),
                   [&]
                   {
                       std::vector<Component> found = entries(*this);
                       checkEntry(index, found.size());
                       return Access::component(std::move(found[index]));
                   });
}

unsigned int MFnComponentListData::length(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0u, [&] { return static_cast<unsigned int>(entries(*this).size()); });
}

bool MFnComponentListData::has(const MObject& obj, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       const Component& wanted = needComponent(obj);
                       std::vector<Component> found = entries(*this);
                       return std::any_of(
                           found.begin(), found.end(), [&](const Component& each)
                           { return isSameKind(each, wanted) && (each.isComplete || contains(each, wanted)); });
                   });
}

MStatus MFnComponentListData::add(MObject& obj)
{
    return edit(*this,
                [&](std::vector<Component>& components)
                {
                    const Component& added = needComponent(obj);
                    for (Component& each : components)
                        if (isSameKind(each, added))
                        {
                            each = unite(each, added);
                            return;
                        }
                    components.push_back(added);
                });
}

MStatus MFnComponentListData::remove(const MObject& obj)
{
    return edit(*this,
                [&](std::vector<Component>& components)
                {
                    const Component& removed = needComponent(obj);
                    auto place = std::find_if(components.begin(), components.end(),
                                              [&](const Component& each)
                                              {
                                                  return isSameKind(each, removed) &&
                                                         each.isComplete == removed.isComplete &&
                                                         expand(each) == expand(removed);
                                              });
                    if (place == components.end())
                        throw core::Error(core::ErrorKind::Failed, "The component is not in the list.");
                    components.erase(place);
                });
}

MStatus MFnComponentListData::remove(unsigned int index)
{
    return edit(*this,
                [&](std::vector<Component>& components)
                {
                    checkEntry(index, components.size());
                    components.erase(components.begin() + index);
                });
}

MStatus MFnComponentListData::clear()
{
    return edit(*this, [](std::vector<Component>& components) { components.clear(); });
}

MObject MFnComponentListData::create(MStatus* ReturnStatus) { return createData(*this, listValue({}), ReturnStatus); }

OPENMAYA_NAMESPACE_CLOSE
