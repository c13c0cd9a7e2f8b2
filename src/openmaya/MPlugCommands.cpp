// A plug's values as setAttr statements.
#include "commands/Plugs.h"
#include "io/Words.h"
#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/PlugText.h"
#include "openmaya/Status.h"

#include <maya/MPlug.h>
#include <maya/MString.h>
#include <maya/MStringArray.h>

#include <fmt/format.h>

#include <iterator>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

class Statements
{
public:
    Statements(MPlug::MValueSelector selector, bool longNames)
        : m_session(needSession()), m_selector(selector), m_spelling{false, true, true, false, false, longNames}
    {
    }

    void write(const core::Plug& plug)
    {
        const core::Attribute& attribute = m_session.scene().attribute(plug.attribute);
        bool isLeaf =
            !commands::isWholeArray(m_session.scene(), plug) && (attribute.isNumeric() || !attribute.isCompound());
        if (!isLeaf)
            for (const core::Plug& part : commands::partsOf(m_session.scene(), plug))
                write(part);
        else if (!attribute.isMessage() && isWanted(plug))
            writeLeaf(plug, attribute);
    }

    MStringArray statements;

private:
    bool isWanted(const core::Plug& plug) const
    {
        if (m_selector == MPlug::kNonDefault)
            return !Access::plug(plug).isDefaultValue(false);
        return m_selector != MPlug::kChanged || bool(m_session.scene().authored(plug));
    }

    void writeLeaf(const core::Plug& plug, const core::Attribute& attribute)
    {
        core::Value value = m_session.evaluator().value(plug);
        if (value.empty())
            return;
        std::string text = "setAttr \".";
        text += plugText(m_session.scene(), plug, m_spelling);
        text += '"';
        if (value.isNumeric())
            writeNumbers(text, attribute, value);
        else if (const auto* string = value.as<core::StringData>())
        {
            text += " -type \"string\" ";
            io::appendQuoted(text, string->content);
        }
        else if (const auto* matrix = value.as<core::MatrixData>())
        {
            text += " -type \"matrix\"";
            for (double number : matrix->matrix)
                fmt::format_to(std::back_inserter(text), " {}", number);
        }
        else
            throw core::error(core::ErrorKind::Unsupported,
                              "MPlug::getSetAttrCmds of data of type '{}' is not supported by Understudy yet",
                              attribute.typeName());
        statements.append((text + ';').c_str());
    }

    void writeNumbers(std::string& text, const core::Attribute& attribute, const core::Value& value) const
    {
        if (value.components() > 1)
            fmt::format_to(std::back_inserter(text), " -type \"{}\"", attribute.typeInfo().text);
        for (size_t i = 0; i < value.components(); ++i)
        {
            const core::Attribute& component = commands::componentOf(m_session.scene(), attribute, i);
            core::Unit unit = component.typeInfo().unit;
            if (component.scalar() == core::Scalar::Bool)
                text += value.asInt(i) ? " yes" : " no";
            else if (core::isFloating(value.scalar()) || unit == core::Unit::Time)
                fmt::format_to(std::back_inserter(text), " {}", m_session.units().fromKernel(unit, value.asDouble(i)));
            else
                fmt::format_to(std::back_inserter(text), " {}", value.asInt(i));
        }
    }

    session::Session& m_session;
    MPlug::MValueSelector m_selector;
    PlugSpelling m_spelling;
};

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MStatus MPlug::getSetAttrCmds(MStringArray& cmds, MValueSelector valueSelector, bool useLongNames)
{
    return guarded(
        [&]
        {
            Statements all(valueSelector, useLongNames);
            all.write(Access::plugOf(*this));
            cmds = all.statements;
        });
}

OPENMAYA_NAMESPACE_CLOSE
