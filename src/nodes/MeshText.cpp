#include "nodes/MeshText.h"

#include "core/Error.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace understudy::nodes
{

using geometry::Mesh;
using geometry::MeshTopology;
using geometry::UvSet;
using Imath::V2f;
using Imath::V3f;

namespace
{

class Words
{
public:
    explicit Words(const std::vector<std::string>& words) : m_words(words) {}

    bool isDone() const { return m_at >= m_words.size(); }
    // Whether the next word is this one; then it is read.
    bool take(std::string_view word)
    {
        bool is = !isDone() && m_words[m_at] == word;
        m_at += is ? 1 : 0;
        return is;
    }
    template <class Number> Number number()
    {
        if (isDone())
            throw core::Error(core::ErrorKind::Syntax, "the words of a mesh end too early");
        const std::string& word = m_words[m_at++];
        Number number{};
        auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), number);
        if (problem != std::errc{} || end != word.data() + word.size())
            throw core::error(core::ErrorKind::Syntax, "'{}' stands where a mesh has a number", word);
        return number;
    }
    // A number of things of which each takes at least one word.
    size_t count()
    {
        auto count = number<size_t>();
        if (count > m_words.size() - m_at)
            throw core::Error(core::ErrorKind::Syntax, "the words of a mesh end too early");
        return count;
    }

private:
    const std::vector<std::string>& m_words;
    size_t m_at = 0;
};

void appendLoop(std::string& text, std::string_view word, std::span<const int32_t> numbers)
{
    fmt::format_to(std::back_inserter(text), " \"{}\" {}", word, numbers.size());
    for (int32_t number : numbers)
        fmt::format_to(std::back_inserter(text), " {}", number);
}

} // namespace

std::string meshText(const Mesh& mesh)
{
    std::string text;
    auto out = std::back_inserter(text);
    const MeshTopology& topology = mesh.topology();
    fmt::format_to(out, "\"v\" {}", mesh.vertexCount());
    for (const V3f& p : mesh.points())
        fmt::format_to(out, " {} {} {}", p.x, p.y, p.z);
    UvSet none;
    const UvSet& uvs = mesh.uvSets.empty() ? none : *mesh.uvSets[0];
    fmt::format_to(out, " \"vt\" {}", uvs.points.size());
    for (const V2f& p : uvs.points)
        fmt::format_to(out, " {} {}", p.x, p.y);
    fmt::format_to(out, " \"e\" {}", mesh.edgeCount());
    for (size_t i = 0; i < mesh.edgeCount(); ++i)
        fmt::format_to(out, " {} {} \"{}\"", topology.edges()[i][0], topology.edges()[i][1],
                       mesh.isSmooth(i) ? "smooth" : "hard");
    fmt::format_to(out, " \"face\" {}", mesh.faceCount());
    for (size_t face = 0; face < mesh.faceCount(); ++face)
        for (size_t l = 0; l < topology.loopCount(face); ++l)
        {
            auto [first, end] = topology.loop(face, l);
            auto part = [&](const std::vector<int32_t>& all)
            { return std::span<const int32_t>(all).subspan(first, end - first); };
            appendLoop(text, l == 0 ? "l" : "h", part(topology.cornerEdges()));
            if (!uvs.ids.empty() && uvs.ids[first] >= 0)
                appendLoop(text, "lt", part(uvs.ids));
        }
    return text;
}

Mesh readMesh(const std::vector<std::string>& all)
{
    Words words(all);
    std::vector<V3f> points;
    UvSet uvs{"map1", {}, {}};
    std::vector<geometry::EdgeEnds> edges;
    std::vector<uint8_t> smooth;
    std::vector<int32_t> corners;
    std::vector<uint32_t> starts{0}, loops{0};
    while (!words.isDone())
    {
        if (words.take("v"))
            for (size_t count = words.count(); count > 0; --count)
            {
                auto x = words.number<float>(), y = words.number<float>();
                points.emplace_back(x, y, words.number<float>());
            }
        else if (words.take("vn"))
            for (size_t count = words.count() * 3; count > 0; --count)
                (void)words.number<float>();
        else if (words.take("vt"))
            for (size_t count = words.count(); count > 0; --count)
            {
                auto u = words.number<float>();
                uvs.points.emplace_back(u, words.number<float>());
            }
        else if (words.take("e"))
            for (size_t count = words.count(); count > 0; --count)
            {
                auto start = words.number<int32_t>();
                edges.push_back({start, words.number<int32_t>()});
                smooth.push_back(words.take("hard") ? 0 : 1);
                (void)words.take("smooth");
            }
        else if (words.take("face"))
            (void)words.count();
        else if (bool isOutline = words.take("l"); isOutline || words.take("h"))
        {
            for (size_t count = words.count(); count > 0; --count)
                corners.push_back(words.number<int32_t>());
            if (isOutline)
                loops.push_back(loops.back());
            ++loops.back();
            starts.push_back(static_cast<uint32_t>(corners.size()));
        }
        else if (words.take("lt"))
        {
            uvs.ids.resize(starts.size() > 1 ? starts[starts.size() - 2] : 0, -1);
            for (size_t count = words.count(); count > 0; --count)
                uvs.ids.push_back(words.number<int32_t>());
        }
        else
            throw core::Error(core::ErrorKind::Syntax, "a word stands in a mesh that is none of its parts");
    }
    auto topology = std::make_shared<const MeshTopology>(points.size(), std::move(edges), std::move(corners),
                                                         std::move(starts), std::move(loops));
    if (auto problem = topology->problem())
        throw core::error(core::ErrorKind::Syntax, "the numbers make no mesh: {}", *problem);
    Mesh mesh(std::move(points), topology);
    if (std::find(smooth.begin(), smooth.end(), 0) != smooth.end())
        mesh.setSmoothEdges(std::move(smooth));
    if (!uvs.ids.empty())
        uvs.ids.resize(mesh.cornerCount(), -1);
    for (int32_t& id : uvs.ids)
        if (id < 0 || static_cast<size_t>(id) >= uvs.points.size())
            id = -1;
    mesh.uvSets.emplace_back(std::move(uvs));
    return mesh;
}

} // namespace understudy::nodes
