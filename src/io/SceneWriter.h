// Writes a scene as Maya ASCII, in Maya's order: header, references, requirements, units, notes, DAG nodes depth first,
// other nodes as they were made, default nodes, connections, relationships.
//
// The text depends on the scene alone: saving twice gives the same bytes but for the header's time. Numbers are the
// shortest that read back as the same value.
#pragma once

#include "core/Scene.h"
#include "io/SceneInfo.h"

#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>

namespace understudy::io
{

struct WriteOptions
{
    std::string name; // of the header; the file's own where it is empty
    std::string time; // of the header: "Sat, Nov 21, 2026 10:12:45 AM"; now where it is empty
    // A scene that holds what every session has: values and connections of default nodes that it has too are left out.
    const core::Scene* startup = nullptr;
    // Only these nodes, and what they need of their parents' names; all where it is null.
    const std::unordered_set<uint32_t>* nodes = nullptr;
};

// Gives the text in pieces.
void writeScene(const core::Scene& scene, const SceneInfo& info, const WriteOptions& options,
                const std::function<void(std::string_view)>& sink);
std::string sceneText(const core::Scene& scene, const SceneInfo& info, const WriteOptions& options = {});

// Replaces the file in one step (AtomicFile). Throws Error(Io).
void saveScene(const core::Scene& scene, const SceneInfo& info, const std::string& path, WriteOptions options = {});

} // namespace understudy::io
