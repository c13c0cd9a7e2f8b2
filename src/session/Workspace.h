// The project: where scenes, images and the like are looked up, and its workspace.mel.
//
// Nothing on disk is made before save() or createDirectory(). Source: documentation of the workspace command. The
// file's statements are read, never executed.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace understudy::session
{

class Workspace
{
public:
    // One table of workspace.mel: entries in the order they were made.
    using Entries = std::vector<std::pair<std::string, std::string>>;

    // The kinds of entries, and the flags that stand for them in the file.
    enum class Table
    {
        FileRule,   // -fr
        Variable,   // -v
        RenderType, // -rt
        ObjectType, // -ot
        Count
    };

    // The default project: $MAYA_PROJECT, or projects/default in $MAYA_APP_DIR or ~/maya.
    Workspace();

    const std::string& path() const { return m_path; } // without slash at the end
    std::string rootDirectory() const { return m_path + "/"; }
    std::string name() const; // last part of the path

    // Makes an existing folder the project. Throws Io where there is none.
    void open(std::string_view path);
    // A project that is not on disk yet, with the rules of the current one.
    void start(std::string_view path);
    // Writes workspace.mel, and the folder where it is missing. Throws Io.
    void save() const;
    // Reads workspace.mel again.
    void reload();
    // A folder below the project. Throws Io.
    void createDirectory(std::string_view path) const;

    // A path as it stands where it is absolute, else below the project.
    std::string expand(std::string_view path) const;

    // The current directory of the workspace: the project unless it was set.
    std::string directory() const { return m_directory.empty() ? rootDirectory() : m_directory; }
    void setDirectory(std::string_view path);

    const Entries& entries(Table table) const { return m_tables[static_cast<size_t>(table)]; }
    std::string find(Table table, std::string_view key) const; // "" where there is none
    void set(Table table, std::string_view key, std::string_view value);
    void remove(Table table, std::string_view key);
    std::string fileRule(std::string_view key) const { return find(Table::FileRule, key); }

private:
    std::string m_path;
    std::string m_directory;
    Entries m_tables[static_cast<size_t>(Table::Count)];
};

// $MAYA_APP_DIR or ~/maya, without slash at the end.
std::string userAppDirectory();

} // namespace understudy::session
