// Namespaces by their names: "a:b" below the current namespace, ":a:b" from the root, ":" the root itself.
#pragma once

#include <maya/MObjectArray.h>
#include <maya/MStatus.h>
#include <maya/MString.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MNamespace
{
public:
    static MStatus addNamespace(const MString& name, const MString* parent = NULL);
    // The name with illegal characters replaced by underscores.
    static MString validateName(const MString& name, MStatus* ReturnStatus = NULL);
    static MString currentNamespace(MStatus* ReturnStatus = NULL);
    static MStatus setCurrentNamespace(const MString& name);
    // Those below the current namespace, or another.
    static MStringArray getNamespaces(const bool recurse = false, MStatus* ReturnStatus = NULL);
    static MStringArray getNamespaces(const MString& parentNamespace, const bool recurse = false,
                                      MStatus* ReturnStatus = NULL);
    static bool namespaceExists(const MString& name, MStatus* ReturnStatus = NULL);
    // Of the current namespace.
    static MString parentNamespace(MStatus* ReturnStatus = NULL);
    // kFailure where it holds something, unless its content is to go too.
    static MStatus removeNamespace(const MString& name, bool removeContents = false);
    static MStatus renameNamespace(const MString& oldName, const MString& newName, const MString* parent = NULL);
    static MObjectArray getNamespaceObjects(const MString& parentNamespace, const bool recurse = false,
                                            MStatus* ReturnStatus = NULL);
    // Moves what is in it; `force` renames nodes whose names are taken.
    static MStatus moveNamespace(const MString& src, const MString& dst, const bool force = false);
    static MString rootNamespace(MStatus* ReturnStatus = NULL);
    // Whether names are given relative to the current namespace.
    static bool relativeNames(MStatus* ReturnStatus = NULL);
    static MStatus setRelativeNames(bool newState);
    // Of a node's name: "a:b" of "a:b:node", "" where there is none.
    static MString getNamespaceFromName(const MString& fullName, MStatus* ReturnStatus = NULL);
    // "node" of "a:b:node"; of a path the last name's.
    static MString stripNamespaceFromName(const MString& fullName, MStatus* ReturnStatus = NULL);
    // ":a:b:node", from a name below the current namespace.
    static MString makeNamepathAbsolute(const MString&, MStatus* ReturnStatus = NULL);
    static const char* className();
};

OPENMAYA_NAMESPACE_CLOSE
