// The environment of the process, and folders.
#pragma once

#include <maya/MStatus.h>
#include <maya/MString.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MCommonSystemUtils
{
public:
    // Empty where it is not set.
    static MString getEnv(const MString& variable, MStatus* ResultStatus = NULL);
    static MStatus putEnv(const MString& variable, const MString& value);
    // With the folders above it; one that exists is fine.
    static MStatus makeDirectory(const MString& path);
    static MStatus getEnv(const MString& variable, MString& result);
    static const char* className();
};

OPENMAYA_NAMESPACE_CLOSE
