#include "openmaya/AttributeMembers.h"

namespace understudy::openmaya
{

core::Value numbersOf(core::NodeId node, std::string_view attribute, size_t count)
{
    core::Value value = valueOf(node, attribute);
    if (!value.isNumeric() || value.components() != count)
        throw core::error(core::ErrorKind::BadArgument, "'{}' of '{}' is no value of {} numbers.", attribute,
                          currentScene().name(node), count);
    return value;
}

void setNumbers(core::NodeId node, std::string_view attribute, std::initializer_list<double> numbers)
{
    core::Plug plug = plugOf(node, attribute);
    const core::Attribute& definition = currentScene().attribute(plug.attribute);
    if (!definition.isNumeric() || definition.components() != numbers.size())
        throw core::error(core::ErrorKind::BadArgument, "'{}' of '{}' is no value of {} numbers.", attribute,
                          currentScene().name(node), numbers.size());
    core::setValue(currentScene(), plug, core::Value::numbers(definition.scalar(), numbers));
}

} // namespace understudy::openmaya
