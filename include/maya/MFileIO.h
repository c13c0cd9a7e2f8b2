// Scenes on disk: what the command `file` does, and what is being done with files now.
//
// References are kept in scenes and written back, but not loaded: members that work on them fail with kNotImplemented.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MObject.h>
#include <maya/MPlugArray.h>
#include <maya/MSelectionList.h>
#include <maya/MStatus.h>
#include <maya/MString.h>
#include <maya/MStringArray.h>
#include <maya/MTypes.h>

namespace adsk
{
namespace Data
{
class Associations;
} // namespace Data
} // namespace adsk

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFileIO
{
public:
    OPENMAYA_ENUM(ReferenceMode, kLoadDefault = 0, kLoadAllReferences = 1, kLoadNoReferences = 2);
    // Numbers of the formats that versions of Maya write.
    OPENMAYA_ENUM(MayaFileFormatVersion, kVersion4_0 = 74, kVersion4_5 = 83, kVersion5_0 = 90, kVersion6_0 = 105,
                  kVersion6_5 = 117, kVersion7_0 = 128, kVersion8_0 = 133, kVersion8_5 = 139, kVersion2008 = 144,
                  kVersion2009 = 147, kVersion2010 = 152, kVersion2011 = 156, kVersion2012 = 161, kVersion2013 = 167,
                  kVersion2014 = 179, kVersion2015 = 184, kVersion2016 = 192, kVersion2016R2 = 198, kVersion2017 = 201,
                  kVersion2017Update3 = 202, kVersion2017Update4 = 203, kVersion2018 = 210, kVersion2018Update2 = 211,
                  kVersion2018Update3 = 212, kVersion2018Update4 = 213, kVersion2019 = 232, kVersion2020 = 254,
                  kVersion2022 = 278, kVersion2023 = 304, kVersion2024 = 327, kVersion2025 = 350);
    OPENMAYA_ENUM(NamespaceMergeMethod, kRemoveNamespaceIfEmpty = 0, kMergeNamespaceWithRootNamespace = 1,
                  kMergeNamespaceWithParentNamespace = 2, kForceDeleteNamespaceContent = 3);
    OPENMAYA_ENUM(ExportType, kExportTypeAll = 0, kExportTypeSelected = 1, kExportTypeAnim = 2,
                  kExportTypeAnimFromReference = 3, kExportTypeAsReference = 4, kExportTypeEdits = 5,
                  kExportTypePrefObjects = 6);

    MFileIO();
    // Opens the file, unless the scene has changes that are not saved.
    MFileIO(const MString& fileName);

    // The scene's path; one that has no name yet is `untitled` in the project's folder of scenes.
    static MString currentFile();
    // Its name from now on. Nothing is saved.
    static MStatus setCurrentFile(const MString& fileName);
    // "mayaAscii", or the translator of a plug-in.
    static MString fileType();
    // What can be read or written here.
    static MStatus getFileTypes(MStringArray& types);

    // These fail with kFailure and the message that `file` would raise. Without `force`, changes that are not saved
    // are in the way.
    static MStatus newFile(bool force = false);
    // References are not loaded, whatever `refMode` asks for.
    static MStatus open(const MString& fileName, const char* type = nullptr, bool force = false,
                        ReferenceMode refMode = kLoadDefault, bool ignoreVersion = false);
    static MStatus save(bool force = false);
    // The scene keeps its name where it cannot be saved.
    static MStatus saveAs(const MString& fileName, const char* type = nullptr, bool force = false);
    // With a namespace the nodes get that; without, names that are taken get the file's name in front.
    static MStatus importFile(const MString& fileName, const char* type = nullptr, bool preserveReferences = false,
                              const char* nameSpace = nullptr, bool ignoreVersion = false);
    static MStatus exportSelected(const MString& fileName, const char* type = nullptr, bool preserveReferences = false);
    static MStatus exportAll(const MString& fileName, const char* type = nullptr, bool preserveReferences = false);

    static MStatus exportAnimFromReference(const MString& fileName, const char* type = nullptr);
    static MStatus exportAnimFromReference(const MString& fileName, const MString& refNodeName,
                                           const char* type = nullptr);
    static MStatus exportSelectedAnimFromReference(const MString& fileName, const char* type = nullptr);
    static MStatus exportSelectedAnimFromReference(const MString& fileName, const MString& refNodeName,
                                                   const char* type = nullptr);
    static MStatus exportAnim(const MString& fileName, const char* type = nullptr);
    static MStatus exportSelectedAnim(const MString& fileName, const char* type = nullptr);
    static MStatus exportAsReference(const MString& fileName, const char* type = nullptr);

    // Paths of the scene's references, as the scene has them.
    static MStatus getReferences(MStringArray& references, bool wantUnresolvedNames = false);
    // The same, with the scene itself first.
    static MStatus getFiles(MStringArray& files, bool wantUnresolvedNames = false, bool wantReferencesOnly = false);
    static MStatus getReferenceNodes(const MString& fileName, MStringArray& nodes);
    static MStatus getReferenceNodes(const MString& fileName, MStringArray& nodes, bool dagPath);
    static MStatus getReferenceNodes(const MString& fileName, MSelectionList& list);
    static MStatus getReferenceConnectionsMade(const MString& fileName, MStringArray& connections);
    static MStatus getReferenceConnectionsBroken(const MString& fileName, MStringArray& connections);
    static MStatus getReferenceConnectionsBroken(const MString& fileName, MPlugArray& srcPlugs, MPlugArray& destPlugs);
    static MStatus getReferenceConnectionsBroken(const MObject& node, MStringArray& connections, bool append = false,
                                                 bool removeDuplicates = true);
    static MStatus getReferenceConnectionsBroken(const MObject& node, MPlugArray& srcPlugs, MPlugArray& destPlugs,
                                                 bool append = false, bool removeDuplicates = true);
    static MStatus reference(const MString& fileName, bool deferReference = false, bool lockReference = false,
                             const MString& nameSpace = "");
    static MStatus removeReference(const MString& fileName,
                                   NamespaceMergeMethod namespaceMergeMethod = kRemoveNamespaceIfEmpty);

    // What is being done now, as callbacks and translators ask.
    static bool isReadingFile();
    static bool isWritingFile();
    static bool isOpeningFile();
    static bool isNewingFile();
    static bool isSavingReference();

    // Whether a scene must be given another name before it is saved, and what is said then.
    static bool mustRenameToSave(MStatus* ReturnStatus = nullptr);
    static MStatus setMustRenameToSave(bool mustRename);
    static MString mustRenameToSaveMsg(MStatus* ReturnStatus = nullptr);
    static MStatus setMustRenameToSaveMsg(const MString& message);

    // The file of what is done now, or was done last.
    static MString beforeOpenFilename(MStatus* ReturnStatus = nullptr);
    static MString beforeImportFilename(MStatus* ReturnStatus = nullptr);
    static MString beforeSaveFilename(MStatus* ReturnStatus = nullptr);
    static MString beforeExportFilename(MStatus* ReturnStatus = nullptr);
    static MString beforeReferenceFilename(MStatus* ReturnStatus = nullptr);
    static MPxFileTranslator* beforeOpenUserFileTranslator(MStatus* ReturnStatus = nullptr);
    static MPxFileTranslator* beforeImportUserFileTranslator(MStatus* ReturnStatus = nullptr);
    static MPxFileTranslator* beforeSaveUserFileTranslator(MStatus* ReturnStatus = nullptr);
    static MPxFileTranslator* beforeExportUserFileTranslator(MStatus* ReturnStatus = nullptr);
    static MPxFileTranslator* beforeReferenceUserFileTranslator(MStatus* ReturnStatus = nullptr);
    static ExportType exportType(MStatus* ReturnStatus = nullptr);
    static MString getLastTempFile(MStatus* ReturnStatus = nullptr);

    // Whether something went wrong with a file since resetError.
    static bool getErrorStatus(MStatus* ReturnStatus = nullptr);
    static MStatus resetError();
    static MStatus setError();

    static MString loadReference(const MString& referenceFileName, MStatus* returnStatus = nullptr);
    static MString loadReferenceByNode(const MString& referenceNodeName, MStatus* returnStatus = nullptr);
    static MString loadReferenceByNode(MObject& referenceNode, MStatus* returnStatus = nullptr);
    static MString unloadReference(const MString& referenceFileName, MStatus* returnStatus = nullptr);
    static MString unloadReferenceByNode(const MString& referenceNodeName, MStatus* returnStatus = nullptr);
    static MString unloadReferenceByNode(MObject& referenceNode, MStatus* returnStatus = nullptr);
    static MString getReferenceFileByNode(MObject& referenceNode, MStatus* returnStatus = nullptr);
    static MStatus cleanReference(const MString& referenceNodeName, const char* editCommand = nullptr,
                                  MStatus* returnStatus = nullptr);
    static MStatus saveReference(const MString& referenceNodeName, MStatus* returnStatus = nullptr);

    // Empty where none is.
    static MString fileCurrentlyLoading();
    static bool isImportingFile();
    static bool isReferencingFile();
    // The number of the format of the file that is read now, 0 where none is; and of this version's.
    static int currentlyReadingFileVersion();
    static int latestMayaFileVersion();
    static const char* className();

    OPENMAYA_DEPRECATED(2019, "use importFile")
    static MStatus import(const MString& fileName, const char* type = nullptr, bool preserveReferences = false,
                          const char* nameSpace = nullptr);

    static const adsk::Data::Associations* metadata(MStatus* ReturnStatus = nullptr);
    static MStatus setMetadata(const adsk::Data::Associations& metadata);
    static MStatus deleteMetadata();
};

OPENMAYA_NAMESPACE_CLOSE
