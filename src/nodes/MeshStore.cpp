#include "nodes/MeshStore.h"

#include "core/ArrayEdits.h"
#include "core/Edits.h"
#include "nodes/MeshWords.h"

#include <algorithm>
#include <cstring>

namespace understudy::nodes
{

using core::ArrayStore;
using core::AttrId;
using core::Column;
using core::NumericColumn;
using core::PolyFacesData;
using core::Scene;
using geometry::ColorSet;
using geometry::Mesh;
using geometry::MeshTopology;
using geometry::Part;
using geometry::UvSet;
using Imath::V2f;
using Imath::V3f;

namespace
{

// Of an array with gaps: more room than this for each element that is there makes no mesh.
constexpr size_t kMaxGaps = 16;

// ---------------------------------------------------------------------------------------------------------- reading

const ArrayStore* arrayOf(const Scene& scene, core::NodeId node, std::string_view name)
{
    AttrId attribute = scene.findAttribute(node, name);
    return core::valid(attribute) ? scene.elements({node, attribute, {}}) : nullptr;
}

const NumericColumn* numbersOf(const ArrayStore* store)
{
    const Column* column = store ? store->column(store->attribute()) : nullptr;
    return column ? std::get_if<NumericColumn>(&column->cells) : nullptr;
}

// How many elements an array has from index 0 on; nothing where there are too many gaps.
std::optional<size_t> extentOf(const core::IndexSet& indices)
{
    if (indices.empty())
        return 0;
    size_t extent = size_t(indices.at(indices.size() - 1)) + 1;
    return extent <= kMaxGaps * (indices.size() + 64) ? std::optional<size_t>(extent) : std::nullopt;
}

// Tuples of Size numbers of the type that their column has, by logical index; what is missing is `otherwise`.
template <class Tuple, class Number, size_t Size>
std::optional<std::vector<Tuple>> tuples(const ArrayStore* store, Tuple otherwise = Tuple())
{
    static_assert(sizeof(Tuple) == Size * sizeof(Number));
    const NumericColumn* column = numbersOf(store);
    if (!column)
        return std::vector<Tuple>();
    std::optional<size_t> extent = extentOf(store->indices());
    if (!extent || column->components() != Size)
        return std::nullopt;
    std::vector<Tuple> found(*extent, otherwise);
    bool isWhole = *extent == store->indices().size();
    if (isWhole && core::sizeOf(column->scalar()) == sizeof(Number))
    {
        std::memcpy(static_cast<void*>(found.data()), column->bytes(), found.size() * sizeof(Tuple));
        return found;
    }
    for (size_t place = 0; place < column->size(); ++place)
        for (size_t i = 0; i < Size; ++i)
            reinterpret_cast<Number*>(&found[store->indices().at(place)])[i] =
                static_cast<Number>(column->number(place, i));
    return found;
}

// The faces of a shape, record by record.
class FaceReader
{
public:
    FaceReader(size_t uvSets, size_t colorSets) : m_uvs(uvSets), m_colors(colorSets) {}

    void read(const PolyFacesData& run, uint32_t face)
    {
        size_t at = run.starts[face], end = run.end(face);
        size_t firstCorner = m_corners.size();
        while (at + 1 < end)
        {
            int32_t record = run.stream[at++];
            bool hasSet = record == PolyFacesData::FaceUv || record == PolyFacesData::SetColor;
            auto set = hasSet ? static_cast<size_t>(run.stream[at++]) : 0;
            if (at >= end || run.stream[at] < 0 || static_cast<size_t>(run.stream[at]) > end - at - 1)
                break;
            auto count = static_cast<size_t>(run.stream[at++]);
            take(record, set, {run.stream.data() + at, count}, firstCorner);
            at += count;
        }
        m_faceLoops.push_back(static_cast<uint32_t>(m_loopStarts.size() - 1));
    }

    std::shared_ptr<const MeshTopology> topology(size_t vertices, std::vector<geometry::EdgeEnds> edges)
    {
        return std::make_shared<const MeshTopology>(vertices, std::move(edges), std::move(m_corners),
                                                    std::move(m_loopStarts), std::move(m_faceLoops));
    }

    // The numbers of set `i`; empty where no corner has one. Numbers that are none are left out.
    std::vector<int32_t> uvs(size_t i, size_t size, size_t corners) { return ids(std::move(m_uvs[i]), size, corners); }
    std::vector<int32_t> colors(size_t i, size_t size, size_t corners)
    {
        return ids(std::move(m_colors[i]), size, corners);
    }

private:
    void take(int32_t record, size_t set, std::span<const int32_t> numbers, size_t firstCorner)
    {
        switch (record)
        {
        case PolyFacesData::Face:
        case PolyFacesData::Hole:
            m_corners.insert(m_corners.end(), numbers.begin(), numbers.end());
            m_loopStarts.push_back(static_cast<uint32_t>(m_corners.size()));
            return;
        case PolyFacesData::FaceMap:
        case PolyFacesData::HoleMap:
        case PolyFacesData::FaceUv:
            return put(m_uvs, set, numbers, firstCorner);
        default:
            return put(m_colors, set, numbers, firstCorner);
        }
    }

    // Of the loop that was read last; of all loops where there are as many.
    void put(std::vector<std::vector<int32_t>>& sets, size_t set, std::span<const int32_t> numbers, size_t firstCorner)
    {
        if (set >= sets.size() || m_loopStarts.size() < 2)
            return;
        bool isOfAll = numbers.size() == m_corners.size() - firstCorner;
        size_t first = isOfAll ? firstCorner : m_loopStarts[m_loopStarts.size() - 2];
        if (numbers.size() > m_corners.size() - first)
            return;
        sets[set].resize(m_corners.size(), -1);
        std::copy(numbers.begin(), numbers.end(), sets[set].begin() + static_cast<std::ptrdiff_t>(first));
    }

    static std::vector<int32_t> ids(std::vector<int32_t> numbers, size_t size, size_t corners)
    {
        if (numbers.empty())
            return numbers;
        numbers.resize(corners, -1);
        for (int32_t& number : numbers)
            if (number < 0 || static_cast<size_t>(number) >= size)
                number = -1;
        return numbers;
    }

    std::vector<int32_t> m_corners;
    std::vector<uint32_t> m_loopStarts{0};
    std::vector<uint32_t> m_faceLoops{0};
    std::vector<std::vector<int32_t>> m_uvs, m_colors;
};

// The value of an attribute below an element of a compound array, at a place.
core::Value cellOf(const Scene& scene, const ArrayStore& store, std::string_view child, size_t place)
{
    AttrId attribute = scene.registry().findChild(store.attribute(), child);
    const Column* column = core::valid(attribute) ? store.column(attribute) : nullptr;
    if (!column)
        return {};
    if (const auto* data = std::get_if<std::vector<core::DataRef>>(&column->cells))
        return core::Value((*data)[place]);
    const auto* numbers = std::get_if<NumericColumn>(&column->cells);
    return numbers && numbers->written(place) ? numbers->get(place) : core::Value();
}

const ArrayStore* nestedOf(const Scene& scene, const ArrayStore& store, std::string_view child, size_t place)
{
    AttrId attribute = scene.registry().findChild(store.attribute(), child);
    const Column* column = core::valid(attribute) ? store.column(attribute) : nullptr;
    const auto* nested = column ? std::get_if<std::vector<std::unique_ptr<ArrayStore>>>(&column->cells) : nullptr;
    return nested ? (*nested)[place].get() : nullptr;
}

std::string textOf(const core::Value& value)
{
    const auto* text = value.as<core::StringData>();
    return text ? text->content : std::string();
}

// Sets are numbered as the array's elements are; files of old have UVs without a set.
std::vector<UvSet> readUvSets(const Scene& scene, core::NodeId shape)
{
    std::vector<UvSet> sets;
    const ArrayStore* store = arrayOf(scene, shape, "uvSet");
    std::optional<size_t> extent = store ? extentOf(store->indices()) : std::nullopt;
    sets.resize(extent.value_or(0));
    for (size_t place = 0; extent && place < store->indices().size(); ++place)
    {
        UvSet& set = sets[store->indices().at(place)];
        set.name = textOf(cellOf(scene, *store, "uvSetName", place));
        set.points = tuples<V2f, float, 2>(nestedOf(scene, *store, "uvSetPoints", place)).value_or(std::vector<V2f>());
    }
    if (!sets.empty() && !sets[0].points.empty())
        return sets;
    auto old = tuples<V2f, float, 2>(arrayOf(scene, shape, "uvpt"));
    if (!old || old->empty())
        return sets;
    sets.resize(std::max<size_t>(sets.size(), 1));
    sets[0].name = sets[0].name.empty() ? "map1" : sets[0].name;
    sets[0].points = std::move(*old);
    return sets;
}

std::vector<ColorSet> readColorSets(const Scene& scene, core::NodeId shape)
{
    std::vector<ColorSet> sets;
    const ArrayStore* store = arrayOf(scene, shape, "colorSet");
    std::optional<size_t> extent = store ? extentOf(store->indices()) : std::nullopt;
    sets.resize(extent.value_or(0));
    for (size_t place = 0; extent && place < store->indices().size(); ++place)
    {
        ColorSet& set = sets[store->indices().at(place)];
        set.name = textOf(cellOf(scene, *store, "colorName", place));
        core::Value clamped = cellOf(scene, *store, "clamped", place);
        core::Value representation = cellOf(scene, *store, "representation", place);
        set.isClamped = clamped.isNumeric() && clamped.asInt() != 0;
        if (representation.isNumeric())
            set.representation = representationOf(representation.asInt());
        const ArrayStore* points = nestedOf(scene, *store, "colorSetPoints", place);
        set.colors = points ? readColors(scene, *points) : std::vector<geometry::Color>();
    }
    return sets;
}

} // namespace

std::optional<Mesh> storedMesh(const Scene& scene, core::NodeId shape)
{
    auto points = tuples<V3f, float, 3>(arrayOf(scene, shape, "vrts"));
    auto edges = tuples<std::array<int32_t, 3>, int32_t, 3>(arrayOf(scene, shape, "edge"));
    if (!points || !edges)
        return std::nullopt;
    std::vector<UvSet> uvSets = readUvSets(scene, shape);
    std::vector<ColorSet> colorSets = readColorSets(scene, shape);

    FaceReader reader(uvSets.size(), colorSets.size());
    const ArrayStore* faces = arrayOf(scene, shape, "face");
    const Column* column = faces ? faces->column(faces->attribute()) : nullptr;
    if (const auto* cells = column ? std::get_if<std::vector<core::FaceRef>>(&column->cells) : nullptr)
        for (const core::FaceRef& cell : *cells)
            if (cell.run)
                reader.read(*cell.run, cell.face);

    std::vector<geometry::EdgeEnds> ends(edges->size());
    std::vector<uint8_t> smooth(edges->size());
    for (size_t i = 0; i < ends.size(); ++i)
    {
        ends[i] = {(*edges)[i][0], (*edges)[i][1]};
        smooth[i] = (*edges)[i][2] != 0 ? 1 : 0;
    }
    auto topology = reader.topology(points->size(), std::move(ends));
    if (topology->problem())
        return std::nullopt;
    Mesh mesh(std::move(*points), topology);
    if (std::find(smooth.begin(), smooth.end(), 0) != smooth.end())
        mesh.setSmoothEdges(std::move(smooth));
    for (size_t i = 0; i < uvSets.size(); ++i)
    {
        uvSets[i].ids = reader.uvs(i, uvSets[i].points.size(), mesh.cornerCount());
        mesh.uvSets.emplace_back(std::move(uvSets[i]));
    }
    for (size_t i = 0; i < colorSets.size(); ++i)
    {
        colorSets[i].ids = reader.colors(i, colorSets[i].colors.size(), mesh.cornerCount());
        mesh.colorSets.emplace_back(std::move(colorSets[i]));
    }
    auto normals = tuples<V3f, float, 3>(arrayOf(scene, shape, "normals"), V3f(geometry::kUnlockedNormal));
    if (normals && !normals->empty())
    {
        normals->resize(mesh.cornerCount(), V3f(geometry::kUnlockedNormal));
        mesh.setLockedNormals(std::move(*normals));
    }
    auto weights = [&](std::string_view name, size_t size)
    { return Part<geometry::Weights>(readWeights(scene.stored({shape, scene.findAttribute(shape, name), {}}), size)); };
    mesh.edgeCreases = weights("creaseData", mesh.edgeCount());
    mesh.vertexCreases = weights("creaseVertexData", mesh.vertexCount());
    std::vector<uint32_t> invisible;
    const Part<geometry::Weights> holes = weights("holeFaceData", mesh.faceCount());
    for (const auto& [face, value] : *holes)
        invisible.push_back(face);
    mesh.invisibleFaces = Part<std::vector<uint32_t>>(std::move(invisible));
    return mesh;
}

void addTweaks(const Scene& scene, core::NodeId shape, Mesh& mesh)
{
    const ArrayStore* tweaks = arrayOf(scene, shape, "pnts");
    const NumericColumn* offsets = numbersOf(tweaks);
    if (!offsets)
        return;
    std::vector<V3f> points = mesh.points();
    bool moved = false;
    for (size_t place = 0; place < offsets->size(); ++place)
    {
        uint32_t index = tweaks->indices().at(place);
        V3f offset(static_cast<float>(offsets->number(place, 0)), static_cast<float>(offsets->number(place, 1)),
                   static_cast<float>(offsets->number(place, 2)));
        if (index >= points.size() || offset == V3f(0.0f))
            continue;
        points[index] += offset;
        moved = true;
    }
    if (moved)
        mesh.setPoints(std::move(points));
}

// ---------------------------------------------------------------------------------------------------------- writing

namespace
{

using Store = std::unique_ptr<ArrayStore>;

// The arrays of one shape's mesh, made anew.
class StoreWriter
{
public:
    StoreWriter(const Scene& scene, core::NodeId shape, const Mesh& mesh) : m_scene(scene), m_shape(shape), m_mesh(mesh)
    {
    }

    Store vertices() const
    {
        const auto& points = m_mesh.points();
        return numbers(attributeOf("vrts"), points.data(), points.size(), sizeof(V3f));
    }

    Store edges() const
    {
        std::vector<std::array<int32_t, 3>> rows(m_mesh.edgeCount());
        for (size_t i = 0; i < rows.size(); ++i)
            rows[i] = {m_mesh.topology().edges()[i][0], m_mesh.topology().edges()[i][1], m_mesh.isSmooth(i) ? 1 : 0};
        return numbers(attributeOf("edge"), rows.data(), rows.size(), sizeof(rows[0]));
    }

    Store normals() const
    {
        const auto& locked = m_mesh.lockedNormals();
        return numbers(attributeOf("normals"), locked.data(), locked.size(), sizeof(V3f));
    }

    Store faces() const
    {
        const MeshTopology& topology = m_mesh.topology();
        std::vector<int32_t> stream;
        std::vector<uint32_t> starts;
        stream.reserve(topology.cornerCount() * 2 + topology.faceCount() * 2);
        for (size_t face = 0; face < topology.faceCount(); ++face)
        {
            starts.push_back(static_cast<uint32_t>(stream.size()));
            for (size_t l = 0; l < topology.loopCount(face); ++l)
                appendLoop(stream, topology.loop(face, l), l == 0 ? PolyFacesData::Face : PolyFacesData::Hole);
        }
        auto run = core::makeData<PolyFacesData>(std::move(stream), std::move(starts));
        Store store = arrayFor(attributeOf("face"), topology.faceCount());
        auto& cells = std::get<std::vector<core::FaceRef>>(store->ensureColumn(attributeOf("face")).cells);
        for (uint32_t face = 0; face < cells.size(); ++face)
            cells[face] = {run, face};
        return store;
    }

    Store uvSets() const
    {
        const core::Attribute& array = attributeOf("uvSet");
        Store store = arrayFor(array, m_mesh.uvSets.size());
        for (size_t i = 0; i < m_mesh.uvSets.size(); ++i)
        {
            const UvSet& set = *m_mesh.uvSets[i];
            putText(*store, array, "uvSetName", i, set.name);
            const core::Attribute& points = childOf(array, "uvSetPoints");
            if (!set.points.empty())
                nest(*store, points, i, numbers(points, set.points.data(), set.points.size(), sizeof(V2f)));
        }
        return store;
    }

    Store colorSets() const
    {
        const core::Attribute& array = attributeOf("colorSet");
        Store store = arrayFor(array, m_mesh.colorSets.size());
        for (size_t i = 0; i < m_mesh.colorSets.size(); ++i)
        {
            const ColorSet& set = *m_mesh.colorSets[i];
            putText(*store, array, "colorName", i, set.name);
            putNumber(*store, array, "clamped", i, set.isClamped ? 1 : 0);
            putNumber(*store, array, "representation", i, fileNumber(set.representation));
            const core::Attribute& points = childOf(array, "colorSetPoints");
            if (set.colors.empty())
                continue;
            Store colors = arrayFor(points, set.colors.size());
            fillColors(m_scene, points, set.colors, *colors);
            nest(*store, points, i, std::move(colors));
        }
        return store;
    }

    const core::Attribute& attributeOf(std::string_view name) const
    {
        return m_scene.attribute(m_scene.findAttribute(m_shape, name));
    }

private:
    const core::Attribute& childOf(const core::Attribute& parent, std::string_view name) const
    {
        return m_scene.attribute(m_scene.registry().findChild(parent.id, name));
    }

    static Store arrayFor(const core::Attribute& array, size_t count)
    {
        auto store = std::make_unique<ArrayStore>(array.id);
        if (count > 0)
            store->ensureRange(0, static_cast<uint32_t>(count - 1));
        return store;
    }

    static Store numbers(const core::Attribute& array, const void* from, size_t count, size_t stride)
    {
        Store store = arrayFor(array, count);
        auto& column = std::get<NumericColumn>(store->ensureColumn(array).cells);
        if (count > 0)
            std::memcpy(column.writeRange(0, count), from, count * stride);
        return store;
    }

    void putText(ArrayStore& store, const core::Attribute& array, std::string_view child, size_t place,
                 const std::string& text) const
    {
        auto& cells = std::get<std::vector<core::DataRef>>(store.ensureColumn(childOf(array, child)).cells);
        cells[place] = core::Value::string(text).dataRef();
    }

    void putNumber(ArrayStore& store, const core::Attribute& array, std::string_view child, size_t place,
                   int64_t number) const
    {
        const core::Attribute& attribute = childOf(array, child);
        auto& cells = std::get<NumericColumn>(store.ensureColumn(attribute).cells);
        if (number != 0 || attribute.defaultNumber != 0.0)
            cells.set(place, core::Value::integer(attribute.scalar(), number), 1);
    }

    static void nest(ArrayStore& store, const core::Attribute& array, size_t place, Store nested)
    {
        std::get<std::vector<Store>>(store.ensureColumn(array).cells)[place] = std::move(nested);
    }

    void appendLoop(std::vector<int32_t>& stream, std::array<size_t, 2> loop, int32_t record) const
    {
        auto append = [&](const std::vector<int32_t>& numbers)
        {
            stream.push_back(static_cast<int32_t>(loop[1] - loop[0]));
            stream.insert(stream.end(), numbers.begin() + static_cast<std::ptrdiff_t>(loop[0]),
                          numbers.begin() + static_cast<std::ptrdiff_t>(loop[1]));
        };
        auto appendIds = [&](const auto& sets, int32_t kind)
        {
            for (size_t i = 0; i < sets.size(); ++i)
            {
                const auto& ids = sets[i]->ids;
                if (ids.empty() ||
                    std::all_of(ids.begin() + static_cast<std::ptrdiff_t>(loop[0]),
                                ids.begin() + static_cast<std::ptrdiff_t>(loop[1]), [](int32_t id) { return id < 0; }))
                    continue;
                stream.push_back(kind);
                stream.push_back(static_cast<int32_t>(i));
                append(ids);
            }
        };
        stream.push_back(record);
        append(m_mesh.topology().cornerEdges());
        appendIds(m_mesh.uvSets, PolyFacesData::FaceUv);
        appendIds(m_mesh.colorSets, PolyFacesData::SetColor);
    }

    const Scene& m_scene;
    core::NodeId m_shape;
    const Mesh& m_mesh;
};

template <class Set> bool sameIds(const std::vector<Part<Set>>& a, const std::vector<Part<Set>>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const auto& x, const auto& y) { return x.get() == y.get() || x->ids == y->ids; });
}

// Which arrays have to be written, each with the store that is new.
struct ArrayRow
{
    const char* attribute;
    Store (StoreWriter::*make)() const;
    bool (*differs)(const Mesh& before, const Mesh& mesh);
};

bool topologyDiffers(const Mesh& a, const Mesh& b) { return a.sharedTopology() != b.sharedTopology(); }

constexpr ArrayRow kArrays[] = {
    {"vrts", &StoreWriter::vertices, [](const Mesh& a, const Mesh& b) { return a.points() != b.points(); }},
    {"edge", &StoreWriter::edges,
     [](const Mesh& a, const Mesh& b) { return topologyDiffers(a, b) || a.smoothEdges() != b.smoothEdges(); }},
    {"normals", &StoreWriter::normals,
     [](const Mesh& a, const Mesh& b) { return a.lockedNormals() != b.lockedNormals(); }},
    {"face", &StoreWriter::faces, [](const Mesh& a, const Mesh& b)
     { return topologyDiffers(a, b) || !sameIds(a.uvSets, b.uvSets) || !sameIds(a.colorSets, b.colorSets); }},
    {"uvSet", &StoreWriter::uvSets, [](const Mesh& a, const Mesh& b) { return a.uvSets != b.uvSets; }},
    {"colorSet", &StoreWriter::colorSets, [](const Mesh& a, const Mesh& b) { return a.colorSets != b.colorSets; }},
};

struct WordsRow
{
    const char* attribute;
    core::Value (*words)(const Mesh& mesh);
};

constexpr WordsRow kWords[] = {
    {"creaseData", [](const Mesh& mesh) { return weightsValue("Edge", *mesh.edgeCreases); }},
    {"creaseVertexData", [](const Mesh& mesh) { return weightsValue("Vertex", *mesh.vertexCreases); }},
    {"holeFaceData", [](const Mesh& mesh) { return facesValue(*mesh.invisibleFaces); }},
};

} // namespace

void storeMesh(Scene& scene, core::NodeId shape, const Mesh& before, const Mesh& mesh)
{
    Scene::Edit edit(scene);
    StoreWriter writer(scene, shape, mesh);
    for (const ArrayRow& row : kArrays)
        if (row.differs(before, mesh))
            core::replaceArray(scene, {shape, writer.attributeOf(row.attribute).id, {}}, (writer.*row.make)());
    for (const WordsRow& row : kWords)
        if (core::Value words = row.words(mesh); words != row.words(before))
            core::setValue(scene, {shape, writer.attributeOf(row.attribute).id, {}}, std::move(words));
}

void fillMesh(Scene& scene, core::NodeId shape, const Mesh& mesh)
{
    StoreWriter writer(scene, shape, mesh);
    const Mesh none;
    core::ValueStore& values = scene.loadValues(shape);
    for (const ArrayRow& row : kArrays)
        if (row.differs(none, mesh))
            values.ensureArray(writer.attributeOf(row.attribute), {}) = std::move(*(writer.*row.make)());
    for (const WordsRow& row : kWords)
        if (core::Value words = row.words(mesh); words != row.words(none))
            values.exchange(writer.attributeOf(row.attribute), {}, {std::move(words), 1});
}

} // namespace understudy::nodes
