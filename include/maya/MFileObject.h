// A file by its name as it was given (raw), with variables filled in (expanded), and where it is found (resolved).
//
// Several paths, between ; or :, are tried in order. Relative names are looked up below the project and in the folders
// that its workspace names, as the method of resolution says. A file that is not found resolves to its expanded name.
// Paths end with a slash.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MStatus.h>
#include <maya/MString.h>
#include <maya/MTypes.h>
#include <maya/MURI.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFileObject
{
public:
    // kDirMap and kReferenceMappings find nothing here: there are no such mappings.
    OPENMAYA_ENUM(MFileResolveMethod, kNone = 0x0001, kExact = 0x0002, kDirMap = 0x0004, kReferenceMappings = 0x0008,
                  kRelative = 0x0010, kBaseName = 0x0020, kInputFile = 0x0036, kInputReference = 0x003e,
                  kStrict = 0x0006);

    MFileObject();
    MFileObject(const MFileObject& other);
    virtual ~MFileObject();
    MFileObject& operator=(const MFileObject& other);

    MStatus setRawName(const MString& fileName);
    MStatus setRawPath(const MString& filePath);
    MStatus setRawFullName(const MString& fullFileName);
    // The file that a URI names.
    MStatus setRawURI(const MString& uri);
    MStatus setRawURI(const MURI& uri);
    // What it resolves to from now on, until its raw name is set.
    MStatus overrideResolvedFullName(const MString& fullFileName, bool reresolveType = false);

    MString rawName() const;
    MString rawPath() const;
    MString rawFullName() const;
    MURI rawURI() const;
    MString expandedPath() const;
    MString expandedFullName() const;
    MString resolvedName() const;
    MString resolvedPath() const;
    MString resolvedFullName() const;

    unsigned int pathCount();
    // Expanded; empty for an index outside.
    MString ithPath(unsigned int index);
    MString ithFullName(unsigned int index);
    bool exists();
    bool exists(unsigned int index);
    bool isSet() const;

    void setResolveMethod(MFileResolveMethod method);
    // kInputFile at first.
    MFileResolveMethod resolveMethod() const;

    OPENMAYA_DEPRECATED(2019, "use setRawName")
    MStatus setName(const MString& fileName);
    OPENMAYA_DEPRECATED(2019, "use setRawFullName")
    MStatus setFullName(const MString& fileName);
    OPENMAYA_DEPRECATED(2019, "use resolvedName")
    MString name() const;
    OPENMAYA_DEPRECATED(2019, "use resolvedPath")
    MString path() const;
    OPENMAYA_DEPRECATED(2019, "use resolvedFullName")
    MString fullName() const;

    static bool isAbsolutePath(const MString& fileName);
    static MString getResolvedFullName(const MString& rawFullName);
    static MString getResolvedFullName(const MString& rawFullName, bool& exists,
                                       MFileObject::MFileResolveMethod method = MFileObject::kNone);

private:
    MString m_path; // raw, as it was given
    MString m_name;
    MString m_override;
    MFileResolveMethod m_method;
};

OPENMAYA_NAMESPACE_CLOSE
