#include "openmaya/ParsedCall.h"

#include "core/Error.h"
#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "script/Arguments.h"

#include <maya/MGlobal.h>
#include <maya/MSelectionList.h>
#include <maya/MStringArray.h>

#include <algorithm>

namespace understudy::openmaya
{

namespace
{

using core::ErrorKind;

template <class Wanted> void expect(const script::Value& word)
{
    Wanted ignored{};
    read(word, ignored);
}

// Throws where a word is none of the kind.
void checkKind(const script::Value& word, MSyntax::MArgType type)
{
    switch (type)
    {
    case MSyntax::kBoolean:
        return expect<bool>(word);
    case MSyntax::kLong:
        return expect<int>(word);
    case MSyntax::kUnsigned:
        return expect<unsigned int>(word);
    case MSyntax::kDouble:
    case MSyntax::kDistance:
    case MSyntax::kAngle:
        return expect<double>(word);
    case MSyntax::kTime:
        return expect<MTime>(word);
    default:
        return expect<MString>(word);
    }
}

class Parser
{
public:
    Parser(const CommandWords& words, ParsedCall& call) : m_words(words), m_call(call) {}

    void parse()
    {
        findMode();
        while (m_next < m_words.size())
        {
            const script::Value& word = m_words[m_next];
            if (!isFlag(word))
                takeWord(m_words[m_next++]);
            else if (isMode(word))
                ++m_next;
            else
                takeFlag(flagName(*word.get<std::string>()));
        }
        checkArguments();
        if (m_call.objects.empty() && m_call.syntax.takesObjects() && m_call.syntax.usesSelection)
            takeSelection();
        checkObjects();
    }

private:
    bool isMode(const script::Value& word) const { return isNamed(word, "q", "query") || isNamed(word, "e", "edit"); }

    // Where the command has such a mode, and no flag of its own by that name.
    bool isNamed(const script::Value& word, std::string_view shortName, std::string_view longName) const
    {
        bool has = shortName == "q" ? m_call.syntax.canQuery : m_call.syntax.canEdit;
        std::string_view name = flagName(*word.get<std::string>());
        return has && (name == shortName || name == longName) && !m_call.syntax.find(name);
    }

    // It decides how many values other flags take, wherever it stands.
    void findMode()
    {
        for (const script::Value& word : m_words)
            if (isFlag(word))
            {
                m_call.isQuery = m_call.isQuery || isNamed(word, "q", "query");
                m_call.isEdit = m_call.isEdit || isNamed(word, "e", "edit");
            }
        if (m_call.isQuery && m_call.isEdit)
            throw core::Error(ErrorKind::Syntax, "Flags 'query' and 'edit' exclude each other.");
    }

    bool hasValue() const { return m_next < m_words.size() && !isFlag(m_words[m_next]); }

    bool takesValues(const CommandSyntax::Flag& flag) const
    {
        if (!m_call.isQuery)
            return true;
        return flag.takesQueryArguments && (!flag.areQueryArgumentsOptional || hasValue());
    }

    void takeFlag(std::string_view name)
    {
        const CommandSyntax::Flag* flag = m_call.syntax.find(name);
        if (!flag)
            throw core::error(ErrorKind::Syntax, "Invalid flag: -{}", name);
        auto place = static_cast<size_t>(flag - m_call.syntax.flags.data());
        ParsedCall::FlagUse use{place, m_next++, {}};
        if (takesValues(*flag))
            for (MSyntax::MArgType type : flag->arguments)
            {
                if (m_next == m_words.size())
                    throw core::error(ErrorKind::Syntax, "Flag '-{}' needs {} argument(s).", name,
                                      flag->arguments.size());
                checkKind(m_words[m_next], type);
                use.values.push_back(m_words[m_next++]);
            }
        bool isAgain = std::any_of(m_call.uses.begin(), m_call.uses.end(),
                                   [&](const ParsedCall::FlagUse& known) { return known.flag == place; });
        if (isAgain && !flag->isMultiUse)
            throw core::error(ErrorKind::Syntax, "Flag '-{}' cannot be used more than once.", name);
        m_call.uses.push_back(std::move(use));
    }

    void takeWord(const script::Value& word)
    {
        const auto& declared = m_call.syntax.arguments;
        if (m_call.arguments.size() < declared.size())
        {
            checkKind(word, declared[m_call.arguments.size()]);
            m_call.arguments.push_back(word);
        }
        else if (m_call.syntax.takesObjects())
            m_call.objects.push_back(word);
        else
            m_hasSurplus = true;
    }

    void takeSelection()
    {
        MSelectionList selected;
        MStringArray names;
        MGlobal::getActiveSelectionList(selected, true);
        selected.getSelectionStrings(names);
        for (unsigned int i = 0; i < names.length(); ++i)
            m_call.objects.emplace_back(names[i].asChar());
    }

    void checkArguments() const
    {
        bool isShort = !m_call.isQuery && m_call.arguments.size() < m_call.syntax.arguments.size();
        if (isShort || m_hasSurplus)
            throw core::Error(ErrorKind::Failed, "Wrong number of arguments on call.");
    }

    void checkObjects() const
    {
        if (!m_call.syntax.takesObjects())
            return;
        if (m_call.objects.size() < m_call.syntax.minimumObjects)
            throw core::Error(ErrorKind::Failed, "Not enough objects or values.");
        if (m_call.objects.size() > m_call.syntax.maximumObjects)
            throw core::Error(ErrorKind::Failed, "Too many objects or values.");
    }

    const CommandWords& m_words;
    ParsedCall& m_call;
    size_t m_next = 0;
    bool m_hasSurplus = false;
};

} // namespace

std::vector<const ParsedCall::FlagUse*> ParsedCall::usesOf(std::string_view flag) const
{
    const CommandSyntax::Flag* declared = syntax.find(flag);
    if (!declared)
        throw core::error(ErrorKind::BadArgument, "The syntax has no flag '{}'.", flag);
    std::vector<const FlagUse*> found;
    for (const FlagUse& use : uses)
        if (&syntax.flags[use.flag] == declared)
            found.push_back(&use);
    return found;
}

const script::Value& ParsedCall::value(std::string_view flag, size_t index) const
{
    std::vector<const FlagUse*> found = usesOf(flag);
    if (found.empty())
        throw core::error(ErrorKind::Failed, "Flag '{}' is not set.", flag);
    if (index >= found.front()->values.size())
        throw core::error(ErrorKind::OutOfRange, "Flag '{}' has {} value(s), none of index {}.", flag,
                          found.front()->values.size(), index);
    return found.front()->values[index];
}

const script::Value& ParsedCall::argument(size_t index) const
{
    if (index >= arguments.size())
        throw core::error(ErrorKind::OutOfRange, "The call has {} argument(s), none of index {}.", arguments.size(),
                          index);
    return arguments[index];
}

void parseCall(const CommandSyntax& syntax, const CommandWords& words, ParsedCall& call)
{
    call = {};
    call.syntax = syntax;
    Parser(words, call).parse();
}

} // namespace understudy::openmaya
