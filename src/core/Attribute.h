// The definition of one attribute: an entity of the type registry with a handle of its own.
//
// Owned by a node type, an extension of one, a single node (dynamic), or nobody yet. Definitions are edited only
// through TypeRegistry, which keeps the derived layout true.
#pragma once

#include "core/Ids.h"
#include "core/SchemaTables.h"
#include "core/Value.h"

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace understudy::core
{

// Arrays inside arrays; Maya's own types need 3.
inline constexpr size_t kMaxArrayDepth = 6;

// Names and values of an enum attribute, in their order.
using EnumFields = std::vector<std::pair<std::string, int16_t>>;

// Where the values of an attribute live, derived from its place in the attribute tree.
struct AttributeLayout
{
    AttrId storage = AttrId::None; // the attribute that a value is stored under: itself, or its numeric compound
    uint8_t component = 0;         // which number of the compound
    bool isComponent = false;
    uint8_t arrayDepth = 0;                    // arrays among itself and its parents
    std::array<AttrId, kMaxArrayDepth> arrays; // these, outermost first
};

struct Attribute
{
    AttrId id = AttrId::None;
    AttributeType type = AttributeType::Double;
    uint32_t flags = kReadable | kWritable | kStorable | kConnectable | kIndexMatters | kCached;
    std::string_view longName; // texts live as long as the registry
    std::string_view shortName;
    std::string_view niceName; // empty: made of the long name
    std::string_view typeText; // where `type` alone does not say it
    AttrId parent = AttrId::None;
    std::vector<AttrId> children;
    TypeId ownerType = TypeId::None;
    double defaultNumber = 0.0; // in the kernel's units; ticks for times
    DataRef defaultData;
    Limits limits{0, 0, 0, 0}; // in the kernel's units; which are set: kHasMin...
    std::shared_ptr<const EnumFields> enumFields;
    std::vector<AttrId> affects;   // declared at run time; ask TypeRegistry::affected for all
    std::string_view affectsNames; // the tables' own, long names with commas
    std::vector<std::string> categories;
    std::vector<AttributeType> accepts; // of a generic attribute
    std::vector<uint32_t> acceptedTags; // type ids of plug-in data that a typed or generic attribute takes
    std::string proxyOf;                // plug that a proxy stands for
    std::string binaryTag;              // of addAttr -binaryTag, kept for scene files
    bool declaredTyped = false;         // made by addAttr -dataType or MFnTypedAttribute, not by -attributeType
    // What function sets set and ask, and nothing here depends on.
    bool isIndeterminant = false;
    bool isRenderSource = false;
    AttributeLayout layout;

    const AttributeTypeInfo& typeInfo() const { return info(type); }
    std::string_view typeName() const { return typeText.empty() ? typeInfo().text : typeText; }
    bool has(AttributeFlag flag) const { return (flags & flag) != 0; }
    bool isArray() const { return (flags & kArray) != 0; }
    bool isNumeric() const { return typeInfo().kind == ValueKind::Numeric; }
    bool isMessage() const { return typeInfo().kind == ValueKind::Message; }
    bool isData() const { return typeInfo().kind == ValueKind::Data; }
    // Plain compounds and messages have none.
    bool hasValue() const { return isNumeric() || isData(); }
    // One value of a data type without children, and none before it is set; scene files tell `-dt` from `-at` by it.
    bool isTyped() const;
    // Has children, numeric or not.
    bool isCompound() const { return !children.empty() || type == AttributeType::Compound; }
    // A compound whose value is one tuple of numbers (translate).
    bool isNumericCompound() const { return isNumeric() && !children.empty(); }
    Scalar scalar() const { return typeInfo().scalar; }
    size_t components() const { return typeInfo().components; }

    // The value of a plug that nobody wrote. A numeric compound's comes from its children: TypeRegistry::defaultValue.
    Value ownDefault() const;
};

} // namespace understudy::core
