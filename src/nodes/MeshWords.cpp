#include "nodes/MeshWords.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace understudy::nodes
{

namespace
{

constexpr std::string_view kType = "dataPolyComponent";
constexpr const char* kChannels[] = {"colorSetPointsR", "colorSetPointsG", "colorSetPointsB", "colorSetPointsA"};

std::string_view nextWord(std::string_view& text)
{
    constexpr std::string_view kBlank = " \t\r\n;";
    text.remove_prefix(std::min(text.find_first_not_of(kBlank), text.size()));
    std::string_view word = text.substr(0, std::min(text.find_first_of(kBlank), text.size()));
    text.remove_prefix(word.size());
    return word;
}

template <class Number> std::optional<Number> nextNumber(std::string_view& text)
{
    std::string_view word = nextWord(text);
    Number number{};
    auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), number);
    return problem == std::errc{} && end == word.data() + word.size() ? std::optional(number) : std::nullopt;
}

core::NumericColumn* channelOf(const core::Scene& scene, const core::Attribute& array, core::ArrayStore& points, int i)
{
    core::AttrId id = scene.registry().findChild(array.id, kChannels[i]);
    return &std::get<core::NumericColumn>(points.ensureColumn(scene.attribute(id)).cells);
}

} // namespace

geometry::Weights readWeights(const core::Value& value, size_t size)
{
    geometry::Weights weights;
    const auto* raw = dynamic_cast<const core::RawData*>(value.data());
    if (!raw || raw->typeName != kType)
        return weights;
    std::string_view text = raw->text;
    if (nextWord(text) != "Index_Data")
        return weights;
    nextWord(text); // the kind of component
    auto count = nextNumber<uint32_t>(text);
    for (uint32_t i = 0; count && i < *count; ++i)
    {
        auto index = nextNumber<uint32_t>(text);
        auto weight = nextNumber<double>(text);
        if (!index || !weight)
            break;
        if (*index < size)
            weights.emplace_back(*index, *weight);
    }
    std::sort(weights.begin(), weights.end());
    return weights;
}

core::Value weightsValue(std::string_view component, const geometry::Weights& weights)
{
    std::string text = fmt::format("Index_Data {} {} ", component, weights.size());
    for (const auto& [index, weight] : weights)
        fmt::format_to(std::back_inserter(text), "\n\t\t{} {} ", index, weight);
    return core::Value(core::makeData<core::RawData>(std::string(kType), std::move(text)));
}

core::Value facesValue(const std::vector<uint32_t>& faces)
{
    geometry::Weights weights;
    for (uint32_t face : faces)
        weights.emplace_back(face, 0.0);
    return weightsValue("Face", weights);
}

int representationOf(int64_t fileNumber)
{
    constexpr int kRepresentations[] = {geometry::ColorSet::Alpha, geometry::ColorSet::Rgb, geometry::ColorSet::Rgba};
    return kRepresentations[std::clamp<int64_t>(fileNumber, 0, 2)];
}

int64_t fileNumber(int representation)
{
    return representation == geometry::ColorSet::Alpha ? 0 : representation == geometry::ColorSet::Rgb ? 1 : 2;
}

std::vector<geometry::Color> readColors(const core::Scene& scene, const core::ArrayStore& points)
{
    std::vector<geometry::Color> colors;
    const core::IndexSet& indices = points.indices();
    size_t extent = indices.empty() ? 0 : size_t(indices.at(indices.size() - 1)) + 1;
    if (extent > 16 * (indices.size() + 64))
        return colors;
    colors.assign(extent, {0, 0, 0, 0});
    for (size_t i = 0; i < 4; ++i)
    {
        core::AttrId id = scene.registry().findChild(points.attribute(), kChannels[i]);
        const core::Column* column = core::valid(id) ? points.column(id) : nullptr;
        const auto* numbers = column ? std::get_if<core::NumericColumn>(&column->cells) : nullptr;
        for (size_t place = 0; numbers && place < numbers->size(); ++place)
            colors[indices.at(place)][i] = static_cast<float>(numbers->number(place, 0));
    }
    return colors;
}

void fillColors(const core::Scene& scene, const core::Attribute& array, const std::vector<geometry::Color>& colors,
                core::ArrayStore& points)
{
    for (int i = 0; i < 4; ++i)
    {
        core::NumericColumn& channel = *channelOf(scene, array, points, i);
        for (size_t place = 0; place < colors.size(); ++place)
            channel.setNumber(place, 0, colors[place][static_cast<size_t>(i)]);
    }
}

} // namespace understudy::nodes
