// The layout of the generated node type tables (schema/, tools/schema): plain read-only data, nothing runs at start.
//
// Rows of one type are contiguous; a compound stands before its children and children follow in their order, so a
// reader can build the attribute tree in one pass. Offsets of texts point into `strings` (offset 0 is the empty text).
#pragma once

#include "core/AttributeType.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace understudy::core
{

// Properties of an attribute that are yes or no. The generator writes the same bits.
enum AttributeFlag : uint32_t
{
    kReadable = 1u << 0,
    kWritable = 1u << 1,
    kStorable = 1u << 2,
    kKeyable = 1u << 3,
    kChannelBox = 1u << 4,
    kHidden = 1u << 5,
    kArray = 1u << 6,
    kIndexMatters = 1u << 7,
    kConnectable = 1u << 8,
    kCached = 1u << 9,
    kInternal = 1u << 10,
    kWorldSpace = 1u << 11,
    kUsedAsColor = 1u << 12,
    kUsedAsFilename = 1u << 13,
    kHasDefault = 1u << 14,
    kHasMin = 1u << 15,
    kHasMax = 1u << 16,
    kHasSoftMin = 1u << 17,
    kHasSoftMax = 1u << 18,
    kUsesArrayBuilder = 1u << 19,
    kAffectsWorldSpace = 1u << 20,
    kAffectsAppearance = 1u << 21,
    kProxy = 1u << 22,
    kUsedAsProxy = 1u << 23,
    // Set at run time only.
    kDynamic = 1u << 24,
    kExtension = 1u << 25,
    kStoredOnly = 1u << 26, // made for a name that a scene used and the schema lacks
    kLocked = 1u << 27,
    // What happens to a destination when its source goes: 2 bits.
    kDisconnectReset = 1u << 28,
    kDisconnectDelete = 1u << 29,
    // Names that old scenes set and this release lacks, or that a plug-in adds: taken from files, not listed.
    kLegacy = 1u << 30,
    kPluginAttribute = 1u << 31,
};

struct AttributeRow
{
    uint32_t longName;
    uint32_t shortName;
    AttributeType type;
    uint8_t depth;       // 0 for a top-level attribute, 1 for its children, ...
    uint16_t childCount; // direct children, which follow
    uint32_t flags;
    double defaultValue;  // angles in radians, lengths in centimetres, times in seconds
    uint32_t limits;      // index of {min, max, softMin, softMax} in `limits`, 0 none
    uint32_t enumFields;  // offset of "name=value:name=value" in `strings`, 0 none
    uint32_t defaultText; // default of a string, offset in `strings`
    uint32_t affects;     // offset of "long,long,..." in `strings`: attributes of the same type that it affects
    uint32_t typeText;    // the type as the facts spell it where AttributeType is Unknown, Typed or Generic, else 0
};

enum TypeFlag : uint32_t
{
    kAbstract = 1u << 0,
    kDagType = 1u << 1,
    kShapeType = 1u << 2,
    kTransformType = 1u << 3,
    kExistWithoutIn = 1u << 4,  // stays when the last incoming connection goes
    kExistWithoutOut = 1u << 5, // stays when the last outgoing connection goes
    kPluginType = 1u << 6,
    kInternalType = 1u << 7, // test, manipulator and other types that scenes do not hold
};

struct TypeRow
{
    uint32_t name;
    int32_t parent; // index of the parent type, -1 for dependNode
    uint32_t firstAttribute;
    uint32_t attributeCount;
    uint32_t typeId;  // four-character tag as a number, 0 where not known
    uint32_t apiType; // offset of "kTransform" in `strings`
    uint32_t flags;
    uint32_t plugin;         // offset of the name of the plug-in that brings the type, 0 none
    uint32_t classification; // offset of e.g. "shader/surface:drawdb/shader", 0 none
};

struct Limits
{
    double min, max, softMin, softMax;
};

// `types` is sorted by name (byte order), so a type is found by binary search.
struct SchemaTables
{
    std::span<const TypeRow> types;
    std::span<const AttributeRow> attributes;
    std::span<const Limits> limits; // entry 0 is unused
    const char* strings;

    std::string_view text(uint32_t offset) const { return strings + offset; }
};

// The tables of Maya 2025's types, generated from schema/.
const SchemaTables& builtinSchema();

} // namespace understudy::core
