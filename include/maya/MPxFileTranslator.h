// Base of a plug-in's file formats: what `file` and MFileIO read and write with their type.
//
// An object is made for each file that is read, written or looked at.
#pragma once

#include <maya/MFileObject.h>
#include <maya/MStatus.h>
#include <maya/MString.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MPxFileTranslator
{
public:
    enum MFileKind
    {
        kIsMyFileType,
        kCouldBeMyFileType,
        kNotMyFileType
    };
    enum FileAccessMode
    {
        kUnknownAccessMode,
        kOpenAccessMode,
        kReferenceAccessMode,
        kImportAccessMode,
        kSaveAccessMode,
        kExportAccessMode,
        kExportActiveAccessMode // of what is selected
    };

    MPxFileTranslator();
    virtual ~MPxFileTranslator();

    // Fail with kFailure as they are.
    virtual MStatus reader(const MFileObject& file, const MString& optionsString, FileAccessMode mode);
    virtual MStatus writer(const MFileObject& file, const MString& optionsString, FileAccessMode mode);
    // False as they are.
    virtual bool haveReadMethod() const;
    virtual bool haveWriteMethod() const;
    virtual bool haveNamespaceSupport() const;
    virtual bool haveReferenceMethod() const;
    virtual bool allowMultipleFileOptimization() const;
    // Without the point. Empty as it is.
    virtual MString defaultExtension() const;
    // For file dialogs: "*.rib". Empty as it is: the extension tells.
    virtual MString filter() const;
    // Whether a file may be opened, and not only imported. True as it is.
    virtual bool canBeOpened() const;
    // Whose file it is, by its name and its first `size` bytes. As it is: one with the default extension could be.
    virtual MFileKind identifyFile(const MFileObject& file, const char* buffer, short size) const;

    // What is being done by the file commands now.
    static FileAccessMode fileAccessMode();
};

OPENMAYA_NAMESPACE_CLOSE
