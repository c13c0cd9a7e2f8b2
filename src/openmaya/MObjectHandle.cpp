#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"

#include <maya/MObjectHandle.h>

#include <functional>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

MObjectHandle::MObjectHandle() = default;
MObjectHandle::MObjectHandle(const MObject& object) : m_object(object) {}
MObjectHandle::MObjectHandle(const MObjectHandle& handle) = default;
MObjectHandle::~MObjectHandle() = default;
MObjectHandle& MObjectHandle::operator=(const MObjectHandle& other) = default;

MObjectHandle& MObjectHandle::operator=(const MObject& object)
{
    m_object = object;
    return *this;
}

bool MObjectHandle::operator==(const MObject& object) const { return m_object == object; }
bool MObjectHandle::operator==(const MObjectHandle& object) const { return m_object == object.m_object; }
bool MObjectHandle::operator!=(const MObject& object) const { return m_object != object; }
bool MObjectHandle::operator!=(const MObjectHandle& object) const { return m_object != object.m_object; }

MObject MObjectHandle::object() const { return m_object; }

const MObject& MObjectHandle::objectRef() const { return m_object; }

unsigned int MObjectHandle::hashCode() const { return objectHashCode(m_object); }

unsigned int MObjectHandle::objectHashCode(const MObject& object)
{
    if (Access::kind(object) == ObjectKind::Null)
        return 0;
    return static_cast<unsigned int>(std::hash<core::NodeId>()(Access::handleOf(object))) ^
           static_cast<unsigned int>(Access::kind(object));
}

bool MObjectHandle::isValid() const
{
    if (Access::kind(m_object) != ObjectKind::Node)
        return !m_object.isNull();
    session::Session* session = currentSession();
    return session && session->scene().exists(Access::handleOf(m_object));
}

bool MObjectHandle::isAlive() const { return !m_object.isNull(); }

OPENMAYA_NAMESPACE_CLOSE
