// Every behaviour of this layer: the node type and the function that makes it, one file per type or close family.
#pragma once

#include "eval/Behaviors.h"
#include "eval/Computation.h"
#include "nodes/Attributes.h"

namespace understudy::nodes
{

// type, function
#define UNDERSTUDY_NODE_BEHAVIORS(X)                                                                                   \
    X(dagNode)                                                                                                         \
    X(transform)                                                                                                       \
    X(joint)                                                                                                           \
    X(mesh)                                                                                                            \
    X(nurbsCurve)                                                                                                      \
    X(nurbsSurface)                                                                                                    \
    X(unitConversion)                                                                                                  \
    X(timeToUnitConversion)                                                                                            \
    X(unitToTimeConversion)                                                                                            \
    X(animCurveTA)                                                                                                     \
    X(animCurveTL)                                                                                                     \
    X(animCurveTT)                                                                                                     \
    X(animCurveTU)                                                                                                     \
    X(animCurveUA)                                                                                                     \
    X(animCurveUL)                                                                                                     \
    X(animCurveUT)                                                                                                     \
    X(animCurveUU)                                                                                                     \
    X(multiplyDivide)                                                                                                  \
    X(plusMinusAverage)                                                                                                \
    X(condition)                                                                                                       \
    X(reverse)                                                                                                         \
    X(multDoubleLinear)                                                                                                \
    X(addDoubleLinear)                                                                                                 \
    X(clamp)                                                                                                           \
    X(setRange)                                                                                                        \
    X(blendColors)                                                                                                     \
    X(blendTwoAttr)                                                                                                    \
    X(motionPath)                                                                                                      \
    X(pairBlend)                                                                                                       \
    X(remapValue)                                                                                                      \
    X(choice)                                                                                                          \
    X(distanceBetween)                                                                                                 \
    X(vectorProduct)                                                                                                   \
    X(angleBetween)                                                                                                    \
    X(pointMatrixMult)                                                                                                 \
    X(decomposeMatrix)                                                                                                 \
    X(composeMatrix)                                                                                                   \
    X(multMatrix)                                                                                                      \
    X(inverseMatrix)                                                                                                   \
    X(addMatrix)                                                                                                       \
    X(wtAddMatrix)                                                                                                     \
    X(holdMatrix)                                                                                                      \
    X(passMatrix)                                                                                                      \
    X(pickMatrix)                                                                                                      \
    X(blendMatrix)                                                                                                     \
    X(fourByFourMatrix)                                                                                                \
    X(eulerToQuat)                                                                                                     \
    X(quatToEuler)                                                                                                     \
    X(quatProd)                                                                                                        \
    X(quatInvert)                                                                                                      \
    X(quatNormalize)

// Each in namespace `behaviors`, because some node types are called like functions of C (max, clamp).
namespace behaviors
{
#define X(name) eval::Behavior name(const Attributes& attributes);
UNDERSTUDY_NODE_BEHAVIORS(X)
#undef X
} // namespace behaviors

// One number in, one out, and their like (absolute, sum, atan2, ...): a table of their own.
void registerArithmetic(core::TypeRegistry& types, eval::Behaviors& behaviors);

} // namespace understudy::nodes
