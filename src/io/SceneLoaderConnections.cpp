#include "core/Error.h"
#include "io/LightLinks.h"
#include "io/SceneLoader.h"

namespace understudy::io
{

using namespace core;

Plug SceneLoader::plugEnd(std::string_view text, bool isArrayItself)
{
    std::string_view path;
    NodeId node = plugNode(text, path);
    AttributeTarget target = targetOf(node, path, m_names.instance(node, text.substr(0, text.find('.'))));
    if (!target)
        target = invent(node, AttributeType::Any, {}, isArrayItself || m_paths.steps().back().hasIndex);
    if (!target)
        throw error(ErrorKind::NotFound, "there is no attribute '{}'", text);
    if (target.isRange())
        throw error(ErrorKind::Syntax, "'{}' is a run of plugs", text);
    return {node, target.attribute, target.path};
}

// Elements that a plug's path names come into existence.
void SceneLoader::ensureElement(const Plug& plug)
{
    if (plug.path.depth == 0)
        return;
    const AttributeLayout& layout = m_scene.attribute(plug.attribute).layout;
    const Attribute& owner = m_scene.attribute(layout.arrays[size_t(plug.path.depth) - 1]);
    ArrayStore& store = m_scene.loadValues(plug.node).ensureArray(owner, plug.path.first(size_t(plug.path.depth) - 1));
    store.ensure(plug.path.index[size_t(plug.path.depth) - 1]);
}

void SceneLoader::connect(const Plug& source, const Plug& destination, bool locked)
{
    ensureElement(source);
    ensureElement(destination);
    uint32_t index = m_scene.makeConnection(source, destination, locked);
    m_scene.enact(ConnectionExistence{index, true}, m_options.origin);
    if (m_scene.connection(index).alive)
        return;
    const Connection& existing = m_scene.connection(m_scene.connectionInto(destination));
    if (existing.source == source)
        return;
    // What every scene has gives way to what the file says.
    if (!isStartupNode(existing.source.node) || !isStartupNode(destination.node))
        throw error(ErrorKind::Connected, "the destination has an incoming connection already");
    m_scene.enact(ConnectionExistence{m_scene.connectionInto(destination), false}, m_options.origin);
    m_scene.enact(ConnectionExistence{m_scene.makeConnection(source, destination, locked), true}, m_options.origin);
}

void SceneLoader::connectAttr(WordReader& words)
{
    m_inBlock = false;
    std::string source;
    std::string destination;
    bool next = false;
    bool locked = false;
    while (Word word = words.next())
    {
        if (word.kind != Word::Kind::Flag)
            (source.empty() ? source : destination) = word.text;
        else if (word.text == "na" || word.text == "nextAvailable")
            next = true;
        else if (word.text == "l" || word.text == "lock")
            locked = isOn(value(words, "lock"));
        else if (word.text == "rd" || word.text == "referenceDest")
            value(words, "referenceDest");
        else if (word.text != "f" && word.text != "force")
            throw error(ErrorKind::Syntax, "connectAttr has no flag -{}", word.text);
    }
    if (destination.empty())
        throw Error(ErrorKind::Syntax, "connectAttr needs two plugs");
    Plug from = plugEnd(source, false);
    Plug to = plugEnd(destination, next);
    const Attribute& array = m_scene.attribute(to.attribute);
    bool isArray = array.isArray() && to.path.depth < array.layout.arrayDepth;
    if (next && !isArray)
        throw error(ErrorKind::Syntax, "'{}' is no array: -nextAvailable has no meaning", destination);
    if (next)
    {
        // Every scene has its default nodes in the lists of defaults already.
        if (isStartupNode(from.node))
            for (uint32_t c = m_scene.firstConnectionFrom(from); c != kNone; c = m_scene.connection(c).ofSource.next)
            {
                const Plug& known = m_scene.connection(c).destination;
                if (known.node == to.node && known.attribute == to.attribute &&
                    known.path.first(to.path.depth) == to.path)
                    return;
            }
        const ArrayStore* store = m_scene.elements(to);
        to.path = to.path.with(store ? store->indices().firstFree() : 0);
    }
    connect(from, to, locked);
}

void SceneLoader::relationship(WordReader& words)
{
    m_inBlock = false;
    std::string kind;
    std::vector<std::string> ends;
    bool broken = false;
    while (Word word = words.next())
    {
        if (word.kind == Word::Kind::Flag)
            broken = true; // -b
        else if (kind.empty())
            kind = word.text;
        else
            ends.emplace_back(word.text);
    }
    const LightLinkArray* array = lightLinkArray(kind);
    NodeId linker = ends.empty() ? NodeId{} : m_names.find(ends[0]).node;
    bool isLink = array && !broken && ends.size() == 3 && linker && m_scene.type(linker).name() == "lightLinker";
    if (!isLink)
    {
        m_info.relationships.emplace_back(m_statement.text());
        return;
    }
    Plug object = plugEnd(ends[1], false);
    Plug light = plugEnd(ends[2], false);
    addLightLink(m_scene, linker, *array, object, light);
}

} // namespace understudy::io
