// The evaluator's working parts: pull (Pull.cpp) and push (Push.cpp) over the data blocks of contexts.
#pragma once

#include "animation/Interpolator.h"
#include "core/Observer.h"
#include "core/Scene.h"
#include "eval/Behaviors.h"
#include "eval/Computation.h"
#include "eval/DataBlock.h"
#include "eval/TypePlan.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>

namespace understudy::eval
{

// Where values are computed: the normal context follows the scene, others are for one time and are dropped afterwards.
struct Context : std::enable_shared_from_this<Context>
{
    bool isNormal = true;
    core::Ticks time = 0;
    BlockTable blocks;
};

// What a read found: a slot, or (null) that the plug has what is stored. Not available: it was put on the stack.
struct Reading
{
    const Slot* slot = nullptr;
    bool available = true;
};

// A port: who evaluates stretches of animation curves whose tangents are a plug-in's.
class CurveInterpolators
{
public:
    virtual ~CurveInterpolators() = default;

    // Of the stretch behind a key.
    virtual std::shared_ptr<animation::Interpolator> make(core::NodeId curve, uint32_t key,
                                                          animation::TangentType type) = 0;
};

class Engine
{
public:
    Engine(core::Scene& scene, const Behaviors& behaviors);

    // ---- pull
    core::Value value(Context& context, const core::Plug& plug);
    core::Value valueAt(const core::Plug& plug, core::Ticks time);
    // Numbers of a tuple or one number, at most four.
    void readNumbers(Context& context, const core::Plug& plug, bool wait, double* numbers, size_t count);
    const core::Matrix& readMatrix(Context& context, const core::Plug& plug, bool wait);
    core::Value readValue(Context& context, const core::Plug& plug, bool wait);
    // The slot of a plug, brought up to date; of plugs that are merely written too.
    Slot& input(Context& context, const core::Plug& plug);
    bool isOwn(const core::Plug& storage) const;
    // The same as it stands.
    Slot& output(Context& context, const core::Plug& plug);
    // The plug that a value is stored under, and which of its numbers the plug stands for.
    core::Plug storageOf(const core::Plug& plug, uint8_t& parts) const;
    // Whether a connection drives a plug: one into itself, its parts, or something around it.
    bool isConnected(DataBlock* block, const core::Plug& storage) const;

    // ---- push
    void changed(const core::Plug& plug);
    void connectionBreaks(uint32_t connection);
    void after(const core::Change& change, core::Origin origin);
    bool isDirty(const core::Plug& plug);
    void markAllDirty();
    void reset();

    // ---- time
    core::Ticks time();
    void setTime(core::Ticks time);

    // See Evaluator::setDirtyListener.
    using DirtyListener = std::function<void(const core::Plug& storage, uint8_t parts)>;
    void setDirtyListener(DirtyListener listener) { m_onDirty = std::move(listener); }

    core::Scene& scene() { return m_scene; }
    Context& normal() { return m_normal; }
    size_t stackSize() const { return m_stack.size(); }

    std::function<void(const std::string&)> onUncomputed;
    std::function<void(const std::string&)> onCycle;
    // Null where there are no plug-ins; not owned.
    CurveInterpolators* interpolators = nullptr;

private:
    friend class Computation;

    struct Frame
    {
        core::Plug plug; // stored attribute and element
        Slot* slot = nullptr;
        bool prefetched = false;
    };

    // One plug whose value is no longer what it was.
    struct Change
    {
        core::Plug plug; // stored attribute (or compound, array) and element
        uint8_t parts = 0xff;
    };

    Reading read(Context& context, const core::Plug& storage, uint8_t parts, bool wait);
    void settle(Context& context, const core::Plug& storage);
    void step(Context& context);
    void run(Context& context, size_t frame);
    void compute(Context& context, size_t frame, const Behavior& behavior);
    void prefetch(Context& context, size_t frame);
    void transfer(Context& context, const core::Plug& storage, Slot& slot);
    void copyFrom(Context& context, const core::Plug& source, Slot& slot, uint8_t parts);
    void fillStored(const core::Plug& storage, Slot& slot, uint8_t parts);
    std::optional<core::Plug> sourceOf(const core::Plug& plug) const;
    DataBlock::InputFilter inputFilter(core::NodeId node) const;
    void unwind(size_t base);
    void reportUncomputed(const core::Plug& storage);
    void reportCycle(const core::Plug& storage);
    const TypePlan& planOf(core::NodeId node) const;
    Slot* internalSlot(Context& context, const core::Plug& storage);
    static const Behavior* behaviorOf(const TypePlan& plan, const core::Plug& storage, const Slot* slot);

    void push();
    void touch(core::NodeId node, Slot& slot, uint8_t parts);
    void touchBelow(const core::Plug& plug);
    void spread(const Change& change);
    void spreadToOutputs(const Change& change);
    void spreadByPlugin(const Change& change);
    void spreadAlong(const Change& change);
    void spreadFrom(const core::Plug& source, uint8_t parts);
    void spreadInDag(const Change& change);
    void touchMatrices(core::NodeId node);
    void touchBounds(core::NodeId node);
    void arcChanged(uint32_t arc, uint32_t oldParent);
    void hold(const core::Plug& plug);
    void commitLeft(uint32_t connection, const core::Plug& destination);
    void dirtyTimeReaders();
    core::NodeId timeNode() const;

    core::Scene& m_scene;
    const Behaviors& m_behaviors;
    std::shared_ptr<Context> m_normalContext = std::make_shared<Context>();
    Context& m_normal = *m_normalContext;
    std::vector<Frame> m_stack;
    std::vector<Slot*> m_written;
    size_t m_depth = 0; // nested pulls
    std::vector<Change> m_changes;
    std::vector<core::Plug> m_timeReaders;
    std::unordered_set<uint32_t> m_reportedTypes;
    std::unordered_set<core::Plug> m_reportedCycles;
    std::vector<std::pair<uint32_t, core::Value>> m_left; // values that breaking connections leave behind
    core::Ticks m_time = 0;
    bool m_timeKnown = false;
    core::TypeId m_timeType;
    core::TypeId m_curveType;
    core::TypeId m_conversionType;

    // Attributes that the DAG links across nodes, and those of the time node.
    struct LinkedAttributes
    {
        core::AttrId worldMatrix, worldInverseMatrix, parentMatrix, parentInverseMatrix;
        std::vector<core::AttrId> bounds; // stored ones below boundingBox, and center
        core::AttrId outTime, unwarpedTime;
    } m_dag;
    DirtyListener m_onDirty;
};

} // namespace understudy::eval
