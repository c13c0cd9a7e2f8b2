#include "openmaya/ComponentBox.h"

#include <algorithm>

namespace understudy::openmaya
{

void ComponentBox::gather()
{
    if (m_isExpanded && m_added.empty())
        return;
    if (!m_isExpanded)
        m_elements = expand(m_content);
    m_isExpanded = true;
    if (m_added.empty())
        return;
    m_elements.insert(m_elements.end(), m_added.begin(), m_added.end());
    std::sort(m_elements.begin(), m_elements.end());
    m_elements.erase(std::unique(m_elements.begin(), m_elements.end()), m_elements.end());
    m_added.clear();
    m_isCompressed = false;
}

const Component& ComponentBox::content()
{
    if (!m_added.empty())
        gather();
    if (!m_isCompressed)
        m_content = compress(m_content, m_elements);
    m_isCompressed = true;
    return m_content;
}

const std::vector<ComponentIndex>& ComponentBox::elements()
{
    gather();
    return m_elements;
}

void ComponentBox::setComplete(ComponentIndex sizes)
{
    core::ComponentRange all{m_content.name, m_content.dimensions, {}};
    size_t count = 1;
    for (size_t i = 0; i < m_content.dimensions; ++i)
    {
        count *= sizes[i];
        all.ranges[i] = {0, sizes[i] - 1};
    }
    m_content.ranges.clear();
    if (count > 0)
        m_content.ranges.push_back(std::move(all));
    m_content.isComplete = true;
    m_added.clear();
    m_isExpanded = false;
    m_isCompressed = true;
}

MWeight ComponentBox::weight(ComponentIndex element) const
{
    auto place = m_weights.find(element);
    return place == m_weights.end() ? MWeight() : place->second;
}

} // namespace understudy::openmaya
