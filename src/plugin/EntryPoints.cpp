#include "plugin/EntryPoints.h"

#include "openmaya/Access.h"
#include "openmaya/PluginCall.h"

#include <maya/MObject.h>
#include <maya/MStatus.h>

namespace understudy::plugin
{

namespace
{

// The mangled names that the declarations in <maya/MFnPlugin.h> give.
constexpr const char* kSymbols[] = {
    "_Z16initializePluginN8Autodesk4Maya16OpenMaya202500007MObjectE",
    "_Z18uninitializePluginN8Autodesk4Maya16OpenMaya202500007MObjectE",
};

void* find(const Library& library, Entry entry) { return library.symbol(kSymbols[static_cast<size_t>(entry)]); }

std::string textOf(const MStatus& status)
{
    std::string detail = openmaya::detailText(status);
    return detail.empty() ? "it returned a failure" : detail;
}

} // namespace

const char* name(Entry entry) { return entry == Entry::Initialize ? "initializePlugin" : "uninitializePlugin"; }

bool hasEntry(const Library& library, Entry entry) { return find(library, entry) != nullptr; }

std::optional<std::string> builtFor(const Library& library)
{
    auto* version = static_cast<const char*>(library.symbol("MApiVersion"));
    return version ? std::optional<std::string>(version) : std::nullopt;
}

std::optional<std::string> call(const Library& library, Entry entry, uint32_t plugin)
{
    using Function = MStatus (*)(MObject);
    auto function = reinterpret_cast<Function>(find(library, entry));
    MStatus status;
    auto thrown = openmaya::thrownBy([&] { status = function(openmaya::Access::plugin(plugin)); });
    return thrown || status ? thrown : std::optional<std::string>(textOf(status));
}

} // namespace understudy::plugin
