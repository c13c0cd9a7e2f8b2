// What one plug-in added to the host, in order, and how each is taken away again.
//
// Whatever registers something for a plug-in adds it here, so that unloading leaves nothing behind.
#pragma once

#include "openmaya/PluginHost.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace understudy::plugin
{

using openmaya::Addition;

class Registrations
{
public:
    void add(Addition kind, std::string_view name, std::function<void()> remove);
    // The plug-in takes it away itself. False where it has no such thing.
    bool remove(Addition kind, std::string_view name);
    std::vector<std::string> names(Addition kind) const;
    bool empty() const { return m_entries.empty(); }
    // What a plug-in should take away itself, as messages name it: "command 'ls'".
    std::vector<std::string> forgotten() const;

    // Takes everything away, the last first. Errors of one do not keep the others; they are given to `failed`.
    void removeAll(const std::function<void(const std::string&)>& failed);

private:
    struct Entry
    {
        Addition kind;
        std::string name;
        std::function<void()> remove;
    };

    std::vector<Entry> m_entries;
};

} // namespace understudy::plugin
