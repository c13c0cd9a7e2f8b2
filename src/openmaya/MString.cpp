#include "openmaya/Status.h"
#include "openmaya/Utf8.h"

#include <maya/MString.h>
#include <maya/MStringArray.h>

#include <fmt/core.h>

#include <cctype>
#include <charconv>
#include <climits>
#include <cstdlib>
#include <cwctype>
#include <filesystem>
#include <optional>
#include <ostream>
#include <string_view>
#include <utility>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

struct MString::Body
{
    std::string text;
    std::optional<std::wstring> wide; // made when it is asked for

    void set(std::string next)
    {
        text = std::move(next);
        wide.reset();
    }
};

namespace
{

std::string_view orEmpty(const char* text) { return text ? std::string_view(text) : std::string_view(); }

std::wstring_view orEmpty(const wchar_t* text) { return text ? std::wstring_view(text) : std::wstring_view(); }

std::string_view view(const MString& text) { return {text.asChar(), text.length()}; }

std::wstring_view wideView(const MString& text) { return {text.asWChar(), text.numChars()}; }

int toIndex(size_t place) { return place == std::string_view::npos ? -1 : static_cast<int>(place); }

MString toMString(std::string_view text) { return MString(text.data(), static_cast<int>(text.size())); }

// Six significant digits, as streams write numbers.
std::string numberText(double value) { return fmt::format("{:g}", value); }

// [start, end] as a place and a length inside `size`.
std::pair<size_t, size_t> clip(int start, int end, size_t size)
{
    auto first = static_cast<size_t>(std::max(start, 0));
    auto behind = static_cast<size_t>(std::max(end + 1, 0));
    behind = std::min(behind, size);
    return first < behind ? std::pair(first, behind - first) : std::pair(size_t(0), size_t(0));
}

// The pieces between separators, empty ones left out.
template <class View, class Add> void splitText(View text, typename View::value_type separator, Add add)
{
    while (!text.empty())
    {
        size_t end = text.find(separator);
        if (end != 0)
            add(text.substr(0, end));
        text = end == View::npos ? View() : text.substr(end + 1);
    }
}

std::string_view trim(std::string_view text)
{
    size_t first = text.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

// The number that the whole text is.
template <class Number> std::optional<Number> parseNumber(std::string_view text)
{
    text = trim(text);
    if (text.size() > 1 && text.front() == '+' && text[1] != '-')
        text.remove_prefix(1);
    Number number{};
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

void replaceAll(std::string& text, std::string_view from, std::string_view to, bool once)
{
    if (from.empty())
        return;
    for (size_t place = text.find(from); place != std::string::npos; place = text.find(from, place + to.size()))
    {
        text.replace(place, from.size(), to);
        if (once)
            return;
    }
}

// $NAME, ${NAME} and a leading ~. Unknown variables stay as they are.
std::string expanded(std::string_view text)
{
    std::string result;
    if (!text.empty() && text.front() == '~' && (text.size() == 1 || text[1] == '/'))
    {
        if (const char* home = std::getenv("HOME"))
        {
            result = home;
            text.remove_prefix(1);
        }
    }
    while (!text.empty())
    {
        size_t length = 1;
        bool braced = text.size() > 1 && text[1] == '{';
        size_t first = braced ? 2 : 1;
        size_t end = first;
        while (end < text.size() && (std::isalnum(static_cast<unsigned char>(text[end])) || text[end] == '_'))
            ++end;
        bool named = text.front() == '$' && end > first && (!braced || (end < text.size() && text[end] == '}'));
        const char* value = named ? std::getenv(std::string(text.substr(first, end - first)).c_str()) : nullptr;
        if (value)
        {
            result += value;
            length = braced ? end + 1 : end;
        }
        else
            result += text.front();
        text.remove_prefix(length);
    }
    return result;
}

// `text` with ^1s ... replaced.
template <class Argument> std::string formatted(std::string_view text, Argument argument)
{
    std::string result;
    for (size_t i = 0; i < text.size(); ++i)
    {
        if (text[i] != '^' || i + 1 == text.size())
        {
            result += text[i];
            continue;
        }
        if (text[i + 1] == '^')
        {
            result += '^';
            ++i;
            continue;
        }
        size_t number = 0;
        size_t end = i + 1;
        while (end < text.size() && std::isdigit(static_cast<unsigned char>(text[end])))
            number = number * 10 + static_cast<size_t>(text[end++] - '0');
        if (number == 0 || end == text.size() || text[end] != 's')
        {
            result += '^';
            continue;
        }
        result += argument(number - 1);
        i = end;
    }
    return result;
}

} // namespace

const MString MString::argUnused;

MString::Body& MString::body()
{
    if (!m_body)
        m_body = new Body;
    return *m_body;
}

MString::MString() : m_body(nullptr) {}
MString::MString(const char* charString) : m_body(nullptr) { set(charString); }
MString::MString(const wchar_t* charString) : m_body(nullptr) { setWChar(charString); }
MString::MString(const char* charString, int charLength) : m_body(nullptr) { set(charString, charLength); }
MString::MString(const wchar_t* charString, int wcharLength) : m_body(nullptr) { setWChar(charString, wcharLength); }
MString::MString(const MString& other) : m_body(other.m_body ? new Body{other.m_body->text, {}} : nullptr) {}

MString::~MString() { delete m_body; }

MString& MString::operator+=(const MString& other)
{
    if (!other.isEmpty())
        body().set(std::string(view(*this)) + std::string(view(other)));
    return *this;
}

MString& MString::operator+=(const char* other) { return *this += MString(other); }

MString& MString::operator+=(double other) { return *this += numberText(other).c_str(); }

MString& MString::operator+=(int other) { return *this += std::to_string(other).c_str(); }

MString& MString::operator+=(unsigned int other) { return *this += std::to_string(other).c_str(); }

MString& MString::operator+=(float other) { return *this += static_cast<double>(other); }

MString& MString::operator=(const MString& other)
{
    if (this != &other)
    {
        if (other.m_body)
            body().set(other.m_body->text);
        else
            clear();
    }
    return *this;
}

MString& MString::operator=(const char* other)
{
    set(other);
    return *this;
}

MString& MString::operator=(double value)
{
    set(value);
    return *this;
}

bool MString::operator==(const MString& other) const { return view(*this) == view(other); }
bool MString::operator==(const char* other) const { return view(*this) == orEmpty(other); }
bool MString::operator!=(const MString& other) const { return !(*this == other); }
bool MString::operator!=(const char* other) const { return !(*this == other); }

MString MString::operator+(const MString& other) const
{
    MString sum(*this);
    return sum += other;
}

MString MString::operator+(const char* other) const
{
    MString sum(*this);
    return sum += other;
}

MString MString::operator+(double value) const
{
    MString sum(*this);
    return sum += value;
}

MStatus MString::set(const char* charString)
{
    body().set(std::string(orEmpty(charString)));
    return MStatus::kSuccess;
}

MStatus MString::set(const char* charString, int charLength)
{
    if (charLength < 0 || (!charString && charLength > 0))
        return failure(MStatus::kInvalidParameter, "A text of this length cannot be.");
    body().set(std::string(charString ? charString : "", static_cast<size_t>(charLength)));
    return MStatus::kSuccess;
}

MStatus MString::set(double value)
{
    body().set(numberText(value));
    return MStatus::kSuccess;
}

MStatus MString::set(double value, int precision)
{
    body().set(fmt::format("{:.{}f}", value, std::max(precision, 0)));
    return MStatus::kSuccess;
}

MStatus MString::setUTF8(const char* utf8String) { return set(utf8String); }

MStatus MString::setWChar(const wchar_t* wcharString)
{
    body().set(toUtf8(orEmpty(wcharString)));
    return MStatus::kSuccess;
}

MStatus MString::setWChar(const wchar_t* wcharString, int wcharLength)
{
    if (wcharLength < 0 || (!wcharString && wcharLength > 0))
        return failure(MStatus::kInvalidParameter, "A text of this length cannot be.");
    body().set(wcharString ? toUtf8({wcharString, static_cast<size_t>(wcharLength)}) : std::string());
    return MStatus::kSuccess;
}

const char* MString::asChar() const { return m_body ? m_body->text.c_str() : ""; }

const char* MString::asChar(int& charLength) const
{
    charLength = static_cast<int>(length());
    return asChar();
}

const char* MString::asUTF8() const { return asChar(); }

const char* MString::asUTF8(int& utf8Length) const { return asChar(utf8Length); }

const wchar_t* MString::asWChar() const
{
    if (!m_body)
        return L"";
    if (!m_body->wide)
        m_body->wide = toWide(m_body->text);
    return m_body->wide->c_str();
}

const wchar_t* MString::asWChar(int& numChars) const
{
    const wchar_t* text = asWChar();
    numChars = static_cast<int>(this->numChars());
    return text;
}

unsigned int MString::length() const { return m_body ? static_cast<unsigned int>(m_body->text.size()) : 0; }

unsigned int MString::numChars() const
{
    if (!m_body)
        return 0;
    asWChar();
    return static_cast<unsigned int>(m_body->wide->size());
}

void MString::clear()
{
    delete m_body;
    m_body = nullptr;
}

bool MString::isEmpty() const { return length() == 0; }

int MString::index(char c) const { return toIndex(view(*this).find(c)); }
int MString::indexW(char c) const { return indexW(static_cast<wchar_t>(static_cast<unsigned char>(c))); }
int MString::indexW(wchar_t c) const { return toIndex(wideView(*this).find(c)); }
int MString::indexW(const MString& text) const { return toIndex(wideView(*this).find(wideView(text))); }
int MString::rindex(char c) const { return toIndex(view(*this).rfind(c)); }
int MString::rindexW(char c) const { return rindexW(static_cast<wchar_t>(static_cast<unsigned char>(c))); }
int MString::rindexW(wchar_t c) const { return toIndex(wideView(*this).rfind(c)); }
int MString::rindexW(const MString& text) const { return toIndex(wideView(*this).rfind(wideView(text))); }

MStatus MString::split(char separator, MStringArray& pieces) const
{
    return guarded(
        [&]
        {
            std::string text(view(*this)); // `pieces` may hold this text
            pieces.clear();
            splitText(std::string_view(text), separator,
                      [&](std::string_view piece) { pieces.append(toMString(piece)); });
        });
}

MStatus MString::split(wchar_t separator, MStringArray& pieces) const
{
    return guarded(
        [&]
        {
            std::wstring text(wideView(*this));
            pieces.clear();
            splitText(std::wstring_view(text), separator, [&](std::wstring_view piece)
                      { pieces.append(MString(piece.data(), static_cast<int>(piece.size()))); });
        });
}

MString MString::substring(int start, int end) const
{
    auto [first, count] = clip(start, end, length());
    return toMString(view(*this).substr(first, count));
}

MString MString::substringW(int start, int end) const
{
    auto [first, count] = clip(start, end, numChars());
    std::wstring_view part = wideView(*this).substr(first, count);
    return MString(part.data(), static_cast<int>(part.size()));
}

MString& MString::toUpperCase()
{
    std::wstring wide(wideView(*this));
    for (wchar_t& c : wide)
        c = static_cast<wchar_t>(std::towupper(static_cast<wint_t>(c)));
    setWChar(wide.c_str());
    return *this;
}

MString& MString::toLowerCase()
{
    std::wstring wide(wideView(*this));
    for (wchar_t& c : wide)
        c = static_cast<wchar_t>(std::towlower(static_cast<wint_t>(c)));
    setWChar(wide.c_str());
    return *this;
}

bool MString::isShort() const { return parseNumber<short>(view(*this)).has_value(); }
short MString::asShort() const { return parseNumber<short>(view(*this)).value_or(short(0)); }
bool MString::isInt() const { return parseNumber<int>(view(*this)).has_value(); }
int MString::asInt() const { return parseNumber<int>(view(*this)).value_or(0); }
bool MString::isUnsigned() const { return parseNumber<unsigned int>(view(*this)).has_value(); }
unsigned int MString::asUnsigned() const { return parseNumber<unsigned int>(view(*this)).value_or(0u); }
bool MString::isFloat() const { return parseNumber<float>(view(*this)).has_value(); }
float MString::asFloat() const { return parseNumber<float>(view(*this)).value_or(0.0f); }
bool MString::isDouble() const { return parseNumber<double>(view(*this)).has_value(); }
double MString::asDouble() const { return parseNumber<double>(view(*this)).value_or(0.0); }

MString MString::expandEnvironmentVariablesAndTilde(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MString(), [&] { return toMString(expanded(view(*this))); });
}

MString MString::expandFilePath(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MString(), [&]
                   { return toMString(std::filesystem::absolute(expanded(view(*this))).lexically_normal().string()); });
}

MStatus MString::format(const MString& fmt, const MStringArray& args)
{
    return guarded(
        [&]
        {
            body().set(
                formatted(std::string(view(fmt)), [&](size_t i)
                          { return i < args.length() ? std::string(view(args[static_cast<unsigned>(i)])) : ""; }));
        });
}

MStatus MString::format(const MString& fmt, const MString& arg1, const MString& arg2, const MString& arg3,
                        const MString& arg4, const MString& arg5, const MString& arg6, const MString& arg7,
                        const MString& arg8, const MString& arg9, const MString& arg10)
{
    const MString* given[] = {&arg1, &arg2, &arg3, &arg4, &arg5, &arg6, &arg7, &arg8, &arg9, &arg10};
    MStringArray args;
    for (const MString* argument : given)
        args.append(argument == &argUnused ? MString() : *argument);
    return format(fmt, args);
}

MStatus MString::substitute(const MString& src, const MString& target)
{
    std::string text(view(*this));
    replaceAll(text, view(src), view(target), false);
    body().set(std::move(text));
    return MStatus::kSuccess;
}

MStatus MString::substituteFirst(const MString& src, const MString& target)
{
    std::string text(view(*this));
    replaceAll(text, view(src), view(target), true);
    body().set(std::move(text));
    return MStatus::kSuccess;
}

std::ostream& operator<<(std::ostream& stream, const MString& text)
{
    return stream.write(text.asChar(), text.length());
}

MString operator+(const char* left, const MString& right) { return MString(left) + right; }

OPENMAYA_NAMESPACE_CLOSE
