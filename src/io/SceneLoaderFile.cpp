#include "core/Error.h"
#include "io/SceneLoader.h"

#include <algorithm>

namespace understudy::io
{

using namespace core;

void SceneLoader::requires_(WordReader& words)
{
    Requirement requirement;
    std::vector<std::string> names;
    while (Word word = words.next())
    {
        if (word.kind != Word::Kind::Flag)
        {
            if (names.empty())
                requirement.quoted = word.kind == Word::Kind::Quoted;
            names.emplace_back(word.text);
            continue;
        }
        std::string flag(word.text);
        std::string text(value(words, flag));
        if (flag == "nodeType" || flag == "nt")
            requirement.nodeTypes.push_back(std::move(text));
        else if (flag == "dataType" || flag == "dt")
            requirement.dataTypes.push_back(std::move(text));
        else
            requirement.otherFlags.emplace_back(std::move(flag), std::move(text));
    }
    if (names.empty())
        throw Error(ErrorKind::Syntax, "requires without a name");
    requirement.plugin = names[0];
    requirement.version = names.size() > 1 ? names[1] : "";
    bool isMaya = requirement.plugin == "maya";
    if (isMaya && m_options.mode != ReadMode::Open)
        return;
    if (!isMaya && m_options.onRequirement)
        m_options.onRequirement(requirement);
    auto known = std::find_if(m_info.requirements.begin(), m_info.requirements.end(),
                              [&](const Requirement& r) { return r.plugin == requirement.plugin; });
    if (known == m_info.requirements.end() || m_options.mode == ReadMode::Open)
        m_info.requirements.push_back(std::move(requirement));
}

void SceneLoader::fileInfo(WordReader& words)
{
    std::string key;
    std::string text;
    if (!words.text(key) || !words.text(text))
        throw Error(ErrorKind::Syntax, "fileInfo needs a name and a text");
    if (m_options.mode != ReadMode::Open)
        return;
    auto known =
        std::find_if(m_info.fileInfo.begin(), m_info.fileInfo.end(), [&](const auto& row) { return row.first == key; });
    if (known == m_info.fileInfo.end())
        m_info.fileInfo.emplace_back(std::move(key), std::move(text));
    else
        known->second = std::move(text);
}

void SceneLoader::currentUnit(WordReader& words)
{
    size_t linear = 1;
    size_t angle = 0;
    size_t time = 5;
    while (Word word = words.next())
    {
        if (word.kind != Word::Kind::Flag)
            throw Error(ErrorKind::Syntax, "currentUnit takes flags only");
        std::string flag(word.text);
        std::string name(value(words, flag));
        bool isLinear = flag == "l" || flag == "linear";
        bool isAngle = flag == "a" || flag == "angle";
        bool isTime = flag == "t" || flag == "time";
        std::optional<size_t> found = isLinear  ? findUnit(linearUnits(), name)
                                      : isAngle ? findUnit(angleUnits(), name)
                                      : isTime  ? findUnit(timeUnits(), name)
                                                : std::nullopt;
        if (!found)
            throw error(ErrorKind::Syntax, "currentUnit -{} {} is no unit", flag, name);
        (isLinear ? linear : isAngle ? angle : time) = *found;
    }
    m_values.setUnits(Units(linear, angle, time));
    auto set = [this](Setting setting, size_t value)
    { m_scene.enact(SettingValue{setting, static_cast<double>(value)}, m_options.origin); };
    if (m_options.takeFrameRate)
        set(Setting::TimeUnit, time);
    if (m_options.mode != ReadMode::Open)
        return;
    set(Setting::LinearUnit, linear);
    set(Setting::AngleUnit, angle);
    set(Setting::TimeUnit, time);
}

void SceneLoader::file(WordReader& words)
{
    ReferenceStatement statement;
    bool isReference = false;
    bool isDeclaration = false;
    while (Word word = words.next())
    {
        if (word.kind != Word::Kind::Flag)
        {
            statement.path = word.text;
            continue;
        }
        std::string flag(word.text);
        if (flag == "r" || flag == "reference")
            isReference = true;
        else if (flag == "rdi" || flag == "referenceDepthInfo")
        {
            isDeclaration = true;
            value(words, flag);
        }
        else if (flag == "ns" || flag == "namespace")
            statement.nameSpace = value(words, flag);
        else if (flag == "rfn" || flag == "referenceNode")
            statement.node = value(words, flag);
        else if (flag == "dr" || flag == "deferReference")
            statement.deferred = isOn(value(words, flag));
        else
        {
            // -op, -typ, -shd, ...: switches and values alike stay in the statement's text.
            bool hasValue = flag != "lck" && flag != "srf" && flag != "dns" && flag != "gr" && flag != "f";
            if (hasValue)
                value(words, flag);
        }
    }
    if (isReference == isDeclaration)
        throw Error(ErrorKind::Syntax, "only file -reference and -referenceDepthInfo belong in a scene");
    std::string text(m_statement.text());
    auto known =
        std::find_if(m_info.references.begin(), m_info.references.end(), [&](const ReferenceStatement& r)
                     { return r.node == statement.node && (isReference ? r.statement : r.declaration).empty(); });
    if (known == m_info.references.end())
        known = m_info.references.insert(known, statement);
    (isReference ? known->statement : known->declaration) = std::move(text);
    known->deferred = known->deferred || statement.deferred;
    if (m_reported.insert("reference " + statement.node + statement.path).second)
        report(ProblemKind::Note,
               fmt::format("reference '{}' to '{}' is kept but not loaded: Understudy does not resolve "
                           "references yet",
                           statement.node, statement.path));
}

} // namespace understudy::io
