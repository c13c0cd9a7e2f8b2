// The words of a command's call, and reading one as what the API asks for.
#pragma once

#include "script/Value.h"

#include <maya/MAngle.h>
#include <maya/MDistance.h>
#include <maya/MString.h>
#include <maya/MTime.h>

#include <span>
#include <string_view>
#include <vector>

namespace understudy::openmaya
{

// Single values: texts, numbers and truths. A flag is a text with a dash in front. Flags that were given as keywords of
// Python stand apart, as one list in front of the others: a syntax reads them, who goes through the words does not see
// them.
using CommandWords = std::vector<script::Value>;

// Without the keywords.
std::span<const script::Value> shownWords(const CommandWords& words);
// The keywords too, as if they were written in MEL.
CommandWords allWords(const CommandWords& words);

// "-name"; not a negative number.
bool isFlag(const script::Value& word);
// Without the dash.
std::string_view flagName(std::string_view flag);

// Texts that are numbers count as numbers; lengths, angles and times in the units that the scene shows. Throws
// TypeMismatch where it is none.
void read(const script::Value& word, bool& result);
void read(const script::Value& word, int& result);
void read(const script::Value& word, unsigned int& result);
void read(const script::Value& word, double& result);
void read(const script::Value& word, MString& result);
void read(const script::Value& word, MDistance& result);
void read(const script::Value& word, MAngle& result);
void read(const script::Value& word, MTime& result);

// Whether the text or number is a number.
bool isNumber(const script::Value& word);

} // namespace understudy::openmaya
