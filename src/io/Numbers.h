// Numbers of scene files: from text and back.
//
// Parsers read from `at` up to the first character that does not belong to the number; the text must have a terminator
// behind it (StatementText). Printing gives the shortest text that reads back as the same value.
#pragma once

#include "core/Units.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace understudy::io
{

// Reads a number and moves `at` behind it; false, with `at` unmoved, where there is none. The words that MEL and old
// scenes use for numbers count: yes/no/on/off/true/false, nan, inf, 1.#INF.
bool parseDouble(const char*& at, const char* end, double& value);
bool parseFloat(const char*& at, const char* end, float& value);
// Digits only; a fraction or exponent makes it false.
bool parseInteger(const char*& at, const char* end, int64_t& value);

// A whole text as a number.
bool parseDouble(std::string_view text, double& value);

inline bool isBlankChar(char c) { return static_cast<unsigned char>(c) <= ' '; }

void appendNumber(std::string& out, double value);
void appendNumber(std::string& out, float value);
void appendNumber(std::string& out, int64_t value);
// The shortest text of a kernel number in the unit that reads back as the same kernel number.
void appendNumber(std::string& out, double kernel, core::Unit unit, const core::Units& units);

} // namespace understudy::io
