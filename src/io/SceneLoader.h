// One reading of one file: the handlers of all statements and what they share. Used by SceneReader alone.
#pragma once

#include "io/AttributePath.h"
#include "io/FileNames.h"
#include "io/SceneReader.h"
#include "io/StatementSource.h"
#include "io/ValueReader.h"
#include "io/Words.h"

#include <unordered_map>
#include <unordered_set>

namespace understudy::io
{

class SceneLoader
{
public:
    SceneLoader(core::Scene& scene, SceneInfo& info, StatementSource& source, std::string file,
                const ReadOptions& options);

    ReadResult run();

private:
    using Handler = void (SceneLoader::*)(WordReader&);
    struct Command
    {
        std::string_view name;
        Handler handler;
    };
    static const Command kCommands[];

    // ---- SceneLoader.cpp
    void readAll();
    void statement(const StatementText& text);
    void report(ProblemKind kind, const std::string& reason);
    void reportCut(Cut cut);
    // Keeps a statement that was not understood where it is written back.
    void keepStatement(const StatementText& text);
    void readHeader();
    void takeBack();
    std::string_view value(WordReader& words, std::string_view flag);

    // ---- SceneLoaderNodes.cpp
    void createNode(WordReader& words);
    void rename(WordReader& words);
    void select(WordReader& words);
    void lockNode(WordReader& words);
    void parent(WordReader& words);

    core::NodeId require(std::string_view path);
    void beginBlock(core::NodeId node);
    core::NodeId makeNode(std::string_view typeName, std::string_view name, core::NodeId parent, bool isDag,
                          bool shared);
    core::NodeId replacedBy(core::TypeId type, core::NamespaceId space, std::string_view base, core::NodeId parent,
                            bool shared) const;
    core::NodeId sharedNode(core::TypeId type, core::NamespaceId space, std::string_view base,
                            core::NodeId parent) const;
    // The namespace of a name of the file and the name in it.
    core::NamespaceId spaceOf(std::string_view name, std::string_view& base);
    core::NamespaceId fileSpace(std::string_view path);
    std::string freeName(core::NamespaceId space, std::string_view base, bool isDag, core::NodeId parent);
    // Takes a node of the new scene away that the file brings itself.
    void removeNode(core::NodeId node);
    core::NodeId asParent(core::NodeId node);

    // ---- SceneLoaderAttributes.cpp
    void setAttr(WordReader& words);
    void addAttr(WordReader& words);

    struct SetFlags
    {
        uint8_t known = 0;
        uint8_t bits = 0;
        bool hasSize = false;
        std::string typeName;
    };
    bool setFlag(WordReader& words, std::string_view flag, SetFlags& flags);
    core::NodeId plugNode(std::string_view text, std::string_view& attributePath);
    void applyFlags(core::NodeId node, const AttributeTarget& target, const SetFlags& flags);
    void setAliases(core::NodeId node, WordReader& words);
    AttributeTarget targetOf(core::NodeId node, std::string_view path, std::optional<uint32_t> instance = {});
    // Makes attributes for a path that the type lacks.
    AttributeTarget invent(core::NodeId node, core::AttributeType leafType, std::string_view typeText,
                           bool leafIsArray);
    core::AttrId inventStep(core::NodeId node, core::AttrId scope, size_t step, core::AttributeType type,
                            std::string_view typeText, bool isArray);
    void reshape(core::NodeId node, core::AttrId attribute, core::AttributeType type, std::string_view typeText,
                 bool isArray);
    void addOwnAttribute(core::NodeId node, core::AttrId attribute, core::AttrId parent);

    // ---- SceneLoaderConnections.cpp
    void connectAttr(WordReader& words);
    void relationship(WordReader& words);

    core::Plug plugEnd(std::string_view text, bool isArrayItself);
    void connect(const core::Plug& source, const core::Plug& destination, bool locked);
    void ensureElement(const core::Plug& plug);
    bool isStartupNode(core::NodeId node) const { return m_scene.node(node).has(core::kDefaultNode); }

    // ---- SceneLoaderFile.cpp
    void requires_(WordReader& words);
    void fileInfo(WordReader& words);
    void currentUnit(WordReader& words);
    void file(WordReader& words);

    core::Scene& m_scene;
    SceneInfo& m_info;
    StatementSource& m_source;
    std::string m_file;
    const ReadOptions& m_options;
    ReadResult m_result;
    FileNames m_names;
    AttributePaths m_paths;
    ValueReader m_values;
    StatementText m_statement;

    core::NodeId m_current;
    bool m_inBlock = false;   // a node's block is being read
    bool m_skipBlock = false; // of a node that the scene shares: its own values stay
    bool m_keepBlock = false; // of a node that is not there: its statements are kept
    bool m_anyNode = false;
    core::NamespaceId m_root = core::NamespaceId::Root; // everything goes below it
    std::unordered_set<uint32_t> m_replaceable;         // nodes of the new scene that the file may bring itself
    std::unordered_map<std::string, core::NamespaceId> m_spaces; // of the file
    std::string m_lastSpaceName;
    core::NamespaceId m_lastSpace = core::NamespaceId::Root;
    std::unordered_set<std::string> m_reported; // what is said once
};

} // namespace understudy::io
