#include "commands/Command.h"

#include <algorithm>

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kReferenceNode,
    kRemove
};

// Source: documentation of fileInfo; query gives names and values one after the other.
const Syntax kSyntax{
    .name = "fileInfo",
    .summary = "Keeps texts by name with the scene file.",
    .positional = {Arg::String, 0, 2, "name value"},
    .flags =
        {
            {kReferenceNode,
             "referenceNode",
             "rfn",
             {Arg::String},
             Mode::Query,
             "Texts of a referenced file.",
             script::QueryTakesValue | refused(Reason::References)},
            {kRemove,
             "remove",
             "rm",
             {Arg::String},
             Mode::CreateQuery,
             "Removes the text of this name.",
             refused(Reason::Unknown, Mode::Query)},
        },
    .undoable = false,
    .modes = Mode::CreateQuery,
    .returns = "string[]",
};

using Rows = std::vector<std::pair<std::string, std::string>>;

Rows::iterator find(Rows& rows, const std::string& name)
{
    return std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.first == name; });
}

// The text as scenes write it: quotation marks and line ends are escaped in answers.
std::string escaped(const std::string& text)
{
    std::string out;
    for (char c : text)
    {
        if (c == '\\' || c == '"')
            out += '\\';
        if (c == '\n')
            out += "\\n";
        else
            out += c;
    }
    return out;
}

Value query(Rows& rows, const Arguments& arguments)
{
    Value::Strings texts;
    if (!arguments.positional.empty())
    {
        if (auto row = find(rows, arguments.text(0)); row != rows.end())
            texts.push_back(escaped(row->second));
        return texts;
    }
    for (const auto& [name, text] : rows)
    {
        texts.push_back(name);
        texts.push_back(escaped(text));
    }
    return texts;
}

Value fileInfo(Session& session, const Arguments& arguments)
{
    Rows& rows = session.info().fileInfo;
    if (arguments.mode == Mode::Query)
        return query(rows, arguments);
    if (arguments.has(kRemove))
    {
        if (auto row = find(rows, arguments.string(kRemove)); row != rows.end())
            rows.erase(row);
        return {};
    }
    if (arguments.positional.size() != 2)
        throw Error(ErrorKind::Failed, "Not enough objects or values.");
    std::string name = arguments.text(0);
    auto row = find(rows, name);
    if (row == rows.end())
        row = rows.insert(row, {name, {}});
    row->second = arguments.text(1);
    session.setModified(true);
    return {};
}

} // namespace

UNDERSTUDY_COMMAND(fileInfo, kSyntax, fileInfo)

} // namespace understudy::commands
