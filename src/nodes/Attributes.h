// The attributes of one type by name, for behaviours that look them up once.
#pragma once

#include "core/Error.h"
#include "core/TypeRegistry.h"

namespace understudy::nodes
{

class Attributes
{
public:
    Attributes(const core::TypeRegistry& types, core::TypeId type) : m_types(types), m_type(type) {}

    // Throws Internal where the type has no such attribute.
    core::AttrId operator()(std::string_view name) const
    {
        core::AttrId found = m_types.findAttribute(m_type, name);
        if (!valid(found))
            throw core::error(core::ErrorKind::Internal, "Node type '{}' has no attribute '{}' to compute with.",
                              m_types.type(m_type).name(), name);
        return found;
    }

    const core::TypeRegistry& types() const { return m_types; }
    core::TypeId type() const { return m_type; }

private:
    const core::TypeRegistry& m_types;
    core::TypeId m_type;
};

} // namespace understudy::nodes
