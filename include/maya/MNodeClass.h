// A node type by its name or id: its attributes, also those that extensions add for all of its nodes.
#pragma once

#include <maya/MFnBase.h>
#include <maya/MString.h>
#include <maya/MTypeId.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MNodeClass
{
public:
    // Of a type that is not there members fail, and names are empty.
    MNodeClass(const MString& nodeClassName);
    MNodeClass(const MTypeId& nodeTypeId);
    ~MNodeClass();

    MTypeId typeId() const;
    MString typeName() const;
    MString classification() const;
    // Only types of plug-ins take another classification, when they are registered: kNotImplemented.
    MStatus addToClassification(const MString& str);
    MStatus removeFromClassification(const MString& str);
    // Empty for the host's own types.
    MString pluginName(MStatus* ReturnStatus = nullptr) const;

    // The attribute is of nobody yet. All nodes of the type have it from now on, those to come too.
    MStatus addExtensionAttribute(const MObject& attr) const;
    MStatus removeExtensionAttribute(const MObject& attr) const;
    // Fails with kFailure where a node has another value than the default, or a connection.
    MStatus removeExtensionAttributeIfUnset(const MObject& attr) const;

    // Inherited ones first, children after their compound.
    MStatus getAttributes(MObjectArray& attr) const;
    unsigned int attributeCount(MStatus* ReturnStatus = nullptr) const;
    MObject attribute(unsigned int index, MStatus* ReturnStatus = nullptr) const;
    // By long or short name.
    MObject attribute(const MString& attrName, MStatus* ReturnStatus = nullptr) const;
    bool hasAttribute(const MString& attrName, MStatus* ReturnStatus = nullptr) const;
    static const char* className();

private:
    MString m_name;
};

OPENMAYA_NAMESPACE_CLOSE
