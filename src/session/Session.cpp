#include "session/Session.h"

#include "nodes/Nodes.h"
#include "session/StartupScene.h"

#include <algorithm>
#include <cstdio>

namespace understudy::session
{

Session::Session()
{
    nodes::registerBehaviors(m_types, m_behaviors);
    m_conversions = nodes::makeConversionPolicy();
    m_components = nodes::makeComponentSource([this](const core::Plug& plug) { return m_evaluator->value(plug); });
    m_scene = std::make_unique<core::Scene>(m_types);
    m_scene->setConversionPolicy(m_conversions.get());
    m_selection = std::make_unique<Selection>(*m_scene);
    m_selection->onChange([this] { tell(Happening::SelectionChanged); });
    m_evaluator = std::make_unique<eval::Evaluator>(*m_scene, m_behaviors);
    m_evaluator->onUncomputed = [this](const std::string& type)
    {
        message(script::Severity::Warning,
                "Nodes of type '" + type +
                    "' are not computed by Understudy yet: their outputs keep the stored values.");
    };
    m_evaluator->onCycle = [this](const std::string& plug)
    {
        message(script::Severity::Warning,
                "Cycle on '" + plug +
                    "' may not evaluate as expected.  (Use 'cycleCheck -e off' to disable this warning.)");
    };
    m_resolve.components = m_components.get();
    newScene();
}

Session::~Session() = default;

void Session::newScene()
{
    m_scene->clear();
    m_selection->reset();
    m_info = io::SceneInfo{};
    m_resolve.current = core::NamespaceId::Root;
    m_resolve.relative = false;
    m_stepMarks.clear();
    m_scene->beginLoad(core::Origin::Load);
    core::setDefaultSettings(*m_scene);
    makeStartupScene(*m_scene);
    m_scene->endLoad();
    setModified(false);
}

bool Session::isModified() const { return m_scene->changeCount() != m_savedChangeCount; }

void Session::setModified(bool modified)
{
    m_savedChangeCount = modified ? m_scene->changeCount() - 1 : m_scene->changeCount();
}

std::vector<io::Requirement> Session::requirements() const
{
    std::vector<io::Requirement> all = m_info.requirements;
    if (!plugins)
        return all;
    for (io::Requirement& used : plugins->requirements(*m_scene))
    {
        bool isKnown = std::any_of(all.begin(), all.end(),
                                   [&](const io::Requirement& each) { return each.plugin == used.plugin; });
        if (!isKnown)
            all.push_back(std::move(used));
    }
    return all;
}

script::Value Session::call(std::string_view name, const std::vector<script::Value>& positional,
                            const std::vector<std::pair<std::string, script::Value>>& flags)
{
    const script::Command* command = m_commands.find(name);
    if (!command)
        throw core::error(core::ErrorKind::NotFound, "There is no command named '{}'.", name);
    script::Arguments arguments(command->syntax);
    // A command may have a flag of its own of this name (optionVar -query, attributeQuery -e).
    auto modeOf = [&](std::string_view flag) -> std::optional<script::Mode>
    {
        if (command->syntax.find(flag))
            return std::nullopt;
        if (flag == "q" || flag == "query")
            return script::Query;
        return flag == "e" || flag == "edit" ? std::optional(script::Edit) : std::nullopt;
    };
    for (const auto& [flag, value] : flags)
        if (std::optional<script::Mode> mode = modeOf(flag))
            arguments.mode = *mode;
    for (const auto& [flag, value] : flags)
    {
        if (modeOf(flag))
            continue;
        const script::Flag* declared = command->syntax.find(flag);
        if (!declared)
            throw core::error(core::ErrorKind::Syntax, "Invalid flag '{}'", flag);
        arguments.bind(*declared, flag, value);
    }
    for (const script::Value& value : positional)
        arguments.bindPositional(value);
    arguments.check();
    return script::Registry::run(*this, *command, arguments);
}

namespace
{

// A name as namespace -relativeNames has it: without the current namespace what lies in it, with a leading colon what
// does not.
std::string relativeName(std::string_view name, const std::string& current)
{
    std::string relative;
    std::string_view rest = name.substr(0, name.find('.'));
    std::string_view attribute = name.substr(rest.size());
    for (;;)
    {
        size_t end = std::min(rest.find('|'), rest.size());
        std::string_view step = rest.substr(0, end);
        bool inside = current.empty() || (step.size() > current.size() && step.substr(0, current.size()) == current &&
                                          step[current.size()] == ':');
        if (inside)
            relative += current.empty() ? step : step.substr(current.size() + 1);
        else if (!step.empty())
            relative.append(":").append(step);
        if (end == rest.size())
            break;
        relative += '|';
        rest.remove_prefix(end + 1);
    }
    return relative.append(attribute);
}

} // namespace

std::string Session::nameOf(const script::ObjectName& name) const
{
    std::string text;
    if (name.style == script::NameStyle::Base && name.object.kind == core::Object::Kind::Node)
        text = m_scene->name(name.object.node());
    else
        text = core::objectName(*m_scene, name.object, name.style == script::NameStyle::Full);
    return m_resolve.relative ? relativeName(text, m_scene->spaceName(m_resolve.current)) : text;
}

void Session::message(script::Severity severity, std::string_view text)
{
    if (m_observer && !m_observer->shows(severity, text))
        return;
    if (messageSink)
        return messageSink(severity, text);
    static constexpr std::string_view kPrefixes[] = {"", "Warning: ", "Error: ", "Result: "};
    std::string_view prefix = kPrefixes[static_cast<size_t>(severity)];
    std::fprintf(stderr, "%.*s%.*s\n", static_cast<int>(prefix.size()), prefix.data(), static_cast<int>(text.size()),
                 text.data());
}

bool Session::namesSteps() const
{
    const core::UndoQueue& queue = m_scene->undoQueue();
    const core::Journal* journal = m_scene->journal();
    return queue.enabled() && (queue.depth() == 0 || (journal && journal->empty()));
}

void Session::beginStep(std::string_view name)
{
    core::UndoQueue& queue = m_scene->undoQueue();
    queue.begin(name);
    core::Journal* journal = m_scene->journal();
    m_stepMarks.push_back(journal ? journal->size() : 0);
}

void Session::endStep(bool failed)
{
    size_t mark = 0;
    if (!m_stepMarks.empty())
    {
        mark = m_stepMarks.back();
        m_stepMarks.pop_back();
    }
    core::UndoQueue& queue = m_scene->undoQueue();
    core::Journal* journal = m_scene->journal();
    if (failed && journal && journal->size() > mark)
        journal->rollBack(mark);
    if (queue.isOpen())
        queue.end();
}

void Session::defer(std::function<void()> work, Priority priority, std::string text)
{
    auto later = std::find_if(m_deferred.begin(), m_deferred.end(),
                              [priority](const Deferred& waiting) { return waiting.priority > priority; });
    m_deferred.insert(later, {priority, std::move(work), std::move(text)});
}

std::function<void()> Session::nextDeferred()
{
    if (m_deferred.empty())
        return {};
    std::function<void()> work = std::move(m_deferred.front().work);
    m_deferred.pop_front();
    return work;
}

void Session::runDeferred()
{
    while (std::function<void()> work = nextDeferred())
        work();
    tell(Happening::Idle);
}

} // namespace understudy::session
