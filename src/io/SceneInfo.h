// What a scene file says beside its nodes: its name, requirements, notes, references, and what was not understood.
#pragma once

#include "core/Ids.h"

#include <string>
#include <utility>
#include <vector>

namespace understudy::io
{

// A `requires` line.
struct Requirement
{
    std::string plugin; // or "maya"
    std::string version;
    bool quoted = true; // requires maya has no quotes
    std::vector<std::string> nodeTypes;
    std::vector<std::string> dataTypes;
    std::vector<std::pair<std::string, std::string>> otherFlags; // as written
};

// A `file -r` line and its `file -rdi` twin, kept whole while references are not resolved.
struct ReferenceStatement
{
    std::string node;        // reference node (-rfn)
    std::string nameSpace;   // -ns
    std::string path;        // as written
    bool deferred = false;   // -dr 1
    std::string statement;   // file -r ... as written, without the semicolon; empty where the file had none
    std::string declaration; // file -rdi ... as written, empty where the file had none
};

// What `file` keeps for the calls that follow; a new scene does not change it.
struct FileSettings
{
    bool prompt = true;
    bool defaultExtensions = true;
    bool uiConfiguration = true;
    bool renameToSave = false;
    std::string renameMessage; // what is said then; empty for a text of ours
    std::string options;
};

struct SceneInfo
{
    std::string path; // full path with forward slashes; empty: untitled
    std::string type = "mayaAscii";
    std::string savedVersion; // "2020" of the header line, empty for a new scene
    std::vector<Requirement> requirements;
    std::vector<std::pair<std::string, std::string>> fileInfo; // in order
    std::vector<ReferenceStatement> references;
    std::vector<std::string> headerStatements;  // not understood, before the first node, as written
    std::vector<std::string> relationships;     // relationship statements other than light links, as written
    std::vector<std::string> unknownStatements; // other statements that were not understood, as written, in order
    FileSettings settings;
};

} // namespace understudy::io
