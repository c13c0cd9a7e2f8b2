// What function sets note about nodes for the session, and nothing in a scene depends on: flags that plug-ins allocate,
// icons, whether animation is affected. It is neither saved nor undone.
#pragma once

#include "core/Ids.h"

#include <array>
#include <bitset>
#include <map>
#include <string>

namespace understudy::openmaya
{

struct NodeNote
{
    std::bitset<64> flags;
    std::string icon;
    bool affectsAnimation = false;
};

class NodeNotes
{
public:
    static constexpr unsigned kFlags = 64;

    // Throws Failed where all flags are taken.
    unsigned allocateFlag(const std::string& plugin);
    // Throws BadArgument for a flag that the plug-in does not have.
    void freeFlag(const std::string& plugin, unsigned flag);
    void freeFlags(const std::string& plugin);
    // Throws BadArgument for a flag that nobody has.
    void requireFlag(unsigned flag) const;

    NodeNote& at(core::NodeId node) { return m_notes[{node.index, node.generation}]; }
    // An empty one where nothing was noted.
    const NodeNote& of(core::NodeId node) const;

private:
    std::array<std::string, kFlags> m_owners; // empty: free
    std::map<std::pair<uint32_t, uint32_t>, NodeNote> m_notes;
};

// Those of the current session.
NodeNotes& nodeNotes();
void forgetNodeNotes();

} // namespace understudy::openmaya
