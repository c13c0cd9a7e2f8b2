// Scenes of a session on disk: what `file` does when it opens, imports, saves and exports.
//
// Paths come back absolute, with forward slashes. Throws Failed, Io with Maya's wording where scripts match it.
#pragma once

#include "commands/Command.h"
#include "commands/FileFormats.h"
#include "io/SceneReader.h"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace understudy::commands
{

// ~ and $NAME, as paths in scripts and scenes have them, filled in; backslashes become slashes.
std::string expandVariables(std::string_view text);
// Where a scene that a script names lies: absolute, or below the project's scenes, the project, the working directory.
// Throws Failed `File not found: "..."`.
std::string findScene(Session& session, const std::string& name);
// Where a scene of this name is saved; ~ and variables of the environment are filled in.
std::string placeScene(Session& session, const std::string& name);
bool sceneExists(Session& session, const std::string& name);

struct SceneRead
{
    std::string path;
    std::vector<NodeId> newNodes;
    // Why plug-ins that the file requires are not there, in order: a line for each.
    std::vector<std::string> missingPlugins;
};

// Empties the scene; settings of the file command stay.
void newScene(Session& session);
// Replaces the session's scene. Plug-ins that the file requires are loaded first. What else is wrong with the file is
// said in messages.
SceneRead openScene(Session& session, const std::string& name, const io::ReadOptions& options,
                    const FormatAsked& format);
SceneRead importScene(Session& session, const std::string& name, const io::ReadOptions& options,
                      const FormatAsked& format);

// Saves under the scene's own path; gives it.
std::string saveScene(Session& session, const FormatAsked& format);

// Which nodes go along with the selected ones.
struct ExportOptions
{
    bool history = true;
    bool channels = true;
    bool constraints = true;
    bool expressions = true;
    bool shaders = true;
};
std::unordered_set<uint32_t> exportedNodes(Session& session, const std::vector<NodeId>& selected,
                                           const ExportOptions& options);
// All nodes where `nodes` is null.
std::string exportScene(Session& session, const std::string& name, const std::unordered_set<uint32_t>* nodes,
                        const FormatAsked& format);

// The playback range that a scene's configuration script node keeps, in frames: minimum, maximum, start, end. Its text
// is read, not run.
bool readTimeRange(const core::Scene& scene, NodeId scriptNode, double (&range)[4]);

} // namespace understudy::commands
