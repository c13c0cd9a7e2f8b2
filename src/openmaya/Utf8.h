// UTF-8 against wide characters.
#pragma once

#include <string>
#include <string_view>

namespace understudy::openmaya
{

// Bytes that are no UTF-8 become the replacement character.
std::wstring toWide(std::string_view text);
std::string toUtf8(std::wstring_view text);

} // namespace understudy::openmaya
