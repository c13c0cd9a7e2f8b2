#include "commands/Messages.h"

namespace understudy::commands
{

std::vector<script::Flag> messageFlags()
{
    return {
        {0, "noContext", "n", {}, Mode::Create, "Leaves out where the script was; it is never printed here."},
        {1,
         "showLineNumber",
         "sl",
         {Arg::Boolean},
         Mode::Create,
         "Prints the line of the script.",
         refused(Reason::Interface)},
    };
}

std::string messageText(const Arguments& arguments)
{
    std::string text;
    for (const std::string& part : arguments.names())
        text += (text.empty() ? "" : " ") + part;
    return text;
}

} // namespace understudy::commands
