// What the kernel stores about a node, a DAG link, a connection and a namespace. Read through Scene.
#pragma once

#include "core/Links.h"
#include "core/NodeInstance.h"
#include "core/Uuid.h"
#include "core/ValueStore.h"

#include <memory>
#include <string>
#include <vector>

namespace understudy::core
{

// Detached nodes were made by a modifier and are not in the scene yet; deleted ones are kept by the journal.
enum class NodeState : uint8_t
{
    Free,
    Detached,
    Alive,
    Deleted
};

enum NodeFlag : uint8_t
{
    kNodeLocked = 1u << 0,     // lockNode -lock
    kNameLocked = 1u << 1,     // lockNode -lockName
    kDefaultNode = 1u << 2,    // made by the session: cannot be deleted, never written whole
    kReadOnlyNode = 1u << 3,   // cannot be renamed
    kReferencedNode = 1u << 4, // belongs to a reference
    kSharedNode = 1u << 5,     // written with -s, merged with the one of the same name
    kUnpublishedLocked = 1u << 6,
    kUnwrittenNode = 1u << 7, // scene files leave it out
};

// Per-plug overrides of what the attribute's definition says.
enum PlugFlag : uint8_t
{
    kPlugLocked = 1u << 0,
    kPlugKeyable = 1u << 1,
    kPlugChannelBox = 1u << 2,
    kPlugCaching = 1u << 3,
};

struct PlugFlags
{
    uint8_t known = 0; // which bits are overridden
    uint8_t bits = 0;
};

struct PlugFlagEntry
{
    AttrId attribute;
    ElementPath path;
    PlugFlags flags;
};

struct Alias
{
    AttrId attribute;
    ElementPath path;
    std::string name;
};

struct PendingAttribute;

// What few nodes have.
struct NodeExtras
{
    using Waiting = std::shared_ptr<const std::vector<PendingAttribute>>;

    std::vector<AttrId> attributes; // dynamic, in order, children after their compound
    std::vector<PlugFlagEntry> plugFlags;
    std::vector<Alias> aliases;
    std::string unknownType;                // the type a node of a missing plug-in was written with
    std::vector<std::string> statements;    // statements of its file that were not understood, written back in place
    std::unique_ptr<NodeInstance> instance; // of a plug-in's type
    uint32_t existenceKnown = 0;            // TypeFlag bits that the node has instead of its type's
    uint32_t existence = 0;
    Waiting waiting; // compounds whose children are not all there yet, see PendingAttributes.h
};

struct Node
{
    uint32_t generation = 0;
    NodeState state = NodeState::Free;
    uint8_t flags = 0;
    uint32_t pins = 0; // journal records that can bring it back
    TypeId type = TypeId::None;
    NamespaceId space = NamespaceId::Root;
    NameId name = NameId::None;
    uint32_t next = kNone; // while it is free
    Uuid uuid;
    std::unique_ptr<ValueStore> values;
    std::unique_ptr<NodeExtras> extras;
    Links order;       // all nodes, as they were made
    Links ofType;      // nodes of the same type
    Links inNamespace; // nodes of the same namespace
    Links sameName;    // nodes of the same name in the same namespace
    List inputs;       // connections into it
    List outputs;      // connections out of it
    List parents;      // arcs above
    List children;     // arcs below

    bool has(NodeFlag flag) const { return (flags & flag) != 0; }
};

struct Arc
{
    uint32_t generation = 0;
    uint32_t parent = kNone; // node indices
    uint32_t child = kNone;
    uint32_t pins = 0;
    uint32_t next = kNone; // while it is free
    bool alive = false;
    Links siblings; // children of the parent
    Links parents;  // instances of the child
};

struct Connection
{
    Plug source;
    Plug destination;
    Links ofSource; // others from the same plug
    Links outputs;  // others out of the source's node
    Links inputs;   // others into the destination's node
    uint32_t pins = 0;
    uint32_t next = kNone; // while it is free
    bool alive = false;
    bool locked = false;
};

struct Namespace
{
    NameId name = NameId::None;
    NamespaceId parent = NamespaceId::None;
    std::vector<NamespaceId> children; // in the order they were made
    List nodes;
    bool alive = false;
};

// Settings of a scene that undo with it. Values are numbers; enumerations by index.
enum class Setting : uint8_t
{
    LinearUnit,
    AngleUnit,
    TimeUnit,
    UpAxis,
    MinTime, // times in ticks
    MaxTime,
    AnimationStart,
    AnimationEnd,
    PlaybackBy,
    Count
};

} // namespace understudy::core
