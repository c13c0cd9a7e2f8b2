// The edits that commands, API and modifiers share, built of the gate's changes: creation with its names, connection
// with its checks and conversions, deletion with all that goes along, re-parenting.
//
// Each is one or more changes, so it is undone whole with the step it is made in. Errors are thrown before anything is
// changed wherever that can be known; a caller that may fail half-way rolls its journal back.
//
// Edits.cpp has names, nodes, the DAG and plugs; AttributeEdits.cpp, ConnectionEdits.cpp and Deletion.cpp the rest.
#pragma once

#include "core/Error.h"
#include "core/Paths.h"
#include "core/Scene.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace understudy::core
{

// ---- names
struct LegalName
{
    std::string text;
    bool changed = false; // illegal characters became _ or leading digits went
};

// One path step without namespace. Throws InvalidName "New name has no legal characters." where nothing is left.
LegalName legalName(std::string_view wanted);

struct NewName
{
    NamespaceId space = NamespaceId::Root;
    std::string base;
    bool changed = false;
};

// "ns:base", ":abs:base" or "base" as a place for a new name, below `current`; missing namespaces are made.
NewName placeName(Scene& scene, std::string_view wanted, NamespaceId current);
// The namespace "a:b" (absolute with a leading colon), below `current`; made where it is missing.
NamespaceId ensureSpace(Scene& scene, std::string_view path, NamespaceId current);
std::optional<NamespaceId> findSpace(const Scene& scene, std::string_view path, NamespaceId current);

// ---- nodes
// A node of this name or, where it is taken, the next free one. `name` may be empty (type and number) and may end in #.
// Shapes without parent get a transform. Throws for abstract types and parents that cannot have children.
NodeId createNode(Scene& scene, TypeId type, std::string_view name = {}, NodeId parent = {},
                  NamespaceId current = NamespaceId::Root, std::optional<Uuid> uuid = {});
// The name a transform gives its new shape: pCube1 -> pCubeShape1.
std::string shapeName(std::string_view transformName);
// The names createNode gives a parentless shape and its transform, without number: {"polySurfaceShape", "polySurface"}.
std::pair<std::string, std::string> defaultShapeNames(const NodeType& type);

// `base` where it is free for a node of the scene below each of its parents, else with the next free number.
std::string freeName(const Scene& scene, NamespaceId space, std::string_view base, NodeId node);

// Renames to the name or the next free one. Shapes that carry the old name follow unless told otherwise.
void renameNode(Scene& scene, NodeId node, std::string_view name, NamespaceId current, bool keepShapes = false);

// Deletes nodes with their descendants and what cannot be without them (history that feeds nothing else, conversions,
// nodes that do not exist without connections). Nodes that are locked, referenced or the session's are refused: they
// are given to `refused`, or thrown where it is empty.
void deleteNodes(Scene& scene, const std::vector<NodeId>& nodes,
                 const std::function<void(NodeId, const Error&)>& refused = {});

// ---- DAG
// Hangs an occurrence of a node under another parent (none: the world); it is renamed there where its name is taken.
// A parent has a node once: the gate refuses a second occurrence below it.
void reparent(Scene& scene, const DagPath& path, NodeId parent);
// Another occurrence of a node below `parent`; the node is renamed where its name is taken there.
DagPath addInstance(Scene& scene, NodeId node, NodeId parent);
void removeInstance(Scene& scene, const DagPath& path);
// Places an occurrence before its `position`-th sibling.
void reorder(Scene& scene, const DagPath& path, size_t position);

// ---- plugs
void setValue(Scene& scene, const Plug& plug, Value value, Origin origin = Origin::User);
// Makes the elements exist that a plug's path names.
void ensureElements(Scene& scene, const Plug& plug);
void removeElement(Scene& scene, const Plug& element);
void setFlags(Scene& scene, const Plug& plug, uint8_t mask, uint8_t bits);
// Forgets an override: the plug follows its attribute's definition again.
void clearFlags(Scene& scene, const Plug& plug, uint8_t mask);

// ---- attributes
// Attributes that only old scenes or a plug-in know do not count.
bool isAttributeNameTaken(const Scene& scene, NodeId node, std::string_view name);
// Gives a node a dynamic attribute made by TypeRegistry::make. Throws where a name is taken.
void addAttribute(Scene& scene, NodeId node, AttrId attribute);
// With its values, its plugs' flags and aliases, and what is connected to it.
void removeAttribute(Scene& scene, NodeId node, AttrId attribute);
// Names a plug; empty: takes its name away. Maya keeps a node's aliases in an attribute attributeAliasList of the node,
// which comes with the first; deleting that attribute takes all aliases away.
void setAlias(Scene& scene, const Plug& plug, std::string alias);
// The node's attributeAliasList.
AttrId findAliasList(const Scene& scene, NodeId node);
AttrId makeAliasList(TypeRegistry& registry);

// ---- connections
struct ConnectOptions
{
    bool force = false; // replaces what is connected to the destination
    bool lock = false;
};

enum class Compatibility
{
    Direct,
    Convert,      // through a conversion node
    Never,        // kinds that cannot meet: "cannot be connected"
    WrongDataType // "Data types of source and destination are not compatible."
};

Compatibility compatibility(const Scene& scene, const Attribute& source, const Attribute& destination);
// Connects, through a conversion node where units differ. Errors carry Maya's wording.
void connect(Scene& scene, const Plug& source, const Plug& destination, ConnectOptions options = {});
// Breaks the connection of these ends, also where a conversion node lies between.
void disconnect(Scene& scene, const Plug& source, const Plug& destination);
// Breaks one connection: conversions that nobody needs and elements that go with their source go along.
void breakConnection(Scene& scene, uint32_t connection);
// The first element of an array that nothing is connected to.
Plug nextAvailable(const Scene& scene, const Plug& array);
// The source or destinations of a plug with conversion nodes looked through.
std::optional<Plug> sourceOf(const Scene& scene, const Plug& destination, bool throughConversions);
std::vector<Plug> destinationsOf(const Scene& scene, const Plug& source, bool throughConversions);
bool isConversion(const Scene& scene, NodeId node);

} // namespace understudy::core
