#include "openmaya/NodeNotes.h"

#include "core/Error.h"

#include <algorithm>

namespace understudy::openmaya
{

namespace
{

NodeNotes& storage()
{
    static NodeNotes notes;
    return notes;
}

} // namespace

unsigned NodeNotes::allocateFlag(const std::string& plugin)
{
    if (plugin.empty())
        throw core::Error(core::ErrorKind::BadArgument, "Only a plug-in can have a node flag: its name is empty.");
    auto free = std::find(m_owners.begin(), m_owners.end(), std::string());
    if (free == m_owners.end())
        throw core::Error(core::ErrorKind::Failed, "All node flags are taken.");
    *free = plugin;
    return static_cast<unsigned>(free - m_owners.begin());
}

void NodeNotes::freeFlag(const std::string& plugin, unsigned flag)
{
    if (flag >= kFlags || plugin.empty() || m_owners[flag] != plugin)
        throw core::error(core::ErrorKind::BadArgument, "The plug-in '{}' has no node flag {}.", plugin, flag);
    m_owners[flag].clear();
    for (auto& [node, note] : m_notes)
        note.flags.reset(flag);
}

void NodeNotes::freeFlags(const std::string& plugin)
{
    for (unsigned flag = 0; flag < kFlags; ++flag)
        if (!plugin.empty() && m_owners[flag] == plugin)
            freeFlag(plugin, flag);
}

void NodeNotes::requireFlag(unsigned flag) const
{
    if (flag >= kFlags || m_owners[flag].empty())
        throw core::error(core::ErrorKind::BadArgument, "No plug-in has the node flag {}.", flag);
}

const NodeNote& NodeNotes::of(core::NodeId node) const
{
    static const NodeNote none;
    auto note = m_notes.find({node.index, node.generation});
    return note == m_notes.end() ? none : note->second;
}

NodeNotes& nodeNotes() { return storage(); }

void forgetNodeNotes() { storage() = NodeNotes(); }

} // namespace understudy::openmaya
