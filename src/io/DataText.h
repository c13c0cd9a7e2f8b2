// Data values (`-type "matrix" ...`) as scene files write them: from words and back.
//
// A type without an entry is kept as RawData, its words exactly as they stood.
#pragma once

#include "core/Data.h"
#include "io/Words.h"

#include <string>
#include <string_view>

namespace understudy::io
{

// Reads the words of one value of a type; throws Error(Syntax) where they do not make one.
core::DataRef readData(std::string_view typeName, Cursor& words);

// The name that follows -type, and the words behind it with a blank before each.
std::string_view dataTypeName(const core::Data& data);
void appendData(std::string& out, const core::Data& data);

// The faces of "polyFaces" words.
core::Ref<const core::PolyFacesData> readFaces(Cursor& words);
void appendFace(std::string& out, const core::PolyFacesData& run, size_t face);

// What the parts of an "xform" compose to. Source: reference/behaviour.md, Matrices; for parts of joints and transforms
// at once the joint's factors stand where the joint formula has them.
core::Matrix composeXform(const core::XformParts& parts);

} // namespace understudy::io
