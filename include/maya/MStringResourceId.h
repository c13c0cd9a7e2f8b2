// Names a text of a plug-in's interface: the plug-in, a key, and the text where nobody registered another.
#pragma once

#include <maya/MStatus.h>
#include <maya/MString.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MStringResourceId
{
public:
    MStringResourceId();
    MStringResourceId(const char* pluginId, const char* keyString, const MString& defaultValue);
    MStringResourceId(const MStringResourceId&);
    ~MStringResourceId();
    MStringResourceId& operator=(const MStringResourceId&);

    // By plug-in and key.
    bool operator!=(const MStringResourceId&) const;
    bool operator==(const MStringResourceId&) const;

private:
    friend struct ::understudy::openmaya::Access;

    MString m_plugin;
    MString m_key;
    MString m_default;
};

OPENMAYA_NAMESPACE_CLOSE
