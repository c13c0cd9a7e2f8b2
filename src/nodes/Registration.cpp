#include "nodes/Families.h"
#include "nodes/MeshData.h"
#include "nodes/Nodes.h"
#include "nodes/TrimData.h"

namespace understudy::nodes
{

namespace
{

struct Entry
{
    std::string_view type;
    eval::Behavior (*make)(const Attributes&);
};

constexpr Entry kEntries[] = {
#define X(name) {#name, behaviors::name},
    UNDERSTUDY_NODE_BEHAVIORS(X)
#undef X
};

} // namespace

void registerBehaviors(core::TypeRegistry& types, eval::Behaviors& behaviors)
{
    for (const Entry& entry : kEntries)
        if (core::TypeId type = types.find(entry.type); valid(type))
            behaviors.add(type, [make = entry.make](const core::TypeRegistry& registry, core::TypeId of)
                          { return make(Attributes(registry, of)); });
    registerArithmetic(types, behaviors);
    registerMeshData(types.dataTypes());
    registerTrimData(types.dataTypes());
}

} // namespace understudy::nodes
