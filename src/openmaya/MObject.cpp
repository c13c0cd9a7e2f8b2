#include "openmaya/Access.h"
#include "openmaya/ApiTypes.h"
#include "openmaya/CurrentSession.h"

#include <maya/MObject.h>

#include <atomic>

using namespace understudy;
using namespace understudy::openmaya;

namespace understudy::openmaya
{

namespace
{

// What m_data points to.
struct CountedComponent
{
    std::atomic<unsigned> users{1};
    Component component;
};

const CountedComponent* counted(const void* data) { return static_cast<const CountedComponent*>(data); }

void retain(const void* data)
{
    if (data)
        const_cast<CountedComponent*>(counted(data))->users.fetch_add(1, std::memory_order_relaxed);
}

void drop(const void* data)
{
    if (data && const_cast<CountedComponent*>(counted(data))->users.fetch_sub(1, std::memory_order_acq_rel) == 1)
        delete counted(data);
}

// The node's type, where it still has one.
std::optional<core::TypeId> typeOf(const MObject& object)
{
    session::Session* session = currentSession();
    core::NodeId node = Access::handleOf(object);
    if (!session || session->scene().isStale(node))
        return std::nullopt;
    return session->scene().node(node).type;
}

} // namespace

MObject Access::node(core::NodeId node)
{
    MObject object;
    if (node)
    {
        object.m_kind = static_cast<unsigned>(ObjectKind::Node);
        object.m_index = node.index;
        object.m_generation = node.generation;
    }
    return object;
}

MObject Access::component(Component component)
{
    MObject object;
    object.m_kind = static_cast<unsigned>(ObjectKind::Component);
    object.m_type = static_cast<unsigned>(componentType(component));
    auto* made = new CountedComponent;
    made->component = std::move(component);
    object.m_data = made;
    return object;
}

MObject Access::plugin(uint32_t number)
{
    MObject object;
    object.m_kind = static_cast<unsigned>(ObjectKind::Plugin);
    object.m_index = number;
    return object;
}

core::NodeId Access::nodeOf(const MObject& object)
{
    if (kind(object) != ObjectKind::Node)
        throw core::Error(core::ErrorKind::TypeMismatch, "The object is no node.");
    core::NodeId node = handleOf(object);
    (void)needSession().scene().node(node);
    return node;
}

const Component* Access::componentOf(const MObject& object)
{
    return kind(object) == ObjectKind::Component ? &counted(object.m_data)->component : nullptr;
}

uint32_t Access::pluginOf(const MObject& object)
{
    if (kind(object) != ObjectKind::Plugin)
        throw core::Error(core::ErrorKind::TypeMismatch, "The object is no plug-in.");
    return object.m_index;
}

bool Access::same(const MObject& a, const MObject& b)
{
    if (a.m_kind != b.m_kind || a.m_index != b.m_index || a.m_generation != b.m_generation)
        return false;
    return a.m_data == b.m_data || (kind(a) == ObjectKind::Component && *componentOf(a) == *componentOf(b));
}

} // namespace understudy::openmaya

OPENMAYA_MAJOR_NAMESPACE_OPEN

MObject MObject::kNullObj;

MObject::MObject(const MObject& other)
    : m_kind(other.m_kind), m_type(other.m_type), m_index(other.m_index), m_generation(other.m_generation),
      m_data(other.m_data)
{
    retain(m_data);
}

MObject::~MObject() { drop(m_data); }

MObject& MObject::operator=(const MObject& other)
{
    retain(other.m_data);
    drop(m_data);
    m_kind = other.m_kind;
    m_type = other.m_type;
    m_index = other.m_index;
    m_generation = other.m_generation;
    m_data = other.m_data;
    return *this;
}

bool MObject::operator==(const MObject& other) const { return Access::same(*this, other); }
bool MObject::operator!=(const MObject& other) const { return !Access::same(*this, other); }

bool MObject::hasFn(MFn::Type fs) const
{
    switch (Access::kind(*this))
    {
    case ObjectKind::Null:
        return false;
    case ObjectKind::Node:
        if (auto type = typeOf(*this))
            return isKind(needSession().types(), *type, fs);
        return false;
    case ObjectKind::Component:
        return fs == MFn::kBase || fs == MFn::kComponent || fs == apiType();
    case ObjectKind::Plugin:
        return fs == MFn::kBase || fs == MFn::kPlugin;
    }
    return false;
}

bool MObject::isNull() const
{
    switch (Access::kind(*this))
    {
    case ObjectKind::Null:
        return true;
    case ObjectKind::Node:
        return !typeOf(*this).has_value();
    default:
        return false;
    }
}

MFn::Type MObject::apiType() const
{
    switch (Access::kind(*this))
    {
    case ObjectKind::Node:
        if (auto type = typeOf(*this))
            return openmaya::apiType(needSession().types(), *type);
        return MFn::kInvalid;
    case ObjectKind::Component:
        return Access::storedType(*this);
    case ObjectKind::Plugin:
        return MFn::kPlugin;
    default:
        return MFn::kInvalid;
    }
}

const char* MObject::apiTypeStr() const { return apiTypeName(apiType()); }

OPENMAYA_NAMESPACE_CLOSE
