// What an MObject of data holds: a value that function sets change in place, for all copies of the MObject.
//
// What value() gave is never changed, so plugs, data blocks and the journal may keep it. Function sets that hand out
// references to the content (arrays, elements, matrices) let the box hold it in a form of the API's, live, and the
// value is made of that when it is asked for.
#pragma once

#include "core/Value.h"

#include <memory>

namespace understudy::openmaya
{

// The content as the API refers to it.
class LiveData
{
public:
    virtual ~LiveData() = default;
    virtual core::Value value() const = 0;
    // Takes the content of a value of the same kind; references stay.
    virtual void assign(const core::Value& value) = 0;
};

class DataBox
{
public:
    explicit DataBox(core::Value value) : m_value(std::move(value)) {}

    const core::Value& value();
    // Of the kind that it holds.
    void set(core::Value value);

    // The live content, made of the value the first time. To write: it may change from now on without the box hearing
    // of it.
    template <class Live> Live& live()
    {
        if (!m_live)
            m_live = std::make_unique<Live>(m_value);
        return static_cast<Live&>(*m_live);
    }
    template <class Live> Live& liveToWrite()
    {
        m_isWritten = true;
        return live<Live>();
    }

private:
    core::Value m_value;
    std::unique_ptr<LiveData> m_live;
    bool m_isWritten = false;
};

} // namespace understudy::openmaya
