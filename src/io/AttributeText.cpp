#include "io/AttributeText.h"

#include "core/EnumFields.h"
#include "io/Numbers.h"
#include "io/Words.h"

namespace understudy::io
{

using namespace core;

namespace
{

struct SwitchWord
{
    std::string_view word;
    uint32_t bit;
    bool isUsual; // what addAttr assumes
    bool isAlwaysSaid = false;
};
// Behind the names of what a destination does and what proxies do, before the names.
constexpr SwitchWord kSwitches[] = {
    {" -s", kStorable, true},   {" -r", kReadable, true},      {" -w", kWritable, true},
    {" -is", kInternal, false}, {" -im", kIndexMatters, true}, {" -ci", kCached, true, true},
    {" -h", kHidden, false},    {" -k", kKeyable, false},      {" -ws", kWorldSpace, false},
};
constexpr SwitchWord kBareSwitches[] = {{" -m", kArray, false}};

struct LimitWord
{
    std::string_view word;
    uint32_t bit;
    double Limits::* limit;
};
constexpr LimitWord kLimits[] = {{" -min", kHasMin, &Limits::min},
                                 {" -max", kHasMax, &Limits::max},
                                 {" -smn", kHasSoftMin, &Limits::softMin},
                                 {" -smx", kHasSoftMax, &Limits::softMax}};

void appendWord(std::string& out, std::string_view flag, std::string_view text)
{
    out += flag;
    out += ' ';
    appendQuoted(out, text);
}

void appendType(std::string& out, const Attribute& attribute)
{
    if (attribute.type == AttributeType::Generic && !attribute.accepts.empty())
    {
        for (AttributeType accepted : attribute.accepts)
            appendWord(out, " -dt", info(accepted).text);
        return;
    }
    appendWord(out, attribute.isTyped() ? " -dt" : " -at", attribute.typeName());
}

void appendNumberWord(std::string& out, std::string_view flag, double number, const Attribute& attribute,
                      const Units& units)
{
    out += flag;
    out += ' ';
    if (attribute.typeInfo().unit == Unit::Time)
        appendNumber(out, number, Unit::Time, units);
    else if (attribute.scalar() == Scalar::Float)
        appendNumber(out, static_cast<float>(number));
    else
        appendNumber(out, number);
}

} // namespace

void appendAddAttr(std::string& out, const Scene& scene, const Attribute& attribute, const Units& units)
{
    out += "\taddAttr";
    if (attribute.has(kUsedAsProxy))
        out += " -uap";
    if (attribute.has(kUsedAsColor))
        out += " -uac";
    if (attribute.has(kUsedAsFilename))
        out += " -uaf";
    if (attribute.has(kDisconnectDelete) || attribute.has(kDisconnectReset))
        out += attribute.has(kDisconnectDelete) ? " -dcb 0" : " -dcb 1";
    for (const SwitchWord& word : kSwitches)
    {
        bool isOn = attribute.has(static_cast<AttributeFlag>(word.bit));
        if (isOn == word.isUsual && !word.isAlwaysSaid)
            continue;
        out += word.word;
        out += isOn ? " true" : " false";
    }
    for (const SwitchWord& word : kBareSwitches)
        if (attribute.has(static_cast<AttributeFlag>(word.bit)))
            out += word.word;
    appendWord(out, " -sn", attribute.shortName);
    appendWord(out, " -ln", attribute.longName);
    if (!attribute.niceName.empty())
        appendWord(out, " -nn", attribute.niceName);
    if (!attribute.binaryTag.empty())
        appendWord(out, " -bt", attribute.binaryTag);
    for (const std::string& category : attribute.categories)
        appendWord(out, " -ct", category);
    if (!attribute.proxyOf.empty())
        appendWord(out, " -pxy", attribute.proxyOf);
    if (attribute.has(kHasDefault) && attribute.isNumeric())
        appendNumberWord(out, " -dv", attribute.defaultNumber, attribute, units);
    for (const LimitWord& word : kLimits)
        if (attribute.has(static_cast<AttributeFlag>(word.bit)))
            appendNumberWord(out, word.word, attribute.limits.*word.limit, attribute, units);
    if (attribute.enumFields)
        appendWord(out, " -en", enumText(*attribute.enumFields));
    appendType(out, attribute);
    if (valid(attribute.parent))
        appendWord(out, " -p", scene.attribute(attribute.parent).longName);
    if (!attribute.children.empty())
    {
        out += " -nc ";
        appendNumber(out, static_cast<int64_t>(attribute.children.size()));
    }
    out += ";\n";
}

} // namespace understudy::io
