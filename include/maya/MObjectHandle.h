// An MObject with the question whether what it stands for is still there.
#pragma once

#include <maya/MObject.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MObjectHandle
{
public:
    MObjectHandle();
    MObjectHandle(const MObject& object);
    MObjectHandle(const MObjectHandle& handle);
    ~MObjectHandle();
    MObjectHandle& operator=(const MObject& object);
    MObjectHandle& operator=(const MObjectHandle& other);

    bool operator==(const MObject& object) const;
    bool operator==(const MObjectHandle& object) const;
    bool operator!=(const MObject& object) const;
    bool operator!=(const MObjectHandle& object) const;

    MObject object() const;
    const MObject& objectRef() const;
    unsigned int hashCode() const;
    static unsigned int objectHashCode(const MObject& object);
    // In the scene.
    bool isValid() const;
    // Valid, or deleted in a way that undo can take back.
    bool isAlive() const;

private:
    MObject m_object;
};

OPENMAYA_NAMESPACE_CLOSE
