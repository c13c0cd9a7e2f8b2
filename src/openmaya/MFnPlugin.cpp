#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/PluginHost.h"
#include "openmaya/Status.h"

#include <maya/MFnPlugin.h>
#include <maya/MGlobal.h>

#include <filesystem>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

PluginHost& host()
{
    if (!pluginHost())
        throw core::Error(core::ErrorKind::Failed, "There is no plug-in loader in this session.");
    return *pluginHost();
}

PluginIdentity& identityOf(const MFnPlugin& plugin) { return neededPlugin(Access::pluginOf(Access::objectOf(plugin))); }

MString text(const MFnPlugin& plugin, MStatus* status, std::string PluginIdentity::* member)
{
    return guarded(status, MString(), [&] { return MString((identityOf(plugin).*member).c_str()); });
}

// What a constructor was given; its defaults leave what was said before.
void introduce(std::string& part, const char* given)
{
    if (part.empty() || std::string_view(given) != "Unknown")
        part = given;
}

void checkApiVersion(PluginIdentity& identity, const char* required)
{
    identity.requiredApiVersion = required;
    if (!isApiVersionMet(required))
        throw core::error(core::ErrorKind::Failed, "Plug-in '{}' requires API version {}; this host has {}.",
                          identity.name, required, MAYA_API_VERSION);
}

// A text as Python writes it.
std::string pythonText(std::string_view text)
{
    std::string quoted = "'";
    for (char c : text)
    {
        if (c == '\\' || c == '\'')
            quoted += '\\';
        quoted += c;
    }
    return quoted + "'";
}

// Whether the path was changed.
bool changePythonPath(std::string_view method, std::string_view folder)
{
    session::Interpreter* interpreter = currentSession() ? currentSession()->interpreter : nullptr;
    if (!interpreter)
        return false;
    interpreter->execute(fmt::format("__import__('sys').path.{}({})", method, pythonText(folder)));
    return true;
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

const MString MFnPlugin::kDefaultDataLocation;

MFnPlugin::PythonAddSysPath::PythonAddSysPath(const MString& filename)
{
    (void)guarded(
        [&]
        {
            MString folder = std::filesystem::path(filename.asChar()).parent_path().c_str();
            if (changePythonPath("append", folder.asChar()))
                m_folder = folder;
        });
}

MFnPlugin::PythonAddSysPath::~PythonAddSysPath()
{
    if (!m_folder.isEmpty())
        (void)guarded([&] { changePythonPath("remove", m_folder.asChar()); });
}

MFnPlugin::MFnPlugin() = default;

MFnPlugin::MFnPlugin(MObject& object, const char* vendor, const char* version, const char* requiredApiVersion,
                     MStatus* ReturnStatus)
{
    MStatus status = setObject(object);
    if (status)
        status = guarded(
            [&]
            {
                PluginIdentity& identity = identityOf(*this);
                if (!host().isBeingLoaded(Access::pluginOf(object)))
                    return;
                introduce(identity.vendor, vendor);
                introduce(identity.version, version);
                checkApiVersion(identity, requiredApiVersion);
            });
    put(ReturnStatus, status);
}

MFnPlugin::~MFnPlugin() = default;

MFn::Type MFnPlugin::type() const { return MFn::kPlugin; }

MString MFnPlugin::vendor(MStatus* ReturnStatus) const { return text(*this, ReturnStatus, &PluginIdentity::vendor); }
MString MFnPlugin::version(MStatus* ReturnStatus) const { return text(*this, ReturnStatus, &PluginIdentity::version); }
MString MFnPlugin::name(MStatus* ReturnStatus) const { return text(*this, ReturnStatus, &PluginIdentity::name); }

MString MFnPlugin::apiVersion(MStatus* ReturnStatus) const
{
    return text(*this, ReturnStatus, &PluginIdentity::apiVersion);
}

MString MFnPlugin::loadPath(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MString(),
                   [&] { return MString(std::filesystem::path(identityOf(*this).path).parent_path().c_str()); });
}

MStatus MFnPlugin::setName(const MString& newName, bool allowRename)
{
    return guarded(
        [&]
        {
            std::string name = newName.asChar();
            for (int i = 1; allowRename && host().find(name); ++i)
                name = newName.asChar() + std::to_string(i);
            host().rename(Access::pluginOf(Access::objectOf(*this)), name);
        });
}

MStatus MFnPlugin::setVersion(const MString& newVersion)
{
    return guarded([&] { identityOf(*this).version = newVersion.asChar(); });
}

// Procedures for windows are not run, as in batch mode; those for batch mode are.
MStatus MFnPlugin::registerUI(const MString&, const MString&, const MString& creationBatchProc,
                              const MString& deletionBatchProc)
{
    return guarded(
        [&]
        {
            uint32_t number = Access::pluginOf(Access::objectOf(*this));
            if (!creationBatchProc.isEmpty() && !MGlobal::executeCommand(creationBatchProc))
                throw core::error(core::ErrorKind::Failed, "The procedure '{}' failed.", creationBatchProc.asChar());
            if (!deletionBatchProc.isEmpty())
                host().add(number, Addition::Interface, deletionBatchProc.asChar(),
                           [deletionBatchProc] { MGlobal::executeCommand(deletionBatchProc); });
        });
}

MStatus MFnPlugin::registerUI(PyObject*, PyObject*, PyObject*, PyObject*)
{
    return notImplemented("MFnPlugin::registerUI with Python callables");
}

MObject MFnPlugin::findPlugin(const MString& pluginName)
{
    std::optional<uint32_t> found = pluginHost() ? pluginHost()->find(pluginName.asChar()) : std::nullopt;
    return found ? Access::plugin(*found) : MObject();
}

bool MFnPlugin::isNodeRegistered(const MString& typeName)
{
    return guarded(nullptr, false, [&] { return core::valid(needSession().types().find(typeName.asChar())); });
}

// ---- plug-ins in Python, which are not loaded yet

void MFnPlugin::setPythonAPI20ValueToObjectFunction(MPythonAPI20ValueToObjectFunction)
{
    (void)notImplemented("MFnPlugin::setPythonAPI20ValueToObjectFunction");
}

void MFnPlugin::setRegisteringCallableScript() { (void)notImplemented("MFnPlugin::setRegisteringCallableScript"); }
bool MFnPlugin::registeringCallableScript() { return false; }
void MFnPlugin::setCallableInfo(MPluginCallableInfo*) { (void)notImplemented("MFnPlugin::setCallableInfo"); }
MPluginCallableInfo* MFnPlugin::getCallableInfo() { return nullptr; }

const char* MFnPlugin::className() { return "MFnPlugin"; }

OPENMAYA_NAMESPACE_CLOSE
