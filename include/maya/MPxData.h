// Base of plug-in data. Not offered yet: only what MFnPlugin's members name is here, and no class can derive from it.
#pragma once

#include <maya/MStatus.h>
#include <maya/MTypes.h>

#include <iosfwd>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MPxData final
{
public:
    OPENMAYA_ENUM(Type, kData = 0, kGeometryData = 1, kLast = 2);

    MPxData() = delete;
};

OPENMAYA_NAMESPACE_CLOSE
