// What plug-ins register that this host never asks for: what windows, viewports and commands would use that it does not
// have. It is taken, as in a batch session of Maya's; names are kept, so that none is taken twice.
#pragma once

#include "openmaya/PluginHost.h"

#include <maya/MStatus.h>
#include <maya/MString.h>

namespace understudy::openmaya
{

// Throws BadArgument without a name, Failed where the name is taken.
void addUnasked(uint32_t plugin, Addition kind, const std::string& name);

// For MDrawRegistry, which is not told which plug-in registers: the one whose code `creator` is.
MStatus addDrawing(const char* kind, const MString& name, const MString& registrant, const void* creator);
MStatus removeDrawing(const char* kind, const MString& name, const MString& registrant);

} // namespace understudy::openmaya
