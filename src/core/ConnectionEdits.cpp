#include "core/Edits.h"
#include "core/Error.h"

namespace understudy::core
{

namespace
{

bool isLoose(AttributeType type)
{
    return type == AttributeType::Generic || type == AttributeType::Any || type == AttributeType::Typed ||
           type == AttributeType::Geometry || type == AttributeType::Unknown || type == AttributeType::Opaque;
}

Compatibility compoundCompatibility(const Scene& scene, const Attribute& source, const Attribute& destination)
{
    if (source.children.size() != destination.children.size())
        return Compatibility::WrongDataType;
    for (size_t i = 0; i < source.children.size(); ++i)
        if (compatibility(scene, scene.attribute(source.children[i]), scene.attribute(destination.children[i])) >
            Compatibility::Convert)
            return Compatibility::WrongDataType;
    return Compatibility::Direct;
}

} // namespace

Compatibility compatibility(const Scene& scene, const Attribute& source, const Attribute& destination)
{
    // What takes anything takes messages too (dnSetMembers of sets).
    bool takesAll = destination.type == AttributeType::Generic || destination.type == AttributeType::Any;
    if ((source.isMessage() && !takesAll) || destination.isMessage())
        return source.isMessage() && destination.isMessage() ? Compatibility::Direct : Compatibility::Never;
    if (isLoose(source.type) || isLoose(destination.type))
        return Compatibility::Direct;
    bool bothNumeric = source.isNumeric() && destination.isNumeric();
    if (bothNumeric && source.components() == destination.components())
    {
        bool convert = scene.conversionPolicy() && scene.conversionPolicy()->between(scene, source, destination);
        return convert ? Compatibility::Convert : Compatibility::Direct;
    }
    if (source.isCompound() && destination.isCompound())
        return compoundCompatibility(scene, source, destination);
    if (!source.isData() || !destination.isData())
        return bothNumeric && source.components() > 1 && destination.components() > 1 ? Compatibility::WrongDataType
                                                                                      : Compatibility::Never;
    bool matrices = source.typeInfo().text.ends_with("atrix") && destination.typeInfo().text.ends_with("atrix");
    return source.type == destination.type || matrices ? Compatibility::Direct : Compatibility::WrongDataType;
}

namespace
{

void connectDirectly(Scene& scene, const Plug& source, const Plug& destination, bool lock)
{
    ensureElements(scene, source);
    ensureElements(scene, destination);
    scene.enact(ConnectionExistence{scene.makeConnection(source, destination, lock), true});
}

void connectThrough(Scene& scene, const Plug& source, const Plug& destination, bool lock)
{
    const Attribute& from = scene.attribute(source.attribute);
    const Attribute& to = scene.attribute(destination.attribute);
    Conversion conversion = *scene.conversionPolicy()->between(scene, from, to);
    NodeId node = createNode(scene, scene.registry().find(conversion.nodeType));
    auto plug = [&](std::string_view name) { return Plug{node, scene.findAttribute(node, name), {}}; };
    setValue(scene, plug(conversion.factor), Value::number(Scalar::Double, conversion.factorValue));
    connectDirectly(scene, source, plug(conversion.input), false);
    connectDirectly(scene, plug(conversion.output), destination, lock);
}

bool isWhole(const Scene& scene, const Plug& plug)
{
    const Attribute& attribute = scene.attribute(plug.attribute);
    return attribute.isArray() && plug.path.depth < attribute.layout.arrayDepth;
}

void checkConnection(const Scene& scene, const Plug& source, const Plug& destination, Compatibility match)
{
    if (match == Compatibility::Never)
        throw error(ErrorKind::TypeMismatch, "The attribute '{}' cannot be connected to '{}'.", plugName(scene, source),
                    plugName(scene, destination));
    auto refuse = [&](std::string_view why)
    {
        return error(ErrorKind::TypeMismatch, "Connection not made: '{}' -> '{}'.  {}", plugName(scene, source),
                     plugName(scene, destination), why);
    };
    if (match == Compatibility::WrongDataType)
        throw refuse("Data types of source and destination are not compatible.");
    if (!scene.attribute(source.attribute).has(kReadable))
        throw refuse("Source attribute must be readable.");
    if (!scene.attribute(destination.attribute).has(kWritable) || scene.isLocked(destination))
        throw refuse("Destination attribute must be writable.");
}

} // namespace

void connect(Scene& scene, const Plug& source, const Plug& destination, ConnectOptions options)
{
    Scene::Edit edit(scene);
    // An array as a whole connects to another one only.
    Compatibility match =
        isWhole(scene, source) != isWhole(scene, destination)
            ? Compatibility::Never
            : compatibility(scene, scene.attribute(source.attribute), scene.attribute(destination.attribute));
    checkConnection(scene, source, destination, match);
    if (uint32_t existing = scene.connectionInto(destination); existing != kNone)
    {
        std::optional<Plug> driver = sourceOf(scene, destination, true);
        if (driver && *driver == source)
            throw error(ErrorKind::Connected, "'{}' is already connected to '{}'.", plugName(scene, source),
                        plugName(scene, destination));
        if (!options.force)
            throw error(ErrorKind::Connected, "'{}' already has an incoming connection from '{}'.",
                        plugName(scene, destination), plugName(scene, *driver));
        breakConnection(scene, existing);
    }
    if (match == Compatibility::Convert)
        connectThrough(scene, source, destination, options.lock);
    else
        connectDirectly(scene, source, destination, options.lock);
}

void breakConnection(Scene& scene, uint32_t index)
{
    Scene::Edit edit(scene);
    Plug source = scene.connection(index).source;
    Plug destination = scene.connection(index).destination;
    scene.enact(ConnectionExistence{index, false});
    const Attribute& attribute = scene.attribute(destination.attribute);
    if (attribute.isArray() && attribute.has(kDisconnectDelete))
        removeElement(scene, destination);
    // A conversion that lost its only source or its last destination goes.
    for (NodeId end : {source.node, destination.node})
        if (scene.exists(end) && isConversion(scene, end) &&
            (end == source.node ? scene.node(end).outputs.count : scene.node(end).inputs.count) == 0)
            deleteNodes(scene, {end});
}

void disconnect(Scene& scene, const Plug& source, const Plug& destination)
{
    uint32_t index = scene.connectionInto(destination);
    std::optional<Plug> driver = index == kNone ? std::nullopt : sourceOf(scene, destination, true);
    bool connected = index != kNone && (scene.connection(index).source == source || (driver && *driver == source));
    if (!connected)
        throw error(ErrorKind::NotFound, "There is no connection from '{}' to '{}' to disconnect",
                    plugName(scene, source), plugName(scene, destination));
    breakConnection(scene, index);
}

Plug nextAvailable(const Scene& scene, const Plug& array)
{
    const ArrayStore* store = scene.elements(array);
    uint32_t next = store ? store->indices().firstFree() : 0;
    return {array.node, array.attribute, array.path.with(next)};
}

bool isConversion(const Scene& scene, NodeId node)
{
    return scene.conversionPolicy() && scene.conversionPolicy()->isConversion(scene, scene.type(node).name());
}

std::optional<Plug> sourceOf(const Scene& scene, const Plug& destination, bool throughConversions)
{
    uint32_t index = scene.connectionInto(destination);
    if (index == kNone)
        return std::nullopt;
    const Plug& source = scene.connection(index).source;
    if (!throughConversions || !isConversion(scene, source.node))
        return source;
    for (uint32_t c : scene.inputs(source.node))
        return sourceOf(scene, scene.connection(c).destination, true);
    return source;
}

std::vector<Plug> destinationsOf(const Scene& scene, const Plug& source, bool throughConversions)
{
    std::vector<Plug> found;
    for (uint32_t c = scene.firstConnectionFrom(source); c != kNone; c = scene.connection(c).ofSource.next)
    {
        const Plug& destination = scene.connection(c).destination;
        if (!throughConversions || !isConversion(scene, destination.node))
        {
            found.push_back(destination);
            continue;
        }
        for (uint32_t out : scene.outputs(destination.node))
            found.push_back(scene.connection(out).destination);
    }
    return found;
}

} // namespace understudy::core
