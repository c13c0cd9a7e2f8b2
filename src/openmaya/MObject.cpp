#include "openmaya/Access.h"
#include "openmaya/ApiTypes.h"
#include "openmaya/AttributeKinds.h"
#include "openmaya/ComponentBox.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/DataBox.h"

#include <maya/MObject.h>

#include <atomic>

using namespace understudy;
using namespace understudy::openmaya;

namespace understudy::openmaya
{

namespace
{

// What m_data points to.
struct Counted
{
    virtual ~Counted() = default;
    std::atomic<unsigned> users{1};
};

struct CountedComponent final : Counted
{
    explicit CountedComponent(Component content) : box(std::move(content)) {}
    ComponentBox box;
};

struct CountedValue final : Counted
{
    explicit CountedValue(core::Value content) : box(std::move(content)) {}
    DataBox box;
};

Counted* counted(const void* data) { return static_cast<Counted*>(const_cast<void*>(data)); }

void retain(const void* data)
{
    if (data)
        counted(data)->users.fetch_add(1, std::memory_order_relaxed);
}

void drop(const void* data)
{
    if (data && counted(data)->users.fetch_sub(1, std::memory_order_acq_rel) == 1)
        delete counted(data);
}

// Null where there is no session that knows the attribute.
const core::Attribute* definition(const MObject& object)
{
    session::Session* session = currentSession();
    core::AttrId attribute = Access::attributeHandleOf(object);
    bool isKnown = session && core::raw(attribute) < session->types().attributeCount();
    return isKnown ? &session->types().attribute(attribute) : nullptr;
}

bool isWorld(const MObject& object)
{
    session::Session* session = currentSession();
    return session && Access::handleOf(object) == session->scene().world();
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
    object.m_data = static_cast<Counted*>(new CountedComponent(std::move(component)));
    return object;
}

MObject Access::attribute(core::AttrId attribute)
{
    MObject object;
    if (valid(attribute))
    {
        object.m_kind = static_cast<unsigned>(ObjectKind::Attribute);
        object.m_index = core::raw(attribute);
    }
    return object;
}

MObject Access::value(core::Value value)
{
    MObject object;
    object.m_kind = static_cast<unsigned>(ObjectKind::Data);
    object.m_type = static_cast<unsigned>(dataKind(value));
    object.m_data = static_cast<Counted*>(new CountedValue(std::move(value)));
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

ComponentBox* Access::componentBoxOf(const MObject& object)
{
    bool isComponent = kind(object) == ObjectKind::Component;
    return isComponent ? &static_cast<CountedComponent*>(counted(object.m_data))->box : nullptr;
}

const Component* Access::componentOf(const MObject& object)
{
    ComponentBox* box = componentBoxOf(object);
    return box ? &box->content() : nullptr;
}

core::AttrId Access::attributeOf(const MObject& object)
{
    if (kind(object) != ObjectKind::Attribute || !definition(object))
        throw core::Error(core::ErrorKind::TypeMismatch, "The object is no attribute.");
    return attributeHandleOf(object);
}

DataBox* Access::boxOf(const MObject& object)
{
    return kind(object) == ObjectKind::Data ? &static_cast<CountedValue*>(counted(object.m_data))->box : nullptr;
}

const core::Value* Access::valueOf(const MObject& object)
{
    DataBox* box = boxOf(object);
    return box ? &box->value() : nullptr;
}

uint32_t Access::pluginOf(const MObject& object)
{
    if (kind(object) != ObjectKind::Plugin)
        throw core::Error(core::ErrorKind::TypeMismatch, "The object is no plug-in.");
    return object.m_index;
}

core::AttrId Access::attributeHandleOf(const MObject& object)
{
    auto attribute = static_cast<core::AttrId>(object.m_index);
    session::Session* session = currentSession();
    return session ? session->types().resolved(attribute) : attribute;
}

bool Access::same(const MObject& a, const MObject& b)
{
    if (kind(a) == ObjectKind::Attribute && kind(b) == ObjectKind::Attribute)
        return attributeHandleOf(a) == attributeHandleOf(b);
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
        if (fs == MFn::kWorld && isWorld(*this))
            return true;
        if (auto type = typeOf(*this))
            return isKind(needSession().types(), *type, fs);
        return false;
    case ObjectKind::Component:
        return isComponentKind(*Access::componentOf(*this), fs);
    case ObjectKind::Plugin:
        return fs == MFn::kBase || fs == MFn::kPlugin;
    case ObjectKind::Attribute:
        if (const core::Attribute* attribute = definition(*this))
            return isAttributeKind(*attribute, fs);
        return false;
    case ObjectKind::Data:
        return isDataKind(apiType(), fs);
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
        if (isWorld(*this))
            return MFn::kWorld;
        if (auto type = typeOf(*this))
            return openmaya::apiType(needSession().types(), *type);
        return MFn::kInvalid;
    case ObjectKind::Component:
        return Access::storedType(*this);
    case ObjectKind::Plugin:
        return MFn::kPlugin;
    case ObjectKind::Attribute:
        if (const core::Attribute* attribute = definition(*this))
            return attributeKind(*attribute);
        return MFn::kInvalid;
    case ObjectKind::Data:
        return Access::storedType(*this);
    default:
        return MFn::kInvalid;
    }
}

const char* MObject::apiTypeStr() const { return apiTypeName(apiType()); }

OPENMAYA_NAMESPACE_CLOSE
