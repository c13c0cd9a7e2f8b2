#include "core/TypeRegistry.h"

#include "core/Error.h"
#include "core/ExternalData.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <utility>

namespace understudy::core
{

namespace
{

double inKernelUnits(AttributeType type, double number)
{
    return info(type).scalar == Scalar::Ticks ? static_cast<double>(ticksFromSeconds(number)) : number;
}

// "Normal=0:HasNoEffect=1"
std::shared_ptr<const EnumFields> parseEnumFields(std::string_view text)
{
    auto fields = std::make_shared<EnumFields>();
    int number = 0;
    while (!text.empty())
    {
        size_t end = std::min(text.find(':'), text.size());
        std::string_view field = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        size_t equals = field.rfind('=');
        if (equals != std::string_view::npos)
            std::from_chars(field.data() + equals + 1, field.data() + field.size(), number);
        fields->emplace_back(std::string(field.substr(0, equals)), static_cast<int16_t>(number));
        ++number;
    }
    return fields;
}

} // namespace

bool Attribute::isTyped() const
{
    if (declaredTyped || has(kDynamic))
        return declaredTyped;
    if (isNumeric())
        return components() > 1 && children.empty();
    bool hasOwnClass =
        type == AttributeType::Matrix || type == AttributeType::FloatMatrix || type == AttributeType::Generic;
    return isData() && !isCompound() && !hasOwnClass;
}

Value Attribute::ownDefault() const
{
    if (isNumeric())
        return Value::numbers(scalar(), std::vector<double>(components(), defaultNumber));
    return Value(defaultData);
}

TypeRegistry::TypeRegistry(const SchemaTables& tables)
    : m_tables(tables), m_dataTypes(std::make_shared<ExternalDataTypes>())
{
    m_types.resize(tables.types.size());
}

TypeId TypeRegistry::find(std::string_view name) const
{
    auto row = std::lower_bound(m_tables.types.begin(), m_tables.types.end(), name,
                                [this](const TypeRow& row, std::string_view wanted)
                                { return m_tables.text(row.name) < wanted; });
    if (row != m_tables.types.end() && m_tables.text(row->name) == name)
        return static_cast<TypeId>(row - m_tables.types.begin());
    auto added = m_added.find(name);
    return added == m_added.end() ? TypeId::None : added->second;
}

const NodeType& TypeRegistry::type(TypeId id) const
{
    auto& slot = m_types[raw(id)];
    if (!slot)
    {
        slot = std::make_unique<NodeType>();
        slot->m_id = id;
        unfold(*slot);
    }
    return *slot;
}

void TypeRegistry::unfold(NodeType& type) const
{
    const TypeRow& row = m_tables.types[raw(type.m_id)];
    type.m_name = m_tables.text(row.name);
    type.m_parent = row.parent < 0 ? TypeId::None : static_cast<TypeId>(row.parent);
    type.m_tag = row.typeId;
    type.m_apiType = m_tables.text(row.apiType);
    type.m_plugin = m_tables.text(row.plugin);
    type.m_classification = m_tables.text(row.classification);
    type.m_flags = row.flags;
}

bool TypeRegistry::isA(TypeId derivedType, TypeId base) const
{
    if (const NodeType& derived = type(derivedType); derived.isRetired() && type(base).name() == derived.name())
        return true;
    for (TypeId t = derivedType; valid(t); t = type(t).parent())
        if (t == base)
            return true;
    return false;
}

std::vector<TypeId> TypeRegistry::inherited(TypeId derivedType) const
{
    std::vector<TypeId> chain;
    for (TypeId t = derivedType; valid(t) && valid(type(t).parent()); t = type(t).parent())
        chain.push_back(t);
    std::reverse(chain.begin(), chain.end());
    return chain;
}

std::vector<TypeId> TypeRegistry::derived(TypeId base) const
{
    std::vector<TypeId> found;
    for (uint32_t i = 0; i < m_types.size(); ++i)
        if (isA(static_cast<TypeId>(i), base))
            found.push_back(static_cast<TypeId>(i));
    return found;
}

TypeId TypeRegistry::add(const NodeTypeSpec& spec)
{
    if (valid(find(spec.name)))
        throw error(ErrorKind::Failed, "A node type named '{}' is registered already.", spec.name);
    if (TypeId other = spec.tag ? findTag(spec.tag) : TypeId::None; valid(other))
        throw error(ErrorKind::Failed, "The type id {:#x} of '{}' is that of node type '{}'.", spec.tag, spec.name,
                    type(other).name());
    if (auto retired = m_retired.find(spec.name); retired != m_retired.end())
    {
        TypeId id = retired->second;
        m_retired.erase(retired);
        restore(typeAt(id), spec);
        return id;
    }
    auto added = std::make_unique<NodeType>();
    added->m_id = static_cast<TypeId>(m_types.size());
    added->m_parent = spec.parent;
    added->m_name = keep(spec.name);
    added->m_apiType = keep(spec.apiType);
    added->m_plugin = keep(spec.plugin);
    added->m_classification = keep(spec.classification);
    added->m_tag = spec.tag;
    constexpr uint32_t kInherited = kDagType | kShapeType | kTransformType;
    added->m_flags = spec.flags | (valid(spec.parent) ? type(spec.parent).m_flags & kInherited : 0);
    added->m_unfolded = true;
    added->m_instanceMaker = spec.instanceMaker;
    TypeId id = added->m_id;
    m_added.emplace(added->m_name, id);
    m_types.push_back(std::move(added));
    return id;
}

// It stands below the same parent as before, whatever the new one says: its nodes are where they are.
void TypeRegistry::restore(NodeType& type, const NodeTypeSpec& spec)
{
    type.m_name = keep(spec.name);
    type.m_registeredName = {};
    type.m_parent = spec.parent;
    type.m_apiType = keep(spec.apiType);
    type.m_plugin = keep(spec.plugin);
    type.m_classification = keep(spec.classification);
    type.m_tag = spec.tag;
    type.m_instanceMaker = spec.instanceMaker;
    m_added.emplace(type.m_name, type.m_id);
    std::erase_if(type.m_own, [this](AttrId a) { return attribute(a).has(kExtension); });
    m_waiting[raw(type.m_id)] = std::exchange(type.m_own, {});
    type.m_declared.clear();
    ++m_epoch;
}

void TypeRegistry::retire(TypeId id)
{
    this->type(id);
    NodeType& type = typeAt(id);
    m_added.erase(type.m_name);
    m_retired.emplace(type.m_name, id);
    type.m_registeredName = type.m_name;
    type.m_name = type.isTransform() ? "unknownTransform" : type.isDag() ? "unknownDag" : "unknown";
    type.m_instanceMaker = nullptr;
    m_waiting.erase(raw(id));
    ++m_epoch;
}

TypeId TypeRegistry::findTag(uint32_t tag) const
{
    if (m_byTag.empty())
        for (uint32_t i = 0; i < m_tables.types.size(); ++i)
            if (m_tables.types[i].typeId)
                m_byTag.emplace(m_tables.types[i].typeId, static_cast<TypeId>(i));
    if (auto found = m_byTag.find(tag); found != m_byTag.end())
        return found->second;
    for (const auto& [name, id] : m_added)
        if (type(id).tag() == tag)
            return id;
    return TypeId::None;
}

AttrId TypeRegistry::unfoldRow(TypeId owner, uint32_t rowIndex, AttrId parent) const
{
    const AttributeRow& row = m_tables.attributes[rowIndex];
    auto made = std::make_unique<Attribute>();
    made->id = static_cast<AttrId>(m_attributes.size());
    made->type = row.type;
    made->flags = row.flags;
    made->longName = m_tables.text(row.longName);
    made->shortName = m_tables.text(row.shortName);
    made->typeText = m_tables.text(row.typeText);
    made->parent = parent;
    made->ownerType = owner;
    made->affectsNames = m_tables.text(row.affects);
    made->defaultNumber = inKernelUnits(row.type, row.defaultValue);
    if (row.type == AttributeType::String && (row.flags & kHasDefault))
        made->defaultData = makeData<StringData>(std::string(m_tables.text(row.defaultText)));
    if (row.limits)
    {
        const Limits& limits = m_tables.limits[row.limits];
        made->limits = {inKernelUnits(row.type, limits.min), inKernelUnits(row.type, limits.max),
                        inKernelUnits(row.type, limits.softMin), inKernelUnits(row.type, limits.softMax)};
    }
    if (row.enumFields)
        made->enumFields = parseEnumFields(m_tables.text(row.enumFields));
    AttrId id = made->id;
    m_attributes.push_back(std::move(made));
    if (valid(parent))
        m_attributes[raw(parent)]->children.push_back(id);
    return id;
}

void TypeRegistry::unfoldAttributes(NodeType& type) const
{
    type.m_unfolded = true;
    const TypeRow& typeRow = m_tables.types[raw(type.m_id)];
    std::vector<AttrId> open; // the chain of compounds around the current row
    for (uint32_t i = 0; i < typeRow.attributeCount; ++i)
    {
        uint32_t rowIndex = typeRow.firstAttribute + i;
        open.resize(m_tables.attributes[rowIndex].depth);
        AttrId id = unfoldRow(type.m_id, rowIndex, open.empty() ? AttrId::None : open.back());
        open.push_back(id);
        type.m_own.push_back(id);
    }
    for (AttrId id : type.m_own)
        if (!valid(m_attributes[raw(id)]->parent))
            deriveLayout(id);
}

void TypeRegistry::indexNames(NodeType& type) const
{
    if (valid(type.m_parent))
    {
        type.m_all = attributes(type.m_parent);
        type.m_index = typeAt(type.m_parent).m_index;
    }
    else
    {
        type.m_all.clear();
        type.m_index.clear();
    }
    type.m_all.insert(type.m_all.end(), type.m_own.begin(), type.m_own.end());
    type.m_index.reserve(type.m_index.size() + type.m_own.size() * 2);
    for (AttrId id : type.m_own)
    {
        const Attribute& own = attribute(id);
        type.m_index.emplace(own.longName, id);
        type.m_index.emplace(own.shortName, id);
    }
    type.m_affected.clear();
    type.m_indexEpoch = m_epoch;
}

const std::vector<AttrId>& TypeRegistry::attributes(TypeId id) const
{
    this->type(id);
    NodeType& type = typeAt(id);
    if (type.m_indexEpoch == m_epoch)
        return type.m_all;
    if (!type.m_unfolded)
        unfoldAttributes(type);
    indexNames(type);
    return type.m_all;
}

const std::vector<AttrId>& TypeRegistry::affected(TypeId id, AttrId source) const
{
    attributes(id);
    NodeType& type = typeAt(id);
    auto [entry, isNew] = type.m_affected.try_emplace(raw(source));
    if (!isNew)
        return entry->second;
    const Attribute& definition = attribute(source);
    entry->second = definition.affects;
    for (TypeId base = id; valid(base); base = this->type(base).parent())
        if (auto declared = typeAt(base).m_declared.find(raw(source)); declared != typeAt(base).m_declared.end())
            entry->second.insert(entry->second.end(), declared->second.begin(), declared->second.end());
    // Names of the tables are looked up on the node's own type: a base may name what only derived types have.
    for (std::string_view names = definition.affectsNames; !names.empty();)
    {
        size_t end = std::min(names.find(','), names.size());
        if (auto found = type.m_index.find(names.substr(0, end)); found != type.m_index.end())
            entry->second.push_back(found->second);
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return entry->second;
}

AttrId TypeRegistry::findAttribute(TypeId id, std::string_view name) const
{
    attributes(id);
    const NodeType& type = typeAt(id);
    auto found = type.m_index.find(name);
    return found == type.m_index.end() ? AttrId::None : found->second;
}

AttrId TypeRegistry::findChild(AttrId parent, std::string_view name) const
{
    for (AttrId child : attribute(parent).children)
    {
        const Attribute& candidate = attribute(child);
        if (candidate.longName == name || candidate.shortName == name)
            return child;
    }
    return AttrId::None;
}

AttrId TypeRegistry::root(AttrId id) const
{
    while (valid(attribute(id).parent))
        id = attribute(id).parent;
    return id;
}

bool TypeRegistry::isAncestor(AttrId ancestor, AttrId id) const
{
    for (id = attribute(id).parent; valid(id); id = attribute(id).parent)
        if (id == ancestor)
            return true;
    return false;
}

std::vector<AttrId> TypeRegistry::tree(AttrId top) const
{
    std::vector<AttrId> members{top};
    for (size_t i = 0; i < members.size(); ++i)
    {
        const auto& children = attribute(members[i]).children;
        members.insert(members.begin() + static_cast<std::ptrdiff_t>(i) + 1, children.begin(), children.end());
    }
    return members;
}

Value TypeRegistry::defaultValue(const Attribute& definition) const
{
    if (!definition.isNumericCompound())
        return definition.ownDefault();
    Value value = Value::zeros(definition.scalar(), definition.components());
    for (size_t i = 0; i < definition.children.size() && i < definition.components(); ++i)
        value.set(i, attribute(definition.children[i]).defaultNumber);
    return value;
}

std::string TypeRegistry::niceName(const Attribute& definition) const
{
    if (!definition.niceName.empty())
        return std::string(definition.niceName);
    std::string nice;
    std::string_view name = definition.longName;
    for (size_t i = 0; i < name.size(); ++i)
    {
        auto upper = [&name](size_t k) { return std::isupper(static_cast<unsigned char>(name[k])) != 0; };
        bool wordStarts = i > 0 && upper(i) && (!upper(i - 1) || (i + 1 < name.size() && !upper(i + 1)));
        if (wordStarts)
            nice += ' ';
        if (name[i] == '_')
            nice += ' ';
        else
            nice += i == 0 ? static_cast<char>(std::toupper(static_cast<unsigned char>(name[i]))) : name[i];
    }
    return nice;
}

AttrId TypeRegistry::make(const Attribute& definition)
{
    auto made = std::make_unique<Attribute>(definition);
    made->id = static_cast<AttrId>(m_attributes.size());
    made->longName = keep(definition.longName);
    made->shortName = keep(definition.shortName);
    made->niceName = keep(definition.niceName);
    made->typeText = keep(definition.typeText);
    made->parent = AttrId::None;
    made->children.clear();
    AttrId id = made->id;
    m_attributes.push_back(std::move(made));
    deriveLayout(id);
    return id;
}

void TypeRegistry::addChild(AttrId parent, AttrId child)
{
    Attribute& owner = *m_attributes[raw(parent)];
    owner.children.push_back(child);
    m_attributes[raw(child)]->parent = parent;
    deriveLayout(root(parent));
}

void TypeRegistry::removeChild(AttrId child)
{
    AttrId parent = std::exchange(m_attributes[raw(child)]->parent, AttrId::None);
    std::erase(m_attributes[raw(parent)]->children, child);
    deriveLayout(root(parent));
    deriveLayout(child);
}

void TypeRegistry::edit(AttrId id, const std::function<void(Attribute&)>& change)
{
    Attribute& definition = *m_attributes[raw(id)];
    change(definition);
    definition.longName = keep(definition.longName);
    definition.shortName = keep(definition.shortName);
    definition.niceName = keep(definition.niceName);
    deriveLayout(root(id));
    // Only attributes of types are in the types' tables of names.
    if (valid(definition.ownerType) || definition.has(kExtension))
        ++m_epoch;
}

void TypeRegistry::adopt(TypeId id, AttrId top)
{
    attributes(id);
    NodeType& type = typeAt(id);
    for (AttrId member : tree(top))
        for (std::string_view name : {attribute(member).longName, attribute(member).shortName})
            if (valid(findAttribute(id, name)))
                throw error(ErrorKind::NotUnique, "Node type '{}' has an attribute named '{}' already.", type.name(),
                            name);
    if (auto waiting = m_waiting.find(raw(id)); waiting != m_waiting.end())
        for (AttrId old : waiting->second)
            if (!valid(attribute(old).parent) && attribute(old).longName == attribute(top).longName)
            {
                takeOver(old, top);
                top = old;
                break;
            }
    for (AttrId member : tree(top))
    {
        m_attributes[raw(member)]->ownerType = id;
        type.m_own.push_back(member);
    }
    ++m_epoch;
}

// `old` gets the definition of `next`, child by child. What is new stands where it is.
void TypeRegistry::takeOver(AttrId old, AttrId next)
{
    Attribute definition = attribute(next);
    std::vector<AttrId> before = attribute(old).children;
    for (AttrId& child : definition.children)
    {
        auto same = std::find_if(before.begin(), before.end(),
                                 [&](AttrId a) { return attribute(a).longName == attribute(child).longName; });
        if (same == before.end())
        {
            m_attributes[raw(child)]->parent = old;
            continue;
        }
        takeOver(*same, child);
        child = *same;
    }
    definition.id = old;
    definition.parent = attribute(old).parent;
    *m_attributes[raw(old)] = std::move(definition);
    m_resolved[next] = old;
    deriveLayout(root(old));
}

AttrId TypeRegistry::resolved(AttrId id) const
{
    auto found = m_resolved.find(id);
    return found == m_resolved.end() ? id : found->second;
}

void TypeRegistry::addAffects(TypeId id, AttrId source, AttrId affected)
{
    auto& known = typeAt(id).m_declared[raw(source)];
    if (std::find(known.begin(), known.end(), affected) == known.end())
        known.push_back(affected);
    ++m_epoch;
}

void TypeRegistry::setParent(TypeId id, TypeId parent)
{
    NodeType& type = typeAt(id);
    if (isA(parent, id))
        throw error(ErrorKind::Cycle, "Node type '{}' derives from '{}'.", this->type(parent).name(), type.m_name);
    constexpr uint32_t kInherited = kDagType | kShapeType | kTransformType;
    type.m_parent = parent;
    type.m_flags = (type.m_flags & ~kInherited) | (this->type(parent).m_flags & kInherited);
    ++m_epoch;
}

void TypeRegistry::addExtension(TypeId id, AttrId added)
{
    attributes(id);
    std::vector<AttrId> tree = this->tree(added);
    for (AttrId member : tree)
    {
        m_attributes[raw(member)]->flags |= kExtension;
        m_attributes[raw(member)]->ownerType = id;
    }
    auto& own = typeAt(id).m_own;
    own.insert(own.end(), tree.begin(), tree.end());
    ++m_epoch;
}

void TypeRegistry::removeExtension(TypeId id, AttrId removed)
{
    attributes(id);
    for (AttrId member : tree(removed))
    {
        m_attributes[raw(member)]->flags &= ~uint32_t(kExtension);
        m_attributes[raw(member)]->ownerType = TypeId::None;
    }
    auto& own = typeAt(id).m_own;
    std::erase_if(own, [&](AttrId a) { return isAtOrBelow(a, removed); });
    ++m_epoch;
}

void TypeRegistry::deriveLayout(AttrId top) const
{
    std::vector<AttrId> open{top};
    while (!open.empty())
    {
        Attribute& definition = *m_attributes[raw(open.back())];
        open.pop_back();
        AttributeLayout layout;
        layout.arrays.fill(AttrId::None);
        layout.storage = definition.id;
        if (valid(definition.parent))
        {
            const Attribute& parent = attribute(definition.parent);
            layout.arrayDepth = parent.layout.arrayDepth;
            layout.arrays = parent.layout.arrays;
            if (parent.isNumericCompound() && !definition.isArray())
            {
                auto place = std::find(parent.children.begin(), parent.children.end(), definition.id);
                layout.storage = parent.id;
                layout.isComponent = true;
                layout.component = static_cast<uint8_t>(place - parent.children.begin());
            }
        }
        if (definition.isArray())
        {
            if (layout.arrayDepth == kMaxArrayDepth)
                throw error(ErrorKind::Unsupported, "Attribute '{}': more than {} arrays inside each other.",
                            definition.longName, kMaxArrayDepth);
            layout.arrays[layout.arrayDepth++] = definition.id;
        }
        definition.layout = layout;
        open.insert(open.end(), definition.children.begin(), definition.children.end());
    }
}

std::string_view TypeRegistry::keep(std::string_view text)
{
    if (text.empty())
        return {};
    if (auto found = m_texts.find(text); found != m_texts.end())
        return *found;
    m_textStorage.emplace_back(text);
    return *m_texts.insert(m_textStorage.back()).first;
}

} // namespace understudy::core
