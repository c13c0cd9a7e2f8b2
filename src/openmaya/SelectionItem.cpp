#include "openmaya/SelectionItem.h"

#include <algorithm>

namespace understudy::openmaya
{

SelectionItem nodeItem(core::DagPath path)
{
    return {core::Object{core::Object::Kind::Node, std::move(path), {}, {}}, {}};
}

SelectionItem plugItem(const core::Scene& scene, const core::Plug& plug)
{
    return {core::Object{core::Object::Kind::Plug, core::firstPath(scene, plug.node), plug, {}}, {}};
}

std::optional<core::Plug> plugOfComponents(const core::Scene& scene, const SelectionItem& item)
{
    struct Holder
    {
        std::string_view component;
        std::string_view attribute;
    };
    constexpr Holder kHolders[] = {{"vtx", "pnts"}, {"cv", "controlPoints"}, {"pt", "controlPoints"}};
    const core::NodeId node = item.object.node();
    for (const Holder& holder : kHolders)
        if (holder.component == item.components.name && item.components.dimensions == 1)
            if (core::AttrId attribute = scene.findAttribute(node, holder.attribute); valid(attribute))
                return core::Plug{node, attribute,
                                  core::ElementPath{}.with(item.components.ranges.front().ranges[0].first)};
    return std::nullopt;
}

SelectionItem componentItem(core::DagPath path, Component components)
{
    return {core::Object{core::Object::Kind::Components, std::move(path), {}, {}}, std::move(components)};
}

std::vector<SelectionItem> toItems(const std::vector<core::Object>& objects)
{
    std::vector<SelectionItem> items;
    for (const core::Object& object : objects)
    {
        if (object.kind != core::Object::Kind::Components)
        {
            items.push_back({object, {}});
            continue;
        }
        const core::ComponentRange& box = object.components;
        SelectionItem item = componentItem(object.path, {box.name, box.dimensions, {box}});
        if (!items.empty() && isSamePlace(items.back(), item))
            items.back().components = unite(items.back().components, item.components);
        else
            items.push_back(std::move(item));
    }
    return items;
}

std::vector<core::Object> toObjects(const std::vector<SelectionItem>& items)
{
    std::vector<core::Object> objects;
    for (const SelectionItem& item : items)
    {
        if (!item.isComponents())
            objects.push_back(item.object);
        for (const core::ComponentRange& box : item.components.ranges)
        {
            objects.push_back(item.object);
            objects.back().components = box;
        }
    }
    return objects;
}

bool isSamePlace(const SelectionItem& a, const SelectionItem& b)
{
    if (!a.isComponents())
        return a.object == b.object;
    return b.isComponents() && a.object.path == b.object.path && a.components.name == b.components.name &&
           a.components.dimensions == b.components.dimensions;
}

bool covers(const std::vector<SelectionItem>& items, const SelectionItem& item)
{
    Component missing = item.components;
    for (const SelectionItem& each : items)
    {
        if (!isSamePlace(each, item))
            continue;
        if (!item.isComponents())
            return true;
        missing = subtract(missing, each.components);
        if (missing.ranges.empty())
            return true;
    }
    return false;
}

bool touches(const std::vector<SelectionItem>& items, const SelectionItem& item)
{
    return std::any_of(items.begin(), items.end(),
                       [&](const SelectionItem& each)
                       {
                           return isSamePlace(each, item) &&
                                  (!item.isComponents() || !intersect(each.components, item.components).ranges.empty());
                       });
}

void mergeItem(std::vector<SelectionItem>& items, const SelectionItem& item)
{
    auto place = std::find_if(items.begin(), items.end(), [&](const auto& each) { return isSamePlace(each, item); });
    if (place == items.end())
        items.push_back(item);
    else if (item.isComponents())
        place->components = unite(place->components, item.components);
}

void removeItem(std::vector<SelectionItem>& items, const SelectionItem& item)
{
    std::erase_if(items,
                  [&](SelectionItem& each)
                  {
                      if (!isSamePlace(each, item))
                          return false;
                      if (item.isComponents())
                          each.components = subtract(each.components, item.components);
                      return each.components.ranges.empty();
                  });
}

void toggleItem(std::vector<SelectionItem>& items, const SelectionItem& item)
{
    auto place = std::find_if(items.begin(), items.end(), [&](const auto& each) { return isSamePlace(each, item); });
    if (place == items.end())
    {
        items.push_back(item);
        return;
    }
    if (item.isComponents())
        place->components = symmetricDifference(place->components, item.components);
    if (place->components.ranges.empty())
        items.erase(place);
}

} // namespace understudy::openmaya
