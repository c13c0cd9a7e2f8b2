// transform and joint: the local matrices. Formulas: geometry/Transform.h.
//
// matrix and xformMatrix leave offsetParentMatrix out, dagLocalMatrix contains it (reference/behaviour.md, Matrices).
#include "nodes/Families.h"
#include "nodes/Matrices.h"
#include "nodes/TransformReader.h"

namespace understudy::nodes::behaviors
{

using core::AttrId;
using eval::Computation;

namespace
{

eval::Behavior localMatrices(const Attributes& attributes, bool isJoint)
{
    struct
    {
        AttrId matrix, xform, local, localInverse, offset, rotatePivot, pivotTranslate, minusPivot;
    } a{attributes("matrix"),
        attributes("xformMatrix"),
        attributes("dagLocalMatrix"),
        attributes("dagLocalInverseMatrix"),
        attributes("offsetParentMatrix"),
        attributes("rotatePivot"),
        attributes("rotatePivotTranslate"),
        attributes("transMinusRotatePivot")};
    eval::Behavior behavior;
    behavior.outputs = {a.matrix, a.xform, a.local, a.localInverse, a.minusPivot};
    auto reader = std::make_shared<const TransformReader>(attributes);
    behavior.compute = [a, reader, isJoint](Computation& c)
    {
        AttrId asked = c.asked().attribute;
        if (asked == a.matrix)
        {
            TransformChannels channels = reader->read(c);
            if (c.ready())
                c.set(asked, kernel(isJoint ? geometry::localMatrix(channels.transform, channels.joint)
                                            : geometry::localMatrix(channels.transform)));
        }
        else if (asked == a.xform)
            c.set(asked, core::Matrix(c.matrix(a.matrix)));
        else if (asked == a.local)
            c.set(asked, multiplied(c.matrix(a.matrix), c.matrix(a.offset)));
        else if (asked == a.localInverse)
            c.set(asked, inverted(c.matrix(a.local)));
        else
            // From the pivot, where it lies in the parent, to the translation: added to a place it takes the pivot
            // there.
            c.set(asked, kernel(-(imath(c.vector(a.rotatePivot)) + imath(c.vector(a.pivotTranslate)))));
    };
    return behavior;
}

} // namespace

eval::Behavior transform(const Attributes& attributes) { return localMatrices(attributes, false); }
eval::Behavior joint(const Attributes& attributes) { return localMatrices(attributes, true); }

} // namespace understudy::nodes::behaviors
