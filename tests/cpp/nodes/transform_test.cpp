#include "eval/EvalFixture.h"
#include "nodes/Plain.h"

namespace understudy::nodes
{

namespace
{

using eval::expectNear;
using plain::Vector;

struct TransformNode : eval::EvalFixture
{
    const Vector t{1, -2, 3}, r{0.3, -0.7, 1.1}, s{1.5, 0.5, -2}, sh{0.1, 0.2, -0.3}, ra{0.2, 0.1, -0.4};
    const Vector rp{0.5, 1, -1}, rpt{0.1, 0.2, 0.3}, sp{-1, 2, 0.5}, spt{0.3, -0.2, 0.1};

    void setAll(core::NodeId node)
    {
        auto put = [&](std::string_view name, const Vector& v) { set({v[0], v[1], v[2]}, node, name); };
        put("translate", t);
        put("rotate", r);
        put("scale", s);
        put("shear", sh);
        put("rotateAxis", ra);
        put("rotatePivot", rp);
        put("rotatePivotTranslate", rpt);
        put("scalePivot", sp);
        put("scalePivotTranslate", spt);
    }
};

TEST_F(TransformNode, LocalMatrixIsTheProductOfItsParts)
{
    core::NodeId node = make("transform", "a");
    setAll(node);
    for (int order = 0; order < 6; ++order)
    {
        set(double(order), node, "rotateOrder");
        core::Matrix wanted =
            plain::multiply(plain::translate(sp, -1), plain::scale(s), plain::shear(sh), plain::translate(sp),
                            plain::translate(spt), plain::translate(rp, -1), plain::rotate(ra), plain::rotate(r, order),
                            plain::translate(rp), plain::translate(rpt), plain::translate(t));
        expectNear(matrix(node, "matrix"), wanted);
        expectNear(matrix(node, "xformMatrix"), wanted);
        expectNear(plain::multiply(matrix(node, "matrix"), matrix(node, "inverseMatrix")), plain::identity());
    }
}

TEST_F(TransformNode, JointMatrixHasOrientAndInverseScale)
{
    core::NodeId node = make("joint", "j");
    Vector orient{0.4, 0.5, -0.6}, inverseScale{2, 0.5, 4};
    set({t[0], t[1], t[2]}, node, "translate");
    set({r[0], r[1], r[2]}, node, "rotate");
    set({s[0], s[1], s[2]}, node, "scale");
    set({ra[0], ra[1], ra[2]}, node, "rotateAxis");
    set({orient[0], orient[1], orient[2]}, node, "jointOrient");
    set({inverseScale[0], inverseScale[1], inverseScale[2]}, node, "inverseScale");
    auto wanted = [&](const Vector& divided)
    {
        return plain::multiply(plain::scale(s), plain::rotate(ra), plain::rotate(r), plain::rotate(orient),
                               plain::scale({1 / divided[0], 1 / divided[1], 1 / divided[2]}), plain::translate(t));
    };
    expectNear(matrix(node, "matrix"), wanted(inverseScale));
    set(0.0, node, "segmentScaleCompensate");
    expectNear(matrix(node, "matrix"), wanted({1, 1, 1}));
}

TEST_F(TransformNode, ParentsScaleIsCompensatedThroughTheConnection)
{
    core::NodeId parent = make("joint", "p");
    core::NodeId child = make("joint", "c", parent);
    connect("p.scale", "c.inverseScale");
    set({2, 2, 2}, parent, "scale");
    set({1, 0, 0}, child, "translate");
    core::Matrix world = matrix(child, "worldMatrix[0]");
    EXPECT_NEAR(world[0], 1.0, 1e-12);  // its own size stays
    EXPECT_NEAR(world[12], 2.0, 1e-12); // its place moves
}

TEST_F(TransformNode, OffsetParentMatrixStandsBetweenMatrixAndParent)
{
    core::NodeId parent = make("transform", "p");
    core::NodeId child = make("transform", "c", parent);
    setAll(parent);
    setAll(child);
    core::Matrix offset = plain::multiply(plain::rotate({0.5, 0, 0}), plain::translate({0, 7, 0}));
    setMatrix(offset, child, "offsetParentMatrix");
    core::Matrix local = matrix(child, "matrix");
    core::Matrix above = matrix(parent, "worldMatrix[0]");
    expectNear(matrix(child, "dagLocalMatrix"), plain::multiply(local, offset));
    expectNear(plain::multiply(matrix(child, "dagLocalMatrix"), matrix(child, "dagLocalInverseMatrix")),
               plain::identity());
    expectNear(matrix(child, "worldMatrix[0]"), plain::multiply(local, offset, above));
    expectNear(matrix(child, "parentMatrix[0]"), plain::multiply(offset, above)); // unsure
    expectNear(plain::multiply(matrix(child, "worldMatrix[0]"), matrix(child, "worldInverseMatrix[0]")),
               plain::identity());
    expectNear(plain::multiply(matrix(child, "parentMatrix[0]"), matrix(child, "parentInverseMatrix[0]")),
               plain::identity());
    setMatrix(plain::identity(), child, "offsetParentMatrix");
    expectNear(matrix(child, "parentMatrix[0]"), above);
}

TEST_F(TransformNode, WithoutInheritingTheParentIsLeftOut)
{
    core::NodeId parent = make("transform", "p");
    core::NodeId child = make("transform", "c", parent);
    set({1, 2, 3}, parent, "translate");
    set({10, 0, 0}, child, "translate");
    expectNear(matrix(child, "worldMatrix[0]"), plain::translate({11, 2, 3}));
    set(0.0, child, "inheritsTransform");
    expectNear(matrix(child, "worldMatrix[0]"), plain::translate({10, 0, 0}));
}

TEST_F(TransformNode, DrivenChannelsCountPartByPart)
{
    make("transform", "driver");
    core::NodeId node = make("transform", "a");
    set({1, 2, 3}, node, "translate");
    connect("driver.rotateX", "a.translateY"); // radians to a number: degrees
    set({0.5, 0, 0}, "driver.rotate");
    core::Matrix found = matrix(node, "matrix");
    EXPECT_NEAR(found[12], 1.0, 1e-12);
    EXPECT_NEAR(found[13], 0.5 * 57.295779513082323, 1e-12);
    EXPECT_NEAR(found[14], 3.0, 1e-12);
}

TEST_F(TransformNode, EnabledLimitsClampChannels)
{
    core::NodeId node = make("transform", "a");
    set({5, -5, 5}, node, "translate");
    set(1.0, node, "maxTransXLimitEnable");
    set(1.0, node, "minTransYLimitEnable");
    core::Matrix found = matrix(node, "matrix");
    EXPECT_EQ(found[12], 1.0);
    EXPECT_EQ(found[13], -1.0);
    EXPECT_EQ(found[14], 5.0);
    set(3.0, node, "maxTransXLimit");
    EXPECT_EQ(matrix(node, "matrix")[12], 3.0);
}

TEST_F(TransformNode, ShapesHaveTheMatrixOfTheirTransform)
{
    core::NodeId node = make("transform", "a");
    core::NodeId shape = make("locator", "aShape", node);
    setAll(node);
    expectNear(matrix(shape, "worldMatrix[0]"), matrix(node, "worldMatrix[0]"));
    expectNear(matrix(shape, "matrix"), plain::identity());
    expectNear(matrix(shape, "parentMatrix[0]"), matrix(node, "worldMatrix[0]"));
}

TEST_F(TransformNode, ElementsWithoutAnInstanceAreTheIdentity)
{
    core::NodeId node = make("transform", "a");
    set({1, 2, 3}, node, "translate");
    expectNear(matrix(node, "worldMatrix[3]"), plain::identity()); // unsure
}

TEST_F(TransformNode, SingularMatricesHaveTheIdentityForInverse)
{
    core::NodeId node = make("transform", "a");
    set({0, 0, 0}, node, "scale");
    expectNear(matrix(node, "inverseMatrix"), plain::identity()); // unsure
}

// In scenes that Maya saved, it is added to a place on a path, and the sum drives translate: it must not hang on it.
TEST_F(TransformNode, TranslateMinusPivot)
{
    core::NodeId node = make("transform", "a");
    set({5, 6, 7}, node, "translate");
    set({1, 2, 3}, node, "rotatePivot");
    expectNear(numbers(node, "transMinusRotatePivot"), {-1, -2, -3});
    set({0.5, 0, 0}, node, "rotatePivotTranslate");
    expectNear(numbers(node, "transMinusRotatePivot"), {-1.5, -2, -3}); // unsure
    make("addDoubleLinear", "sum");
    set(10, "sum.input2");
    connect("a.transMinusRotatePivotX", "sum.input1");
    connect("sum.output", "a.translateX");
    EXPECT_NEAR(number("a.translateX"), 8.5, 1e-12);
    EXPECT_TRUE(cycles.empty());
    set(-2, "a.rotatePivotX");
    EXPECT_NEAR(number("a.translateX"), 11.5, 1e-12);
}

TEST_F(TransformNode, BoxesContainTheChildren)
{
    core::NodeId group = make("transform", "g");
    core::NodeId node = make("transform", "a", group);
    make("locator", "aShape", node);
    set({10, 0, 0}, node, "translate");
    set({0, 5, 0}, group, "translate");
    expectNear(numbers(node, "boundingBoxMin"), {9, -1, -1});
    expectNear(numbers(group, "boundingBoxMax"), {11, 6, 1}); // unsure: that a transform's own matrix counts
    set({20, 0, 0}, node, "translate");
    expectNear(numbers(group, "center"), {20, 5, 0});
    expectNear(numbers(group, "boundingBoxSize"), {2, 2, 2});
}

} // namespace

} // namespace understudy::nodes
