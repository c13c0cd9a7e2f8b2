#include "openmaya/MatrixMembers.h"

#include <maya/MFloatMatrix.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_MATRIX_MEMBERS(MFloatMatrix, float)

OPENMAYA_NAMESPACE_CLOSE
