#include "core/Edits.h"
#include "core/Error.h"

#include <algorithm>

namespace understudy::core
{

namespace
{

constexpr std::string_view kAliasListType = "attributeAlias";

} // namespace

bool isAttributeNameTaken(const Scene& scene, NodeId node, std::string_view name)
{
    AttrId found = scene.findAttribute(node, name);
    bool counts = valid(found) && !(scene.attribute(found).flags & (kLegacy | kPluginAttribute));
    return counts || scene.findAlias(node, name);
}

void addAttribute(Scene& scene, NodeId node, AttrId added)
{
    for (AttrId member : scene.registry().tree(added))
    {
        const Attribute& definition = scene.attribute(member);
        for (std::string_view name : {definition.longName, definition.shortName})
            if (isAttributeNameTaken(scene, node, name))
                throw error(ErrorKind::NotUnique,
                            "The name '{}' of new attribute clashes with an existing attribute of node '{}'.", name,
                            shortestName(scene, node));
    }
    for (AttrId member : scene.registry().tree(added))
        if (!scene.attribute(member).has(kDynamic))
            scene.registry().edit(member, [](Attribute& a) { a.flags |= kDynamic; });
    scene.enact(AttributeExistence{node, added, kNone, true});
}

namespace
{

// What a node keeps for plugs of an attribute and of the attributes below it.
class Leavings
{
public:
    Leavings(Scene& scene, NodeId node, AttrId top) : m_scene(scene), m_node(node), m_top(top) {}

    bool concerns(AttrId attribute) const { return m_scene.registry().isAtOrBelow(attribute, m_top); }

    // Flags first: a value of a locked plug could not be taken away.
    void remove()
    {
        if (NodeExtras* extras = m_scene.node(m_node).extras.get())
        {
            for (const PlugFlagEntry& entry : std::vector<PlugFlagEntry>(extras->plugFlags))
                if (concerns(entry.attribute))
                    clearFlags(m_scene, {m_node, entry.attribute, entry.path}, entry.flags.known);
            bool isAliasList = m_top == findAliasList(m_scene, m_node);
            for (const Alias& alias : std::vector<Alias>(extras->aliases))
                if (isAliasList || concerns(alias.attribute))
                    m_scene.enact(PlugAlias{{m_node, alias.attribute, alias.path}, {}});
        }
        if (m_scene.node(m_node).values)
            removeValues();
    }

private:
    void removeValues()
    {
        std::vector<Plug> written;
        for (const ValueStore::Cell& cell : m_scene.node(m_node).values->cells())
        {
            if (!concerns(cell.attribute))
                continue;
            if (cell.written)
                written.push_back({m_node, cell.attribute, {}});
            for (size_t i = 0; cell.array && i < cell.array->indices().size(); ++i)
                written.push_back({m_node, cell.attribute, ElementPath{}.with(cell.array->indices().at(i))});
        }
        for (const Plug& plug : written)
            plug.path.depth > 0 ? removeElement(m_scene, plug) : m_scene.enact(PlugValue{plug, {}});
    }

    Scene& m_scene;
    NodeId m_node;
    AttrId m_top;
};

} // namespace

void removeAttribute(Scene& scene, NodeId node, AttrId removed)
{
    Scene::Edit edit(scene);
    Leavings leavings(scene, node, removed);
    for (uint32_t c : scene.inputs(node))
        if (scene.connection(c).alive && leavings.concerns(scene.connection(c).destination.attribute))
            breakConnection(scene, c);
    for (uint32_t c : scene.outputs(node))
        if (scene.connection(c).alive && leavings.concerns(scene.connection(c).source.attribute))
            breakConnection(scene, c);
    leavings.remove();
    scene.enact(AttributeExistence{node, removed, 0, false});
}

AttrId findAliasList(const Scene& scene, NodeId node)
{
    for (AttrId own : scene.dynamicAttributes(node))
        if (scene.attribute(own).typeText == kAliasListType)
            return own;
    return AttrId::None;
}

AttrId makeAliasList(TypeRegistry& registry)
{
    Attribute list;
    list.type = AttributeType::Unknown;
    list.typeText = kAliasListType;
    list.longName = "attributeAliasList";
    list.shortName = "aal";
    list.flags = kReadable | kWritable | kStorable | kConnectable | kCached | kIndexMatters | kHidden | kDynamic;
    list.declaredTyped = true;
    return registry.make(list);
}

void setAlias(Scene& scene, const Plug& plug, std::string alias)
{
    Scene::Edit edit(scene);
    if (!alias.empty() && !valid(findAliasList(scene, plug.node)))
        addAttribute(scene, plug.node, makeAliasList(scene.registry()));
    scene.enact(PlugAlias{plug, std::move(alias)});
}

} // namespace understudy::core
