#include "core/Uuid.h"
#include "openmaya/Access.h"
#include "openmaya/Status.h"

#include <maya/MString.h>
#include <maya/MUuid.h>

#include <algorithm>
#include <cstring>

using namespace understudy;
using namespace understudy::openmaya;

namespace understudy::openmaya
{

core::Uuid Access::uuidOf(const MUuid& uuid)
{
    core::Uuid value;
    for (int i = 0; i < 8; ++i)
    {
        value.high = (value.high << 8) | uuid.m_bytes[i];
        value.low = (value.low << 8) | uuid.m_bytes[8 + i];
    }
    return value;
}

MUuid Access::uuid(core::Uuid value)
{
    MUuid uuid;
    for (int i = 0; i < 8; ++i)
    {
        uuid.m_bytes[i] = static_cast<unsigned char>(value.high >> (56 - 8 * i));
        uuid.m_bytes[8 + i] = static_cast<unsigned char>(value.low >> (56 - 8 * i));
    }
    return uuid;
}

} // namespace understudy::openmaya

OPENMAYA_MAJOR_NAMESPACE_OPEN

MUuid::MUuid() : m_bytes{} {}
MUuid::MUuid(const MUuid& other) = default;

MUuid::MUuid(const unsigned int* uuid) : m_bytes{}
{
    for (int i = 0; i < 16; ++i)
        m_bytes[i] = static_cast<unsigned char>(uuid[i / 4] >> (24 - 8 * (i % 4)));
}

MUuid::MUuid(const unsigned char* uuid) : m_bytes{} { std::copy(uuid, uuid + 16, m_bytes); }

MUuid::MUuid(const MString& value, MStatus* ReturnStatus) : m_bytes{}
{
    put(ReturnStatus, guarded(
                          [&]
                          {
                              auto parsed = core::Uuid::parse(value.asChar());
                              if (!parsed)
                                  throw core::error(core::ErrorKind::BadArgument, "'{}' is no UUID.", value.asChar());
                              *this = Access::uuid(*parsed);
                          }));
}

MUuid::~MUuid() = default;
MUuid& MUuid::operator=(const MUuid& rhs) = default;

bool MUuid::operator==(const MUuid& rhs) const { return std::memcmp(m_bytes, rhs.m_bytes, sizeof m_bytes) == 0; }
bool MUuid::operator!=(const MUuid& rhs) const { return !(*this == rhs); }

MUuid::operator MString() const { return asString(); }

MStatus MUuid::get(unsigned char* uuid) const
{
    std::copy(m_bytes, m_bytes + 16, uuid);
    return MStatus::kSuccess;
}

MString MUuid::asString() const { return Access::uuidOf(*this).text().c_str(); }

void MUuid::copy(const MUuid& rhs) { *this = rhs; }

bool MUuid::valid() const { return bool(Access::uuidOf(*this)); }

MStatus MUuid::generate()
{
    *this = Access::uuid(core::Uuid::make());
    return MStatus::kSuccess;
}

const char* MUuid::className() { return "MUuid"; }

OPENMAYA_NAMESPACE_CLOSE
