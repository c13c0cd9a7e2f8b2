#include "io/SceneWriter.h"

#include "core/Paths.h"
#include "core/Units.h"
#include "io/AtomicFile.h"
#include "io/AttributePath.h"
#include "io/AttributeText.h"
#include "io/LightLinks.h"
#include "io/Numbers.h"
#include "io/ValueWriter.h"
#include "io/Words.h"

#include <algorithm>
#include <ctime>

namespace understudy::io
{

using namespace core;

namespace
{

constexpr std::string_view kVersion = "2025";
constexpr size_t kFlushSize = size_t(1) << 20;

std::string timeText()
{
    std::time_t now = std::time(nullptr);
    std::tm local{};
    ::localtime_r(&now, &local);
    char text[64];
    size_t size = std::strftime(text, sizeof text, "%a, %b %d, %Y %I:%M:%S %p", &local);
    return {text, size};
}

std::string_view baseName(std::string_view path)
{
    size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

// What this program says of itself in fileInfo; what else a file said is kept.
struct ProductInfo
{
    std::string_view key;
    std::string_view text;
    bool isAlways;
};
constexpr ProductInfo kProductInfo[] = {
    {"application", "understudy", true},
    {"product", "Understudy", true},
    {"version", kVersion, true},
    {"cutIdentifier", "", false},
    {"osv", "", false},
    {"license", "", false},
};

class Writer
{
public:
    Writer(const Scene& scene, const SceneInfo& info, const WriteOptions& options,
           const std::function<void(std::string_view)>& sink)
        : m_scene(scene), m_info(info), m_options(options), m_sink(sink), m_units(scene), m_values(scene)
    {
    }

    void run()
    {
        writeHeader();
        writeDagNodes();
        writeOtherNodes(false);
        writeOtherNodes(true);
        writeConnections();
        writeRelationships();
        if (!m_options.nodes)
            for (const std::string& statement : m_info.unknownStatements)
                line(statement);
        m_out += "// End of ";
        m_out += name();
        m_out += '\n';
        m_sink(m_out);
    }

private:
    // ---- text
    std::string_view name() const
    {
        if (!m_options.name.empty())
            return m_options.name;
        return m_info.path.empty() ? "untitled" : baseName(m_info.path);
    }

    void flush()
    {
        if (m_out.size() < kFlushSize)
            return;
        m_sink(m_out);
        m_out.clear();
    }

    void line(std::string_view statement)
    {
        m_out += statement;
        m_out += ";\n";
    }

    void quoted(std::string_view before, std::string_view text)
    {
        m_out += before;
        appendQuoted(m_out, text);
    }

    // ---- header
    void writeHeader()
    {
        m_out += "//Maya ASCII ";
        m_out += kVersion;
        m_out += " scene\n//Name: ";
        m_out += name();
        m_out += "\n//Last modified: ";
        m_out += m_options.time.empty() ? timeText() : m_options.time;
        m_out += "\n//Codeset: UTF-8\n";
        for (const ReferenceStatement& reference : m_info.references)
            if (!reference.declaration.empty() && isWritten(reference))
                line(reference.declaration);
        for (const ReferenceStatement& reference : m_info.references)
            if (!reference.statement.empty() && isWritten(reference))
                line(reference.statement);
        m_out += "requires maya \"";
        m_out += kVersion;
        m_out += "\";\n";
        for (const Requirement& requirement : m_info.requirements)
            if (requirement.plugin != "maya")
                writeRequirement(requirement);
        m_out += "currentUnit -l ";
        m_out += m_units.linear().fullName;
        m_out += " -a ";
        m_out += m_units.angle().fullName;
        m_out += " -t ";
        m_out += m_units.time().fullName;
        m_out += ";\n";
        writeFileInfo();
        for (const std::string& statement : m_info.headerStatements)
            line(statement);
    }

    void writeRequirement(const Requirement& requirement)
    {
        m_out += "requires";
        for (const std::string& type : requirement.nodeTypes)
            quoted(" -nodeType ", type);
        for (const std::string& type : requirement.dataTypes)
            quoted(" -dataType ", type);
        for (const auto& [flag, text] : requirement.otherFlags)
            quoted(" -" + flag + ' ', text);
        quoted(" ", requirement.plugin);
        quoted(" ", requirement.version);
        m_out += ";\n";
    }

    void writeFileInfo()
    {
        auto write = [this](std::string_view key, std::string_view text)
        {
            quoted("fileInfo ", key);
            quoted(" ", text);
            m_out += ";\n";
        };
        for (const ProductInfo& row : kProductInfo)
        {
            bool isKnown = std::any_of(m_info.fileInfo.begin(), m_info.fileInfo.end(),
                                       [&](const auto& entry) { return entry.first == row.key; });
            if (row.isAlways || isKnown)
                write(row.key, row.text);
        }
        for (const auto& entry : m_info.fileInfo)
        {
            bool isProduct = std::any_of(std::begin(kProductInfo), std::end(kProductInfo),
                                         [&](const ProductInfo& row) { return row.key == entry.first; });
            if (!isProduct)
                write(entry.first, entry.second);
        }
    }

    // ---- nodes
    bool isWritten(uint32_t index) const
    {
        if (m_scene.at(index).has(kUnwrittenNode))
            return false;
        return !m_options.nodes || m_options.nodes->contains(index) || m_scene.at(index).has(kDefaultNode);
    }

    bool isWritten(const ReferenceStatement& reference) const
    {
        if (!m_options.nodes)
            return true;
        uint32_t node = m_scene.firstNamed(NamespaceId::Root, reference.node);
        return node != kNone && isWritten(node);
    }

    // Depth first, without recursion: a chain of joints may be deep.
    void writeDagNodes()
    {
        std::vector<uint32_t> open; // arcs still to be followed, the next one last
        std::vector<uint32_t> instances;
        auto push = [&](uint32_t node)
        {
            for (uint32_t a = m_scene.at(node).children.tail; a != kNone; a = m_scene.arc(a).siblings.previous)
                open.push_back(a);
        };
        push(m_scene.world().index);
        while (!open.empty())
        {
            uint32_t arc = open.back();
            open.pop_back();
            uint32_t node = m_scene.arc(arc).child;
            if (!isWritten(node))
                continue;
            bool isFirst = m_scene.at(node).parents.head == arc;
            if (!isFirst)
            {
                instances.push_back(arc);
                continue;
            }
            writeNode(m_scene.id(node), m_scene.arc(arc).parent);
            m_order.push_back(node);
            push(node);
        }
        for (uint32_t arc : instances)
            writeInstance(arc);
    }

    void writeInstance(uint32_t arc)
    {
        const Arc& link = m_scene.arc(arc);
        if (link.parent == m_scene.world().index)
        {
            quoted("parent -s -nc -r -add -w ", fullName(m_scene, m_scene.id(link.child)));
            m_out += ";\n";
            return;
        }
        quoted("parent -s -nc -r -add ", fullName(m_scene, m_scene.id(link.child)));
        quoted(" ", shortestName(m_scene, m_scene.id(link.parent)));
        m_out += " ;\n";
    }

    void writeOtherNodes(bool defaults)
    {
        for (NodeId node : m_scene.nodes())
        {
            if (m_scene.isDag(node) || !isWritten(node.index) || m_scene.node(node).has(kDefaultNode) != defaults)
                continue;
            defaults ? writeDefaultNode(node) : writeNode(node, kNone);
            m_order.push_back(node.index);
        }
    }

    void writeNode(NodeId node, uint32_t parent)
    {
        const Node& record = m_scene.node(node);
        std::string_view unknown = m_scene.unknownType(node);
        m_out += "createNode ";
        m_out += unknown.empty() ? m_scene.type(node).name() : unknown;
        if (record.has(kSharedNode))
            m_out += " -s";
        m_out += " -n \"";
        m_out += m_scene.name(node);
        m_out += '"';
        if (parent != kNone && parent != m_scene.world().index)
        {
            if (parent != m_lastParent)
                m_lastParentName = shortestName(m_scene, m_scene.id(parent));
            m_lastParent = parent;
            m_out += " -p \"";
            m_out += m_lastParentName;
            m_out += '"';
        }
        m_out += ";\n\trename -uid \"";
        m_out += record.uuid.text();
        m_out += "\";\n";
        writeAttributes(node);
        m_values.write(m_out, node);
        writeBlockEnd(node);
        flush();
    }

    void writeAttributes(NodeId node)
    {
        for (AttrId id : m_scene.dynamicAttributes(node))
        {
            const Attribute& attribute = m_scene.attribute(id);
            if (attribute.has(kStoredOnly))
                continue;
            m_out += '\t';
            appendAddAttr(m_out, m_scene.registry(), attribute, m_units);
            m_out += '\n';
        }
    }

    void writeBlockEnd(NodeId node)
    {
        const Node& record = m_scene.node(node);
        if (record.extras)
            for (const std::string& statement : record.extras->statements)
            {
                m_out += '\t';
                line(statement);
            }
        if (!(record.flags & (kNodeLocked | kNameLocked | kUnpublishedLocked)))
            return;
        m_out += "lockNode -l ";
        m_out += record.has(kNodeLocked) ? '1' : '0';
        if (record.has(kNameLocked))
            m_out += " -ln 1";
        if (record.has(kUnpublishedLocked))
            m_out += " -lu 1";
        m_out += ";\n";
    }

    void writeDefaultNode(NodeId node)
    {
        std::string block;
        std::swap(block, m_out);
        writeAttributes(node);
        m_values.write(m_out, node, m_options.startup, startupNode(node));
        writeBlockEnd(node);
        std::swap(block, m_out);
        if (block.empty())
            return;
        m_out += "select -ne :";
        m_out += m_scene.name(node);
        m_out += ";\n";
        m_out += block;
        flush();
    }

    // The node of a new scene that a default node is.
    NodeId startupNode(NodeId node)
    {
        if (!m_options.startup)
            return {};
        uint32_t index = m_options.startup->firstNamed(NamespaceId::Root, m_scene.baseName(node));
        if (index != kNone && m_options.startup->at(index).type == m_scene.node(node).type)
            return m_options.startup->id(index);
        return {};
    }

    // ---- connections
    struct Link
    {
        uint64_t rank;
        uint32_t connection;
    };

    void writeConnections()
    {
        std::vector<Link> links;
        for (uint32_t index : m_order)
        {
            NodeId node = m_scene.id(index);
            links.clear();
            for (uint32_t c = m_scene.at(index).inputs.head; c != kNone; c = m_scene.connection(c).inputs.next)
                if (isWritten(m_scene.connection(c).source.node.index))
                    links.push_back({m_values.rank(node, m_scene.connection(c).destination.attribute), c});
            bool isLinker = m_scene.type(node).name() == "lightLinker";
            std::unordered_set<uint32_t> said;
            if (isLinker)
                for (const LightLink& link : lightLinks(m_scene, node))
                    said.insert({link.connections[0], link.connections[1]});
            std::sort(links.begin(), links.end(), [this](const Link& a, const Link& b) { return isBefore(a, b); });
            for (const Link& link : links)
                if (!said.contains(link.connection))
                    writeConnection(m_scene.connection(link.connection));
            flush();
        }
    }

    bool isBefore(const Link& a, const Link& b) const
    {
        if (a.rank != b.rank)
            return a.rank < b.rank;
        const ElementPath& left = m_scene.connection(a.connection).destination.path;
        const ElementPath& right = m_scene.connection(b.connection).destination.path;
        auto l = left.indices();
        auto r = right.indices();
        return std::lexicographical_compare(l.begin(), l.end(), r.begin(), r.end());
    }

    void writeConnection(const Connection& connection)
    {
        if (isStartupConnection(connection))
            return;
        const Attribute& into = m_scene.attribute(connection.destination.attribute);
        bool isElement = into.isArray() && connection.destination.path.depth == into.layout.arrayDepth;
        bool next =
            isElement && !into.has(kIndexMatters) && !isPerInstance(into) && !isReferredTo(connection.destination);
        m_out += "connectAttr ";
        if (connection.locked)
            m_out += "-l on ";
        m_out += '"';
        appendPlug(connection.source, false);
        m_out += "\" \"";
        appendPlug(connection.destination, next);
        m_out += next ? "\" -na;\n" : "\";\n";
    }

    // Whether the file names the element elsewhere: then it keeps its index, and the reader does not choose one.
    bool isReferredTo(const Plug& element) const
    {
        if (m_scene.authored(element) || m_scene.alias(element) || m_scene.flags(element).known ||
            m_scene.firstConnectionFrom(element) != kNone)
            return true;
        if (!m_scene.attribute(element.attribute).isCompound())
            return false;
        std::vector<uint32_t> outputs = m_scene.outputs(element.node);
        return std::any_of(outputs.begin(), outputs.end(),
                           [&](uint32_t c)
                           {
                               const Plug& source = m_scene.connection(c).source;
                               return m_scene.registry().isAncestor(element.attribute, source.attribute) &&
                                      source.path.first(std::min(source.path.depth, element.path.depth)) ==
                                          element.path;
                           });
    }

    bool isStartupConnection(const Connection& connection)
    {
        const Scene* startup = m_options.startup;
        if (!startup || !m_scene.node(connection.source.node).has(kDefaultNode) ||
            !m_scene.node(connection.destination.node).has(kDefaultNode))
            return false;
        Plug source = connection.source;
        Plug destination = connection.destination;
        source.node = startupNode(source.node);
        destination.node = startupNode(destination.node);
        if (!source.node || !destination.node)
            return false;
        uint32_t same = startup->connectionInto(destination);
        return same != kNone && startup->connection(same).source == source;
    }

    void appendNodeName(const DagPath& path)
    {
        if (m_scene.node(path.node).has(kDefaultNode))
            m_out += ':';
        m_out += shortestName(m_scene, path);
    }

    // An element that belongs to an instance is named by the instance's path, without index.
    void appendPlug(const Plug& plug, bool withoutLast)
    {
        std::vector<const Attribute*> chain{&m_scene.attribute(plug.attribute)};
        while (valid(chain.back()->parent))
            chain.push_back(&m_scene.attribute(chain.back()->parent));
        auto outermost = std::find_if(chain.rbegin(), chain.rend(), [](const Attribute* a) { return a->isArray(); });
        if (outermost == chain.rend())
            chain.resize(1);
        else
            chain.resize(static_cast<size_t>(chain.rend() - outermost));

        std::optional<uint32_t> instance;
        const Attribute& top = *chain.back();
        if (isPerInstance(top) && plug.path.depth > 0 && m_scene.isDag(plug.node))
            instance = plug.path.index[0];
        DagPath path = firstPath(m_scene, plug.node);
        if (instance)
        {
            std::vector<DagPath> paths = allPaths(m_scene, plug.node);
            if (*instance < paths.size())
                path = paths[*instance];
            else
                instance.reset();
        }
        appendNodeName(path);
        for (auto at = chain.rbegin(); at != chain.rend(); ++at)
        {
            const Attribute& attribute = **at;
            m_out += '.';
            m_out += attribute.shortName.empty() ? attribute.longName : attribute.shortName;
            bool isLast = at + 1 == chain.rend();
            bool hasIndex = attribute.isArray() && plug.path.depth >= attribute.layout.arrayDepth &&
                            !(isLast && withoutLast) && !(instance && &attribute == &top);
            if (!hasIndex)
                continue;
            m_out += '[';
            appendNumber(m_out, static_cast<int64_t>(plug.path.index[size_t(attribute.layout.arrayDepth) - 1]));
            m_out += ']';
        }
    }

    void writeRelationships()
    {
        for (uint32_t index : m_order)
            if (m_scene.type(m_scene.id(index)).name() == "lightLinker")
                for (const LightLink& link : lightLinks(m_scene, m_scene.id(index)))
                    if (isWritten(link.object.node.index) && isWritten(link.light.node.index))
                        writeLightLink(m_scene.id(index), link);
        if (!m_options.nodes)
            for (const std::string& statement : m_info.relationships)
                line(statement);
    }

    void writeLightLink(NodeId linker, const LightLink& link)
    {
        quoted("relationship ", link.array);
        m_out += " \":";
        m_out += m_scene.name(linker);
        for (const Plug& plug : {link.object, link.light})
        {
            m_out += "\" \"";
            appendNodeName(firstPath(m_scene, plug.node));
            m_out += '.';
            m_out += attributePath(m_scene, plug, AttributeSpelling::Long, false);
        }
        m_out += "\";\n";
    }

    const Scene& m_scene;
    const SceneInfo& m_info;
    const WriteOptions& m_options;
    const std::function<void(std::string_view)>& m_sink;
    Units m_units;
    ValueWriter m_values;
    std::string m_out;
    std::vector<uint32_t> m_order; // nodes as they were written
    uint32_t m_lastParent = kNone;
    std::string m_lastParentName;
};

} // namespace

void writeScene(const Scene& scene, const SceneInfo& info, const WriteOptions& options,
                const std::function<void(std::string_view)>& sink)
{
    Writer(scene, info, options, sink).run();
}

std::string sceneText(const Scene& scene, const SceneInfo& info, const WriteOptions& options)
{
    std::string text;
    writeScene(scene, info, options, [&](std::string_view piece) { text += piece; });
    return text;
}

void saveScene(const Scene& scene, const SceneInfo& info, const std::string& path, WriteOptions options)
{
    if (options.name.empty())
        options.name = baseName(path);
    AtomicFile file(path);
    writeScene(scene, info, options, [&](std::string_view piece) { file.write(piece); });
    file.commit();
}

} // namespace understudy::io
