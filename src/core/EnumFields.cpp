#include "core/EnumFields.h"

#include <algorithm>
#include <charconv>

namespace understudy::core
{

EnumFields parseEnumFields(std::string_view text)
{
    EnumFields fields;
    int next = 0;
    while (!text.empty())
    {
        std::string_view field = text.substr(0, text.find(':'));
        text.remove_prefix(std::min(field.size() + 1, text.size()));
        if (size_t equals = field.rfind('='); equals != std::string_view::npos)
        {
            std::from_chars(field.data() + equals + 1, field.data() + field.size(), next);
            field = field.substr(0, equals);
        }
        fields.emplace_back(std::string(field), static_cast<int16_t>(next++));
    }
    return fields;
}

std::string enumText(const EnumFields& fields)
{
    std::string text;
    int next = 0;
    for (const auto& field : fields)
    {
        if (&field != &fields.front())
            text += ':';
        text += field.first;
        if (field.second != next)
            text += '=' + std::to_string(field.second);
        next = field.second + 1;
    }
    return text;
}

} // namespace understudy::core
