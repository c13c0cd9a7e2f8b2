#include "openmaya/CommandWords.h"

#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/UnitTables.h"
#include "script/Arguments.h"

namespace understudy::openmaya
{

namespace
{

[[noreturn]] void refuse(const script::Value& word, std::string_view wanted)
{
    throw core::error(core::ErrorKind::TypeMismatch, "'{}' is no {}.", script::toText(word), wanted);
}

double numberOf(const script::Value& word, std::string_view wanted)
{
    if (word.isNumber())
        return word.number();
    const auto* text = word.get<std::string>();
    MString number(text ? text->c_str() : "");
    if (!number.isDouble())
        refuse(word, wanted);
    return number.asDouble();
}

// Integers beyond the type's range are refused; fractions are cut off, as MEL does.
template <class Integer> Integer integerOf(const script::Value& word)
{
    double number = numberOf(word, "integer");
    if (!(number > -1.0 + static_cast<double>(std::numeric_limits<Integer>::min()) &&
          number < 1.0 + static_cast<double>(std::numeric_limits<Integer>::max())))
        refuse(word, "integer of that size");
    return static_cast<Integer>(number);
}

} // namespace

std::span<const script::Value> shownWords(const CommandWords& words)
{
    bool hasKeywords = !words.empty() && words.front().isSequence();
    return std::span(words).subspan(hasKeywords ? 1 : 0);
}

CommandWords allWords(const CommandWords& words)
{
    std::span<const script::Value> shown = shownWords(words);
    CommandWords all;
    if (shown.size() < words.size())
        all = words.front().items();
    all.insert(all.end(), shown.begin(), shown.end());
    return all;
}

bool isNumber(const script::Value& word)
{
    const auto* text = word.get<std::string>();
    return word.isNumber() || (text && MString(text->c_str()).isDouble());
}

bool isFlag(const script::Value& word)
{
    const auto* text = word.get<std::string>();
    return text && text->size() > 1 && text->front() == '-' && !isNumber(word);
}

std::string_view flagName(std::string_view flag) { return flag.starts_with('-') ? flag.substr(1) : flag; }

void read(const script::Value& word, bool& result)
{
    const auto* text = word.get<std::string>();
    std::optional<bool> truth = text ? script::truthOf(*text) : std::nullopt;
    result = truth ? *truth : numberOf(word, "boolean") != 0.0;
}

void read(const script::Value& word, int& result) { result = integerOf<int>(word); }
void read(const script::Value& word, unsigned int& result) { result = integerOf<unsigned int>(word); }
void read(const script::Value& word, double& result) { result = numberOf(word, "number"); }

void read(const script::Value& word, MString& result)
{
    if (const auto* text = word.get<std::string>())
        result = text->c_str();
    else if (const script::ObjectName* object = word.object())
        result = needSession().nameOf(*object).c_str();
    else if (const bool* truth = word.get<bool>())
        result = *truth ? "1" : "0";
    else if (word.isNumber())
        result = script::toText(word).c_str();
    else
        refuse(word, "text");
}

void read(const script::Value& word, MDistance& result) { result = MDistance(numberOf(word, "length"), linearUnit()); }

void read(const script::Value& word, MAngle& result) { result = MAngle(numberOf(word, "angle"), angleUnit()); }

void read(const script::Value& word, MTime& result)
{
    if (word.isNumber())
    {
        result = MTime(word.number(), timeUnit());
        return;
    }
    const auto* text = word.get<std::string>();
    std::optional<core::Ticks> ticks = text ? needSession().units().parseTime(*text) : std::nullopt;
    if (!ticks)
        refuse(word, "time");
    result = Access::time(*ticks);
}

} // namespace understudy::openmaya
