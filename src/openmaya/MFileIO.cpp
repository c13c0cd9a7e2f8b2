#include "openmaya/CurrentSession.h"
#include "openmaya/ScriptResult.h"
#include "openmaya/Status.h"

#include <maya/MFileIO.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using session::FileAction;
using Flags = std::vector<std::pair<std::string, script::Value>>;

// What `file` answers.
template <class Result> Result ask(const std::string& flag, MStatus* status = nullptr)
{
    return guarded(status, Result(),
                   [&]
                   {
                       Result result{};
                       session::Session& session = needSession();
                       convert(session, session.call("file", {}, {{"query", true}, {flag, true}}), result);
                       return result;
                   });
}

MStatus run(Flags flags, const MString& fileName = {}, const char* type = nullptr)
{
    return guarded(
        [&]
        {
            std::vector<script::Value> names;
            if (fileName.length() > 0)
                names.emplace_back(fileName.asChar());
            if (type && *type)
                flags.emplace_back("type", type);
            needSession().call("file", names, flags);
        });
}

const session::FileActivity& activity() { return needSession().fileActivity(); }

bool isDoing(FileAction action) { return currentSession() && activity().action == action; }

MString lastPath(FileAction action, MStatus* status)
{
    return guarded(status, MString(), [&] { return MString(activity().last(action).c_str()); });
}

io::FileSettings& settings() { return needSession().info().settings; }

// By the year of the version, as scenes name it.
struct VersionRow
{
    std::string_view year;
    int number;
};
constexpr VersionRow kVersions[] = {
    {"8.5", MFileIO::kVersion8_5},   {"2008", MFileIO::kVersion2008},     {"2009", MFileIO::kVersion2009},
    {"2010", MFileIO::kVersion2010}, {"2011", MFileIO::kVersion2011},     {"2012", MFileIO::kVersion2012},
    {"2013", MFileIO::kVersion2013}, {"2014", MFileIO::kVersion2014},     {"2015", MFileIO::kVersion2015},
    {"2016", MFileIO::kVersion2016}, {"2016R2", MFileIO::kVersion2016R2}, {"2017", MFileIO::kVersion2017},
    {"2018", MFileIO::kVersion2018}, {"2019", MFileIO::kVersion2019},     {"2020", MFileIO::kVersion2020},
    {"2022", MFileIO::kVersion2022}, {"2023", MFileIO::kVersion2023},     {"2024", MFileIO::kVersion2024},
    {"2025", MFileIO::kVersion2025},
};

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MFileIO::MFileIO() = default;
MFileIO::MFileIO(const MString& fileName) { (void)open(fileName); }

MString MFileIO::currentFile() { return ask<MString>("expandName"); }
MStatus MFileIO::setCurrentFile(const MString& fileName) { return run({{"rename", fileName.asChar()}}); }

MString MFileIO::fileType()
{
    return guarded(nullptr, MString(), [] { return MString(needSession().info().type.c_str()); });
}

MStatus MFileIO::getFileTypes(MStringArray& types)
{
    return guarded(
        [&]
        {
            types.clear();
            types.append("mayaAscii");
            for (const std::string& name : needSession().translators().names())
                types.append(name.c_str());
        });
}

MStatus MFileIO::newFile(bool force) { return run({{"newFile", true}, {"force", force}}); }

MStatus MFileIO::open(const MString& fileName, const char* type, bool force, ReferenceMode, bool ignoreVersion)
{
    return run({{"open", true}, {"force", force}, {"ignoreVersion", ignoreVersion}}, fileName, type);
}

MStatus MFileIO::save(bool force) { return run({{"save", true}, {"force", force}}); }

MStatus MFileIO::saveAs(const MString& fileName, const char* type, bool force)
{
    session::Session* session = currentSession();
    std::string before = session ? session->info().path : std::string();
    MStatus status = setCurrentFile(fileName);
    if (status)
        status = run({{"save", true}, {"force", force}}, {}, type);
    if (!status && session)
        session->info().path = before;
    return status;
}

MStatus MFileIO::importFile(const MString& fileName, const char* type, bool preserveReferences, const char* nameSpace,
                            bool ignoreVersion)
{
    Flags flags{{"import", true}, {"preserveReferences", preserveReferences}, {"ignoreVersion", ignoreVersion}};
    if (nameSpace && *nameSpace)
        flags.emplace_back("namespace", nameSpace);
    return run(flags, fileName, type);
}

MStatus MFileIO::import(const MString& fileName, const char* type, bool preserveReferences, const char* nameSpace)
{
    return importFile(fileName, type, preserveReferences, nameSpace);
}

MStatus MFileIO::exportSelected(const MString& fileName, const char* type, bool preserveReferences)
{
    return run({{"exportSelected", true}, {"force", true}, {"preserveReferences", preserveReferences}}, fileName, type);
}

MStatus MFileIO::exportAll(const MString& fileName, const char* type, bool preserveReferences)
{
    return run({{"exportAll", true}, {"force", true}, {"preserveReferences", preserveReferences}}, fileName, type);
}

MStatus MFileIO::exportAnimFromReference(const MString&, const char*)
{
    return notImplemented("MFileIO::exportAnimFromReference");
}

MStatus MFileIO::exportAnimFromReference(const MString&, const MString&, const char*)
{
    return notImplemented("MFileIO::exportAnimFromReference");
}

MStatus MFileIO::exportSelectedAnimFromReference(const MString&, const char*)
{
    return notImplemented("MFileIO::exportSelectedAnimFromReference");
}

MStatus MFileIO::exportSelectedAnimFromReference(const MString&, const MString&, const char*)
{
    return notImplemented("MFileIO::exportSelectedAnimFromReference");
}

MStatus MFileIO::exportAnim(const MString&, const char*) { return notImplemented("MFileIO::exportAnim"); }
MStatus MFileIO::exportSelectedAnim(const MString&, const char*)
{
    return notImplemented("MFileIO::exportSelectedAnim");
}
MStatus MFileIO::exportAsReference(const MString&, const char*) { return notImplemented("MFileIO::exportAsReference"); }

MStatus MFileIO::getReferences(MStringArray& references, bool)
{
    MStatus status;
    references = ask<MStringArray>("reference", &status);
    return status;
}

MStatus MFileIO::getFiles(MStringArray& files, bool wantUnresolvedNames, bool wantReferencesOnly)
{
    if (wantReferencesOnly)
        return getReferences(files, wantUnresolvedNames);
    MStatus status;
    files = ask<MStringArray>("list", &status);
    return status;
}

MStatus MFileIO::getReferenceNodes(const MString&, MStringArray&)
{
    return notImplemented("MFileIO::getReferenceNodes");
}

MStatus MFileIO::getReferenceNodes(const MString&, MStringArray&, bool)
{
    return notImplemented("MFileIO::getReferenceNodes");
}

MStatus MFileIO::getReferenceNodes(const MString&, MSelectionList&)
{
    return notImplemented("MFileIO::getReferenceNodes");
}

MStatus MFileIO::getReferenceConnectionsMade(const MString&, MStringArray&)
{
    return notImplemented("MFileIO::getReferenceConnectionsMade");
}

MStatus MFileIO::getReferenceConnectionsBroken(const MString&, MStringArray&)
{
    return notImplemented("MFileIO::getReferenceConnectionsBroken");
}

MStatus MFileIO::getReferenceConnectionsBroken(const MString&, MPlugArray&, MPlugArray&)
{
    return notImplemented("MFileIO::getReferenceConnectionsBroken");
}

MStatus MFileIO::getReferenceConnectionsBroken(const MObject&, MStringArray&, bool, bool)
{
    return notImplemented("MFileIO::getReferenceConnectionsBroken");
}

MStatus MFileIO::getReferenceConnectionsBroken(const MObject&, MPlugArray&, MPlugArray&, bool, bool)
{
    return notImplemented("MFileIO::getReferenceConnectionsBroken");
}

MStatus MFileIO::reference(const MString&, bool, bool, const MString&) { return notImplemented("MFileIO::reference"); }

MStatus MFileIO::removeReference(const MString&, NamespaceMergeMethod)
{
    return notImplemented("MFileIO::removeReference");
}

bool MFileIO::isReadingFile() { return isOpeningFile() || isImportingFile(); }
bool MFileIO::isWritingFile() { return isDoing(FileAction::Save) || isDoing(FileAction::Export); }
bool MFileIO::isOpeningFile() { return isDoing(FileAction::Open); }
bool MFileIO::isNewingFile() { return isDoing(FileAction::New); }
bool MFileIO::isSavingReference() { return false; }

bool MFileIO::mustRenameToSave(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false, [] { return settings().renameToSave; });
}

MStatus MFileIO::setMustRenameToSave(bool mustRename)
{
    return guarded([&] { settings().renameToSave = mustRename; });
}

MString MFileIO::mustRenameToSaveMsg(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MString(), [] { return MString(settings().renameMessage.c_str()); });
}

MStatus MFileIO::setMustRenameToSaveMsg(const MString& message)
{
    return guarded([&] { settings().renameMessage = message.asChar(); });
}

MString MFileIO::beforeOpenFilename(MStatus* ReturnStatus) { return lastPath(FileAction::Open, ReturnStatus); }
MString MFileIO::beforeImportFilename(MStatus* ReturnStatus) { return lastPath(FileAction::Import, ReturnStatus); }
MString MFileIO::beforeSaveFilename(MStatus* ReturnStatus) { return lastPath(FileAction::Save, ReturnStatus); }
MString MFileIO::beforeExportFilename(MStatus* ReturnStatus) { return lastPath(FileAction::Export, ReturnStatus); }

MString MFileIO::beforeReferenceFilename(MStatus* ReturnStatus)
{
    return notImplemented("MFileIO::beforeReferenceFilename", ReturnStatus, MString());
}

MPxFileTranslator* MFileIO::beforeOpenUserFileTranslator(MStatus* ReturnStatus)
{
    return notImplemented("MFileIO::beforeOpenUserFileTranslator", ReturnStatus,
                          static_cast<MPxFileTranslator*>(nullptr));
}

MPxFileTranslator* MFileIO::beforeImportUserFileTranslator(MStatus* ReturnStatus)
{
    return notImplemented("MFileIO::beforeImportUserFileTranslator", ReturnStatus,
                          static_cast<MPxFileTranslator*>(nullptr));
}

MPxFileTranslator* MFileIO::beforeSaveUserFileTranslator(MStatus* ReturnStatus)
{
    return notImplemented("MFileIO::beforeSaveUserFileTranslator", ReturnStatus,
                          static_cast<MPxFileTranslator*>(nullptr));
}

MPxFileTranslator* MFileIO::beforeExportUserFileTranslator(MStatus* ReturnStatus)
{
    return notImplemented("MFileIO::beforeExportUserFileTranslator", ReturnStatus,
                          static_cast<MPxFileTranslator*>(nullptr));
}

MPxFileTranslator* MFileIO::beforeReferenceUserFileTranslator(MStatus* ReturnStatus)
{
    return notImplemented("MFileIO::beforeReferenceUserFileTranslator", ReturnStatus,
                          static_cast<MPxFileTranslator*>(nullptr));
}

MFileIO::ExportType MFileIO::exportType(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, kExportTypeAll,
                   [] { return activity().onlySelected ? kExportTypeSelected : kExportTypeAll; });
}

MString MFileIO::getLastTempFile(MStatus* ReturnStatus)
{
    return notImplemented("MFileIO::getLastTempFile", ReturnStatus, MString());
}

bool MFileIO::getErrorStatus(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false, [] { return activity().hasFailed; });
}

MStatus MFileIO::resetError()
{
    return guarded([] { needSession().fileActivity().hasFailed = false; });
}

MStatus MFileIO::setError()
{
    return guarded([] { needSession().fileActivity().hasFailed = true; });
}

MString MFileIO::loadReference(const MString&, MStatus* returnStatus)
{
    return notImplemented("MFileIO::loadReference", returnStatus, MString());
}

MString MFileIO::loadReferenceByNode(const MString&, MStatus* returnStatus)
{
    return notImplemented("MFileIO::loadReferenceByNode", returnStatus, MString());
}

MString MFileIO::loadReferenceByNode(MObject&, MStatus* returnStatus)
{
    return notImplemented("MFileIO::loadReferenceByNode", returnStatus, MString());
}

MString MFileIO::unloadReference(const MString&, MStatus* returnStatus)
{
    return notImplemented("MFileIO::unloadReference", returnStatus, MString());
}

MString MFileIO::unloadReferenceByNode(const MString&, MStatus* returnStatus)
{
    return notImplemented("MFileIO::unloadReferenceByNode", returnStatus, MString());
}

MString MFileIO::unloadReferenceByNode(MObject&, MStatus* returnStatus)
{
    return notImplemented("MFileIO::unloadReferenceByNode", returnStatus, MString());
}

MString MFileIO::getReferenceFileByNode(MObject&, MStatus* returnStatus)
{
    return notImplemented("MFileIO::getReferenceFileByNode", returnStatus, MString());
}

MStatus MFileIO::cleanReference(const MString&, const char*, MStatus* returnStatus)
{
    return notImplemented("MFileIO::cleanReference", returnStatus, MStatus(MStatus::kNotImplemented));
}

MStatus MFileIO::saveReference(const MString&, MStatus* returnStatus)
{
    return notImplemented("MFileIO::saveReference", returnStatus, MStatus(MStatus::kNotImplemented));
}

MString MFileIO::fileCurrentlyLoading()
{
    return guarded(nullptr, MString(), [] { return MString(activity().reading.c_str()); });
}

bool MFileIO::isImportingFile() { return isDoing(FileAction::Import); }
bool MFileIO::isReferencingFile() { return false; }

int MFileIO::currentlyReadingFileVersion()
{
    return guarded(nullptr, 0,
                   []
                   {
                       if (activity().reading.empty())
                           return 0;
                       for (const VersionRow& row : kVersions)
                           if (row.year == needSession().info().savedVersion)
                               return row.number;
                       return 0;
                   });
}

int MFileIO::latestMayaFileVersion() { return kVersion2025; }

const char* MFileIO::className() { return "MFileIO"; }

const adsk::Data::Associations* MFileIO::metadata(MStatus* ReturnStatus)
{
    return notImplemented("MFileIO::metadata", ReturnStatus, static_cast<const adsk::Data::Associations*>(nullptr));
}

MStatus MFileIO::setMetadata(const adsk::Data::Associations&) { return notImplemented("MFileIO::setMetadata"); }
MStatus MFileIO::deleteMetadata() { return notImplemented("MFileIO::deleteMetadata"); }

OPENMAYA_NAMESPACE_CLOSE
