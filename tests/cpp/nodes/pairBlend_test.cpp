#include "eval/EvalFixture.h"
#include "nodes/Plain.h"

namespace understudy::nodes
{

namespace
{

using eval::expectNear;

struct PairBlend : eval::EvalFixture
{
    PairBlend()
    {
        make("pairBlend", "n");
        set({1, 2, 3}, "n.inTranslate1");
        set({3, 6, 9}, "n.inTranslate2");
        set({0.2, 0, 0}, "n.inRotate1");
        set({0.6, 0, 0.4}, "n.inRotate2");
        set(0.25, "n.weight");
    }
};

TEST_F(PairBlend, WeightsBothInputs)
{
    expectNear(numbers("n.outTranslate"), {1.5, 3, 4.5});
    expectNear(numbers("n.outRotate"), {0.3, 0, 0.1});
}

TEST_F(PairBlend, ModesTakeOneInput)
{
    set(1.0, "n.translateXMode");
    set(2.0, "n.translateZMode");
    expectNear(numbers("n.outTranslate"), {1, 3, 9});
    set(2.0, "n.rotateMode");
    expectNear(numbers("n.outRotate"), {0.6, 0, 0.4});
}

TEST_F(PairBlend, QuaternionsGoTheShorterWay)
{
    set({0, 0, 0}, "n.inRotate1");
    set({0, 0, 2.0}, "n.inRotate2");
    set(1.0, "n.rotInterpolation");
    set(0.5, "n.weight");
    expectNear(numbers("n.outRotate"), {0, 0, 1.0});
    set({0, 0, 6.0}, "n.inRotate2"); // less than a full turn: 0.283 the other way
    expectNear(numbers("n.outRotate"), {0, 0, (6.0 - 2 * 3.14159265358979323846) / 2});
}

} // namespace

} // namespace understudy::nodes
