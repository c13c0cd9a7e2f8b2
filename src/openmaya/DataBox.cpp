#include "openmaya/DataBox.h"

namespace understudy::openmaya
{

const core::Value& DataBox::value()
{
    if (m_live && m_isWritten)
    {
        core::Value now = m_live->value();
        // Where nothing changed, what others share already.
        if (!(now == m_value))
            m_value = std::move(now);
    }
    return m_value;
}

void DataBox::set(core::Value value)
{
    m_value = std::move(value);
    if (m_live)
        m_live->assign(m_value);
}

} // namespace understudy::openmaya
