#include "nodes/TrimData.h"

#include "core/Edits.h"
#include "core/Error.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <charconv>

namespace understudy::nodes
{

using core::NurbsCurveContent;
using core::TrimBoundary;
using core::TrimEdge;
using core::TrimFace;

namespace
{

class Words
{
public:
    explicit Words(const std::vector<std::string>& words) : m_words(words) {}

    bool isDone() const { return m_at >= m_words.size(); }
    template <class Number> Number number()
    {
        const std::string& word = next();
        Number number{};
        auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), number);
        if (problem != std::errc{} || end != word.data() + word.size())
            throw core::error(core::ErrorKind::Syntax, "'{}' stands where a trim face has a number", word);
        return number;
    }
    // Flags are words, or numbers in old scenes.
    bool flag()
    {
        const std::string& word = next();
        if (word == "yes" || word == "true" || word == "on" || word == "1")
            return true;
        if (word == "no" || word == "false" || word == "off" || word == "0")
            return false;
        throw core::error(core::ErrorKind::Syntax, "'{}' stands where a trim face has yes or no", word);
    }
    // A number of things of which each takes at least one word.
    size_t count()
    {
        auto count = number<size_t>();
        if (count > m_words.size() - m_at)
            tooFew();
        return count;
    }

private:
    [[noreturn]] static void tooFew()
    {
        throw core::Error(core::ErrorKind::Syntax, "the words of a trim face end too early");
    }
    const std::string& next()
    {
        if (isDone())
            tooFew();
        return m_words[m_at++];
    }

    const std::vector<std::string>& m_words;
    size_t m_at = 0;
};

NurbsCurveContent readCurve(Words& words)
{
    NurbsCurveContent curve;
    curve.degree = words.number<int>();
    curve.spans = words.number<int>();
    curve.form = words.number<int>();
    curve.rational = words.flag();
    curve.dimension = words.number<int>();
    if (curve.dimension != 2 && curve.dimension != 3)
        throw core::Error(core::ErrorKind::Syntax, "a curve of a trim face has 2 or 3 dimensions");
    for (size_t count = words.count(); count > 0; --count)
        curve.knots.push_back(words.number<double>());
    for (size_t count = words.count(); count > 0; --count)
    {
        core::WeightedPoint point{0, 0, 0, 1};
        for (size_t axis = 0; axis < static_cast<size_t>(curve.dimension); ++axis)
            point[axis] = words.number<double>();
        if (curve.rational)
            point[3] = words.number<double>();
        curve.points.push_back(point);
    }
    return curve;
}

std::vector<NurbsCurveContent> readCurves(Words& words)
{
    std::vector<NurbsCurveContent> curves;
    for (size_t count = words.count(); count > 0; --count)
        curves.push_back(readCurve(words));
    return curves;
}

void appendCurves(std::string& text, const std::vector<NurbsCurveContent>& curves)
{
    auto out = std::back_inserter(text);
    fmt::format_to(out, "\n\t\t{}", curves.size());
    for (const NurbsCurveContent& curve : curves)
    {
        fmt::format_to(out, "\n\t\t\n\t\t{} {} {} {} {}\n\t\t{}", curve.degree, curve.spans, curve.form,
                       curve.rational ? "yes" : "no", curve.dimension, curve.knots.size());
        for (double knot : curve.knots)
            fmt::format_to(out, " {}", knot);
        fmt::format_to(out, "\n\t\t{}", curve.points.size());
        for (const core::WeightedPoint& point : curve.points)
        {
            fmt::format_to(out, "\n\t\t{} {}", point[0], point[1]);
            if (curve.dimension == 3)
                fmt::format_to(out, " {}", point[2]);
            if (curve.rational)
                fmt::format_to(out, " {}", point[3]);
        }
    }
    text += "\n\t\t";
}

} // namespace

TrimFace readTrimFace(const std::vector<std::string>& all)
{
    Words words(all);
    TrimFace face;
    face.flipNormal = words.flag();
    for (size_t boundaries = words.count(); boundaries > 0; --boundaries)
    {
        TrimBoundary boundary;
        boundary.type = words.number<int>();
        boundary.edges.resize(words.count());
        for (TrimEdge& edge : boundary.edges)
            edge.mark = words.number<int>();
        for (TrimEdge& edge : boundary.edges)
        {
            edge.curves = readCurves(words);
            edge.tolerance = words.number<double>();
            edge.isReversed = words.flag();
            edge.continuity = words.number<int>();
            edge.inParameters = readCurves(words);
            edge.isMonotone = words.flag();
            edge.parameterTolerance = words.number<double>();
        }
        face.boundaries.push_back(std::move(boundary));
    }
    if (!words.isDone())
        throw core::Error(core::ErrorKind::Syntax, "a trim face has more words than its counts say");
    return face;
}

bool TrimFaceData::equals(const Data& other) const
{
    const auto* same = dynamic_cast<const TrimFaceData*>(&other);
    return same && same->face == face;
}

size_t TrimFaceData::bytes() const
{
    size_t bytes = sizeof(*this);
    for (const TrimBoundary& boundary : face.boundaries)
        for (const TrimEdge& edge : boundary.edges)
            for (const auto* curves : {&edge.curves, &edge.inParameters})
                for (const NurbsCurveContent& curve : *curves)
                    bytes += curve.bytes();
    return bytes;
}

// With the line breaks that Maya's scenes have.
std::string TrimFaceData::text() const
{
    std::string text;
    auto out = std::back_inserter(text);
    fmt::format_to(out, "{} {}", face.flipNormal ? "yes" : "no", face.boundaries.size());
    for (const TrimBoundary& boundary : face.boundaries)
    {
        fmt::format_to(out, "\n\t\t{} {}\n\t\t", boundary.type, boundary.edges.size());
        for (const TrimEdge& edge : boundary.edges)
            fmt::format_to(out, "{} ", edge.mark);
        for (const TrimEdge& edge : boundary.edges)
        {
            appendCurves(text, edge.curves);
            fmt::format_to(out, "\n\t\t{} {} {}", edge.tolerance, edge.isReversed ? 1 : 0, edge.continuity);
            appendCurves(text, edge.inParameters);
            fmt::format_to(out, "\n\t\t{} {}", edge.isMonotone ? 1 : 0, edge.parameterTolerance);
        }
    }
    return text;
}

bool UnreadTrimFace::equals(const Data& other) const
{
    const auto* same = dynamic_cast<const UnreadTrimFace*>(&other);
    return same && same->words == words;
}

void registerTrimData(core::ExternalDataTypes& types)
{
    types.add("nurbsTrimface",
              [](const std::vector<std::string>& words) -> core::Ref<const core::ExternalData>
              {
                  try
                  {
                      return core::makeData<TrimFaceData>(readTrimFace(words));
                  }
                  catch (const core::Error& error)
                  {
                      if (error.kind() != core::ErrorKind::Syntax)
                          throw;
                  }
                  return core::makeData<UnreadTrimFace>(fmt::format("{}", fmt::join(words, " ")));
              });
}

core::Value withoutTrims(const core::Value& surface)
{
    const auto* data = surface.as<core::NurbsSurfaceData>();
    if (!data || data->content.trims.empty())
        return surface;
    core::NurbsSurfaceContent content = data->content;
    content.trims = {};
    return core::Value(core::makeData<core::NurbsSurfaceData>(
        std::make_shared<const core::NurbsSurfaceContent>(std::move(content)), data->sharedExtras()));
}

std::vector<core::Value> trimValues(const core::Value& surface)
{
    std::vector<core::Value> values;
    if (const auto* data = surface.as<core::NurbsSurfaceData>())
        for (const TrimFace& face : data->content.trims)
            values.emplace_back(core::makeData<TrimFaceData>(face));
    return values;
}

void storeTrims(core::Scene& scene, core::NodeId shape, const core::TrimFaces& trims)
{
    core::Plug array{shape, scene.findAttribute(shape, "trimFace"), {}};
    if (scene.hasInputBelow(array))
        throw core::error(core::ErrorKind::Connected, "'{}' is driven by a connection.", core::plugName(scene, array));
    auto element = [&](uint32_t index)
    {
        core::Plug plug = array;
        plug.path = plug.path.with(index);
        return plug;
    };
    std::vector<uint32_t> old;
    if (const core::ArrayStore* elements = scene.elements(array))
        for (size_t i = 0; i < elements->indices().size(); ++i)
            old.push_back(elements->indices().at(i));
    for (uint32_t index : old)
        if (index >= trims.size())
            core::removeElement(scene, element(index));
    for (size_t i = 0; i < trims.size(); ++i)
        core::setValue(scene, element(static_cast<uint32_t>(i)), core::Value(core::makeData<TrimFaceData>(trims[i])));
}

} // namespace understudy::nodes
