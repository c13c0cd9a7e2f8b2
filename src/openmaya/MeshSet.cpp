#include "openmaya/MeshSet.h"

#include "openmaya/Modifier.h"

namespace understudy::openmaya
{

MStatus editMesh(const MFnMesh& set, const MeshTarget::Edit& edit, MDGModifier* modifier)
{
    return guarded(
        [&]
        {
            MeshTarget& target = MeshTarget::of(set);
            if (!modifier || !target.isShape())
                return target.edit(edit);
            Modifier& record = Access::modifier(*modifier);
            record.add([&](core::Scene&) { target.edit(edit); });
            record.doIt();
        });
}

Directions::Directions(const Imath::M44d& matrix) : m_matrix(matrix), m_isIdentity(matrix == Imath::M44d())
{
    Imath::M44d inverse;
    geometry::invert(matrix, inverse);
    m_normals = inverse.transposed();
    m_back = matrix.transposed();
}

namespace
{

V3d through(const Imath::M44d& matrix, const V3d& direction)
{
    V3d result;
    matrix.multDirMatrix(direction, result);
    return result;
}

} // namespace

V3d Directions::normal(const V3d& normal) const
{
    return m_isIdentity ? normal : through(m_normals, normal).normalized();
}
V3d Directions::tangent(const V3d& tangent) const
{
    return m_isIdentity ? tangent : through(m_matrix, tangent).normalized();
}
V3d Directions::normalInside(const V3d& normal) const
{
    return m_isIdentity ? normal : through(m_back, normal).normalized();
}

size_t cornerOf(const Mesh& mesh, int face, int corner)
{
    size_t place = checked(face, mesh.faceCount(), "face");
    return mesh.topology().firstCorner(place) +
           checked(corner, mesh.topology().cornerCount(place), "vertex of the face");
}

size_t cornerAt(const Mesh& mesh, int face, int vertex)
{
    size_t place = checked(face, mesh.faceCount(), "face");
    auto corner = mesh.topology().cornerAt(place, vertex);
    if (!corner)
        throw core::error(core::ErrorKind::OutOfRange, "Face {} has no vertex {}.", face, vertex);
    return *corner;
}

V3d center(const Mesh& mesh, std::span<const int32_t> vertices)
{
    V3d sum(0.0);
    for (int32_t vertex : vertices)
        sum += mesh.point(static_cast<size_t>(vertex));
    return vertices.empty() ? sum : sum / static_cast<double>(vertices.size());
}

bool isConvex(const Mesh& mesh, size_t face)
{
    const MeshTopology& topology = mesh.topology();
    if (topology.loopCount(face) > 1)
        return false;
    V3d normal = geometry::faceNormal(topology, mesh.points(), face);
    std::span<const int32_t> vertices = topology.faceVertices(face);
    auto point = [&](size_t i) { return mesh.point(static_cast<size_t>(vertices[i % vertices.size()])); };
    for (size_t i = 0; i < vertices.size(); ++i)
        if ((point(i + 1) - point(i)).cross(point(i + 2) - point(i + 1)).dot(normal) < 0.0)
            return false;
    return true;
}

double uvArea(const Mesh& mesh, size_t uvSet, size_t face)
{
    const geometry::UvSet& set = *mesh.uvSets[uvSet];
    double area = 0.0;
    for (size_t l = 0; l < mesh.topology().loopCount(face); ++l)
    {
        auto [first, end] = mesh.topology().loop(face, l);
        for (size_t corner = first; corner < end; ++corner)
        {
            size_t after = corner + 1 < end ? corner + 1 : first;
            if (set.id(corner) < 0 || set.id(after) < 0)
                throw core::error(core::ErrorKind::Failed, "Face {} has no UVs in '{}'.", face, set.name);
            Imath::V2d a(set.points[static_cast<size_t>(set.id(corner))]);
            Imath::V2d b(set.points[static_cast<size_t>(set.id(after))]);
            area += a.x * b.y - a.y * b.x;
        }
    }
    return area / 2.0;
}

V2f uvAt(const Mesh& mesh, size_t uvSet, const geometry::TrianglePlace& place)
{
    const geometry::UvSet& set = *mesh.uvSets[uvSet];
    const auto& corners = mesh.triangles().corners[static_cast<size_t>(place.triangle)];
    const double weights[] = {1.0 - place.u - place.v, place.u, place.v};
    Imath::V2d sum(0.0);
    for (size_t i = 0; i < 3; ++i)
    {
        int32_t id = set.id(static_cast<size_t>(corners[i]));
        if (id < 0)
            throw core::error(core::ErrorKind::Failed, "Face {} has no UVs in '{}'.", place.face, set.name);
        sum += Imath::V2d(set.points[static_cast<size_t>(id)]) * weights[i];
    }
    return V2f(sum);
}

V3d smoothNormal(const Mesh& mesh, const geometry::TrianglePlace& place)
{
    const auto& corners = mesh.triangles().corners[static_cast<size_t>(place.triangle)];
    auto at = [&](size_t i) { return normalOfCorner(mesh, static_cast<size_t>(corners[i])); };
    return (at(0) * (1.0 - place.u - place.v) + at(1) * place.u + at(2) * place.v).normalized();
}

std::optional<PlaceAtUv> findAtUv(const Mesh& mesh, size_t uvSet, size_t face, const float wanted[2], double tolerance)
{
    const geometry::UvSet& set = *mesh.uvSets[uvSet];
    const geometry::MeshTriangles& triangles = mesh.triangles();
    for (uint32_t t = triangles.starts[face]; t < triangles.starts[face + 1]; ++t)
    {
        std::array<Imath::V2d, 3> uv;
        std::array<V3d, 3> at;
        for (size_t i = 0; i < 3; ++i)
        {
            auto corner = static_cast<size_t>(triangles.corners[t][i]);
            if (set.id(corner) < 0)
                return std::nullopt;
            uv[i] = Imath::V2d(set.points[static_cast<size_t>(set.id(corner))]);
            at[i] = mesh.point(static_cast<size_t>(mesh.topology().cornerVertices()[corner]));
        }
        Imath::V2d a = uv[1] - uv[0], b = uv[2] - uv[0], p = Imath::V2d(wanted[0], wanted[1]) - uv[0];
        double determinant = a.cross(b);
        if (determinant == 0.0)
            continue;
        double u = p.cross(b) / determinant, v = a.cross(p) / determinant;
        double margin = std::max(tolerance, 1e-6);
        if (u < -margin || v < -margin || u + v > 1.0 + margin)
            continue;
        V3d ab = at[1] - at[0], ac = at[2] - at[0];
        geometry::TrianglePlace place{static_cast<int32_t>(face), static_cast<int32_t>(t), u, v, {}};
        return PlaceAtUv{at[0] + ab * u + ac * v, smoothNormal(mesh, place), (ab * b.y - ac * a.y) / determinant,
                         (ac * a.x - ab * b.x) / determinant};
    }
    return std::nullopt;
}

PlaceAtUv pointAtUv(const Mesh& mesh, size_t uvSet, size_t face, const float uv[2], double tolerance)
{
    auto place = findAtUv(mesh, uvSet, face, uv, tolerance);
    if (!place)
        throw core::error(core::ErrorKind::Failed, "Face {} is not at this UV.", face);
    return *place;
}

void putUv(geometry::UvSet& set, size_t corners, size_t corner, float u, float v)
{
    if (set.ids.empty())
        set.ids.assign(corners, -1);
    if (set.ids[corner] < 0)
    {
        set.ids[corner] = static_cast<int32_t>(set.points.size());
        set.points.emplace_back();
    }
    set.points[static_cast<size_t>(set.ids[corner])] = V2f(u, v);
}

MColor cornerColor(const geometry::ColorSet* set, size_t corner)
{
    int32_t id = set ? set->id(corner) : -1;
    return id >= 0 ? toColor(set->colors[static_cast<size_t>(id)]) : MColor(-1, -1, -1, -1);
}

std::optional<MColor> vertexColor(const Mesh& mesh, const geometry::ColorSet& set, size_t vertex)
{
    MColor sum(0, 0, 0, 0);
    float count = 0;
    for (int32_t corner : mesh.topology().cornersAtVertex(vertex))
        if (int32_t id = set.id(static_cast<size_t>(corner)); id >= 0)
        {
            const geometry::Color& color = set.colors[static_cast<size_t>(id)];
            for (unsigned i = 0; i < 4; ++i)
                sum[i] += color[i];
            ++count;
        }
    if (count == 0)
        return std::nullopt;
    return MColor(sum.r / count, sum.g / count, sum.b / count, sum.a / count);
}

void dropUnused(geometry::ColorSet& set)
{
    std::vector<int32_t> next(set.colors.size(), -1);
    for (int32_t id : set.ids)
        if (id >= 0)
            next[static_cast<size_t>(id)] = 0;
    std::vector<geometry::Color> colors;
    for (size_t i = 0; i < next.size(); ++i)
        if (next[i] == 0)
        {
            next[i] = static_cast<int32_t>(colors.size());
            colors.push_back(set.colors[i]);
        }
    for (int32_t& id : set.ids)
        id = id < 0 ? id : next[static_cast<size_t>(id)];
    set.colors = std::move(colors);
}

V3d normalOfCorner(const Mesh& mesh, size_t corner)
{
    const geometry::MeshNormals& normals = mesh.normals();
    return V3d(normals.normals[static_cast<size_t>(normals.ids[corner])]);
}

namespace
{

// The directions of u and v at a corner, from the edges that meet there.
bool cornerTangents(const Mesh& mesh, const geometry::UvSet& set, size_t corner, V3d& tangent, V3d& binormal)
{
    const MeshTopology& topology = mesh.topology();
    auto before = static_cast<size_t>(topology.cornerBefore(corner));
    auto after = static_cast<size_t>(topology.cornerAfter(corner));
    if (set.id(corner) < 0 || set.id(before) < 0 || set.id(after) < 0)
        return false;
    auto point = [&](size_t c) { return mesh.point(static_cast<size_t>(topology.cornerVertices()[c])); };
    auto uv = [&](size_t c) { return Imath::V2d(set.points[static_cast<size_t>(set.id(c))]); };
    V3d a = point(after) - point(corner), b = point(before) - point(corner);
    Imath::V2d s = uv(after) - uv(corner), t = uv(before) - uv(corner);
    double determinant = s.x * t.y - s.y * t.x;
    if (determinant == 0.0)
        return false;
    tangent = (a * t.y - b * s.y) / determinant;
    binormal = (b * s.x - a * t.x) / determinant;
    return true;
}

} // namespace

Tangent tangentAt(const Mesh& mesh, size_t uvSet, size_t corner)
{
    const geometry::UvSet& set = *mesh.uvSets[uvSet];
    const MeshTopology& topology = mesh.topology();
    const std::vector<int32_t>& normals = mesh.normals().ids;
    auto vertex = static_cast<size_t>(topology.cornerVertices()[corner]);
    V3d tangent(0.0), binormal(0.0);
    for (int32_t each : topology.cornersAtVertex(vertex))
    {
        auto other = static_cast<size_t>(each);
        V3d alongU, alongV;
        if (normals[other] != normals[corner] || set.id(other) != set.id(corner) ||
            !cornerTangents(mesh, set, other, alongU, alongV))
            continue;
        tangent += alongU.normalized();
        binormal += alongV.normalized();
    }
    V3d normal = normalOfCorner(mesh, corner);
    tangent -= normal * normal.dot(tangent);
    if (tangent.length2() == 0.0)
        tangent = (std::abs(normal.y) < 0.9 ? V3d(0, 1, 0) : V3d(1, 0, 0)).cross(normal);
    tangent.normalize();
    bool isRightHanded = normal.cross(tangent).dot(binormal) >= 0.0;
    return {tangent, normal.cross(tangent) * (isRightHanded ? 1.0 : -1.0), isRightHanded};
}

} // namespace understudy::openmaya
