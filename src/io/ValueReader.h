// Puts the values of a setAttr into the scene's stores, in load mode.
//
// Numbers are in the file's units. Runs of array elements are written straight into their columns. Throws Error(Syntax
// or TypeMismatch) with a reason where the words do not fit; elements before that may have been written.
#pragma once

#include "io/AttributePath.h"
#include "io/LeafPlan.h"
#include "io/Words.h"

namespace understudy::io
{

class ValueReader
{
public:
    explicit ValueReader(core::Scene& scene) : m_scene(scene), m_plans(scene) {}

    void setUnits(const core::Units& units) { m_units = units; }
    const core::Units& units() const { return m_units; }
    LeafPlans& plans() { return m_plans; }

    // `typeName` is what followed -type, empty where there was none.
    void read(core::NodeId node, const AttributeTarget& target, std::string_view typeName, Cursor words);

private:
    void readNumbers(core::ValueStore& values, const AttributeTarget& target, Cursor& words);
    void readPlain(core::ValueStore& values, const core::Attribute& attribute, const AttributeTarget& target,
                   Cursor& words);
    void readElements(core::ArrayStore& store, uint32_t first, uint64_t count, const LeafPlan& plan, Cursor& words);
    void readCounted(core::ValueStore& values, const AttributeTarget& target, Cursor& words);
    void readFaceRun(core::ValueStore& values, const AttributeTarget& target, Cursor& words);
    void readObjects(core::ValueStore& values, const AttributeTarget& target, std::string_view typeName, Cursor& words);
    // Data of a type that a plug-in brings takes all words.
    core::DataRef readObject(std::string_view typeName, Cursor& words) const;
    double readNumber(Cursor& words, core::Unit unit) const;
    double factor(core::Unit unit) const;

    core::Scene& m_scene;
    core::Units m_units;
    LeafPlans m_plans;
};

} // namespace understudy::io
