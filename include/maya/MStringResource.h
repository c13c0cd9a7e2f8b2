// The texts of plug-ins' interfaces.
#pragma once

#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MStringResource
{
public:
    MStringResource();
    ~MStringResource();

    // The id's own text, and kFailure, where it was not registered.
    static const MString getString(const MStringResourceId& id, MStatus& status);
    // Registering again replaces the text.
    static MStatus registerString(const MStringResourceId& id);
};

OPENMAYA_NAMESPACE_CLOSE
