// A scene with a few short ways to say what a test does.
#pragma once

#include "core/Edits.h"
#include "core/Resolver.h"
#include "core/Units.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace understudy::core
{

struct SceneFixture : testing::Test
{
    TypeRegistry types;
    Scene scene{types};

    NodeId make(std::string_view type, std::string_view name = {}, NodeId parent = {})
    {
        return createNode(scene, types.find(type), name, parent);
    }
    Resolver resolver() { return Resolver(scene, {}); }
    Plug plug(std::string_view text) { return resolver().plug(text); }
    std::string name(NodeId node) { return shortestName(scene, node); }
    double number(std::string_view text) { return scene.stored(plug(text)).asDouble(); }
    void set(std::string_view text, double value)
    {
        Plug target = plug(text);
        setValue(scene, target, Value::number(scene.attribute(target.attribute).scalar(), value));
    }

    // Runs edits as one undo step.
    template <class Edits> void step(Edits&& edits)
    {
        scene.undoQueue().begin("step");
        edits();
        scene.undoQueue().end();
    }
};

} // namespace understudy::core
