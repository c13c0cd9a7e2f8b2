#include "io/AttributeText.h"

#include "core/EnumFields.h"
#include "io/Numbers.h"
#include "io/Words.h"

namespace understudy::io
{

using namespace core;

namespace
{

// A flag by both of its names.
struct Flag
{
    std::string_view shortName;
    std::string_view longName;
};

constexpr Flag kUsedAsProxyFlag{"uap", "usedAsProxy"};
constexpr Flag kUsedAsColorFlag{"uac", "usedAsColor"};
constexpr Flag kUsedAsFilenameFlag{"uaf", "usedAsFilename"};
constexpr Flag kDisconnectFlag{"dcb", "disconnectBehaviour"};
constexpr Flag kMultiFlag{"m", "multi"};
constexpr Flag kShortNameFlag{"sn", "shortName"};
constexpr Flag kLongNameFlag{"ln", "longName"};
constexpr Flag kNiceNameFlag{"nn", "niceName"};
constexpr Flag kBinaryTagFlag{"bt", "binaryTag"};
constexpr Flag kCategoryFlag{"ct", "category"};
constexpr Flag kProxyFlag{"pxy", "proxy"};
constexpr Flag kDefaultFlag{"dv", "defaultValue"};
constexpr Flag kMinFlag{"min", "minValue"};
constexpr Flag kMaxFlag{"max", "maxValue"};
constexpr Flag kEnumFlag{"en", "enumName"};
constexpr Flag kDataTypeFlag{"dt", "dataType"};
constexpr Flag kAttributeTypeFlag{"at", "attributeType"};
constexpr Flag kParentFlag{"p", "parent"};
constexpr Flag kChildrenFlag{"nc", "numberOfChildren"};

struct SwitchFlag
{
    Flag flag;
    uint32_t bit;
    bool isUsual; // what addAttr assumes
    bool isAlwaysSaid = false;
};
// Behind the flags of what a destination does and what proxies do, before the names.
constexpr SwitchFlag kSwitches[] = {
    {{"s", "storable"}, kStorable, true},
    {{"r", "readable"}, kReadable, true},
    {{"w", "writable"}, kWritable, true},
    {{"is", "internalSet"}, kInternal, false},
    {{"im", "indexMatters"}, kIndexMatters, true},
    {{"ci", "cachedInternally"}, kCached, true, true},
    {{"h", "hidden"}, kHidden, false},
    {{"k", "keyable"}, kKeyable, false},
    {{"ws", "worldSpace"}, kWorldSpace, false},
};

struct LimitFlag
{
    Flag flag;
    uint32_t bit;
    double Limits::* limit;
};
constexpr LimitFlag kLimits[] = {{kMinFlag, kHasMin, &Limits::min},
                                 {kMaxFlag, kHasMax, &Limits::max},
                                 {{"smn", "softMinValue"}, kHasSoftMin, &Limits::softMin},
                                 {{"smx", "softMaxValue"}, kHasSoftMax, &Limits::softMax}};

class Statement
{
public:
    Statement(std::string& out, const TypeRegistry& types, const Attribute& attribute, const Units& units,
              FlagNames names)
        : m_out(out), m_types(types), m_attribute(attribute), m_units(units), m_names(names)
    {
    }

    void write()
    {
        m_out += "addAttr";
        writeSwitches();
        writeNames();
        writeNumbers();
        writeType();
        writePlace();
        m_out += ';';
    }

private:
    void flag(const Flag& flag)
    {
        m_out += " -";
        m_out += m_names == FlagNames::Long ? flag.longName : flag.shortName;
    }

    void word(const Flag& name, std::string_view text)
    {
        flag(name);
        m_out += ' ';
        appendQuoted(m_out, text);
    }

    void number(const Flag& name, double value)
    {
        flag(name);
        m_out += ' ';
        if (m_attribute.typeInfo().unit == Unit::Time)
            appendNumber(m_out, value, Unit::Time, m_units);
        else if (m_attribute.scalar() == Scalar::Float)
            appendNumber(m_out, static_cast<float>(value));
        else
            appendNumber(m_out, value);
    }

    void writeSwitches()
    {
        if (m_attribute.has(kUsedAsProxy))
            flag(kUsedAsProxyFlag);
        if (m_attribute.has(kUsedAsColor))
            flag(kUsedAsColorFlag);
        if (m_attribute.has(kUsedAsFilename))
            flag(kUsedAsFilenameFlag);
        if (m_attribute.has(kDisconnectDelete) || m_attribute.has(kDisconnectReset))
        {
            flag(kDisconnectFlag);
            m_out += m_attribute.has(kDisconnectDelete) ? " 0" : " 1";
        }
        for (const SwitchFlag& entry : kSwitches)
        {
            bool isOn = m_attribute.has(static_cast<AttributeFlag>(entry.bit));
            if (isOn == entry.isUsual && !entry.isAlwaysSaid)
                continue;
            flag(entry.flag);
            m_out += isOn ? " true" : " false";
        }
        if (m_attribute.has(kArray))
            flag(kMultiFlag);
    }

    void writeNames()
    {
        word(kShortNameFlag, m_attribute.shortName);
        word(kLongNameFlag, m_attribute.longName);
        if (!m_attribute.niceName.empty())
            word(kNiceNameFlag, m_attribute.niceName);
        if (!m_attribute.binaryTag.empty())
            word(kBinaryTagFlag, m_attribute.binaryTag);
        for (const std::string& category : m_attribute.categories)
            word(kCategoryFlag, category);
        if (!m_attribute.proxyOf.empty())
            word(kProxyFlag, m_attribute.proxyOf);
    }

    void writeNumbers()
    {
        if (m_attribute.has(kHasDefault) && m_attribute.isNumeric())
            number(kDefaultFlag, m_attribute.defaultNumber);
        for (const LimitFlag& entry : kLimits)
            if (m_attribute.has(static_cast<AttributeFlag>(entry.bit)))
                number(entry.flag, m_attribute.limits.*entry.limit);
        if (m_attribute.enumFields)
            word(kEnumFlag, enumText(*m_attribute.enumFields));
    }

    void writeType()
    {
        if (m_attribute.type == AttributeType::Generic && !m_attribute.accepts.empty())
            for (AttributeType accepted : m_attribute.accepts)
                word(kDataTypeFlag, info(accepted).text);
        else
            word(m_attribute.isTyped() ? kDataTypeFlag : kAttributeTypeFlag, m_attribute.typeName());
    }

    void writePlace()
    {
        if (valid(m_attribute.parent))
            word(kParentFlag, m_types.attribute(m_attribute.parent).longName);
        if (m_attribute.children.empty())
            return;
        flag(kChildrenFlag);
        m_out += ' ';
        appendNumber(m_out, static_cast<int64_t>(m_attribute.children.size()));
    }

    std::string& m_out;
    const TypeRegistry& m_types;
    const Attribute& m_attribute;
    const Units& m_units;
    FlagNames m_names;
};

} // namespace

void appendAddAttr(std::string& out, const TypeRegistry& types, const Attribute& attribute, const Units& units,
                   FlagNames names)
{
    Statement(out, types, attribute, units, names).write();
}

} // namespace understudy::io
