// Reads Maya ASCII scenes into the kernel, in its load mode. Nothing of a scene is executed.
//
// A statement that cannot be done is reported with file, line and reason, kept as it was written, and the rest is read;
// in strict mode the first one ends the reading, and what was made so far is taken back.
#pragma once

#include "core/Scene.h"
#include "io/Problem.h"
#include "io/SceneInfo.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace understudy::io
{

enum class ReadMode : uint8_t
{
    Open,   // into a new scene: the file's units, notes and requirements become the scene's
    Import, // beside what is there
};

// What becomes of a node whose name the scene has already.
enum class ClashPolicy : uint8_t
{
    Number, // a -> a1
    Prefix, // a -> prefix_a
};

struct ReadOptions
{
    ReadMode mode = ReadMode::Open;
    std::string nameSpace;        // everything goes below it; made where it is missing, "" for none
    bool mergeNamespaces = false; // into namespaces that exist, instead of numbering the new ones
    ClashPolicy clash = ClashPolicy::Number;
    std::string prefix;         // of ClashPolicy::Prefix, without the underscore
    bool renameAll = false;     // the prefix goes before every new name
    bool takeFrameRate = false; // on import: the file's time unit becomes the scene's
    bool strict = false;
    core::Origin origin = core::Origin::Load;
    std::function<void(const Problem&)> onProblem;
    // The plug-ins that the file says it needs, each before anything that may need it.
    std::function<void(const Requirement&)> onRequirement;
    std::function<void(size_t done, size_t total)> onProgress; // bytes, now and then
};

struct ReadResult
{
    std::vector<core::NodeId> newNodes; // in the order of the file
    std::vector<Problem> problems;      // the first kMaxProblems
    size_t problemCount = 0;
    size_t statementCount = 0;
    size_t bytes = 0;

    static constexpr size_t kMaxProblems = 1000;
    size_t defects() const;
};

// Throws Error(Io) where the file cannot be read at all or is no Maya ASCII, and in strict mode.
ReadResult readScene(core::Scene& scene, SceneInfo& info, const std::string& path, const ReadOptions& options = {});
// The same from memory; `name` stands for the file in messages.
ReadResult readSceneText(core::Scene& scene, SceneInfo& info, std::string_view text, const std::string& name,
                         const ReadOptions& options = {});

} // namespace understudy::io
