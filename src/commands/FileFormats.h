// Who reads and writes a file: this host's own format (Maya ASCII), or a translator of a plug-in.
#pragma once

#include "commands/Command.h"
#include "session/FileTranslators.h"

#include <string>
#include <string_view>
#include <vector>

namespace understudy::commands
{

// As `file` is told with -type and -options.
struct FormatAsked
{
    std::string type;
    std::string options;
    bool hasOptions = false;
};

// Throws Failed for types that nobody knows, Unsupported for those Maya has.
void checkFileType(Session& session, std::string_view type);

// Null stands for Maya ASCII. Throw Failed where the translator cannot do it.
session::FileTranslator* readerOf(Session& session, const std::string& path, const FormatAsked& asked,
                                  session::FileAction action);
session::FileTranslator* writerOf(Session& session, const FormatAsked& asked);

// "mayaAscii", the name of a translator, empty where nobody knows the file.
std::string typeOfFile(Session& session, const std::string& path);

// Runs a translator; gives the nodes that it made. What it does is no undo step, as reading a scene is none.
std::vector<NodeId> translate(Session& session, session::FileTranslator& translator, const std::string& path,
                              const FormatAsked& asked, session::FileAction action);

// A path with the extension of the format: added where there is none, put right where it is that of Maya Binary
// (unsure).
std::string withExtension(Session& session, const std::string& path, session::FileTranslator* translator);

} // namespace understudy::commands
