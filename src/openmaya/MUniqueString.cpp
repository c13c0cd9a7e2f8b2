#include <maya/MString.h>
#include <maya/MUniqueString.h>

#include <functional>
#include <mutex>
#include <string>
#include <unordered_map>

namespace
{

// Plug-ins ask from any thread. Never freed: texts are good as long as the process.
const MString* kept(const char* text)
{
    static std::mutex mutex;
    static auto* texts = new std::unordered_map<std::string, const MString*>;
    std::lock_guard lock(mutex);
    const MString*& found = (*texts)[text];
    if (!found)
        found = new MString(text);
    return found;
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MUniqueString::MUniqueString() : m_text(kept("")) {}
MUniqueString::MUniqueString(const MUniqueString& other) = default;
MUniqueString::MUniqueString(MUniqueString&& other) : m_text(other.m_text) {}
MUniqueString::~MUniqueString() = default;
MUniqueString& MUniqueString::operator=(const MUniqueString& other) = default;

MUniqueString& MUniqueString::operator=(MUniqueString&& other)
{
    m_text = other.m_text;
    return *this;
}

MUniqueString MUniqueString::intern(const MString& s)
{
    MUniqueString made;
    made.m_text = kept(s.asChar());
    return made;
}

const MString& MUniqueString::string() const { return *m_text; }
size_t MUniqueString::hash() const { return std::hash<const void*>()(m_text); }

bool MUniqueString::operator==(const MUniqueString& other) const { return m_text == other.m_text; }
bool MUniqueString::operator!=(const MUniqueString& other) const { return m_text != other.m_text; }
bool MUniqueString::operator>(const MUniqueString& other) const { return std::greater<>()(m_text, other.m_text); }
bool MUniqueString::operator>=(const MUniqueString& other) const { return !(*this < other); }
bool MUniqueString::operator<(const MUniqueString& other) const { return std::less<>()(m_text, other.m_text); }
bool MUniqueString::operator<=(const MUniqueString& other) const { return !(*this > other); }
bool MUniqueString::operator==(const MString& other) const { return *m_text == other; }
bool MUniqueString::operator==(const char* other) const { return *m_text == other; }
bool MUniqueString::operator!=(const MString& other) const { return !(*m_text == other); }
bool MUniqueString::operator!=(const char* other) const { return !(*m_text == other); }

OPENMAYA_NAMESPACE_CLOSE
