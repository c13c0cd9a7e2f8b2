// A MEL command statement as it is written: the command's name and its words.
#pragma once

#include "script/Value.h"

#include <string>
#include <vector>

namespace understudy::mel
{

struct Word
{
    enum class Kind
    {
        Bare,   // pCube1.vtx[0:3]
        String, // "text"
        Number, // value is int64_t or double
        Flag,   // -name, without the dash
        List    // {1, 2} or <<1, 2, 3>>
    };
    Kind kind = Kind::Bare;
    std::string text;    // as written, strings without quotes and escapes
    script::Value value; // of numbers and lists
};

struct Statement
{
    std::string name;
    std::vector<Word> words;
    int line = 1; // of the name
};

} // namespace understudy::mel
