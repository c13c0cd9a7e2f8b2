// A handle of something in the host: a node, an attribute, data, components, a plug-in, or nothing.
//
// It never dangles: what is gone is found to be gone by whoever uses the handle.
#pragma once

#include <maya/MFn.h>
#include <maya/MTypes.h>

#include <stdio.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MObject
{
public:
    MObject() : m_kind(0), m_type(0), m_index(0), m_generation(0), m_data(NULL) {}
    MObject(const MObject& other);
    ~MObject();
    MObject& operator=(const MObject& other);

    bool operator==(const MObject& other) const;
    bool operator!=(const MObject& other) const;

    // Whether function sets of this kind work on it.
    bool hasFn(MFn::Type fs) const;
    bool isNull() const;
    MFn::Type apiType() const;
    const char* apiTypeStr() const;

    static MObject kNullObj;

private:
    friend struct ::understudy::openmaya::Access;

    unsigned int m_kind;
    unsigned int m_type; // MFn::Type of data and components
    unsigned int m_index;
    unsigned int m_generation;
    const void* m_data; // counted
};

OPENMAYA_NAMESPACE_CLOSE
