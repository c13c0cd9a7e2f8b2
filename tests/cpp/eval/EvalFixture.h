// A scene with the built-in behaviours and short ways to build small graphs. Numbers are the kernel's: radians,
// centimetres, ticks.
#pragma once

#include "core/Edits.h"
#include "core/Resolver.h"
#include "core/Units.h"
#include "eval/Computation.h"
#include "eval/Evaluator.h"
#include "nodes/Nodes.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

namespace understudy::eval
{

struct EvalFixture : testing::Test
{
    core::TypeRegistry types;
    Behaviors behaviors;
    std::unique_ptr<core::ConversionPolicy> policy = nodes::makeConversionPolicy();
    core::Scene scene{types};
    Evaluator evaluator{scene, behaviors};
    std::vector<std::string> uncomputed, cycles;

    EvalFixture()
    {
        nodes::registerBehaviors(types, behaviors);
        scene.setConversionPolicy(policy.get());
        scene.beginLoad(core::Origin::Load);
        core::setDefaultSettings(scene);
        scene.endLoad();
        evaluator.onUncomputed = [this](const std::string& type) { uncomputed.push_back(type); };
        evaluator.onCycle = [this](const std::string& plug) { cycles.push_back(plug); };
    }

    core::NodeId make(std::string_view type, std::string_view name = {}, core::NodeId parent = {})
    {
        return core::createNode(scene, types.find(type), name, parent);
    }

    core::Plug plug(std::string_view text) { return core::Resolver(scene, {}).plug(text); }
    core::Plug plug(core::NodeId node, std::string_view attribute)
    {
        auto found = core::Resolver(scene, {}).plugOf(node, attribute);
        EXPECT_TRUE(found.has_value()) << attribute;
        return found.value_or(core::Plug{});
    }

    template <class... At> void set(double value, At... at) { set({value}, at...); }
    template <class... At> void set(std::initializer_list<double> numbers, At... at)
    {
        core::Plug target = plug(at...);
        core::setValue(scene, target, core::Value::numbers(scene.attribute(target.attribute).scalar(), numbers));
    }
    template <class... At> void setMatrix(const core::Matrix& matrix, At... at)
    {
        core::setValue(scene, plug(at...), core::Value::matrix(matrix));
    }

    void connect(std::string_view from, std::string_view to) { core::connect(scene, plug(from), plug(to)); }

    template <class... At> double number(At... at) { return evaluator.value(plug(at...)).asDouble(); }
    template <class... At> std::vector<double> numbers(At... at)
    {
        core::Value value = evaluator.value(plug(at...));
        std::vector<double> found;
        for (size_t i = 0; value.isNumeric() && i < value.components(); ++i)
            found.push_back(value.asDouble(i));
        return found;
    }
    template <class... At> core::Matrix matrix(At... at)
    {
        core::Value value = evaluator.value(plug(at...));
        const auto* data = value.as<core::MatrixData>();
        EXPECT_NE(data, nullptr);
        return data ? data->matrix : core::Matrix{};
    }
    template <class... At> bool dirty(At... at) { return evaluator.isDirty(plug(at...)); }

    core::Ticks frame(double frames) const { return core::Units(scene).ticks(frames); }

    // Counts the computations of a type from now on; its own computation stays.
    std::shared_ptr<int> count(std::string_view type)
    {
        auto counter = std::make_shared<int>(0);
        behaviors.add(types.find(type), counting(counter, originalFactory(type)));
        return counter;
    }

    // Runs edits as one undo step.
    template <class Edits> void step(Edits&& edits)
    {
        scene.undoQueue().begin("step");
        edits();
        scene.undoQueue().end();
    }
    void undo() { scene.undoQueue().undo(); }
    void redo() { scene.undoQueue().redo(); }

private:
    static BehaviorFactory counting(std::shared_ptr<int> counter, BehaviorFactory original)
    {
        return [counter, original](const core::TypeRegistry& registry, core::TypeId type)
        {
            Behavior behavior = original(registry, type);
            behavior.compute = [counter, compute = behavior.compute](Computation& c)
            {
                compute(c);
                *counter += c.ready() ? 1 : 0;
            };
            return behavior;
        };
    }
    BehaviorFactory originalFactory(std::string_view type) const
    {
        const BehaviorFactory* factory = behaviors.factory(types.find(type));
        EXPECT_NE(factory, nullptr) << type;
        return factory ? *factory : BehaviorFactory();
    }
};

constexpr double kTolerance = 1e-12;

inline void expectNear(const std::vector<double>& found, const std::vector<double>& wanted, double tolerance = 1e-9)
{
    ASSERT_EQ(found.size(), wanted.size());
    for (size_t i = 0; i < found.size(); ++i)
        EXPECT_NEAR(found[i], wanted[i], tolerance) << "number " << i;
}

inline void expectNear(const core::Matrix& found, const core::Matrix& wanted, double tolerance = 1e-9)
{
    for (size_t i = 0; i < 16; ++i)
        EXPECT_NEAR(found[i], wanted[i], tolerance) << "number " << i;
}

inline core::Matrix translation(double x, double y, double z)
{
    return {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, x, y, z, 1};
}

} // namespace understudy::eval
