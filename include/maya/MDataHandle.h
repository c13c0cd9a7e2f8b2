// A value in a data block. Not offered yet: only what MPlug's members name is here, and nothing makes one.
#pragma once

#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MDataHandle final
{
public:
    MDataHandle() = default;
};

OPENMAYA_NAMESPACE_CLOSE
