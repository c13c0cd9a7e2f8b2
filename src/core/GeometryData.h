// Data objects that are geometry: the shape itself, shared and never changed, and what travels with it.
//
// The parts are counted apart, so the same points seen from elsewhere (a world space plug) or with another group of
// components cost no copy of them.
#pragma once

#include "core/Data.h"

#include <algorithm>

namespace understudy::core
{

// What geometry carries beside its shape.
struct GeometryExtras
{
    // Elements by the texts of a componentList ("cv[0:3]").
    struct Group
    {
        uint32_t id = 0;
        std::vector<std::string> components;

        friend bool operator==(const Group&, const Group&) = default;
    };
    struct Tag
    {
        std::string name;
        std::vector<std::string> components;

        friend bool operator==(const Tag&, const Tag&) = default;
    };

    Matrix matrix{1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1}; // takes the points to the world
    std::vector<Group> groups;                                     // in the order they were added
    std::vector<Tag> tags;

    friend bool operator==(const GeometryExtras&, const GeometryExtras&) = default;
};

// A side of the data objects that are geometry.
class GeometryData
{
public:
    using Extras = std::shared_ptr<const GeometryExtras>;

    virtual ~GeometryData() = default;

    const GeometryExtras& extras() const;
    // Null where it carries nothing.
    const Extras& sharedExtras() const { return m_extras; }
    // The same shape with other extras.
    virtual DataRef with(Extras extras) const = 0;
    DataRef withMatrix(const Matrix& matrix) const;
    // How many components of a kind ("cv") it has; 0 of those that it does not know.
    virtual size_t componentCount(std::string_view kind) const = 0;

protected:
    explicit GeometryData(Extras extras) : m_extras(std::move(extras)) {}
    bool sameExtras(const GeometryData& other) const;
    size_t extraBytes() const;

private:
    Extras m_extras;
};

// Null for values that are no geometry.
const GeometryData* asGeometry(const Data* data);

// Geometry of one kind.
template <class Content_, AttributeType Type> class ShapeData final : public Data, public GeometryData
{
public:
    using Content = Content_;
    using Shared = std::shared_ptr<const Content>;
    static constexpr AttributeType kType = Type;

    explicit ShapeData(Content content_) : ShapeData(std::make_shared<const Content>(std::move(content_))) {}
    explicit ShapeData(Shared shared, Extras extras = nullptr)
        : Data(Type), GeometryData(std::move(extras)), m_shared(std::move(shared)), content(*m_shared)
    {
    }

    bool equals(const Data& other) const override
    {
        const auto* same = as<ShapeData>(&other);
        return same && (same->m_shared == m_shared || same->content == content) && sameExtras(*same);
    }
    size_t bytes() const override { return sizeof(*this) + content.bytes() + extraBytes(); }
    DataRef with(Extras extras) const override { return makeData<ShapeData>(m_shared, std::move(extras)); }
    size_t componentCount(std::string_view kind) const override { return content.componentCount(kind); }
    const Shared& shared() const { return m_shared; }

private:
    Shared m_shared;

public:
    const Content& content;
};

// A point with its weight. Coordinates are not multiplied by it; 1 where nothing is rational.
using WeightedPoint = std::array<double, 4>;

// A NURBS curve: spans + degree points, spans + 2 * degree - 1 knots. The last `degree` points of a periodic one repeat
// the first. Source: .ma scenes; that points are not multiplied by weights: public exporters, which pass both on as
// formats want them that are not pre-weighted.
struct NurbsCurveContent
{
    int degree = 3;
    int spans = 1;
    int form = 0; // 0 open, 1 closed, 2 periodic
    bool rational = false;
    int dimension = 3;
    std::vector<double> knots;
    std::vector<WeightedPoint> points;

    size_t bytes() const
    {
        return sizeof(*this) + knots.size() * sizeof(double) + points.size() * sizeof(WeightedPoint);
    }
    // Points that components name: those that a periodic curve repeats have no name.
    size_t namedPoints() const
    {
        size_t repeated = form == 2 && degree > 0 ? static_cast<size_t>(degree) : 0;
        return points.size() - std::min(points.size(), repeated);
    }
    size_t componentCount(std::string_view kind) const { return kind == "cv" ? namedPoints() : 0; }
    friend bool operator==(const NurbsCurveContent&, const NurbsCurveContent&) = default;
};
using NurbsCurveData = ShapeData<NurbsCurveContent, AttributeType::NurbsCurve>;

// A part of a boundary of a trimmed surface: its curve in space, and the same in the surface's parameters (u in x, v in
// y), each as one or more splines one after another. Source: setAttr's documentation of nurbsTrimface; .ma scenes.
struct TrimEdge
{
    std::vector<NurbsCurveContent> curves;
    double tolerance = 1e-3;
    bool isReversed = false; // the curves run against the boundary; those in parameters never do
    int continuity = -1;     // whether tangents go on; -1: not known
    std::vector<NurbsCurveContent> inParameters;
    bool isMonotone = true;
    double parameterTolerance = 1e-5;
    int mark = 0; // a number that files have for each edge; what it means is not documented

    friend bool operator==(const TrimEdge&, const TrimEdge&) = default;
};

struct TrimBoundary
{
    int type = 0; // 0 outer, 1 inner, 2 segment, 3 closed segment
    std::vector<TrimEdge> edges;

    friend bool operator==(const TrimBoundary&, const TrimBoundary&) = default;
};

// A region that is left of a trimmed surface. Outer boundaries run counter-clockwise in u and v, inner ones clockwise.
struct TrimFace
{
    bool flipNormal = false;
    std::vector<TrimBoundary> boundaries;

    friend bool operator==(const TrimFace&, const TrimFace&) = default;
};

// The regions of a surface, shared by its copies. None where it is whole.
class TrimFaces
{
public:
    TrimFaces() = default;
    explicit TrimFaces(std::vector<TrimFace> faces)
    {
        if (!faces.empty())
            m_faces = std::make_shared<const std::vector<TrimFace>>(std::move(faces));
    }

    bool empty() const { return !m_faces; }
    size_t size() const { return m_faces ? m_faces->size() : 0; }
    const TrimFace& operator[](size_t i) const { return (*m_faces)[i]; }
    const TrimFace* begin() const { return m_faces ? m_faces->data() : nullptr; }
    const TrimFace* end() const { return begin() + size(); }

    friend bool operator==(const TrimFaces& a, const TrimFaces& b)
    {
        return a.m_faces == b.m_faces || (a.m_faces && b.m_faces && *a.m_faces == *b.m_faces);
    }

private:
    std::shared_ptr<const std::vector<TrimFace>> m_faces; // null, or not empty
};

// A NURBS surface; numbers of points and knots as for curves, in each direction.
struct NurbsSurfaceContent
{
    struct Direction
    {
        int degree = 1;
        int form = 0;
        std::vector<double> knots;

        int spans() const { return static_cast<int>(knots.size()) - 2 * degree + 1; }
        size_t points() const { return static_cast<size_t>(spans() + degree); }
        size_t namedPoints() const { return form == 2 ? static_cast<size_t>(spans()) : points(); }
        friend bool operator==(const Direction&, const Direction&) = default;
    };

    Direction u, v;
    bool rational = false;
    std::vector<WeightedPoint> points; // v runs fastest
    TrimFaces trims;

    size_t bytes() const
    {
        return sizeof(*this) + (u.knots.size() + v.knots.size()) * sizeof(double) +
               points.size() * sizeof(WeightedPoint);
    }
    size_t componentCount(std::string_view kind) const
    {
        return kind == "cv" && !points.empty() ? u.namedPoints() * v.namedPoints() : 0;
    }
    friend bool operator==(const NurbsSurfaceContent&, const NurbsSurfaceContent&) = default;
};
using NurbsSurfaceData = ShapeData<NurbsSurfaceContent, AttributeType::NurbsSurface>;

} // namespace understudy::core
