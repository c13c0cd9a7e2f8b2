#include "openmaya/ComponentBox.h"
#include "openmaya/NurbsSet.h"

#include <maya/MItSurfaceCV.h>

#include <algorithm>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using Target = NurbsTarget<core::NurbsSurfaceData>;

struct Place
{
    uint32_t u = 0;
    uint32_t v = 0;
};

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

// The CVs in the order they are visited. next() leads from the end of one row to the start of the next, and isRowDone()
// tells that it did until nextRow() was called or the row is gone through: loops over rows and over all both work.
struct MItSurfaceCV::Body
{
    MObject surface;
    MDagPath path;
    bool useURows = true;
    std::vector<Place> chosen; // with a component
    bool isWhole = true;
    Place size; // without one
    size_t count = 0;
    size_t at = 0;
    bool isRowDone = false;

    void begin(const MObject& object, const MDagPath& over, const MObject& component, bool rowsAlongU)
    {
        // What was there before stays where this throws.
        if (!object.hasFn(MFn::kNurbsSurface))
            throw core::Error(core::ErrorKind::BadArgument, "The object is no surface.");
        Target target(object, over);
        Place own{static_cast<uint32_t>(target.content().u.namedPoints()),
                  static_cast<uint32_t>(target.content().v.namedPoints())};
        std::vector<Place> only;
        bool isAll = component.isNull();
        if (!isAll)
        {
            ComponentBox* box = Access::componentBoxOf(component);
            if (!box || !component.hasFn(MFn::kSurfaceCVComponent))
                throw core::Error(core::ErrorKind::BadArgument, "The component has no CVs of surfaces.");
            isAll = box->content().isComplete && box->elements().empty();
            for (const ComponentIndex& element : box->elements())
                if (element[0] < own.u && element[1] < own.v)
                    only.push_back({element[0], element[1]});
            if (rowsAlongU)
                std::stable_sort(only.begin(), only.end(), [](const Place& a, const Place& b) { return a.v < b.v; });
        }
        surface = object;
        path = over;
        useURows = rowsAlongU;
        isWhole = isAll;
        chosen = std::move(only);
        size = own;
        count = isWhole ? size_t(own.u) * own.v : chosen.size();
        restart();
    }

    void restart()
    {
        at = 0;
        isRowDone = false;
    }

    Place placeAt(size_t i) const
    {
        if (!isWhole)
            return chosen[i];
        uint32_t row = useURows ? size.u : size.v;
        Place place{static_cast<uint32_t>(i % row), static_cast<uint32_t>(i / row)};
        return useURows ? place : Place{place.v, place.u};
    }
    uint32_t rowAt(size_t i) const { return useURows ? placeAt(i).v : placeAt(i).u; }

    // Throws Failed behind the end.
    Place place() const
    {
        if (at >= count)
            throw core::Error(core::ErrorKind::Failed, "The iterator is behind the last CV.");
        return placeAt(at);
    }
    // In the points of the surface. Throws where it has fewer by now.
    size_t index(const Target& target) const
    {
        Place found = place();
        if (found.u >= target.content().u.namedPoints() || found.v >= target.content().v.namedPoints())
            throw core::error(core::ErrorKind::Failed, "The surface has no CV {}, {} any more.", found.u, found.v);
        return found.u * target.content().v.points() + found.v;
    }

    void next()
    {
        uint32_t row = useURows ? place().v : place().u;
        ++at;
        isRowDone = at >= count || rowAt(at) != row;
    }
    void nextRow()
    {
        bool isThere = isRowDone;
        isRowDone = false;
        if (isThere)
            return;
        uint32_t row = useURows ? place().v : place().u;
        while (at < count && rowAt(at) == row)
            ++at;
    }
};

MItSurfaceCV::MItSurfaceCV(const MObject& surface, bool useURows, MStatus* ReturnStatus) : m_body(new Body)
{
    put(ReturnStatus, reset(surface, useURows));
}

MItSurfaceCV::MItSurfaceCV(const MDagPath& surface, const MObject& component, bool useURows, MStatus* ReturnStatus)
    : m_body(new Body)
{
    put(ReturnStatus, reset(surface, component, useURows));
}

MItSurfaceCV::~MItSurfaceCV() { delete m_body; }

bool MItSurfaceCV::isDone(MStatus* ReturnStatus) const
{
    put(ReturnStatus, MStatus::kSuccess);
    return m_body->at >= m_body->count;
}

bool MItSurfaceCV::isRowDone(MStatus* ReturnStatus) const
{
    put(ReturnStatus, MStatus::kSuccess);
    return m_body->isRowDone || m_body->at >= m_body->count;
}

MStatus MItSurfaceCV::next()
{
    return guarded([&] { m_body->next(); });
}

MStatus MItSurfaceCV::nextRow()
{
    return guarded([&] { m_body->nextRow(); });
}

MStatus MItSurfaceCV::reset()
{
    m_body->restart();
    return MStatus::kSuccess;
}

MStatus MItSurfaceCV::reset(const MObject& surface, bool useURows)
{
    return guarded([&] { m_body->begin(surface, MDagPath(), MObject::kNullObj, useURows); });
}

MStatus MItSurfaceCV::reset(const MDagPath& surface, const MObject& component, bool useURows)
{
    return guarded(
        [&]
        {
            MDagPath shape = shapeOf(surface, MFn::kNurbsSurface);
            m_body->begin(shape.node(), shape, component, useURows);
        });
}

MPoint MItSurfaceCV::position(MSpace::Space space, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MPoint(),
                   [&]
                   {
                       Target target(m_body->surface, m_body->path);
                       return target.point(m_body->index(target), space);
                   });
}

MStatus MItSurfaceCV::setPosition(const MPoint& point, MSpace::Space space)
{
    return guarded(
        [&]
        {
            Target target(m_body->surface, m_body->path);
            target.setPoint(m_body->index(target), target.inside(point, space));
        });
}

MStatus MItSurfaceCV::translateBy(const MVector& vector, MSpace::Space space)
{
    return guarded(
        [&]
        {
            Target target(m_body->surface, m_body->path);
            target.movePoint(m_body->index(target), vector, space);
        });
}

int MItSurfaceCV::index(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0,
                   [&] { return static_cast<int>(m_body->index(Target(m_body->surface, m_body->path))); });
}

MStatus MItSurfaceCV::getIndex(int& indexU, int& indexV) const
{
    return guarded(
        [&]
        {
            Place place = m_body->place();
            indexU = static_cast<int>(place.u);
            indexV = static_cast<int>(place.v);
        });
}

MObject MItSurfaceCV::cv(MStatus* ReturnStatus) const { return currentItem(ReturnStatus); }

MObject MItSurfaceCV::currentItem(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MObject(),
                   [&]
                   {
                       Place place = m_body->place();
                       return Access::component(
                           element(emptyComponent(MFn::kSurfaceCVComponent, 2), {place.u, place.v}));
                   });
}

bool MItSurfaceCV::hasHistoryOnCreate(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return Target(m_body->surface, m_body->path).hasHistory(); });
}

MStatus MItSurfaceCV::updateSurface()
{
    return guarded([&] { Target target(m_body->surface, m_body->path); });
}

const char* MItSurfaceCV::className() { return "MItSurfaceCV"; }

OPENMAYA_NAMESPACE_CLOSE
