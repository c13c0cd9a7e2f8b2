#include <maya/MTypes.h>

#include <cstdlib>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace understudy::openmaya
{

namespace
{

struct Enumerator
{
    std::string text;
    std::string name;
    int value = 0;
};

std::string trimmed(std::string_view text)
{
    size_t first = text.find_first_not_of(" \t\n");
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\n") - first + 1));
}

// "kA = 1, kB, kC = kA": values are numbers or names that stand before.
std::vector<Enumerator> parse(std::string_view list)
{
    std::vector<Enumerator> found;
    std::map<std::string, int> known;
    int next = 0;
    while (!list.empty())
    {
        size_t comma = list.find(',');
        Enumerator one;
        one.text = trimmed(list.substr(0, comma));
        list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 1);
        size_t equals = one.text.find('=');
        one.name = trimmed(std::string_view(one.text).substr(0, equals));
        if (one.name.empty())
            continue;
        if (equals != std::string::npos)
        {
            std::string value = trimmed(std::string_view(one.text).substr(equals + 1));
            auto named = known.find(value);
            next = named != known.end() ? named->second : static_cast<int>(std::strtol(value.c_str(), nullptr, 0));
        }
        one.value = next++;
        known[one.name] = one.value;
        found.push_back(std::move(one));
    }
    return found;
}

// By content, not by address: a plug-in's text goes with it. Lists are kept, as raw_name gives pointers into them.
const std::vector<Enumerator>& enumerators(const char* list)
{
    static std::mutex mutex;
    static auto* lists = new std::map<std::string, std::vector<Enumerator>, std::less<>>;
    std::lock_guard guard(mutex);
    auto found = lists->find(std::string_view(list));
    if (found == lists->end())
        found = lists->emplace(list, parse(list)).first;
    return found->second;
}

const Enumerator* at(const char* list, int index)
{
    const std::vector<Enumerator>& all = enumerators(list);
    return index >= 0 && static_cast<size_t>(index) < all.size() ? &all[static_cast<size_t>(index)] : nullptr;
}

} // namespace

int enumSize(const char* list) { return static_cast<int>(enumerators(list).size()); }

int enumValue(const char* list, int index)
{
    const Enumerator* found = at(list, index);
    return found ? found->value : 0;
}

const char* enumText(const char* list, int index)
{
    const Enumerator* found = at(list, index);
    return found ? found->text.c_str() : nullptr;
}

} // namespace understudy::openmaya
