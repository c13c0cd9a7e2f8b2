// A scene with Maya's default nodes, and reading and writing it as text.
#pragma once

#include "core/Resolver.h"
#include "core/Units.h"
#include "io/SceneReader.h"
#include "io/SceneWriter.h"
#include "session/StartupScene.h"

#include <string>
#include <string_view>

namespace understudy::io
{

class IoScene
{
public:
    IoScene()
    {
        make(scene);
        make(startup);
    }

    ReadResult read(std::string_view text, const ReadOptions& options = {})
    {
        return readSceneText(scene, info, text, "test.ma", options);
    }
    std::string write()
    {
        WriteOptions options;
        options.startup = &startup;
        options.name = "test.ma";
        options.time = "now";
        return sceneText(scene, info, options);
    }
    core::NodeId node(std::string_view name) const { return core::Resolver(scene, {}).node(name); }
    core::Plug plug(std::string_view name) const { return core::Resolver(scene, {}).plug(name); }
    core::Value value(std::string_view name) const { return scene.stored(plug(name)); }
    bool connected(std::string_view source, std::string_view destination) const
    {
        uint32_t index = scene.connectionInto(plug(destination));
        return index != core::kNone && scene.connection(index).source == plug(source);
    }

    core::TypeRegistry types;
    core::Scene scene{types};
    core::Scene startup{types};
    SceneInfo info;

private:
    static void make(core::Scene& made)
    {
        made.beginLoad(core::Origin::Load);
        core::setDefaultSettings(made);
        session::makeStartupScene(made);
        made.endLoad();
    }
};

} // namespace understudy::io
