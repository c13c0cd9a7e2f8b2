#include "openmaya/Status.h"

#include <maya/MSelectionMask.h>
#include <maya/MString.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <string>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

namespace
{

constexpr unsigned kBits = 256;
constexpr unsigned kFirstOwnType = 128; // types of plug-ins stand behind the built-in ones

struct OwnType
{
    unsigned bit;
    int priority;
};

std::map<std::string, OwnType>& ownTypes()
{
    static auto* types = new std::map<std::string, OwnType>;
    return *types;
}

void setBit(unsigned long long* bits, unsigned bit) { bits[bit / 64] |= 1ull << (bit % 64); }

bool hasBit(const unsigned long long* bits, unsigned bit)
{
    return bit < kBits && (bits[bit / 64] >> (bit % 64) & 1u) != 0;
}

} // namespace

MSelectionMask::MSelectionMask() : m_bits{} {}
MSelectionMask::MSelectionMask(SelectionType selType) : m_bits{} { addMask(selType); }

MSelectionMask::MSelectionMask(const MString& selTypeName) : m_bits{}
{
    if (auto found = ownTypes().find(selTypeName.asChar()); found != ownTypes().end())
        setBit(m_bits, found->second.bit);
}

MSelectionMask::MSelectionMask(const MSelectionMask& in) = default;
MSelectionMask::~MSelectionMask() = default;
MSelectionMask& MSelectionMask::operator=(const MSelectionMask& other) = default;

MSelectionMask MSelectionMask::operator|(SelectionType selType)
{
    MSelectionMask both(*this);
    both.addMask(selType);
    return both;
}

MSelectionMask MSelectionMask::operator|(MSelectionMask& mask)
{
    MSelectionMask both(*this);
    for (size_t i = 0; i < std::size(m_bits); ++i)
        both.m_bits[i] |= mask.m_bits[i];
    return both;
}

MStatus MSelectionMask::setMask(SelectionType selType)
{
    std::fill(std::begin(m_bits), std::end(m_bits), 0ull);
    return addMask(selType);
}

MStatus MSelectionMask::setMask(MSelectionMask& mask)
{
    *this = mask;
    return MStatus::kSuccess;
}

MStatus MSelectionMask::addMask(SelectionType selType)
{
    if (static_cast<unsigned>(selType) >= kFirstOwnType)
        return failure(MStatus::kInvalidParameter, "There is no such selection type.");
    setBit(m_bits, static_cast<unsigned>(selType));
    return MStatus::kSuccess;
}

bool MSelectionMask::intersects(SelectionType selType, MStatus* ReturnStatus) const
{
    put(ReturnStatus, MStatus::kSuccess);
    return hasBit(m_bits, static_cast<unsigned>(selType));
}

bool MSelectionMask::intersects(MSelectionMask& mask, MStatus* ReturnStatus) const
{
    put(ReturnStatus, MStatus::kSuccess);
    for (size_t i = 0; i < std::size(m_bits); ++i)
        if (m_bits[i] & mask.m_bits[i])
            return true;
    return false;
}

bool MSelectionMask::registerSelectionType(const MString& selTypeName, int priority)
{
    auto& types = ownTypes();
    if (types.count(selTypeName.asChar()) > 0)
        return false;
    for (unsigned bit = kFirstOwnType; bit < kBits; ++bit)
    {
        bool isTaken =
            std::any_of(types.begin(), types.end(), [bit](const auto& type) { return type.second.bit == bit; });
        if (!isTaken)
            return types.emplace(selTypeName.asChar(), OwnType{bit, priority}).second;
    }
    return false;
}

bool MSelectionMask::deregisterSelectionType(const MString& selTypeName)
{
    return ownTypes().erase(selTypeName.asChar()) > 0;
}

int MSelectionMask::getSelectionTypePriority(const MString& selTypeName)
{
    auto found = ownTypes().find(selTypeName.asChar());
    return found == ownTypes().end() ? 0 : found->second.priority;
}

OPENMAYA_NAMESPACE_CLOSE
