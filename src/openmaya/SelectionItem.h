// One item of an MSelectionList: a node, a plug, or components of one kind of one shape.
#pragma once

#include "openmaya/Component.h"

#include <optional>
#include <vector>

namespace understudy::openmaya
{

struct SelectionItem
{
    core::Object object; // of components the shape, its own range unused
    Component components;

    bool isComponents() const { return object.kind == core::Object::Kind::Components; }
    friend bool operator==(const SelectionItem&, const SelectionItem&) = default;
};

SelectionItem nodeItem(core::DagPath path);
SelectionItem plugItem(const core::Scene& scene, const core::Plug& plug);
// The plug of the first component's point, for components in a row; nothing for others.
std::optional<core::Plug> plugOfComponents(const core::Scene& scene, const SelectionItem& item);
SelectionItem componentItem(core::DagPath path, Component components);
// Neighbouring components of one shape and kind become one item.
std::vector<SelectionItem> toItems(const std::vector<core::Object>& objects);
std::vector<core::Object> toObjects(const std::vector<SelectionItem>& items);

// Whether both are the same node or plug, or components of one kind of one shape.
bool isSamePlace(const SelectionItem& a, const SelectionItem& b);
bool covers(const std::vector<SelectionItem>& items, const SelectionItem& item);
bool touches(const std::vector<SelectionItem>& items, const SelectionItem& item);

// Into, out of, or by exclusive or into a list.
void mergeItem(std::vector<SelectionItem>& items, const SelectionItem& item);
void removeItem(std::vector<SelectionItem>& items, const SelectionItem& item);
void toggleItem(std::vector<SelectionItem>& items, const SelectionItem& item);

} // namespace understudy::openmaya
