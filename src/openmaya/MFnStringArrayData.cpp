#include "openmaya/ArrayData.h"

#include <maya/MFnStringArrayData.h>
#include <maya/MStringArray.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_ARRAY_DATA(MFnStringArrayData, kStringArrayData, MStringArray, core::StringArrayData, MString,
                      const MString&, const MString&)

OPENMAYA_NAMESPACE_CLOSE
