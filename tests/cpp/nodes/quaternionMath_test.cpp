#include "eval/EvalFixture.h"

#include <cmath>

namespace understudy::nodes
{

namespace
{

using eval::expectNear;

struct QuaternionMath : eval::EvalFixture
{
    void setQuat(const std::string& plug, double x, double y, double z, double w)
    {
        set(x, plug + "X");
        set(y, plug + "Y");
        set(z, plug + "Z");
        set(w, plug + "W");
    }
    std::vector<double> quat(const std::string& plug)
    {
        return {number(plug + "X"), number(plug + "Y"), number(plug + "Z"), number(plug + "W")};
    }
};

TEST_F(QuaternionMath, EulerAndBack)
{
    make("eulerToQuat", "e");
    make("quatToEuler", "q");
    set({0.3, -0.4, 0.5}, "e.inputRotate");
    set(2.0, "e.inputRotateOrder");
    set(2.0, "q.inputRotateOrder");
    connect("e.outputQuat", "q.inputQuat");
    expectNear(numbers("q.outputRotate"), {0.3, -0.4, 0.5});
    set({0, 0, 1}, "e.inputRotate");
    expectNear(quat("e.outputQuat"), {0, 0, std::sin(0.5), std::cos(0.5)});
}

TEST_F(QuaternionMath, ProductOfRotationsAboutOneAxisAddsAngles)
{
    make("quatProd", "n");
    setQuat("n.input1Quat", std::sin(0.1), 0, 0, std::cos(0.1));
    setQuat("n.input2Quat", std::sin(0.2), 0, 0, std::cos(0.2));
    expectNear(quat("n.outputQuat"), {std::sin(0.3), 0, 0, std::cos(0.3)});
}

TEST_F(QuaternionMath, ProductRotatesByTheFirstBeforeTheSecond)
{
    make("quatProd", "n");
    setQuat("n.input1Quat", 1, 0, 0, 0); // half a turn about x, then about y: about z
    setQuat("n.input2Quat", 0, 1, 0, 0);
    expectNear(quat("n.outputQuat"), {0, 0, -1, 0}); // unsure: the order of the factors
}

TEST_F(QuaternionMath, InvertAndNormalize)
{
    make("quatInvert", "i");
    setQuat("i.inputQuat", std::sin(0.1), 0, 0, std::cos(0.1));
    expectNear(quat("i.outputQuat"), {-std::sin(0.1), 0, 0, std::cos(0.1)});
    make("quatNormalize", "n");
    setQuat("n.inputQuat", 0, 3, 0, 4);
    expectNear(quat("n.outputQuat"), {0, 0.6, 0, 0.8});
    setQuat("n.inputQuat", 0, 0, 0, 0);
    expectNear(quat("n.outputQuat"), {0, 0, 0, 0});
}

} // namespace

} // namespace understudy::nodes
