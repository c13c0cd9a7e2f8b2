#include "commands/Plugs.h"

#include <algorithm>

namespace understudy::commands
{

using core::Attribute;
using core::Scene;

std::vector<Plug> plugsNamed(Session& session, std::string_view text)
{
    core::Resolver resolver = session.resolver();
    if (std::optional<Plug> plain = resolver.plainPlug(text))
        return {*plain};
    std::vector<Plug> plugs;
    for (const Object& object : resolver.matches(text))
        if (object.kind == Object::Kind::Plug)
            plugs.push_back(object.plug);
    if (plugs.empty())
        throw error(ErrorKind::NotFound, "No object matches name: {}", text);
    return plugs;
}

std::vector<Object> objectsOrSelection(Session& session, const Arguments& arguments)
{
    std::vector<Object> objects;
    if (!arguments.given)
        objects = session.selection().items();
    core::Resolver resolver = session.resolver();
    for (const std::string& name : arguments.names())
    {
        std::vector<Object> found = resolver.matches(name);
        if (found.empty())
            throw error(ErrorKind::NotFound, "No object matches name: {}", name);
        if (found.size() > 1 && !core::Resolver::isPattern(name) && found.front().kind == Object::Kind::Node)
            throw error(ErrorKind::NotUnique, "More than one object matches name: {}", name);
        objects.insert(objects.end(), found.begin(), found.end());
    }
    if (objects.empty() && !arguments.given)
        throw Error(ErrorKind::Syntax, "Error retrieving default arguments");
    return objects;
}

bool isWholeArray(const Scene& scene, const Plug& plug)
{
    const Attribute& attribute = scene.attribute(plug.attribute);
    return attribute.isArray() && plug.path.depth < attribute.layout.arrayDepth;
}

std::vector<Plug> partsOf(const Scene& scene, const Plug& plug)
{
    std::vector<Plug> parts;
    if (isWholeArray(scene, plug))
        for (uint32_t index : core::elementIndices(scene, plug))
            parts.push_back({plug.node, plug.attribute, plug.path.with(index)});
    else
        for (core::AttrId child : scene.attribute(plug.attribute).children)
            parts.push_back({plug.node, child, plug.path});
    return parts;
}

bool isLockedPlug(const Scene& scene, const Plug& plug)
{
    uint32_t connection = scene.connectionInto(plug);
    return scene.isLocked(plug) || (connection != core::kNone && scene.connection(connection).locked);
}

bool isSettable(const Scene& scene, const Plug& plug)
{
    if (!scene.attribute(plug.attribute).has(core::kWritable) || isLockedPlug(scene, plug))
        return false;
    Plug target = throughProxies(scene, plug);
    if (!(target == plug))
        return isSettable(scene, target);
    uint32_t driver = scene.drivingConnection(plug);
    if (driver == core::kNone)
        return !scene.hasInputBelow(plug);
    core::TypeId source = scene.node(scene.connection(driver).source.node).type;
    return scene.registry().isA(source, scene.registry().find("animCurve"));
}

bool isCachedPlug(const Scene& scene, const Plug& plug)
{
    core::PlugFlags own = scene.flags(plug);
    return own.known & core::kPlugCaching ? (own.bits & core::kPlugCaching) != 0
                                          : scene.attribute(plug.attribute).has(core::kCached);
}

Plug throughProxies(const Scene& scene, Plug plug)
{
    while (scene.attribute(plug.attribute).has(core::kUsedAsProxy))
    {
        uint32_t connection = scene.connectionInto(plug);
        if (connection == core::kNone)
            break;
        plug = scene.connection(connection).source;
    }
    return plug;
}

void setPlugFlag(Scene& scene, const Plug& plug, uint8_t flag, bool on)
{
    core::setFlags(scene, plug, flag, on ? flag : 0);
}

// -----------------------------------------------------------------------------------------------------------
// PlugReader

core::Value PlugReader::value(const Plug& plug)
{
    core::Value value = !evaluate ? m_session.scene().stored(plug)
                        : time    ? m_session.evaluator().value(plug, *time)
                                  : m_session.evaluator().value(plug);
    const Attribute& attribute = m_session.scene().attribute(plug.attribute);
    // A matrix attribute always has a value, typed data of that kind (addAttr -dataType) only what was set.
    bool isMatrix = attribute.type == core::AttributeType::Matrix || attribute.type == core::AttributeType::FloatMatrix;
    if (value.empty() && isMatrix && !attribute.isTyped())
        return core::Value::matrix({1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1});
    return value;
}

Value PlugReader::answer(const Plug& plug)
{
    const Scene& scene = m_session.scene();
    const Attribute& attribute = scene.attribute(plug.attribute);
    if (attribute.isMessage())
        throw Error(ErrorKind::Failed, "Message attributes have no data values.");
    if (isWholeArray(scene, plug))
        return arrayAnswer(plug);
    if (attribute.isNumeric())
        return *valueAnswer(scene, m_units, attribute, value(plug));
    if (attribute.isCompound())
        return compoundAnswer(plug);
    return dataAnswer(plug, attribute);
}

Value PlugReader::dataAnswer(const Plug& plug, const Attribute& attribute)
{
    const Scene& scene = m_session.scene();
    core::Value data = value(plug);
    bool mayBeMissing = attribute.type == core::AttributeType::String;
    if (data.empty() && mayBeMissing && plug.path.depth > 0 && !scene.elementExists(plug) && !scene.hasInput(plug))
        throw error(ErrorKind::NotFound, "No object matches name: {}", core::plugName(scene, plug));
    if (std::optional<Value> shown = valueAnswer(scene, m_units, attribute, data))
        return *shown;
    if (!silent)
        m_session.message(script::Severity::Error,
                          "The data is not a numeric or string value, and cannot be displayed.");
    return {};
}

Value PlugReader::compoundAnswer(const Plug& compound)
{
    const Scene& scene = m_session.scene();
    const Attribute& attribute = scene.attribute(compound.attribute);
    Value::List numbers;
    core::AttributeType type = core::AttributeType::Compound;
    for (core::AttrId id : attribute.children)
    {
        const Attribute& child = scene.attribute(id);
        bool plain = child.isNumeric() && child.components() == 1 && !child.isArray();
        if (!plain || (!numbers.empty() && child.type != type))
            throw Error(ErrorKind::Failed, "The attribute is compound with mixed type elements.");
        type = child.type;
        numbers.push_back(*valueAnswer(scene, m_units, child, value({compound.node, id, compound.path})));
    }
    return Value::List{Value::tuple(std::move(numbers))};
}

Value PlugReader::arrayAnswer(const Plug& array)
{
    const Scene& scene = m_session.scene();
    const Attribute& attribute = scene.attribute(array.attribute);
    if (!attribute.isNumeric() && attribute.isCompound())
        throw Error(ErrorKind::Failed, "The attribute is compound with mixed type elements.");
    Value::List all;
    for (uint32_t index : core::elementIndices(scene, array))
    {
        Value item = answer({array.node, array.attribute, array.path.with(index)});
        if (item.isSequence())
            for (const Value& part : item.items())
                all.push_back(part);
        else
            all.push_back(std::move(item));
    }
    if (all.empty())
        return {};
    bool scalars = attribute.isNumeric() && attribute.components() == 1;
    return scalars ? Value(Value::List{Value::tuple(std::move(all))}) : Value(std::move(all));
}

} // namespace understudy::commands
