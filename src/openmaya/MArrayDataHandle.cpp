#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/DataHandles.h"
#include "openmaya/SlotViews.h"
#include "openmaya/Status.h"

#include <maya/MArrayDataBuilder.h>
#include <maya/MArrayDataHandle.h>

#include <algorithm>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

struct MArrayDataHandle::Body
{
    HandleBlockRef block;
    core::Plug array;
    bool isOutput = false;
    std::vector<uint32_t> indices; // of the elements that exist
    size_t position = 0;
};

OPENMAYA_NAMESPACE_CLOSE

namespace understudy::openmaya
{

MArrayDataHandle Access::emptyArray() { return {}; }
MArrayDataHandle::Body& Access::body(const MArrayDataHandle& handle) { return *handle.m_body; }

namespace
{

using Body = Access::ArrayBody;

core::Plug currentElement(const Body& body)
{
    if (!body.block || body.position >= body.indices.size())
        throw core::error(core::ErrorKind::Failed, "There is no element: the array has {}, the handle is at {}.",
                          body.indices.size(), body.position);
    return {body.array.node, body.array.attribute, body.array.path.with(body.indices[body.position])};
}

MDataHandle currentValue(const Body& body, bool isOutput, MStatus* status)
{
    return guarded(status, MDataHandle(), [&] { return makeHandle(body.block, currentElement(body), isOutput); });
}

MArrayDataHandle currentArray(const Body& body, bool isOutput, MStatus* status)
{
    return guarded(status, Access::emptyArray(),
                   [&] { return makeArrayHandle(body.block, currentElement(body), isOutput); });
}

void readElements(Body& body)
{
    body.indices = body.block->elements(body.array);
    body.position = std::min(body.position, body.indices.size());
}

// Elements that computing makes exist, or takes away, are no edits of the user's. One that is connected stays.
void setExists(const core::Plug& element, bool exists)
{
    bool isUsed = currentScene().hasInput(element) || currentScene().hasInputBelow(element);
    if (exists || !isUsed)
        currentScene().enact(core::ElementExistence{element, exists, nullptr}, core::Origin::Evaluation);
}

} // namespace

MArrayDataHandle makeArrayHandle(HandleBlockRef block, const core::Plug& array, bool isOutput)
{
    const core::Attribute& attribute = currentScene().attribute(array.attribute);
    size_t around = attribute.layout.arrayDepth - (attribute.isArray() ? 1 : 0);
    if (!attribute.isArray() || array.path.depth != around)
        throw core::error(core::ErrorKind::BadArgument, "Attribute '{}' is no array.", attribute.longName);
    MArrayDataHandle handle = Access::emptyArray();
    Body& body = Access::body(handle);
    body.block = std::move(block);
    body.array = array;
    body.isOutput = isOutput;
    readElements(body);
    return handle;
}

} // namespace understudy::openmaya

OPENMAYA_MAJOR_NAMESPACE_OPEN

MArrayDataHandle::MArrayDataHandle() : m_body(new Body) {}

MArrayDataHandle::MArrayDataHandle(const MDataHandle& in, MStatus* ReturnStatus) : m_body(new Body)
{
    put(ReturnStatus, guarded(
                          [&]
                          {
                              HandleBlock* block = Access::block(in);
                              if (!block)
                                  throw core::Error(core::ErrorKind::BadArgument, "The handle is of nothing.");
                              *this = makeArrayHandle(HandleBlockRef(block), Access::plugOf(in), Access::isOutput(in));
                          }));
}

MArrayDataHandle::MArrayDataHandle(const MArrayDataHandle& other) : m_body(new Body(*other.m_body)) {}
MArrayDataHandle::~MArrayDataHandle() { delete m_body; }

MArrayDataHandle& MArrayDataHandle::operator=(const MArrayDataHandle& other)
{
    *m_body = *other.m_body;
    return *this;
}

MDataHandle MArrayDataHandle::inputValue(MStatus* ReturnStatus) { return currentValue(*m_body, false, ReturnStatus); }
MDataHandle MArrayDataHandle::outputValue(MStatus* ReturnStatus) { return currentValue(*m_body, true, ReturnStatus); }

MArrayDataHandle MArrayDataHandle::inputArrayValue(MStatus* ReturnStatus)
{
    return currentArray(*m_body, false, ReturnStatus);
}

MArrayDataHandle MArrayDataHandle::outputArrayValue(MStatus* ReturnStatus)
{
    return currentArray(*m_body, true, ReturnStatus);
}

MStatus MArrayDataHandle::next()
{
    if (m_body->position < m_body->indices.size())
        ++m_body->position;
    return m_body->position < m_body->indices.size() ? MStatus::kSuccess : MStatus::kFailure;
}

unsigned int MArrayDataHandle::elementCount(MStatus* ReturnStatus)
{
    put(ReturnStatus, MStatus::kSuccess);
    return static_cast<unsigned int>(m_body->indices.size());
}

unsigned int MArrayDataHandle::elementIndex(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, 0u,
                   [&]
                   {
                       currentElement(*m_body);
                       return static_cast<unsigned int>(m_body->indices[m_body->position]);
                   });
}

MStatus MArrayDataHandle::jumpToElement(unsigned int index)
{
    auto found = std::lower_bound(m_body->indices.begin(), m_body->indices.end(), index);
    if (found == m_body->indices.end() || *found != index)
        return failure(MStatus::kFailure, fmt::format("The array has no element {}.", index));
    m_body->position = static_cast<size_t>(found - m_body->indices.begin());
    return MStatus::kSuccess;
}

MStatus MArrayDataHandle::jumpToArrayElement(unsigned int position)
{
    if (position >= m_body->indices.size())
        return failure(MStatus::kFailure,
                       fmt::format("The array has {} elements, none at {}.", m_body->indices.size(), position));
    m_body->position = position;
    return MStatus::kSuccess;
}

MStatus MArrayDataHandle::setClean()
{
    return guarded([&] { m_body->block->setClean(currentElement(*m_body)); });
}

MStatus MArrayDataHandle::setAllClean()
{
    return guarded(
        [&]
        {
            if (m_body->block)
                m_body->block->setClean(m_body->array);
        });
}

MArrayDataBuilder MArrayDataHandle::builder(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, Access::emptyBuilder(),
                   [&]
                   {
                       if (!m_body->block)
                           throw core::Error(core::ErrorKind::Stale, "The handle is of no array.");
                       return makeBuilder(m_body->block, m_body->array);
                   });
}

MStatus MArrayDataHandle::set(MArrayDataBuilder& builder)
{
    return guarded(
        [&]
        {
            LooseHandleBlock& values = Access::values(builder);
            core::Plug from = Access::arrayOf(builder);
            if (!m_body->block || from.attribute != m_body->array.attribute)
                throw core::Error(core::ErrorKind::BadArgument, "The builder is of another array.");
            std::vector<uint32_t> wanted = values.elements(from);
            if (m_body->block->ofNode())
            {
                const core::Plug& array = m_body->array;
                for (uint32_t index : m_body->block->elements(array))
                    if (!std::binary_search(wanted.begin(), wanted.end(), index))
                        setExists({array.node, array.attribute, array.path.with(index)}, false);
                for (uint32_t index : wanted)
                    if (core::Plug element{array.node, array.attribute, array.path.with(index)};
                        !currentScene().elementExists(element))
                        setExists(element, true);
            }
            for (const eval::SlotRef& slot : values.slotsBelow(from))
            {
                commitViews(*slot);
                core::Plug place{m_body->array.node, slot->attribute(), slot->path()};
                m_body->block->slot(place, false)->assign(slot->value(slot->allParts()));
            }
            readElements(*m_body);
        });
}

const char* MArrayDataHandle::className() { return "MArrayDataHandle"; }

OPENMAYA_NAMESPACE_CLOSE
