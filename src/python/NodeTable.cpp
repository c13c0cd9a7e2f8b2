#include "python/NodeTable.h"

#include "core/Time.h"
#include "python/Convert.h"

#include <algorithm>
#include <string>

namespace understudy::python
{

namespace
{

using core::Attribute;
using core::TypeId;
using core::TypeRegistry;
using script::Value;

// The properties of Maya's node reference, in its order.
constexpr std::pair<core::AttributeFlag, std::string_view> kFlags[] = {
    {core::kArray, "array"},       {core::kReadable, "output"},
    {core::kWritable, "input"},    {core::kConnectable, "connectable"},
    {core::kStorable, "storable"}, {core::kKeyable, "keyable"},
    {core::kHidden, "hidden"}};

Value flagsOf(const Attribute& attribute)
{
    Value::List names;
    for (const auto& [flag, name] : kFlags)
        if (attribute.has(flag))
            names.emplace_back(name);
    return names;
}

Value defaultOf(const Attribute& attribute)
{
    if (attribute.isNumeric() && attribute.children.empty())
        return attribute.type == core::AttributeType::Time
                   ? core::secondsFromTicks(static_cast<core::Ticks>(attribute.defaultNumber))
                   : attribute.defaultNumber;
    if (const auto* text = core::as<core::StringData>(attribute.defaultData.get()))
        return text->content;
    return {};
}

Value enumOf(const Attribute& attribute)
{
    Value::List fields;
    if (attribute.enumFields)
        for (const auto& [name, value] : *attribute.enumFields)
            fields.emplace_back(Value::List{name, int(value)});
    return fields;
}

int depthOf(const TypeRegistry& types, const Attribute& attribute)
{
    int depth = 0;
    for (core::AttrId above = attribute.parent; core::valid(above); above = types.attribute(above).parent)
        ++depth;
    return depth;
}

Value attributeEntry(const TypeRegistry& types, const Attribute& attribute)
{
    return Value::Dict{{"long", attribute.longName},      {"short", attribute.shortName},
                       {"type", attribute.typeName()},    {"depth", depthOf(types, attribute)},
                       {"default", defaultOf(attribute)}, {"enum", enumOf(attribute)},
                       {"flags", flagsOf(attribute)}};
}

bool isListed(const Attribute& attribute)
{
    return !attribute.has(core::kLegacy) && !attribute.has(core::kPluginAttribute);
}

Value typeEntry(const TypeRegistry& types, TypeId id)
{
    const core::NodeType& type = types.type(id);
    Value::List attributes;
    for (core::AttrId each : types.attributes(id))
        if (const Attribute& attribute = types.attribute(each); attribute.ownerType == id && isListed(attribute))
            attributes.push_back(attributeEntry(types, attribute));
    return Value::Dict{{"name", type.name()},
                       {"parent", core::valid(type.parent()) ? types.type(type.parent()).name() : std::string_view()},
                       {"api", type.apiType()},
                       {"tag", int64_t(type.tag())},
                       {"plugin", type.plugin()},
                       {"classification", type.classification()},
                       {"abstract", type.isAbstract()},
                       {"dag", type.isDag()},
                       {"attributes", std::move(attributes)}};
}

} // namespace

PyObject* nodeTable(session::Session& session)
{
    const TypeRegistry& types = session.types();
    Value::List table;
    for (TypeId id : types.derived(types.find("dependNode")))
        if (!types.type(id).isRetired())
            table.push_back(typeEntry(types, id));
    return toPython(session, table);
}

} // namespace understudy::python
