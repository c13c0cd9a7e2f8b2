// The setAttr statements of one node.
//
// Written are the values that differ from their attributes' defaults and every value of an array's element, because the
// element's existence is a fact too; then keyable, lock, channel box and caching where they override the definition.
#pragma once

#include "core/Scene.h"
#include "core/Units.h"
#include "io/LeafPlan.h"

#include <string>
#include <vector>

namespace understudy::io
{

class ValueWriter
{
public:
    explicit ValueWriter(const core::Scene& scene) : m_scene(scene), m_units(scene), m_plans(scene) {}

    // `startup`: the node of a new scene that `node` stands for, none for nodes that are no default nodes.
    void write(std::string& out, core::NodeId node, const core::Scene* startupScene = nullptr,
               core::NodeId startup = {});

    // A place in the order of a node's attributes: inherited first, as the type declares them, then the node's own.
    uint64_t rank(core::NodeId node, core::AttrId attribute);

private:
    struct Item
    {
        uint64_t rank;
        core::AttrId attribute;
        const core::ValueStore::Cell* cell;
        const core::PlugFlagEntry* flags;
    };

    void collect(core::NodeId node, std::vector<Item>& items);
    void writeCell(const core::ValueStore::Cell& cell, core::PlugFlags flags);
    void writeComponents(const core::ValueStore::Cell& cell, const core::Attribute& attribute);
    void writeArray(const core::ArrayStore& store, const std::string& path);
    void writeNumbers(const core::ArrayStore& store, const std::string& path, const LeafPlan& plan,
                      const core::Attribute& array);
    void writeFaces(const core::ArrayStore& store, const std::string& path, const std::vector<core::FaceRef>& faces);
    void writeElement(const core::ArrayStore& store, size_t place, const std::string& path,
                      const std::vector<const core::Column*>& columns);
    void writeElementColumn(const core::Column& column, size_t place, const std::string& elementPath, bool isOwn);
    void writeData(const std::string& path, const core::Data& data, core::PlugFlags flags);
    void writeFlags(const core::PlugFlagEntry& entry);
    void writeAliases(core::NodeId node);

    void begin(core::PlugFlags flags = {}, size_t size = 0);
    void beginFlags(core::PlugFlags flags);
    void path(std::string_view text);
    void number(const PlanLeaf& leaf, const core::NumericColumn& column, size_t place);
    void numberOf(const core::Value& value, size_t component, core::Unit unit, core::AttributeType type);
    void end();
    void wrap();

    bool isDefault(const core::Attribute& attribute, const core::Value& value, uint8_t written) const;
    core::Value startupValue(const core::Attribute& attribute) const;
    bool isLeftOut(const core::Attribute& attribute, const core::ValueStore::Cell& cell) const;
    std::string pathOf(const core::Attribute& attribute) const;
    std::vector<const core::Column*> ordered(const core::ArrayStore& store);

    const core::Scene& m_scene;
    core::Units m_units;
    LeafPlans m_plans;
    std::string* m_out = nullptr;
    size_t m_lineStart = 0;
    core::NodeId m_node;
    const core::Scene* m_startupScene = nullptr;
    core::NodeId m_startup;
    std::vector<uint64_t> m_ranks; // of types' attributes, 0 where not asked yet
};

} // namespace understudy::io
