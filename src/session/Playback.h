// How time plays, apart from its range: preferences of the session, which no scene keeps and no undo takes back.
// Source: documentation of playbackOptions.
#pragma once

#include <string>

namespace understudy::session
{

struct Playback
{
    double speed = 1.0;        // 0: every frame
    double maximumSpeed = 0.0; // 0: as fast as it goes
    std::string loop = "continuous";
    std::string view = "active";
};

} // namespace understudy::session
