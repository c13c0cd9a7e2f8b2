#include "openmaya/MatrixMembers.h"

#include <maya/MMatrix.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_MATRIX_MEMBERS(MMatrix, double)

bool MMatrix::isSingular() const
{
    geometry::M44d inverse;
    return !geometry::invert(inDoubles(matrix), inverse);
}

const MMatrix MMatrix::identity;

OPENMAYA_NAMESPACE_CLOSE
