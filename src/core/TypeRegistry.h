// Node types and attributes of a session: the generated tables as initial state, plug-in types and extensions on top.
//
// Types and their attributes are unfolded from the tables when they are first asked for, so start-up costs nothing.
// Scenes of one session share a registry; they refer to types and attributes by handle.
#pragma once

#include "core/Attribute.h"
#include "core/Chunked.h"

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace understudy::core
{

class ExternalDataTypes;
class NodeInstance;
class Scene;
class TypeRegistry;

// Makes what a plug-in keeps for a node of its type.
using InstanceMaker = std::function<std::unique_ptr<NodeInstance>(Scene&, NodeId)>;

class NodeType
{
public:
    TypeId id() const { return m_id; }
    std::string_view name() const { return m_name; }
    TypeId parent() const { return m_parent; }
    uint32_t tag() const { return m_tag; }
    std::string_view apiType() const { return m_apiType; }
    std::string_view plugin() const { return m_plugin; }
    std::string_view classification() const { return m_classification; }
    bool has(TypeFlag flag) const { return (m_flags & flag) != 0; }
    bool isAbstract() const { return has(kAbstract); }
    bool isDag() const { return has(kDagType); }
    bool isShape() const { return has(kShapeType); }
    bool isTransform() const { return has(kTransformType); }
    // The name that files have for nodes of the type: where its plug-in is gone, name() is that of unknown nodes.
    std::string_view registeredName() const { return m_registeredName.empty() ? m_name : m_registeredName; }
    bool isRetired() const { return !m_registeredName.empty(); }
    const InstanceMaker& instanceMaker() const { return m_instanceMaker; }

private:
    friend class TypeRegistry;

    TypeId m_id = TypeId::None;
    TypeId m_parent = TypeId::None;
    std::string_view m_name;
    std::string_view m_registeredName; // of a retired type
    std::string_view m_apiType;
    std::string_view m_plugin;
    std::string_view m_classification;
    uint32_t m_tag = 0;
    uint32_t m_flags = 0;
    bool m_unfolded = false;
    InstanceMaker m_instanceMaker;
    uint32_t m_indexEpoch = 0;
    std::vector<AttrId> m_own;                                    // in order, children after their compound
    std::vector<AttrId> m_all;                                    // inherited first
    std::unordered_map<std::string_view, AttrId> m_index;         // long and short names, inherited ones too
    std::unordered_map<uint32_t, std::vector<AttrId>> m_declared; // what plug-ins declare, by attribute
    std::unordered_map<uint32_t, std::vector<AttrId>> m_affected; // by attribute, as far as asked
};

// What a plug-in or an unknown node needs to register a type.
struct NodeTypeSpec
{
    std::string name;
    TypeId parent = TypeId::None;
    uint32_t tag = 0;
    std::string apiType;
    std::string plugin;
    std::string classification;
    uint32_t flags = kExistWithoutIn | kExistWithoutOut;
    InstanceMaker instanceMaker;
};

class TypeRegistry
{
public:
    explicit TypeRegistry(const SchemaTables& tables = builtinSchema());

    // Types. find gives TypeId::None for an unknown name; type() takes valid ids only.
    TypeId find(std::string_view name) const;
    const NodeType& type(TypeId id) const;
    size_t typeCount() const { return m_types.size(); }
    bool isA(TypeId type, TypeId base) const;
    // Base first, the type itself last; dependNode is left out, as nodeType -inherited does.
    std::vector<TypeId> inherited(TypeId type) const;
    // The type and all types below it.
    std::vector<TypeId> derived(TypeId type) const;
    // A type that was retired comes back under the same handle, and its attributes with it (adopt). Throws Failed where
    // the name or the tag is taken.
    TypeId add(const NodeTypeSpec& spec);
    // The plug-in of a type is gone: its nodes keep what they have, as unknown nodes, until the type is added again.
    void retire(TypeId type);
    // By the four-character tag; TypeId::None where no type has it.
    TypeId findTag(uint32_t tag) const;

    // Attributes of a type, inherited first, children after their compound.
    const std::vector<AttrId>& attributes(TypeId type) const;
    // What an attribute affects on nodes of a type; sources: schema/overrides/affects and MFnDependencyNode's
    // declarations.
    const std::vector<AttrId>& affected(TypeId type, AttrId attribute) const;
    // Long or short name; AttrId::None where the type has none.
    AttrId findAttribute(TypeId type, std::string_view name) const;
    // A child by long or short name, of a compound.
    AttrId findChild(AttrId parent, std::string_view name) const;

    const Attribute& attribute(AttrId id) const { return *m_attributes[raw(id)]; }
    size_t attributeCount() const { return m_attributes.size(); }
    // The outermost compound or array that contains it, itself where it is top-level.
    AttrId root(AttrId id) const;
    bool isAncestor(AttrId ancestor, AttrId id) const;
    bool isAtOrBelow(AttrId id, AttrId outer) const { return id == outer || isAncestor(outer, id); }
    // The attribute and all below it, each compound before its children.
    std::vector<AttrId> tree(AttrId top) const;
    // The value of an attribute that nobody wrote; a tuple for a numeric compound.
    Value defaultValue(const Attribute& attribute) const;
    std::string niceName(const Attribute& attribute) const;

    // New attributes belong to nobody until a node or type takes them. `make` takes the parts that are not derived.
    AttrId make(const Attribute& attribute);
    void addChild(AttrId parent, AttrId child);
    // Takes a child out of its compound: it belongs to nobody then. Not of attributes that a node or type has.
    void removeChild(AttrId child);
    // Changes a definition in place; the layout of its tree is derived anew.
    void edit(AttrId id, const std::function<void(Attribute&)>& change);
    // Gives an attribute that belongs to nobody, with its children, to a type. Of a type that was retired, an attribute
    // that it had by the same name takes the new definition, and the new handle stands for the old one from then on:
    // what nodes and the journal have of it stays. Throws NotUnique where a name is taken.
    void adopt(TypeId type, AttrId root);
    // What adopt made a handle stand for; itself for any other.
    AttrId resolved(AttrId id) const;
    // Declares that one attribute goes out of date with another.
    void addAffects(TypeId type, AttrId source, AttrId affected);
    // What a plug-in's type derives from, before it has nodes.
    void setParent(TypeId type, TypeId parent);
    void addExtension(TypeId type, AttrId root);
    void removeExtension(TypeId type, AttrId root);

    // Kinds of data that plug-ins bring.
    ExternalDataTypes& dataTypes() const { return *m_dataTypes; }

    // A text that lives as long as the registry.
    std::string_view keep(std::string_view text);

private:
    NodeType& typeAt(TypeId id) const { return *m_types[raw(id)]; }
    void unfold(NodeType& type) const;
    void unfoldAttributes(NodeType& type) const;
    void indexNames(NodeType& type) const;
    void restore(NodeType& type, const NodeTypeSpec& spec);
    void takeOver(AttrId old, AttrId next);
    AttrId unfoldRow(TypeId type, uint32_t row, AttrId parent) const;
    void deriveLayout(AttrId root) const;

    const SchemaTables& m_tables;
    // Unfolding on demand changes what is stored, not what the registry means.
    mutable std::vector<std::unique_ptr<NodeType>> m_types;
    mutable std::vector<std::unique_ptr<Attribute>> m_attributes;
    std::unordered_map<std::string_view, TypeId> m_added; // types that are not in the tables
    std::unordered_map<std::string_view, TypeId> m_retired;
    std::unordered_map<uint32_t, std::vector<AttrId>> m_waiting; // of types that came back: attributes not adopted yet
    std::unordered_map<AttrId, AttrId> m_resolved;
    mutable std::unordered_map<uint32_t, TypeId> m_byTag; // of the tables, made when it is first asked
    mutable std::unordered_set<std::string_view> m_texts;
    mutable std::deque<std::string> m_textStorage;
    std::shared_ptr<ExternalDataTypes> m_dataTypes;
    uint32_t m_epoch = 1;
};

} // namespace understudy::core
