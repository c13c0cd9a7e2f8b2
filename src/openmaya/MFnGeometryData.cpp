#include "core/GeometryData.h"
#include "openmaya/ComponentBox.h"
#include "openmaya/DataSets.h"
#include "openmaya/MathTypes.h"

#include <maya/MFnGeometryData.h>
#include <maya/MStringArray.h>

#include <algorithm>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using core::GeometryExtras;
using Group = GeometryExtras::Group;
using Tag = GeometryExtras::Tag;
using Texts = std::vector<std::string>;

const core::GeometryData& geometryOf(const MFnBase& set)
{
    const auto* data = core::asGeometry(boxOf(set).value().data());
    if (!data)
        throw core::Error(core::ErrorKind::Failed, "The data is no geometry.");
    return *data;
}

template <class Work> MStatus edit(const MFnBase& set, Work work)
{
    return guarded(
        [&]
        {
            const core::GeometryData& data = geometryOf(set);
            GeometryExtras extras = data.extras();
            work(extras);
            boxOf(set).set(core::Value(data.with(std::make_shared<const GeometryExtras>(std::move(extras)))));
        });
}

template <class Result, class Work> Result ofExtras(const MFnBase& set, MStatus* status, Result otherwise, Work work)
{
    return guarded(status, otherwise, [&]() -> Result { return work(geometryOf(set).extras()); });
}

// ---- groups and tags by what they are called

template <class Extras> auto* findGroup(Extras& extras, unsigned int id)
{
    auto found = std::find_if(extras.groups.begin(), extras.groups.end(), [&](const Group& g) { return g.id == id; });
    return found == extras.groups.end() ? nullptr : &*found;
}

template <class Extras> auto& groupOf(Extras& extras, unsigned int id)
{
    auto* group = findGroup(extras, id);
    if (!group)
        throw core::error(core::ErrorKind::Failed, "The geometry has no object group {}.", id);
    return *group;
}

template <class Extras> auto* findTag(Extras& extras, std::string_view name)
{
    auto found = std::find_if(extras.tags.begin(), extras.tags.end(), [&](const Tag& t) { return t.name == name; });
    return found == extras.tags.end() ? nullptr : &*found;
}

template <class Extras> auto& tagOf(Extras& extras, const MString& name)
{
    auto* tag = findTag(extras, name.asChar());
    if (!tag)
        throw core::error(core::ErrorKind::Failed, "The geometry has no component tag '{}'.", name.asChar());
    return *tag;
}

void requireNewGroup(const GeometryExtras& extras, unsigned int id)
{
    if (findGroup(extras, id))
        throw core::error(core::ErrorKind::Failed, "The geometry has the object group {} already.", id);
}

void requireNewTag(const GeometryExtras& extras, const MString& name)
{
    if (name.length() == 0)
        throw core::Error(core::ErrorKind::BadArgument, "A component tag needs a name.");
    if (findTag(extras, name.asChar()))
        throw core::error(core::ErrorKind::Failed, "The geometry has the component tag '{}' already.", name.asChar());
}

// ---- components

std::optional<Component> componentOf(const Texts& texts)
{
    std::vector<Component> found = componentsOf(texts);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

// Of one kind; nothing of a null object.
std::optional<Component> componentOf(const MObject& object)
{
    if (object.isNull())
        return std::nullopt;
    ComponentBox* box = Access::componentBoxOf(object);
    if (!box)
        throw core::Error(core::ErrorKind::BadArgument, "The object is no component.");
    return box->content();
}

Texts textsOf(const std::optional<Component>& component) { return component ? componentTexts(*component) : Texts(); }

MObject objectOf(const Texts& texts)
{
    std::optional<Component> component = componentOf(texts);
    return component ? Access::component(std::move(*component)) : MObject();
}

MFn::Type typeOf(const Texts& texts)
{
    std::optional<Component> component = componentOf(texts);
    return component ? componentType(*component) : MFn::kInvalid;
}

// The components of a group together with others, or without them.
template <class Combine> Texts combined(const Texts& texts, const MObject& object, Combine combine)
{
    std::optional<Component> own = componentOf(texts);
    std::optional<Component> other = componentOf(object);
    if (!own || !other)
        return textsOf(combine(own, other));
    if (own->name != other->name || own->dimensions != other->dimensions)
        throw core::Error(core::ErrorKind::BadArgument, "The components are of another kind than the group's.");
    return textsOf(combine(own, other));
}

std::optional<Component> together(const std::optional<Component>& a, const std::optional<Component>& b)
{
    return a && b ? std::optional(unite(*a, *b)) : a ? a : b;
}

MFnGeometryData::SubsetState stateOf(const core::GeometryData& data, const Texts& texts)
{
    std::optional<Component> component = componentOf(texts);
    if (!component || (component->ranges.empty() && !component->isComplete))
        return MFnGeometryData::kEmptyGroup;
    bool isAll = component->isComplete || expand(*component).size() == data.componentCount(component->name);
    return isAll ? MFnGeometryData::kCompleteGroup : MFnGeometryData::kPartialGroup;
}

struct CategoryRow
{
    std::string_view component;
    MFnGeometryData::ComponentTagCategory category;
};
constexpr CategoryRow kCategories[] = {
    {"vtx", MFnGeometryData::kVerts}, {"cv", MFnGeometryData::kVerts}, {"pt", MFnGeometryData::kVerts},
    {"e", MFnGeometryData::kEdges},   {"f", MFnGeometryData::kFaces},
};

MFnGeometryData::ComponentTagCategory categoryOf(const Texts& texts)
{
    std::optional<Component> component = componentOf(texts);
    if (!component)
        return MFnGeometryData::kNull;
    for (const CategoryRow& row : kCategories)
        if (row.component == component->name)
            return row.category;
    return MFnGeometryData::kUnsupported;
}

// ---- expressions

bool fits(std::string_view pattern, std::string_view name)
{
    if (pattern.empty())
        return name.empty();
    if (pattern.front() == '*')
        return fits(pattern.substr(1), name) || (!name.empty() && fits(pattern, name.substr(1)));
    bool isSame = !name.empty() && (pattern.front() == '?' || pattern.front() == name.front());
    return isSame && fits(pattern.substr(1), name.substr(1));
}

// Names with wildcards, and after ! those to leave out; from left to right. Operators and brackets are not known.
Texts resolved(const GeometryExtras& extras, const MString& expression, MFnGeometryData::ComponentTagCategory category)
{
    constexpr std::string_view kBlank = " \t,";
    std::string_view rest(expression.asChar());
    if (rest.find_first_of("()&|^-+;\\") != std::string_view::npos)
        throw core::error(core::ErrorKind::Unsupported, "Understudy does not know operators of tag expressions: '{}'.",
                          expression.asChar());
    std::optional<Component> result;
    while (true)
    {
        rest.remove_prefix(std::min(rest.find_first_not_of(kBlank), rest.size()));
        if (rest.empty())
            return textsOf(result);
        std::string_view word = rest.substr(0, rest.find_first_of(kBlank));
        rest.remove_prefix(word.size());
        bool isLeftOut = word.front() == '!';
        word.remove_prefix(isLeftOut ? 1 : 0);
        for (const Tag& tag : extras.tags)
        {
            std::optional<Component> component = componentOf(tag.components);
            if (!component || !fits(word, tag.name) ||
                (category != MFnGeometryData::kAuto && categoryOf(tag.components) != category) ||
                (result && (result->name != component->name || result->dimensions != component->dimensions)))
                continue;
            if (isLeftOut)
                result = result ? std::optional(subtract(*result, *component)) : result;
            else
                result = together(result, component);
        }
    }
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnGeometryData, kGeometryData)

// ---- the matrix

MStatus MFnGeometryData::setMatrix(const MMatrix& matrix)
{
    return edit(*this, [&](GeometryExtras& extras) { std::copy_n(&matrix.matrix[0][0], 16, extras.matrix.begin()); });
}

MStatus MFnGeometryData::getMatrix(MMatrix& matrix) const
{
    return guarded(
        [&]
        {
            const core::Matrix& numbers = geometryOf(*this).extras().matrix;
            std::copy(numbers.begin(), numbers.end(), &matrix.matrix[0][0]);
        });
}

bool MFnGeometryData::matrixIsIdentity(MStatus* ReturnStatus) const
{
    return ofExtras(*this, ReturnStatus, false,
                    [](const GeometryExtras& extras) { return extras.matrix == GeometryExtras().matrix; });
}

bool MFnGeometryData::matrixIsNotIdentity(MStatus* ReturnStatus) const
{
    return ofExtras(*this, ReturnStatus, false,
                    [](const GeometryExtras& extras) { return extras.matrix != GeometryExtras().matrix; });
}

// ---- object groups

bool MFnGeometryData::hasObjectGroup(unsigned int id, MStatus* ReturnStatus) const
{
    return ofExtras(*this, ReturnStatus, false,
                    [&](const GeometryExtras& extras) { return findGroup(extras, id) != nullptr; });
}

MStatus MFnGeometryData::addObjectGroup(unsigned int id)
{
    return edit(*this,
                [&](GeometryExtras& extras)
                {
                    requireNewGroup(extras, id);
                    extras.groups.push_back({id, {}});
                });
}

MStatus MFnGeometryData::removeObjectGroup(unsigned int id)
{
    return edit(*this, [&](GeometryExtras& extras)
                { extras.groups.erase(extras.groups.begin() + (&groupOf(extras, id) - extras.groups.data())); });
}

MStatus MFnGeometryData::changeObjectGroupId(unsigned int sourceId, unsigned int destId)
{
    return edit(*this,
                [&](GeometryExtras& extras)
                {
                    if (sourceId != destId)
                        requireNewGroup(extras, destId);
                    groupOf(extras, sourceId).id = destId;
                });
}

unsigned int MFnGeometryData::objectGroupCount(MStatus* ReturnStatus) const
{
    return ofExtras(*this, ReturnStatus, 0u,
                    [](const GeometryExtras& extras) { return static_cast<unsigned>(extras.groups.size()); });
}

unsigned int MFnGeometryData::objectGroup(unsigned int index, MStatus* ReturnStatus) const
{
    return ofExtras(*this, ReturnStatus, 0u,
                    [&](const GeometryExtras& extras)
                    {
                        if (index >= extras.groups.size())
                            throw core::error(core::ErrorKind::OutOfRange, "There is no object group at {} of {}.",
                                              index, extras.groups.size());
                        return extras.groups[index].id;
                    });
}

MFn::Type MFnGeometryData::objectGroupType(unsigned int id, MStatus* ReturnStatus) const
{
    return ofExtras(*this, ReturnStatus, MFn::kInvalid,
                    [&](const GeometryExtras& extras) { return typeOf(groupOf(extras, id).components); });
}

MObject MFnGeometryData::objectGroupComponent(unsigned int id, MStatus* ReturnStatus) const
{
    return ofExtras(*this, ReturnStatus, MObject(),
                    [&](const GeometryExtras& extras) { return objectOf(groupOf(extras, id).components); });
}

MStatus MFnGeometryData::setObjectGroupComponent(unsigned int id, MObject& component)
{
    return edit(*this,
                [&](GeometryExtras& extras) { groupOf(extras, id).components = textsOf(componentOf(component)); });
}

MStatus MFnGeometryData::addObjectGroupComponent(unsigned int id, MObject& component)
{
    return edit(*this,
                [&](GeometryExtras& extras)
                {
                    Group& group = groupOf(extras, id);
                    group.components = combined(group.components, component, together);
                });
}

MStatus MFnGeometryData::removeObjectGroupComponent(unsigned int id, MObject& component)
{
    return edit(*this,
                [&](GeometryExtras& extras)
                {
                    Group& group = groupOf(extras, id);
                    group.components = combined(group.components, component, [](const auto& a, const auto& b)
                                                { return a && b ? std::optional(subtract(*a, *b)) : a; });
                });
}

MFnGeometryData::SubsetState MFnGeometryData::objectGroupSubsetState(unsigned int id, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, kInvalidGroup,
                   [&]
                   {
                       const core::GeometryData& data = geometryOf(*this);
                       return stateOf(data, groupOf(data.extras(), id).components);
                   });
}

MStatus MFnGeometryData::copyObjectGroups(MObject& inGeom)
{
    return edit(*this,
                [&](GeometryExtras& extras)
                {
                    const core::Value* value = Access::valueOf(inGeom);
                    const auto* from = value ? dynamic_cast<const core::GeometryData*>(value->data()) : nullptr;
                    if (!from)
                        throw core::Error(core::ErrorKind::BadArgument, "The object is no geometry data.");
                    extras.groups = from->extras().groups;
                });
}

// ---- component tags

MStatus MFnGeometryData::componentTags(MStringArray& keys) const
{
    return guarded(
        [&]
        {
            keys.clear();
            for (const Tag& tag : geometryOf(*this).extras().tags)
                keys.append(tag.name.c_str());
        });
}

bool MFnGeometryData::hasComponentTag(const MString& key, MStatus* ReturnStatus) const
{
    return ofExtras(*this, ReturnStatus, false,
                    [&](const GeometryExtras& extras) { return findTag(extras, key.asChar()) != nullptr; });
}

MStatus MFnGeometryData::addComponentTag(const MString& key)
{
    return edit(*this,
                [&](GeometryExtras& extras)
                {
                    requireNewTag(extras, key);
                    extras.tags.push_back({key.asChar(), {}});
                });
}

MStatus MFnGeometryData::removeComponentTag(const MString& key)
{
    return edit(*this, [&](GeometryExtras& extras)
                { extras.tags.erase(extras.tags.begin() + (&tagOf(extras, key) - extras.tags.data())); });
}

MStatus MFnGeometryData::renameComponentTag(const MString& key, const MString& newKey)
{
    return edit(*this,
                [&](GeometryExtras& extras)
                {
                    Tag& tag = tagOf(extras, key);
                    if (key != newKey)
                        requireNewTag(extras, newKey);
                    tag.name = newKey.asChar();
                });
}

MObject MFnGeometryData::componentTagContents(const MString& key, MStatus* ReturnStatus) const
{
    return ofExtras(*this, ReturnStatus, MObject(),
                    [&](const GeometryExtras& extras) { return objectOf(tagOf(extras, key).components); });
}

MStatus MFnGeometryData::setComponentTagContents(const MString& key, MObject& component)
{
    return edit(*this,
                [&](GeometryExtras& extras) { tagOf(extras, key).components = textsOf(componentOf(component)); });
}

MFn::Type MFnGeometryData::componentTagType(const MString& key, MStatus* ReturnStatus) const
{
    return ofExtras(*this, ReturnStatus, MFn::kInvalid,
                    [&](const GeometryExtras& extras) { return typeOf(tagOf(extras, key).components); });
}

MFnGeometryData::ComponentTagCategory MFnGeometryData::componentTagCategory(const MString& key,
                                                                            MStatus* ReturnStatus) const
{
    return ofExtras(*this, ReturnStatus, kNull,
                    [&](const GeometryExtras& extras) { return categoryOf(tagOf(extras, key).components); });
}

MFnGeometryData::SubsetState MFnGeometryData::componentTagExpressionSubsetState(const MString& expression,
                                                                                ComponentTagCategory ctg,
                                                                                MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, kInvalidGroup,
                   [&]
                   {
                       const core::GeometryData& data = geometryOf(*this);
                       return stateOf(data, resolved(data.extras(), expression, ctg));
                   });
}

MObject MFnGeometryData::resolveComponentTagExpression(const MString& expression, ComponentTagCategory ctg,
                                                       MStatus* ReturnStatus) const
{
    return ofExtras(*this, ReturnStatus, MObject(),
                    [&](const GeometryExtras& extras) { return objectOf(resolved(extras, expression, ctg)); });
}

OPENMAYA_NAMESPACE_CLOSE
