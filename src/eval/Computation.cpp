#include "eval/Computation.h"

#include "eval/Engine.h"

#include <algorithm>

namespace understudy::eval
{

using core::Attribute;
using core::AttrId;
using core::ElementPath;
using core::Plug;

Computation::Computation(Engine& engine, Context& context, const Plug& asked, bool restartable)
    : m_engine(engine), m_context(context), m_asked(asked), m_restartable(restartable),
      m_stackMark(engine.m_stack.size()), m_writtenMark(engine.m_written.size())
{
}

const core::Scene& Computation::scene() const { return m_engine.m_scene; }

core::Ticks Computation::time()
{
    m_readsTime = true;
    return m_context.isNormal ? m_engine.time() : m_context.time;
}

bool Computation::ready() const { return m_engine.m_stack.size() == m_stackMark; }

double Computation::number(AttrId attribute, const ElementPath& path)
{
    double number;
    m_engine.readNumbers(m_context, {node(), attribute, path}, !m_restartable, &number, 1);
    return number;
}

int64_t Computation::integer(AttrId attribute, const ElementPath& path)
{
    return static_cast<int64_t>(number(attribute, path));
}

Vector Computation::vector(AttrId attribute, const ElementPath& path)
{
    Vector numbers;
    m_engine.readNumbers(m_context, {node(), attribute, path}, !m_restartable, numbers.data(), 3);
    return numbers;
}

std::array<double, 4> Computation::vector4(AttrId attribute, const ElementPath& path)
{
    std::array<double, 4> numbers;
    m_engine.readNumbers(m_context, {node(), attribute, path}, !m_restartable, numbers.data(), 4);
    return numbers;
}

const core::Matrix& Computation::matrix(AttrId attribute, const ElementPath& path)
{
    return m_engine.readMatrix(m_context, {node(), attribute, path}, !m_restartable);
}

core::Value Computation::value(AttrId attribute, const ElementPath& path)
{
    return m_engine.readValue(m_context, {node(), attribute, path}, !m_restartable);
}

const core::Matrix& Computation::matrixOf(const Plug& plug)
{
    return m_engine.readMatrix(m_context, plug, !m_restartable);
}

core::Value Computation::valueOf(const Plug& plug) { return m_engine.readValue(m_context, plug, !m_restartable); }

const core::IndexSet* Computation::elements(AttrId array, const ElementPath& path) const
{
    const core::ArrayStore* store = m_engine.m_scene.elements({node(), array, path});
    return store ? &store->indices() : nullptr;
}

bool Computation::isConnected(AttrId attribute, const ElementPath& path) const
{
    return m_engine.m_scene.drivingConnection({node(), attribute, path}) != core::kNone;
}

bool Computation::isDriven(AttrId storage, const ElementPath& path) const
{
    return hasConnections() && m_engine.isConnected(&m_context.blocks.ensure(node()), {node(), storage, path});
}

const core::ValueStore* Computation::written() const { return m_engine.m_scene.at(node().index).values.get(); }

bool Computation::hasConnections() const { return m_engine.m_scene.at(node().index).inputs.count > 0; }

// Kept with the normal context, which hears of changes; a scene that is being read tells nobody.
std::shared_ptr<const void> Computation::derivedBefore() const
{
    DataBlock* block = m_engine.m_normal.blocks.find(node());
    return block && !m_engine.m_scene.isLoading() ? block->derived : nullptr;
}

void Computation::keepDerived(std::shared_ptr<const void> derived)
{
    if (!m_engine.m_scene.isLoading())
        m_engine.m_normal.blocks.ensure(node()).derived = std::move(derived);
}

void Computation::notComputed() { m_engine.reportUncomputed(m_asked); }

// --------------------------------------------------------------------------------------------------------------
// results

Slot* Computation::result(const Attribute& attribute, const ElementPath& path)
{
    if (!ready())
        return nullptr;
    const Attribute& stored = m_engine.m_scene.attribute(attribute.layout.storage);
    DataBlock& block = m_context.blocks.ensure(node());
    Plug storage{node(), stored.id, path};
    if (m_engine.m_scene.at(node().index).inputs.count > 0 && m_engine.isConnected(&block, storage))
        return nullptr;
    Slot* slot = &block.ensure(stored, path);
    auto& written = m_engine.m_written;
    bool known =
        std::find(written.begin() + static_cast<std::ptrdiff_t>(m_writtenMark), written.end(), slot) != written.end();
    if (!known)
        written.push_back(slot);
    return slot;
}

void Computation::setNumbers(AttrId id, const double* numbers, size_t count, const ElementPath& path)
{
    const Attribute& attribute = m_engine.m_scene.attribute(id);
    Slot* slot = result(attribute, path);
    if (!slot)
        return;
    size_t first = attribute.layout.isComponent ? attribute.layout.component : 0;
    size_t end = attribute.layout.isComponent ? first + 1 : slot->components();
    for (size_t i = first; i < end && i - first < count; ++i)
        slot->setNumber(i, numbers[i - first]);
}

void Computation::set(AttrId attribute, double number, const ElementPath& path)
{
    setNumbers(attribute, &number, 1, path);
}

void Computation::set(AttrId attribute, const Vector& vector, const ElementPath& path)
{
    setNumbers(attribute, vector.data(), 3, path);
}

void Computation::set(AttrId attribute, const std::array<double, 4>& vector, const ElementPath& path)
{
    setNumbers(attribute, vector.data(), 4, path);
}

void Computation::set(AttrId id, const core::Matrix& matrix, const ElementPath& path)
{
    Slot* slot = result(m_engine.m_scene.attribute(id), path);
    if (slot && slot->kind() == Slot::Kind::Matrix)
        slot->matrix() = matrix;
    else if (slot)
        slot->assign(core::Value::matrix(matrix));
}

void Computation::set(AttrId id, const core::Value& value, const ElementPath& path)
{
    const Attribute& attribute = m_engine.m_scene.attribute(id);
    if (attribute.layout.isComponent && value.isNumeric())
        return set(id, value.asDouble(), path);
    if (Slot* slot = result(attribute, path))
        slot->assign(value);
}

} // namespace understudy::eval
