// Where Understudy and the user's settings lie on disk. Folders end with a slash.
#pragma once

#include <string>

namespace understudy::commands
{

// $MAYA_LOCATION, or the folder above the one of the host library.
std::string installFolder();
// ~/maya or $MAYA_APP_DIR.
std::string userFolder();
// Its part of this release: ~/maya/2025.
std::string userVersionFolder();
// $TMPDIR or /tmp.
std::string temporaryFolder();

} // namespace understudy::commands
