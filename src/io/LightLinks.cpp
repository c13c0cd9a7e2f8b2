#include "io/LightLinks.h"

namespace understudy::io
{

using namespace core;

namespace
{

constexpr LightLinkArray kArrays[] = {
    {"link", "light", "object"},
    {"shadowLink", "shadowLight", "shadowObject"},
    {"ignore", "lightIgnored", "objectIgnored"},
    {"shadowIgnore", "shadowLightIgnored", "shadowObjectIgnored"},
};

struct ArrayAttributes
{
    AttrId array, light, object;
};

ArrayAttributes attributesOf(const Scene& scene, NodeId linker, const LightLinkArray& array)
{
    AttrId id = scene.findAttribute(linker, array.name);
    if (!valid(id))
        return {AttrId::None, AttrId::None, AttrId::None};
    return {id, scene.registry().findChild(id, array.light), scene.registry().findChild(id, array.object)};
}

void connect(Scene& scene, const Plug& source, const Plug& destination)
{
    scene.enact(ConnectionExistence{scene.makeConnection(source, destination), true}, Origin::Load);
}

} // namespace

const LightLinkArray* lightLinkArray(std::string_view name)
{
    for (const LightLinkArray& array : kArrays)
        if (array.name == name)
            return &array;
    return nullptr;
}

void addLightLink(Scene& scene, NodeId linker, const LightLinkArray& array, const Plug& object, const Plug& light)
{
    ArrayAttributes attributes = attributesOf(scene, linker, array);
    if (!valid(attributes.light) || !valid(attributes.object))
        return;
    // The shorter list of what is connected tells whether the link is there.
    for (uint32_t c = scene.firstConnectionFrom(object); c != kNone; c = scene.connection(c).ofSource.next)
    {
        const Plug& into = scene.connection(c).destination;
        if (into.node != linker || into.attribute != attributes.object)
            continue;
        uint32_t other = scene.connectionInto({linker, attributes.light, into.path});
        if (other != kNone && scene.connection(other).source == light)
            return;
    }
    ArrayStore& store = scene.loadValues(linker).ensureArray(scene.attribute(attributes.array), {});
    uint32_t index = store.indices().firstFree();
    store.ensure(index);
    ElementPath path = ElementPath{}.with(index);
    connect(scene, light, {linker, attributes.light, path});
    connect(scene, object, {linker, attributes.object, path});
}

std::vector<LightLink> lightLinks(const Scene& scene, NodeId linker)
{
    std::vector<LightLink> found;
    for (const LightLinkArray& array : kArrays)
    {
        ArrayAttributes attributes = attributesOf(scene, linker, array);
        const ArrayStore* store = valid(attributes.array) ? scene.elements({linker, attributes.array, {}}) : nullptr;
        for (size_t i = 0; store && i < store->indices().size(); ++i)
        {
            ElementPath path = ElementPath{}.with(store->indices().at(i));
            uint32_t light = scene.connectionInto({linker, attributes.light, path});
            uint32_t object = scene.connectionInto({linker, attributes.object, path});
            if (light == kNone || object == kNone)
                continue;
            found.push_back(
                {array.name, scene.connection(object).source, scene.connection(light).source, {light, object}});
        }
    }
    return found;
}

} // namespace understudy::io
