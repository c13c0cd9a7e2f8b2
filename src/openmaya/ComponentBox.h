// What an MObject of components holds: elements that function sets change in place, for all copies of the MObject.
#pragma once

#include "openmaya/Component.h"

#include <maya/MWeight.h>

#include <map>
#include <vector>

namespace understudy::openmaya
{

class ComponentBox
{
public:
    explicit ComponentBox(Component content) : m_content(std::move(content)) {}

    // As boxes, without weights.
    const Component& content();
    // Each once, in their order: an element's place is its index for function sets.
    const std::vector<ComponentIndex>& elements();

    // Adding is cheap; what reads next sorts.
    void add(ComponentIndex element) { m_added.push_back(element); }
    void setComplete(bool isComplete) { m_content.isComplete = isComplete; }
    // All from 0 to the sizes.
    void setComplete(ComponentIndex sizes);

    bool hasWeights() const { return !m_weights.empty(); }
    // Of an element; a full one where nobody set it.
    MWeight weight(ComponentIndex element) const;
    void setWeight(ComponentIndex element, const MWeight& weight) { m_weights[element] = weight; }

private:
    void gather();

    Component m_content;
    std::vector<ComponentIndex> m_elements; // good while m_isExpanded
    std::vector<ComponentIndex> m_added;    // not in the others yet
    bool m_isExpanded = false;
    bool m_isCompressed = true; // m_content has all of m_elements
    std::map<ComponentIndex, MWeight> m_weights;
};

} // namespace understudy::openmaya
