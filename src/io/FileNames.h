// What the names in one file mean: the file's `a` stays `a` where the scene already had one and calls it `a1`.
//
// Names mean what they mean at that moment of the file: a partial path that is unique now may not be later.
#pragma once

#include "core/HashIndex.h"
#include "core/Paths.h"

#include <memory>
#include <string_view>
#include <vector>

namespace understudy::io
{

class FileNames
{
public:
    explicit FileNames(const core::Scene& scene) : m_scene(scene) {}

    // A node that the file made or shares, under the name that the file has for it (with namespaces, without path). It
    // is under its parent already.
    void add(std::string_view name, core::NodeId node);
    // The node is now below this parent too.
    void addBelow(core::NodeId node, core::NodeId parent);
    // The same name now stands for another node.
    void replace(core::NodeId old, core::NodeId node);

    struct Found
    {
        core::NodeId node; // none where the name means nothing
        bool isUnique = true;
    };
    // "a", "ns:a", "b|a", "|b|a", ":a". Names that the file did not make mean nodes of the scene: its default nodes,
    // and any with a leading colon.
    Found find(std::string_view path) const;
    // Which instance of a node a path names; 0 where the path fits several.
    uint32_t instance(core::NodeId node, std::string_view path) const;

private:
    struct Entry
    {
        core::NodeId node;
        uint32_t next = core::kNone; // of the same name
        std::string_view name;
    };

    // A node below a parent of some name: paths are looked up by their last two names, since shapes of one name may be
    // many.
    struct Pair
    {
        uint32_t entry;
        uint32_t next; // of the same two names
    };

    std::string_view keep(std::string_view text);
    void addParents(core::NodeId node);
    uint32_t pairHash(std::string_view parent, std::string_view name) const;
    uint32_t firstPair(std::string_view parent, std::string_view name) const;
    uint32_t first(std::string_view name) const;
    bool matches(core::NodeId node, std::string_view path) const;
    bool matchesOccurrence(const core::DagPath& occurrence, std::string_view path) const;
    std::string_view nameOf(uint32_t index) const;
    core::NodeId inScene(std::string_view name, bool isAbsolute) const;

    const core::Scene& m_scene;
    core::HashIndex m_index; // first entry of each name
    std::vector<Entry> m_entries;
    core::HashIndex m_pairIndex; // first of each two names
    std::vector<Pair> m_pairs;
    std::vector<std::string_view> m_pairParents; // beside m_pairs
    std::vector<uint32_t> m_ofNode;              // entry by node index
    std::vector<std::unique_ptr<char[]>> m_texts;
    size_t m_textRoom = 0;
    char* m_textAt = nullptr;
};

} // namespace understudy::io
