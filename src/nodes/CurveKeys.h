// The keys of one animation curve, as its node's attributes hold them: reading them, and edits of them.
//
// Edits go through the gate, as values of `.ktv`, `.kit`, `.kix` and so on, so that undo, files and commands agree.
// What is as the curve has it anyway (tangents of the curve's own type, locks that are on) is not written, as Maya
// leaves it out of its files. A key is read and written by itself: the cost does not grow with the curve, but for edits
// that move the keys behind them to another place.
//
// Units are those of animation/CurveData.h: x in seconds where time drives the curve, values that are times in seconds.
#pragma once

#include "animation/Curve.h"
#include "animation/Tangents.h"
#include "core/Edits.h"
#include "eval/Computation.h"
#include "eval/Evaluator.h"
#include "nodes/Attributes.h"

#include <deque>
#include <memory>
#include <optional>

namespace understudy::nodes
{

// The attributes of one type of animation curves.
struct CurveAttributes
{
    core::AttrId input, output, keys, time, value, tangentType, weighted, pre, post, rotation;
    core::AttrId inType, outType, inX, inY, outX, outY, locked, weightLocked, breakdown;
    bool overTime;   // x is a time
    bool timeValues; // values are times

    explicit CurveAttributes(const Attributes& attributes);
};

// The attributes of each type, looked up once in a session.
class CurveTypes
{
public:
    explicit CurveTypes(const core::TypeRegistry& types) : m_types(types) {}

    // Good until the session ends. Null where nodes of the type are no animation curves.
    const CurveAttributes* find(core::TypeId type);

private:
    const core::TypeRegistry& m_types;
    std::deque<std::pair<core::TypeId, CurveAttributes>> m_known;
};

class CurveKeys
{
public:
    // Keeps references to all of them.
    CurveKeys(const core::Scene& scene, core::NodeId node, const CurveAttributes& attributes)
        : m_scene(scene), m_node(node), m_a(attributes)
    {
    }

    core::NodeId node() const { return m_node; }
    const CurveAttributes& attributes() const { return m_a; }
    size_t count() const { return m_indices ? m_indices->size() : 0; }

    // ---- one key
    double x(size_t place) const;
    double value(size_t place) const;
    animation::Key key(size_t place) const;
    // Computed from its neighbours where its types say so.
    animation::KeyTangents tangents(size_t place) const;
    // The first key that is not before x; count() where there is none.
    size_t lowerBound(double x) const;
    std::optional<size_t> find(double x) const;

    // The key with so many of its neighbours.
    animation::CurveData around(size_t place, size_t before, size_t after) const;

    // ---- all keys, in order and none twice, whatever a file says
    animation::CurveData read() const;

    // ---- the curve's own settings
    bool isWeighted() const { return stored(m_a.weighted) != 0; }
    animation::Infinity infinity(bool before) const;
    animation::TangentType ownType() const;

protected:
    int64_t stored(core::AttrId attribute) const { return m_scene.stored({m_node, attribute, {}}).asInt(); }
    core::Plug element(core::AttrId attribute, size_t place) const;
    animation::CurveData settings() const;

    const core::Scene& m_scene;
    core::NodeId m_node;
    const CurveAttributes& m_a;
    const core::IndexSet* m_indices = indicesNow();

    const core::IndexSet* indicesNow() const
    {
        const core::ArrayStore* keys = m_scene.elements({m_node, m_a.keys, {}});
        return keys ? &keys->indices() : nullptr;
    }

private:
    double number(core::AttrId attribute, size_t place, double missing) const;
    double inSeconds(core::AttrId attribute, size_t place, bool isTime) const;
    animation::TangentType typeAt(core::AttrId attribute, size_t place, animation::TangentType own) const;
};

// The same, to be changed.
class CurveEditor : public CurveKeys
{
public:
    CurveEditor(core::Scene& scene, core::NodeId node, const CurveAttributes& attributes)
        : CurveKeys(scene, node, attributes), m_edited(scene)
    {
    }

    // What differs from what the key has is written.
    void write(size_t place, const animation::Key& key);
    // Puts a key in its place, over the one at the same x if there is one; its place.
    size_t set(const animation::Key& key);
    void remove(size_t place);
    // A new key on the curve that leaves its shape as it is; nothing where there is a key or none on both sides.
    std::optional<size_t> insert(double x);
    // All keys and settings.
    void replace(const animation::CurveData& data);

    void setWeighted(bool weighted);
    void setInfinity(bool before, animation::Infinity infinity);
    void setOwnType(animation::TangentType type);

private:
    void put(core::AttrId attribute, size_t place, double number, double missing);
    void putInSeconds(core::AttrId attribute, size_t place, double number, bool isTime);
    void writeNumber(core::AttrId attribute, double number);
    void ensure(size_t count);
    void truncate(size_t count);

    core::Scene& m_edited;
};

// The curve, ready to be evaluated: made from its keys once, and kept until one of them changes.
std::shared_ptr<const animation::Curve> curveOf(eval::Computation& computation, const CurveKeys& keys);
std::shared_ptr<const animation::Curve> curveOf(eval::Evaluator& evaluator, const CurveKeys& keys);

} // namespace understudy::nodes
