// A node's UUID: sixteen bytes, in the order of its text.
#pragma once

#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MUuid
{
public:
    MUuid();
    MUuid(const MUuid& other);
    MUuid(const unsigned int* uuid);
    MUuid(const unsigned char* uuid);
    MUuid(const MString& value, MStatus* ReturnStatus = NULL);
    ~MUuid();
    MUuid& operator=(const MUuid& rhs);

    bool operator==(const MUuid& rhs) const;
    bool operator!=(const MUuid& rhs) const;
    operator MString() const;

    MStatus get(unsigned char* uuid) const;
    MString asString() const;
    void copy(const MUuid& rhs);
    bool valid() const;
    MStatus generate();
    static const char* className();

private:
    friend struct ::understudy::openmaya::Access;

    unsigned char m_bytes[16];
};

OPENMAYA_NAMESPACE_CLOSE
