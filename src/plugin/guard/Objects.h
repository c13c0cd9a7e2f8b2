// All Python objects that can be found: those that the collector knows, and on demand what they refer to.
#pragma once

#include "plugin/guard/Ref.h"

#include <functional>

namespace understudy::guard
{

class Objects
{
public:
    // Empty where Python cannot list them; then the error was printed.
    Objects();

    void each(const std::function<void(PyObject*)>& visit) const;
    // Also objects that the collector does not know, as far as others that it knows lead to them, and static types.
    void eachDeep(const std::function<void(PyObject*)>& visit) const;

    explicit operator bool() const { return static_cast<bool>(m_list); }

private:
    Ref m_list;
};

} // namespace understudy::guard
