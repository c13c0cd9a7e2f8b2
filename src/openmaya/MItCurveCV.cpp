#include "openmaya/ComponentBox.h"
#include "openmaya/NurbsSet.h"

#include <maya/MItCurveCV.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using Target = NurbsTarget<core::NurbsCurveData>;

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

struct MItCurveCV::Body
{
    MObject curve;
    MDagPath path;
    std::vector<size_t> chosen; // with a component
    bool isWhole = true;
    size_t count = 0;
    size_t at = 0;

    void begin(const MObject& object, const MDagPath& over, const MObject& component)
    {
        // What was there before stays where this throws.
        if (!object.hasFn(MFn::kNurbsCurve))
            throw core::Error(core::ErrorKind::BadArgument, "The object is no curve.");
        Target target(object, over);
        const size_t own = target.content().namedPoints();
        std::vector<size_t> only;
        if (!component.isNull())
        {
            ComponentBox* box = Access::componentBoxOf(component);
            if (!box || !component.hasFn(MFn::kCurveCVComponent))
                throw core::Error(core::ErrorKind::BadArgument, "The component has no CVs of curves.");
            bool isComplete = box->content().isComplete && box->elements().empty();
            for (size_t i = 0; i < own && isComplete; ++i)
                only.push_back(i);
            for (const ComponentIndex& element : box->elements())
                if (element[0] < own)
                    only.push_back(element[0]);
        }
        curve = object;
        path = over;
        isWhole = component.isNull();
        chosen = std::move(only);
        count = isWhole ? own : chosen.size();
        at = 0;
    }

    // Throws Failed behind the end.
    size_t index() const
    {
        if (at >= count)
            throw core::Error(core::ErrorKind::Failed, "The iterator is behind the last CV.");
        return isWhole ? at : chosen[at];
    }
    // Throws where the curve has fewer CVs by now.
    size_t index(const Target& target) const
    {
        size_t found = index();
        if (found >= target.content().namedPoints())
            throw core::error(core::ErrorKind::Failed, "The curve has no CV {} any more.", found);
        return found;
    }
};

MItCurveCV::MItCurveCV(MObject& curve, MStatus* ReturnStatus) : m_body(new Body) { put(ReturnStatus, reset(curve)); }

MItCurveCV::MItCurveCV(const MDagPath& curve, MObject& component, MStatus* ReturnStatus) : m_body(new Body)
{
    put(ReturnStatus, reset(curve, component));
}

MItCurveCV::~MItCurveCV() { delete m_body; }

bool MItCurveCV::isDone(MStatus* ReturnStatus) const
{
    put(ReturnStatus, MStatus::kSuccess);
    return m_body->at >= m_body->count;
}

MStatus MItCurveCV::next()
{
    return guarded(
        [&]
        {
            (void)m_body->index();
            ++m_body->at;
        });
}

MStatus MItCurveCV::reset()
{
    m_body->at = 0;
    return MStatus::kSuccess;
}

MStatus MItCurveCV::reset(MObject& curve)
{
    return guarded([&] { m_body->begin(curve, MDagPath(), MObject::kNullObj); });
}

MStatus MItCurveCV::reset(const MDagPath& curve, MObject& component)
{
    return guarded(
        [&]
        {
            MDagPath shape = shapeOf(curve, MFn::kNurbsCurve);
            m_body->begin(shape.node(), shape, component);
        });
}

MPoint MItCurveCV::position(MSpace::Space space, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MPoint(),
                   [&]
                   {
                       Target target(m_body->curve, m_body->path);
                       return target.point(m_body->index(target), space);
                   });
}

MStatus MItCurveCV::setPosition(const MPoint& pt, MSpace::Space space)
{
    return guarded(
        [&]
        {
            Target target(m_body->curve, m_body->path);
            target.setPoint(m_body->index(target), target.inside(pt, space));
        });
}

MStatus MItCurveCV::translateBy(const MVector& vec, MSpace::Space space)
{
    return guarded(
        [&]
        {
            Target target(m_body->curve, m_body->path);
            target.movePoint(m_body->index(target), vec, space);
        });
}

int MItCurveCV::index(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0, [&] { return static_cast<int>(m_body->index()); });
}

MObject MItCurveCV::cv(MStatus* ReturnStatus) const { return currentItem(ReturnStatus); }

MObject MItCurveCV::currentItem(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MObject(),
                   [&]
                   {
                       return Access::component(element(emptyComponent(MFn::kCurveCVComponent, 1),
                                                        {static_cast<uint32_t>(m_body->index())}));
                   });
}

bool MItCurveCV::hasHistoryOnCreate(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return Target(m_body->curve, m_body->path).hasHistory(); });
}

MStatus MItCurveCV::updateCurve()
{
    return guarded([&] { Target target(m_body->curve, m_body->path); });
}

const char* MItCurveCV::className() { return "MItCurveCV"; }

OPENMAYA_NAMESPACE_CLOSE
