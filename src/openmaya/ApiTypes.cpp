#include "openmaya/ApiTypes.h"

#include <array>
#include <string>
#include <unordered_map>

namespace understudy::openmaya
{

namespace
{

struct NamedType
{
    const char* name;
    int value;
};

constexpr NamedType kTypes[] = {
#define X(name, value) {#name, value},
#include "openmaya/ApiTypes.inc"
#undef X
};

struct Tables
{
    std::unordered_map<int, const char*> byValue;
    std::unordered_map<std::string_view, int> byName;
};

const Tables& tables()
{
    static const Tables* built = []
    {
        auto* made = new Tables;
        for (const NamedType& type : kTypes)
        {
            made->byValue.emplace(type.value, type.name);
            made->byName.emplace(type.name, type.value);
        }
        return made;
    }();
    return *built;
}

} // namespace

const char* apiTypeName(MFn::Type type)
{
    auto found = tables().byValue.find(type);
    return found == tables().byValue.end() ? nullptr : found->second;
}

MFn::Type apiType(std::string_view name)
{
    auto found = tables().byName.find(name);
    return found == tables().byName.end() ? MFn::kInvalid : static_cast<MFn::Type>(found->second);
}

MFn::Type apiType(const core::TypeRegistry& types, core::TypeId type)
{
    for (core::TypeId each = type; core::valid(each); each = types.type(each).parent())
        if (MFn::Type kind = apiType(types.type(each).apiType()); kind != MFn::kInvalid)
            return kind;
    return MFn::kDependencyNode;
}

bool isKind(const core::TypeRegistry& types, core::TypeId type, MFn::Type kind)
{
    if (kind == MFn::kBase || kind == MFn::kNamedObject || kind == MFn::kDependencyNode)
        return true;
    if (kind == MFn::kDagNode)
        return types.type(type).isDag();
    for (core::TypeId each = type; core::valid(each); each = types.type(each).parent())
        if (apiType(types.type(each).apiType()) == kind)
            return true;
    return false;
}

} // namespace understudy::openmaya
