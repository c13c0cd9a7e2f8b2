#include "script/Arguments.h"

#include "core/Error.h"

#include <algorithm>

namespace understudy::script
{

namespace
{

using core::ErrorKind;

// Whether a value can stand for an argument of a type, as maya.cmds sees it.
bool fits(Arg type, const Value& value)
{
    switch (type)
    {
    case Arg::Boolean:
    case Arg::Int:
    case Arg::UInt:
        return value.is<bool>() || value.is<int64_t>();
    case Arg::Float:
        return value.isNumber(); // addAttr -defaultValue takes a bool for a bool
    case Arg::Length:
    case Arg::Angle:
        return value.is<int64_t>() || value.is<double>();
    case Arg::Time:
        return value.is<int64_t>() || value.is<double>() || value.is<std::string>();
    case Arg::String:
    case Arg::Name:
        return value.is<std::string>() || value.object();
    case Arg::Script:
        return value.is<std::string>() || value.get<std::shared_ptr<Callable>>();
    case Arg::TimeRange:
    case Arg::FloatRange:
    case Arg::IndexRange:
        return value.isNumber() || value.is<std::string>() || value.isSequence();
    case Arg::Strings:
    case Arg::Any:
        return true;
    }
    return false;
}

// Maya's errors call a boolean an int (reference/behaviour.md, listConnections exactType).
std::string errorName(Arg type) { return std::string(name(type == Arg::Boolean ? Arg::Int : type)); }

std::string expected(const Flag& flag)
{
    if (flag.arguments.size() == 1)
        return errorName(flag.arguments.front());
    std::string text = "( ";
    for (size_t i = 0; i < flag.arguments.size(); ++i)
        text += (i ? ", " : "") + errorName(flag.arguments[i]);
    return text + " )";
}

core::Error mismatch(const Flag& flag, std::string_view spelled, const Value& value)
{
    return core::error(ErrorKind::Syntax, "Invalid arguments for flag '{}'.  Expected {}, got {}", spelled,
                       expected(flag), value.typeName());
}

// Of a flag that works in another mode, the one in which it does not.
std::string_view modeNote(const Flag& flag, Mode mode)
{
    if (!flag.works())
        return {};
    return mode == Query ? " in query mode" : mode == Edit ? " in edit mode" : " in create mode";
}

bool fitsAll(const Flag& flag, const std::vector<Value>& values)
{
    if (values.size() != flag.arguments.size())
        return false;
    for (size_t i = 0; i < values.size(); ++i)
        if (!fits(flag.arguments[i], values[i]))
            return false;
    return true;
}

// One use of a flag from one value, where it fits.
std::optional<std::vector<Value>> oneUse(const Flag& flag, const Value& value)
{
    if (flag.arguments.size() == 1)
    {
        if (fits(flag.arguments[0], value))
            return std::vector<Value>{value};
        // A sequence of one stands for its item.
        if (value.isSequence() && value.items().size() == 1 && fits(flag.arguments[0], value.items().front()))
            return value.items();
        return std::nullopt;
    }
    if (!value.isSequence())
        return std::nullopt;
    std::vector<Value> items = value.items();
    // A matrix may come as a list of rows or one flat list inside a list.
    if (items.size() == 1 && items.front().isSequence())
        items = items.front().items();
    if (!fitsAll(flag, items))
        return std::nullopt;
    return items;
}

} // namespace

size_t Arguments::uses(size_t flag) const
{
    size_t count = 0;
    for (uint16_t i = m_first[flag]; i != kAbsent; i = m_uses[i].next)
        ++count;
    return count;
}

const std::vector<Value>& Arguments::values(size_t flag, size_t use) const
{
    static const std::vector<Value> kNoValues;
    uint16_t i = m_first[flag];
    while (use-- > 0 && i != kAbsent)
        i = m_uses[i].next;
    return i == kAbsent ? kNoValues : m_uses[i].values;
}

bool Arguments::boolean(size_t flag, bool otherwise) const
{
    const auto& given_ = values(flag);
    if (!has(flag))
        return otherwise;
    return given_.empty() || given_.front().number() != 0;
}

int64_t Arguments::integer(size_t flag, int64_t otherwise) const
{
    const auto& given_ = values(flag);
    return given_.empty() ? otherwise : static_cast<int64_t>(given_.front().number());
}

double Arguments::number(size_t flag, size_t component) const
{
    const auto& given_ = values(flag);
    return component < given_.size() ? given_[component].number() : 0.0;
}

std::string Arguments::string(size_t flag, size_t use) const
{
    const auto& given_ = values(flag, use);
    return given_.empty() ? std::string() : toText(given_.front());
}

std::vector<std::string> Arguments::strings(size_t flag) const
{
    std::vector<std::string> all;
    for (uint16_t i = m_first[flag]; i != kAbsent; i = m_uses[i].next)
        for (const Value& value : m_uses[i].values)
            all.push_back(toText(value));
    return all;
}

std::vector<std::string> Arguments::names() const
{
    std::vector<std::string> all;
    for (const Value& value : positional)
        all.push_back(toText(value));
    return all;
}

std::string Arguments::text(size_t position) const
{
    return position < positional.size() ? toText(positional[position]) : std::string();
}

std::vector<const Flag*> Arguments::used() const
{
    std::vector<const Flag*> flags;
    for (const Use& use : m_uses)
        if (std::find(flags.begin(), flags.end(), &m_syntax->flags[use.flag]) == flags.end())
            flags.push_back(&m_syntax->flags[use.flag]);
    return flags;
}

void Arguments::add(const Flag& flag, std::vector<Value> values)
{
    auto use = static_cast<uint16_t>(m_uses.size());
    m_uses.push_back({flag.index, kAbsent, std::move(values)});
    uint16_t* link = &m_first[flag.index];
    while (*link != kAbsent)
        link = &m_uses[*link].next;
    *link = use;
}

void Arguments::bind(const Flag& flag, std::string_view spelled, const Value& value)
{
    if (flag.refusedModes() & mode)
        throw core::error(ErrorKind::Unsupported, "flag -{} of {} is not supported by Understudy yet{}", flag.longName,
                          m_syntax->name, modeNote(flag, mode));
    bool isFlag = value.is<bool>() || value.is<int64_t>();
    if (mode == Query && !flag.has(QueryTakesValue) && !(flag.has(QueryMayTakeValue) && !isFlag))
    {
        if (!isFlag)
            throw core::error(ErrorKind::Syntax, "Flag '{}' must be passed a boolean argument when query flag is set",
                              spelled);
        if (value.number() != 0)
            add(flag, {});
        return;
    }
    if (flag.isSwitch())
    {
        if (!isFlag)
            throw core::error(ErrorKind::Syntax, "Flag '{}' must be passed a boolean argument", spelled);
        if (value.number() != 0)
            add(flag, {});
        return;
    }
    if (auto single = oneUse(flag, value))
        return add(flag, std::move(*single));
    if (flag.has(Optional) && isFlag)
    {
        if (value.number() != 0)
            add(flag, {});
        return;
    }
    if (!flag.has(MultiUse) || !value.isSequence())
        throw mismatch(flag, spelled, value);
    for (const Value& item : value.items())
    {
        auto use = oneUse(flag, item);
        if (!use)
            throw mismatch(flag, spelled, item);
        add(flag, std::move(*use));
    }
}

void Arguments::bindPositional(const Value& value)
{
    given = true;
    // Values of any kind (setAttr) stay as they were given: a list is data there, not several names.
    if (!value.isSequence() || m_syntax->positional.type == Arg::Any)
    {
        positional.push_back(value);
        return;
    }
    for (const Value& item : value.items())
        if (item.isSequence())
            for (const Value& inner : item.items())
                positional.push_back(inner);
        else
            positional.push_back(item);
}

void Arguments::check() const
{
    if (positional.size() > m_syntax->positional.maximum && m_syntax->positional.maximum != Positional::kMany)
        throw core::Error(ErrorKind::Failed, "Too many objects or values.");
    if (mode != Query && positional.size() < m_syntax->positional.minimum)
        throw core::Error(ErrorKind::Failed, "Not enough objects or values.");
}

std::string toText(const Value& value)
{
    if (const auto* text = value.get<std::string>())
        return *text;
    if (const auto* flag = value.get<bool>())
        return *flag ? "True" : "False";
    if (const auto* integer = value.get<int64_t>())
        return std::to_string(*integer);
    if (const auto* real = value.get<double>())
        return fmt::format("{}", *real);
    return value.isNone() ? "None" : std::string(value.typeName());
}

} // namespace understudy::script
