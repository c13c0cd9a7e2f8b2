// Every behaviour finds its attributes, and its outputs can be asked of a fresh node.
#include "eval/EvalFixture.h"
#include "eval/TypePlan.h"

#include <algorithm>
#include <iterator>

namespace understudy::nodes
{

namespace
{

struct RegistrationTest : eval::EvalFixture
{
};

TEST_F(RegistrationTest, EveryTypeComputesItsOutputs)
{
    size_t computed = 0;
    for (uint32_t i = 0; i < types.typeCount(); ++i)
    {
        auto type = static_cast<core::TypeId>(i);
        const eval::BehaviorFactory* factory = behaviors.factory(type);
        if (!factory || types.type(type).isAbstract())
            continue;
        eval::Behavior behavior = (*factory)(types, type);
        ASSERT_FALSE(behavior.outputs.empty()) << types.type(type).name();
        core::NodeId node = make(types.type(type).name());
        for (core::AttrId output : behavior.outputs)
            for (core::AttrId member : types.tree(output))
            {
                const core::Attribute& attribute = types.attribute(member);
                core::ElementPath path;
                for (size_t k = 0; k < attribute.layout.arrayDepth; ++k)
                    path = path.with(0);
                // Of any type, or of a shape that has no points yet.
                constexpr core::AttributeType kLoose[] = {core::AttributeType::Generic, core::AttributeType::Typed,
                                                          core::AttributeType::NurbsCurve,
                                                          core::AttributeType::NurbsSurface};
                bool loose = std::find(std::begin(kLoose), std::end(kLoose), attribute.type) != std::end(kLoose);
                core::Value value = evaluator.value({node, member, path});
                EXPECT_EQ(value.empty(), attribute.type == core::AttributeType::Compound || (loose && value.empty()))
                    << types.type(type).name() << "." << attribute.longName;
                ++computed;
            }
    }
    EXPECT_GT(computed, 150u);
    EXPECT_TRUE(uncomputed.empty()) << uncomputed.front();
}

TEST_F(RegistrationTest, ComputedOutputsDependOnSomething)
{
    // An output that no input affects would never be computed again.
    for (std::string_view name : {"multiplyDivide",
                                  "plusMinusAverage",
                                  "condition",
                                  "reverse",
                                  "clamp",
                                  "setRange",
                                  "blendColors",
                                  "blendTwoAttr",
                                  "pairBlend",
                                  "remapValue",
                                  "choice",
                                  "distanceBetween",
                                  "vectorProduct",
                                  "angleBetween",
                                  "decomposeMatrix",
                                  "composeMatrix",
                                  "multMatrix",
                                  "wtAddMatrix",
                                  "pickMatrix",
                                  "blendMatrix",
                                  "quatProd",
                                  "animCurveTL",
                                  "unitConversion",
                                  "holdMatrix",
                                  "passMatrix",
                                  "fourByFourMatrix",
                                  "sum",
                                  "lerp",
                                  "transform",
                                  "joint"})
    {
        core::TypeId type = types.find(name);
        const eval::TypePlan& plan = behaviors.plan(types, type);
        for (core::AttrId output : (*behaviors.factory(type))(types, type).outputs)
            for (core::AttrId member : types.tree(output))
                if (types.attribute(member).layout.storage == member && plan.behaviorOf(member))
                {
                    EXPECT_TRUE(plan.isOutput(member)) << name << "." << types.attribute(member).longName;
                }
    }
}

} // namespace

} // namespace understudy::nodes
