// What a computation of a node sees: the values of its plugs in the current context, and its outputs to set.
//
// An input's value comes from its connection, else it is the written one, else the default; numbers are the kernel's
// (centimetres, radians, ticks) and convert to the type that is asked for. In a restartable computation a value that
// must itself be computed first reads as zero or identity: what is set in that run is dropped, and compute runs again
// when everything that was read is at hand. A loop over such values should stop when ready() is false.
#pragma once

#include "core/IndexSet.h"
#include "core/Plug.h"
#include "core/Scene.h"
#include "core/Value.h"

#include <array>
#include <memory>

namespace understudy::eval
{

class Engine;
class Slot;
struct Context;

using Vector = std::array<double, 3>;

// What a matrix that nobody gave reads as; compared by address, it tells that there is none.
inline constexpr core::Matrix kIdentity{1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};

class Computation
{
public:
    Computation(Engine& engine, Context& context, const core::Plug& asked, bool restartable);
    Computation(const Computation&) = delete;
    Computation& operator=(const Computation&) = delete;

    Engine& engine() const { return m_engine; }
    Context& context() const { return m_context; }
    core::NodeId node() const { return m_asked.node; }
    const core::Scene& scene() const;
    // The output that is asked for: the attribute that its value is stored under, and the element.
    const core::Plug& asked() const { return m_asked; }
    // The context's time. The output goes out of date when it changes.
    core::Ticks time();
    // False after a read that has to wait; results do not count then.
    bool ready() const;

    // ---- reading
    double number(core::AttrId attribute, const core::ElementPath& path = {});
    int64_t integer(core::AttrId attribute, const core::ElementPath& path = {});
    bool boolean(core::AttrId attribute, const core::ElementPath& path = {}) { return number(attribute, path) != 0.0; }
    // The first three numbers of a tuple.
    Vector vector(core::AttrId attribute, const core::ElementPath& path = {});
    std::array<double, 4> vector4(core::AttrId attribute, const core::ElementPath& path = {});
    // Identity where there is no matrix. Valid until the computation ends.
    const core::Matrix& matrix(core::AttrId attribute, const core::ElementPath& path = {});
    core::Value value(core::AttrId attribute, const core::ElementPath& path = {});
    // The matrix of another node (a parent's).
    const core::Matrix& matrixOf(const core::Plug& plug);
    core::Value valueOf(const core::Plug& plug);
    // Logical indices that exist in an array, each with its place; null where none do.
    const core::IndexSet* elements(core::AttrId array, const core::ElementPath& path = {}) const;
    // Whether a plug is driven, itself or a compound around it.
    bool isConnected(core::AttrId attribute, const core::ElementPath& path = {}) const;

    // Whether a stored attribute of this node, or a part of it, is connected.
    bool isDriven(core::AttrId storage, const core::ElementPath& path = {}) const;
    // The written values of the node, for computations that read many; null where nobody wrote any.
    const core::ValueStore* written() const;
    bool hasConnections() const;

    // What `make` derives from values written on the node alone, kept until one of them changes.
    template <class T, class Make> std::shared_ptr<const T> derived(Make&& make)
    {
        if (std::shared_ptr<const void> known = derivedBefore())
            return std::static_pointer_cast<const T>(known);
        auto made = std::make_shared<const T>(make());
        keepDerived(made);
        return made;
    }

    // The output cannot be computed for this node: it keeps what is stored, and the type is reported.
    void notComputed();

    // ---- results. Parts of tuples may be set one by one.
    void set(core::AttrId attribute, double number, const core::ElementPath& path = {});
    void set(core::AttrId attribute, const Vector& vector, const core::ElementPath& path = {});
    void set(core::AttrId attribute, const std::array<double, 4>& vector, const core::ElementPath& path = {});
    void set(core::AttrId attribute, const core::Matrix& matrix, const core::ElementPath& path = {});
    void set(core::AttrId attribute, const core::Value& value, const core::ElementPath& path = {});

private:
    friend class Engine;
    std::shared_ptr<const void> derivedBefore() const;
    void keepDerived(std::shared_ptr<const void> derived);
    void setNumbers(core::AttrId attribute, const double* numbers, size_t count, const core::ElementPath& path);
    // The slot of an output, remembered as written; null where results do not count or a connection rules.
    Slot* result(const core::Attribute& attribute, const core::ElementPath& path);

    Engine& m_engine;
    Context& m_context;
    core::Plug m_asked;
    bool m_restartable;
    bool m_readsTime = false;
    size_t m_stackMark;   // size of the pull's stack when the run began: what waits lies above
    size_t m_writtenMark; // of Engine's list of written slots
};

} // namespace understudy::eval
