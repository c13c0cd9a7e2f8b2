#include "core/Edits.h"
#include "openmaya/Access.h"
#include "openmaya/AttributeSet.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/FunctionSet.h"
#include "openmaya/Status.h"

#include <maya/MFnAttribute.h>
#include <maya/MString.h>
#include <maya/MStringArray.h>
#include <maya/MTypeId.h>

#include <algorithm>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using core::Attribute;

bool isOn(const MFnAttribute& set, uint32_t bit, MStatus* status)
{
    return guarded(status, false, [&] { return (definitionOf(set).flags & bit) != 0; });
}

bool isTrue(const MFnAttribute& set, bool Attribute::* fact, MStatus* status)
{
    return guarded(status, false, [&] { return definitionOf(set).*fact; });
}

void setBit(Attribute& attribute, uint32_t bit, bool on)
{
    attribute.flags = on ? attribute.flags | bit : attribute.flags & ~bit;
}

MStatus edit(const MFnAttribute& set, const std::function<void(Attribute&)>& change)
{
    return guarded([&] { editAttribute(attributeOf(set), change); });
}

// Children of a tuple of numbers follow it. Source: the description of MFnNumericAttribute.
MStatus editWithChildren(const MFnAttribute& set, const std::function<void(Attribute&)>& change)
{
    return guarded(
        [&]
        {
            core::AttrId attribute = attributeOf(set);
            std::vector<core::AttrId> members{attribute};
            const Attribute& definition = definitionOf(set);
            if (definition.isNumericCompound())
                members.insert(members.end(), definition.children.begin(), definition.children.end());
            for (core::AttrId member : members)
                editAttribute(member, change);
        });
}

MStatus setOn(const MFnAttribute& set, uint32_t bit, bool on)
{
    return edit(set, [&](Attribute& attribute) { setBit(attribute, bit, on); });
}

MStatus setOnWithChildren(const MFnAttribute& set, uint32_t bit, bool on)
{
    return editWithChildren(set, [&](Attribute& attribute) { setBit(attribute, bit, on); });
}

// What disconnecting does to a destination, in the order of MFnAttribute::DisconnectBehavior.
constexpr uint32_t kBehaviors[] = {core::kDisconnectDelete, core::kDisconnectReset, 0};

bool takesNumbers(core::AttributeType type) { return core::info(type).kind == core::ValueKind::Numeric; }

bool takesData(const Attribute& attribute, MFnData::Type type)
{
    if (attribute.type == core::AttributeType::Generic)
        return std::any_of(
            attribute.accepts.begin(), attribute.accepts.end(), [&](core::AttributeType accepted)
            { return type == MFnData::kNumeric ? takesNumbers(accepted) : accepted == acceptedType(type); });
    if (type == MFnData::kNumeric && attribute.isNumeric())
        return true;
    if (attribute.type == core::AttributeType::FloatMatrix)
        return type == MFnData::kMatrix;
    MFnData::Type own = attribute.isData() ? dataType(attribute) : MFnData::kInvalid;
    return own != MFnData::kInvalid && (own == type || own == MFnData::kAny);
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnAttribute, kAttribute)

// ---- what it is

bool MFnAttribute::isReadable(MStatus* ReturnStatus) const { return isOn(*this, core::kReadable, ReturnStatus); }
bool MFnAttribute::isWritable(MStatus* ReturnStatus) const { return isOn(*this, core::kWritable, ReturnStatus); }
bool MFnAttribute::isConnectable(MStatus* ReturnStatus) const { return isOn(*this, core::kConnectable, ReturnStatus); }
bool MFnAttribute::isStorable(MStatus* ReturnStatus) const { return isOn(*this, core::kStorable, ReturnStatus); }
bool MFnAttribute::isCached(MStatus* ReturnStatus) const { return isOn(*this, core::kCached, ReturnStatus); }
bool MFnAttribute::isArray(MStatus* ReturnStatus) const { return isOn(*this, core::kArray, ReturnStatus); }
bool MFnAttribute::indexMatters(MStatus* ReturnStatus) const { return isOn(*this, core::kIndexMatters, ReturnStatus); }
bool MFnAttribute::isKeyable(MStatus* ReturnStatus) const { return isOn(*this, core::kKeyable, ReturnStatus); }
bool MFnAttribute::isHidden(MStatus* ReturnStatus) const { return isOn(*this, core::kHidden, ReturnStatus); }
bool MFnAttribute::isUsedAsColor(MStatus* ReturnStatus) const { return isOn(*this, core::kUsedAsColor, ReturnStatus); }
bool MFnAttribute::isDynamic(MStatus* ReturnStatus) const { return isOn(*this, core::kDynamic, ReturnStatus); }
bool MFnAttribute::isExtension(MStatus* ReturnStatus) const { return isOn(*this, core::kExtension, ReturnStatus); }
bool MFnAttribute::isWorldSpace(MStatus* ReturnStatus) const { return isOn(*this, core::kWorldSpace, ReturnStatus); }
bool MFnAttribute::internal(MStatus* ReturnStatus) const { return isOn(*this, core::kInternal, ReturnStatus); }

bool MFnAttribute::isChannelBoxFlagSet(MStatus* ReturnStatus) const
{
    return isOn(*this, core::kChannelBox, ReturnStatus);
}

bool MFnAttribute::isIndeterminant(MStatus* ReturnStatus) const
{
    return isTrue(*this, &Attribute::isIndeterminant, ReturnStatus);
}

bool MFnAttribute::isRenderSource(MStatus* ReturnStatus) const
{
    return isTrue(*this, &Attribute::isRenderSource, ReturnStatus);
}

bool MFnAttribute::isAffectsWorldSpace(MStatus* ReturnStatus) const
{
    return isOn(*this, core::kAffectsWorldSpace, ReturnStatus);
}

bool MFnAttribute::isUsedAsFilename(MStatus* ReturnStatus) const
{
    return isOn(*this, core::kUsedAsFilename, ReturnStatus);
}

bool MFnAttribute::affectsAppearance(MStatus* ReturnStatus) const
{
    return isOn(*this, core::kAffectsAppearance, ReturnStatus);
}

bool MFnAttribute::isProxyAttribute(MStatus* ReturnStatus) const
{
    return isOn(*this, core::kUsedAsProxy, ReturnStatus);
}

MFnAttribute::DisconnectBehavior MFnAttribute::disconnectBehavior(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, kNothing,
                   [&]
                   {
                       const Attribute& attribute = definitionOf(*this);
                       return attribute.has(core::kDisconnectDelete)  ? kDelete
                              : attribute.has(core::kDisconnectReset) ? kReset
                                                                      : kNothing;
                   });
}

bool MFnAttribute::usesArrayDataBuilder(MStatus* ReturnStatus) const
{
    return isOn(*this, core::kUsesArrayBuilder, ReturnStatus);
}

// ---- edits

MStatus MFnAttribute::setReadable(bool state) { return setOnWithChildren(*this, core::kReadable, state); }
MStatus MFnAttribute::setWritable(bool state) { return setOnWithChildren(*this, core::kWritable, state); }
MStatus MFnAttribute::setConnectable(bool state) { return setOnWithChildren(*this, core::kConnectable, state); }
MStatus MFnAttribute::setStorable(bool state) { return setOnWithChildren(*this, core::kStorable, state); }
MStatus MFnAttribute::setCached(bool state) { return setOnWithChildren(*this, core::kCached, state); }
MStatus MFnAttribute::setArray(bool state) { return setOn(*this, core::kArray, state); }
MStatus MFnAttribute::setIndexMatters(bool state) { return setOn(*this, core::kIndexMatters, state); }
MStatus MFnAttribute::setKeyable(bool state) { return setOnWithChildren(*this, core::kKeyable, state); }
MStatus MFnAttribute::setChannelBox(bool state) { return setOnWithChildren(*this, core::kChannelBox, state); }
MStatus MFnAttribute::setHidden(bool state) { return setOnWithChildren(*this, core::kHidden, state); }
MStatus MFnAttribute::setUsedAsColor(bool state) { return setOn(*this, core::kUsedAsColor, state); }
MStatus MFnAttribute::setWorldSpace(bool state) { return setOn(*this, core::kWorldSpace, state); }
MStatus MFnAttribute::setUsedAsFilename(bool state) { return setOn(*this, core::kUsedAsFilename, state); }
MStatus MFnAttribute::setProxyAttribute(bool state) { return setOn(*this, core::kUsedAsProxy, state); }
MStatus MFnAttribute::setUsesArrayDataBuilder(bool state) { return setOn(*this, core::kUsesArrayBuilder, state); }
MStatus MFnAttribute::setInternal(bool state) { return setOnWithChildren(*this, core::kInternal, state); }

MStatus MFnAttribute::setAffectsWorldSpace(bool state)
{
    return setOnWithChildren(*this, core::kAffectsWorldSpace, state);
}

MStatus MFnAttribute::setAffectsAppearance(bool state)
{
    return setOnWithChildren(*this, core::kAffectsAppearance, state);
}

MStatus MFnAttribute::setIndeterminant(bool state)
{
    return editWithChildren(*this, [&](Attribute& attribute) { attribute.isIndeterminant = state; });
}

MStatus MFnAttribute::setRenderSource(bool state)
{
    return editWithChildren(*this, [&](Attribute& attribute) { attribute.isRenderSource = state; });
}

MStatus MFnAttribute::setDisconnectBehavior(DisconnectBehavior behavior)
{
    if (behavior < kDelete || behavior > kNothing)
        return failure(MStatus::kInvalidParameter, "There is no such behaviour on disconnecting.");
    return edit(*this,
                [&](Attribute& attribute)
                {
                    setBit(attribute, core::kDisconnectDelete | core::kDisconnectReset, false);
                    setBit(attribute, kBehaviors[behavior], true);
                });
}

MStatus MFnAttribute::setNiceNameOverride(const MString& localizedName)
{
    return edit(*this,
                [&](Attribute& attribute) { attribute.niceName = needSession().types().keep(localizedName.asChar()); });
}

bool MFnAttribute::isEnforcingUniqueName(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, true,
                   [&]
                   {
                       (void)attributeOf(*this);
                       return true;
                   });
}

MStatus MFnAttribute::setEnforcingUniqueName(bool state)
{
    return state ? edit(*this, [](Attribute&) {}) : notImplemented("MFnAttribute::setEnforcingUniqueName(false)");
}

// ---- what it takes

bool MFnAttribute::acceptsAttribute(const MFnAttribute& attr, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       core::Compatibility match =
                           core::compatibility(needSession().scene(), definitionOf(attr), definitionOf(*this));
                       return match == core::Compatibility::Direct || match == core::Compatibility::Convert;
                   });
}

bool MFnAttribute::accepts(MFnData::Type type, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return takesData(definitionOf(*this), type); });
}

bool MFnAttribute::accepts(const MTypeId& id, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       const Attribute& attribute = definitionOf(*this);
                       const auto& tags = attribute.acceptedTags;
                       return attribute.type == core::AttributeType::Any ||
                              std::find(tags.begin(), tags.end(), id.id()) != tags.end();
                   });
}

// ---- names

MObject MFnAttribute::parent(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MObject(),
                   [&]
                   {
                       const Attribute& attribute = definitionOf(*this);
                       if (!core::valid(attribute.parent))
                           throw core::error(core::ErrorKind::Failed, "The attribute '{}' is no child of a compound.",
                                             attribute.longName);
                       return Access::attribute(attribute.parent);
                   });
}

MString MFnAttribute::name(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MString(), [&] { return MString(std::string(definitionOf(*this).longName).c_str()); });
}

MString MFnAttribute::shortName(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MString(),
                   [&] { return MString(std::string(definitionOf(*this).shortName).c_str()); });
}

MString MFnAttribute::pathName(bool useLongName, bool useCompression, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MString(),
                   [&]
                   {
                       core::TypeRegistry& types = needSession().types();
                       std::string path;
                       for (core::AttrId at = attributeOf(*this); core::valid(at); at = types.attribute(at).parent)
                       {
                           const Attribute& attribute = types.attribute(at);
                           std::string name(useLongName ? attribute.longName : attribute.shortName);
                           path = path.empty() ? name : name + "." + path;
                           if (useCompression)
                               break;
                       }
                       return MString(path.c_str());
                   });
}

MString MFnAttribute::getAddAttrCmd(bool useLongName, MStatus* status) const
{
    return guarded(status, MString(), [&] { return MString(addAttrText(definitionOf(*this), useLongName).c_str()); });
}

// ---- categories

MStatus MFnAttribute::addToCategory(const MString& category)
{
    return edit(*this,
                [&](Attribute& attribute)
                {
                    auto& all = attribute.categories;
                    if (std::find(all.begin(), all.end(), category.asChar()) == all.end())
                        all.emplace_back(category.asChar());
                });
}

MStatus MFnAttribute::removeFromCategory(const MString& category)
{
    return guarded(
        [&]
        {
            if (!hasCategory(category))
                throw core::error(core::ErrorKind::Failed, "The attribute '{}' is in no category '{}'.",
                                  definitionOf(*this).longName, category.asChar());
            editAttribute(attributeOf(*this),
                          [&](Attribute& attribute) { std::erase(attribute.categories, category.asChar()); });
        });
}

bool MFnAttribute::hasCategory(const MString& category) const
{
    return guarded(nullptr, false,
                   [&]
                   {
                       const auto& all = definitionOf(*this).categories;
                       return std::find(all.begin(), all.end(), category.asChar()) != all.end();
                   });
}

MStatus MFnAttribute::getCategories(MStringArray& ReturnStatus) const
{
    return guarded(
        [&]
        {
            ReturnStatus.clear();
            for (const std::string& category : definitionOf(*this).categories)
                ReturnStatus.append(category.c_str());
        });
}

// ---- for derived classes

void MFnAttribute::setPtr(MPtrBase* ptr) { MFnBase::setPtr(ptr); }

bool MFnAttribute::isValidName(const MString& name, MString& validName) const
{
    core::LegalName legal;
    MStatus status = guarded([&] { legal = core::legalName(name.asChar()); });
    validName = legal.text.c_str();
    return status && !legal.changed;
}

bool MFnAttribute::namesAreValid(const MString& fullName, MString& validFullName, const MString& briefName,
                                 MString& validBriefName)
{
    bool isFullValid = isValidName(fullName, validFullName);
    return isValidName(briefName, validBriefName) && isFullValid;
}

OPENMAYA_NAMESPACE_CLOSE
