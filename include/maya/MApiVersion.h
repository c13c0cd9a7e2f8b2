// Says for which API a plug-in was built: the loader reads it before it runs anything of the plug-in.
#pragma once

#include <maya/MTypes.h>

// Weak, so that several sources of one plug-in may include this.
#if !defined(MNoVersionString)
extern "C"
{
    __attribute__((visibility("default"), weak)) char MApiVersion[] = "20250000";
    __attribute__((visibility("default"), weak)) char ADSK_PLUGIN_SIGNATURE[129] = "";
}
#endif
