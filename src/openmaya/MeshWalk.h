// What the iterators on parts of a mesh share: the mesh, which parts are visited, and where they are.
#pragma once

#include "openmaya/MeshSet.h"

#include <algorithm>
#include <numeric>

// The body of a member that answers with a fact of where the iterator is.
#define ANSWER(otherwise, work)                                                                                        \
    guarded(ReturnStatus, otherwise, [&]() -> std::decay_t<decltype(otherwise)> { return work; })

namespace understudy::openmaya
{

class MeshWalk
{
public:
    // `name` is the component's: vtx, e, f; `count` how many the mesh has.
    MeshWalk(const char* name, size_t (Mesh::*count)() const) : m_name(name), m_count(count) {}

    void start(MeshTarget target, const MObject& component)
    {
        m_target = std::move(target);
        size_t count = (mesh().*m_count)();
        m_items.clear();
        if (component.isNull())
        {
            m_items.resize(count);
            std::iota(m_items.begin(), m_items.end(), size_t(0));
        }
        else
            takeComponent(component, count);
        m_place = 0;
    }
    void restart() { m_place = 0; }

    bool isDone() const { return m_place >= m_items.size(); }
    void next()
    {
        (void)index();
        ++m_place;
    }
    size_t size() const { return m_items.size(); }
    size_t index() const
    {
        if (isDone())
            throw core::Error(core::ErrorKind::Failed, "The iterator is behind the end.");
        return m_items[m_place];
    }
    // Goes to a part of the mesh, and gives the one before. Throws OutOfRange for one that is not visited.
    size_t go(int64_t wanted)
    {
        size_t before = isDone() ? 0 : m_items[m_place];
        size_t item = checked(wanted, (mesh().*m_count)(), m_name);
        auto found = std::lower_bound(m_items.begin(), m_items.end(), item);
        if (found == m_items.end() || *found != item)
            throw core::error(core::ErrorKind::OutOfRange, "{} {} is not visited.", m_name, wanted);
        m_place = static_cast<size_t>(found - m_items.begin());
        return before;
    }

    MeshTarget& target() { return m_target; }
    const Mesh& mesh() { return m_target.mesh(); }
    const MeshTopology& topology() { return mesh().topology(); }

    MObject item() const
    {
        return Access::component(element({.name = m_name, .ranges = {}}, {static_cast<uint32_t>(index())}));
    }

private:
    void takeComponent(const MObject& component, size_t count)
    {
        ComponentBox* box = Access::componentBoxOf(component);
        if (!box || box->content().name != m_name)
            throw core::error(core::ErrorKind::BadArgument, "The component is none of the kind '{}'.", m_name);
        if (box->content().isComplete && box->elements().empty())
        {
            m_items.resize(count);
            std::iota(m_items.begin(), m_items.end(), size_t(0));
        }
        for (const ComponentIndex& element : box->elements())
            m_items.push_back(checked(element[0], count, m_name));
    }

    const char* m_name;
    size_t (Mesh::*m_count)() const;
    MeshTarget m_target;
    std::vector<size_t> m_items; // ascending
    size_t m_place = 0;
};

inline V3d placed(MeshTarget& target, const V3d& point, MSpace::Space space)
{
    return isWorld(space) ? point * target.matrix(space) : point;
}
inline V3d inside(MeshTarget& target, const V3d& point, MSpace::Space space)
{
    return isWorld(space) ? point * target.matrix(space).inverse() : point;
}
inline V3d direction(MeshTarget& target, const V3d& normal, MSpace::Space space)
{
    return isWorld(space) ? Directions(target.matrix(space)).normal(normal) : normal;
}

// Numbers without repetition, ascending, one left out.
inline void assignUnique(MIntArray& array, std::vector<int32_t> numbers, int32_t without = -1)
{
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    numbers.erase(std::remove(numbers.begin(), numbers.end(), without), numbers.end());
    assign(array, numbers);
}

} // namespace understudy::openmaya
