#include "openmaya/AttributeMembers.h"
#include "openmaya/FunctionSet.h"

#include <maya/MFnNonAmbientLight.h>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_DAG_FUNCTION_SET(MFnNonAmbientLight, kNonAmbientLight)

UNDERSTUDY_ATTRIBUTE(MFnNonAmbientLight, short, const short&, decayRate, setDecayRate, "decayRate")

OPENMAYA_NAMESPACE_CLOSE
