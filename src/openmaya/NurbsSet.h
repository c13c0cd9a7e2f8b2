// What the function sets and iterators on NURBS curves and surfaces share: the shape behind one, a node's or that of
// data; its points in a space; edits.
#pragma once

#include "commands/Transforms.h"
#include "core/Edits.h"
#include "nodes/GeometryPoints.h"
#include "nodes/Matrices.h"
#include "nodes/NurbsEdits.h"
#include "openmaya/DagSet.h"
#include "openmaya/DataBox.h"
#include "openmaya/MathTypes.h"

#include <maya/MObjectArray.h>
#include <maya/MPointArray.h>

#include <functional>
#include <memory>

namespace understudy::openmaya
{

// Data of geometry that function sets change in place, shared with those who hold its value until then.
template <class DataType> class LiveShape final : public LiveData
{
public:
    using Content = typename DataType::Content;

    explicit LiveShape(const core::Value& value) { assign(value); }
    core::Value value() const override { return core::Value(core::makeData<DataType>(m_shown, m_extras)); }
    void assign(const core::Value& value) override
    {
        const auto* data = value.as<DataType>();
        m_shown = data ? data->shared() : std::make_shared<const Content>();
        m_extras = data ? data->sharedExtras() : nullptr;
        m_own = nullptr;
    }

    const std::shared_ptr<const Content>& content() const { return m_shown; }
    const core::GeometryData::Extras& extras() const { return m_extras; }
    void replace(Content content) { m_shown = m_own = std::make_shared<Content>(std::move(content)); }
    // In place where nobody else has it.
    Content& edit()
    {
        constexpr long kOwn = 2; // m_own and m_shown
        if (!m_own || m_own.use_count() > kOwn)
            m_shown = m_own = std::make_shared<Content>(*m_shown);
        return *m_own;
    }

private:
    std::shared_ptr<const Content> m_shown;
    std::shared_ptr<Content> m_own; // null, or what is shown
    core::GeometryData::Extras m_extras;
};

// The curves that shapes or data are. Throws TypeMismatch for what is no curve, Failed for one that is not whole.
std::vector<core::NurbsCurveContent> curvesOf(const MObjectArray& curves);
MObject curveData(core::NurbsCurveContent curve);

inline MPoint toPoint(const core::WeightedPoint& p) { return MPoint(p[0], p[1], p[2], p[3]); }
core::WeightedPoint toWeighted(const MPoint& point, bool rational);
// A point's place; its weight stays.
core::WeightedPoint placed(const core::WeightedPoint& point, const geometry::M44d& matrix);
// Throws BadArgument for coordinates that are no numbers.
void requireNumbers(const core::WeightedPoint& point);
// Throws BadArgument where it is singular.
geometry::M44d inverseOf(const geometry::M44d& matrix);

// The path of the shape, also where that of its transform is given. Throws BadArgument where there is none.
MDagPath shapeOf(const MDagPath& path, MFn::Type kind);

// The node attributes that a kind of shape is stored in.
core::Plug shapePlug(core::NodeId node, std::string_view attribute);
// A new shape below a transform, or with one of its own: the shape.
core::NodeId createShape(std::string_view type, const MObject& parent);

// The shape that a function set or an iterator works on.
template <class DataType> class NurbsTarget
{
public:
    using Content = typename DataType::Content;

    // Throws Failed where there is no shape: a null object, data or a node without geometry.
    NurbsTarget(const MObject& object, const MDagPath& path) : m_object(object), m_path(path)
    {
        if (DataBox* box = Access::boxOf(object))
        {
            m_content = box->live<LiveShape<DataType>>().content();
        }
        else
        {
            if (Access::kind(object) == ObjectKind::Null)
                throw core::Error(core::ErrorKind::Failed, "The function set has no object.");
            m_node = Access::nodeOf(object);
            core::Value local = needSession().evaluator().value(shapePlug(m_node, "local"));
            if (const auto* data = local.as<DataType>())
                m_content = data->shared();
        }
        if (!m_content || m_content->points.empty())
            throw core::Error(core::ErrorKind::Failed, "The object has no geometry.");
    }
    explicit NurbsTarget(const MFnDagNode& set) : NurbsTarget(Access::objectOf(set), MDagPath())
    {
        m_set = std::addressof(set);
    }

    const Content& content() const { return *m_content; }
    const std::shared_ptr<const Content>& shared() const { return m_content; }
    bool hasHistory() const { return m_node && nodes::isMadeByHistory(currentScene(), m_node); }

    // From the shape's own space to another. Throws Failed for the world of a node without a path.
    geometry::M44d matrix(MSpace::Space space) const
    {
        if (!isWorld(space))
            return {};
        if (const core::Value* value = Access::valueOf(m_object))
            return nodes::imath(nodes::worldMatrixOf(*value));
        if (!m_set && Access::isEmpty(m_path))
            throw core::Error(core::ErrorKind::Failed, "World space needs a DAG path, not an MObject.");
        return commands::matricesOf(needSession()).world(m_set ? givenPath(*m_set) : Access::pathOf(m_path));
    }
    // A point by its place in `points`, and a point of a space in the shape's own.
    MPoint point(size_t place, MSpace::Space space) const
    {
        return toPoint(placed(m_content->points[place], matrix(space)));
    }
    core::WeightedPoint inside(const MPoint& point, MSpace::Space space) const
    {
        return placed(toWeighted(point, m_content->rational), inverseOf(matrix(space)));
    }
    void copyPoints(MPointArray& array, MSpace::Space space) const
    {
        const geometry::M44d matrix = this->matrix(space);
        const auto& points = m_content->points;
        array.setLength(static_cast<unsigned>(points.size()));
        for (unsigned i = 0; i < points.size(); ++i)
            array[i] = toPoint(placed(points[i], matrix));
    }
    // The shape with its points in a space.
    Content in(MSpace::Space space) const
    {
        Content copy = *m_content;
        if (isWorld(space))
        {
            geometry::M44d matrix = this->matrix(space);
            for (core::WeightedPoint& point : copy.points)
                point = placed(point, matrix);
        }
        return copy;
    }

    // Puts a point elsewhere (its place in `points`), and those that repeat it.
    void setPoint(size_t place, const core::WeightedPoint& to)
    {
        if (DataBox* box = Access::boxOf(m_object))
        {
            requireNumbers(to);
            m_content = nullptr; // so that the data is edited in place
            Content& content = box->liveToWrite<LiveShape<DataType>>().edit();
            content.points[place] = to;
            nodes::settlePoints(content);
            m_content = box->live<LiveShape<DataType>>().content();
            return;
        }
        edit([&](Content& content) { content.points[place] = to; });
    }

    void movePoint(size_t place, const MVector& by, MSpace::Space space)
    {
        MPoint to = point(place, space);
        to += by;
        setPoint(place, inside(to, space));
    }
    // The first of them, as many as there are in the array.
    void setPoints(const MPointArray& array, MSpace::Space space)
    {
        const geometry::M44d inverse = inverseOf(matrix(space));
        edit(
            [&](Content& content)
            {
                for (unsigned i = 0; i < array.length(); ++i)
                    content.points[i] = placed(toWeighted(array[i], content.rational), inverse);
            });
    }

    // Any change of the points; of degree, knots and counts only where `isTopology` says so.
    void edit(const std::function<void(Content&)>& change, bool isTopology = false)
    {
        if (DataBox* box = Access::boxOf(m_object))
        {
            Content changed = *m_content;
            change(changed);
            finish(changed);
            box->liveToWrite<LiveShape<DataType>>().replace(std::move(changed));
            m_content = box->live<LiveShape<DataType>>().content();
            return;
        }
        Content changed = *m_content;
        change(changed);
        nodes::editShape(currentScene(), m_node, *m_content, std::move(changed), isTopology);
    }

private:
    static void finish(Content& content)
    {
        nodes::settlePoints(content);
        if (auto problem = nodes::problemOf(content))
            throw core::Error(core::ErrorKind::BadArgument, *problem);
    }

    MObject m_object;
    MDagPath m_path;
    const MFnDagNode* m_set = nullptr; // which knows the path
    core::NodeId m_node;               // none of data
    std::shared_ptr<const Content> m_content;
};

// A new shape with this content: into data, below a transform, or with a transform of its own (which is the answer
// then, while `set` works on the shape).
template <class DataType>
MObject createNurbs(MFnDagNode& set, std::string_view type, typename DataType::Content content, const MObject& owner)
{
    nodes::settlePoints(content);
    if (auto problem = nodes::problemOf(content))
        throw core::Error(core::ErrorKind::BadArgument, *problem);
    if (DataBox* box = Access::boxOf(owner))
    {
        core::Value value(core::makeData<DataType>(std::move(content)));
        if (!box->value().as<DataType>())
            throw core::Error(core::ErrorKind::TypeMismatch, "The data is of another kind.");
        box->set(std::move(value));
        (void)set.setObject(owner);
        return owner;
    }
    core::Scene::Edit whole(currentScene());
    core::NodeId shape = createShape(type, owner);
    nodes::storeShape(currentScene(), shape, std::move(content));
    (void)set.setObject(Access::node(shape));
    return Access::node(owner.isNull() || Access::nodeOf(owner) == currentScene().world() ? currentScene().parent(shape)
                                                                                          : shape);
}

} // namespace understudy::openmaya
