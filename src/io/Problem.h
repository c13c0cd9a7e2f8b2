// What was wrong with a file that was read: where, and why.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace understudy::io
{

enum class ProblemKind : uint8_t
{
    Note,   // kept as it is, worth knowing: an attribute that no type table has, a reference that is not loaded
    Defect, // the statement could not be done; the rest was read all the same
};

struct Problem
{
    ProblemKind kind = ProblemKind::Defect;
    std::string file;
    size_t line = 0; // from 1; 0 where it concerns the file as a whole
    std::string reason;

    // "scene.ma:12: reason"
    std::string text() const;
};

using ProblemSink = std::function<void(const Problem&)>;

} // namespace understudy::io
