#include "plugin/Registrations.h"

#include <fmt/core.h>

#include <algorithm>
#include <exception>

namespace understudy::plugin
{

void Registrations::add(Addition kind, std::string_view name, std::function<void()> remove)
{
    m_entries.push_back({kind, std::string(name), std::move(remove)});
}

bool Registrations::remove(Addition kind, std::string_view name)
{
    auto found = std::find_if(m_entries.begin(), m_entries.end(),
                              [&](const Entry& entry) { return entry.kind == kind && entry.name == name; });
    if (found == m_entries.end())
        return false;
    auto removeIt = std::move(found->remove);
    m_entries.erase(found);
    removeIt();
    return true;
}

std::vector<std::string> Registrations::names(Addition kind) const
{
    std::vector<std::string> found;
    for (const Entry& entry : m_entries)
        if (entry.kind == kind)
            found.push_back(entry.name);
    return found;
}

namespace
{

// Procedures of the interface are run at unload: nothing that a plug-in deregisters. Callbacks tell by themselves how
// many of them are left; their record stays when all are gone.
constexpr std::pair<Addition, std::string_view> kKinds[] = {
    {Addition::Command, "command"},
    {Addition::ControlCommand, "control command"},
    {Addition::ModelEditorCommand, "model editor command"},
    {Addition::ConstraintCommand, "constraint command"},
    {Addition::ContextCommand, "context command"},
    {Addition::Node, "node type"},
    {Addition::Data, "data type"},
    {Addition::FileTranslator, "file translator"},
    {Addition::IkSolver, "IK solver"},
    {Addition::Device, "device"},
    {Addition::DragAndDropBehavior, "drag and drop behaviour"},
    {Addition::CacheFormat, "cache format"},
    {Addition::Renderer, "renderer"},
    {Addition::Evaluator, "evaluator"},
    {Addition::CurveInterpolator, "curve interpolator"},
    {Addition::DisplayFilter, "display filter"},
    {Addition::RenderPass, "render pass"},
    {Addition::MaterialInfo, "material info"},
    {Addition::BakeEngine, "bake engine"},
    {Addition::AttributePattern, "attribute pattern"},
    {Addition::TopologyEvaluator, "topology evaluator"},
    {Addition::Drawing, "drawing override"},
};

} // namespace

std::vector<std::string> Registrations::forgotten() const
{
    std::vector<std::string> found;
    for (const Entry& entry : m_entries)
        for (const auto& [kind, name] : kKinds)
            if (kind == entry.kind)
                found.push_back(fmt::format("{} '{}'", name, entry.name));
    return found;
}

void Registrations::removeAll(const std::function<void(const std::string&)>& failed)
{
    while (!m_entries.empty())
    {
        Entry last = std::move(m_entries.back());
        m_entries.pop_back();
        try
        {
            last.remove();
        }
        catch (const std::exception& error)
        {
            failed(error.what());
        }
    }
}

} // namespace understudy::plugin
