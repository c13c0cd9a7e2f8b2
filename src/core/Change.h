// Every change of a scene, as a record that holds the state to establish.
//
// Flipping a record establishes its state and keeps the one before in its place, so flipping again undoes it: a record
// is its own inverse, and the journal is a list of them. Scene::enact is the one place where they take effect.
#pragma once

#include "core/NodeRecord.h"

#include <memory>
#include <string>
#include <variant>

namespace understudy::core
{

class Journal;
class Scene;

struct NodeExistence
{
    NodeId node;
    bool exists;
};

struct NodeName
{
    NodeId node;
    NamespaceId space;
    NameId name; // counted by the record
};

struct NodeUuid
{
    NodeId node;
    Uuid uuid;
};

struct NodeFlagBits
{
    NodeId node;
    uint8_t mask;
    uint8_t bits;
};

struct PlugValue
{
    Plug plug;
    Authored value;
};

// Lock, keyable, channel box, caching of one plug; see PlugFlags.
struct PlugFlagBits
{
    Plug plug;
    uint8_t mask;
    PlugFlags flags;
};

struct ElementExistence
{
    Plug element;
    bool exists;
    std::unique_ptr<ArrayStore> values; // of an element that does not exist now
};

struct ConnectionExistence
{
    uint32_t connection;
    bool exists;
    bool withNode = false; // goes because one of its ends is deleted: no lock holds it
};

struct ConnectionLock
{
    uint32_t connection;
    bool locked;
};

struct ArcExistence
{
    ArcId arc;
    bool exists;
};

// Which parent an arc hangs under, and before which of its children (kNone: last).
struct ArcPlace
{
    ArcId arc;
    uint32_t parent;
    uint32_t before;
};

// A dynamic attribute (with its children) on a node.
struct AttributeExistence
{
    NodeId node;
    AttrId attribute;
    uint32_t position; // among the node's dynamic attributes
    bool exists;
};

// The definition of an attribute, edited in place.
struct AttributeDefinition
{
    AttrId attribute;
    std::unique_ptr<Attribute> definition;
};

struct PlugAlias
{
    Plug plug;
    std::string alias; // empty: none
};

struct NamespaceExistence
{
    NamespaceId space;
    bool exists;
};

struct NamespacePlace
{
    NamespaceId space;
    NamespaceId parent;
    NameId name; // counted by the record
};

struct SettingValue
{
    Setting setting;
    double value;
};

// A step of something outside the kernel that is undone with it: the selection, a plug-in's command.
class Action
{
public:
    virtual ~Action() = default;
    virtual void undo(Scene& scene) = 0;
    virtual void redo(Scene& scene) = 0;
    virtual size_t bytes() const { return 0; }
};

using Change = std::variant<NodeExistence, NodeName, NodeUuid, NodeFlagBits, PlugValue, PlugFlagBits, ElementExistence,
                            ConnectionExistence, ConnectionLock, ArcExistence, ArcPlace, AttributeExistence,
                            AttributeDefinition, PlugAlias, NamespaceExistence, NamespacePlace, SettingValue,
                            std::shared_ptr<Action>, std::shared_ptr<Journal>>;

// Who asks for a change.
enum class Origin : uint8_t
{
    User,
    Load,          // a file that is opened or imported: no journal, no lock or conversion policy
    ReferenceLoad, // the same for a referenced file
    Undo,          // undo or redo
    Evaluation     // what the scene works out itself (the current time): no journal, no lock, no modification
};

} // namespace understudy::core
