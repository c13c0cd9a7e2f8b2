// A selection with weights and a symmetric side. Nothing selects softly or symmetrically here: weights are 1, and what
// is of the symmetric side fails with kFailure. Source: unsure.
#pragma once

#include <maya/MObject.h>
#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MRichSelection
{
public:
    MRichSelection();
    MRichSelection(const MRichSelection& src);
    virtual ~MRichSelection();

    void operator=(const MRichSelection& src);

    MStatus getSelection(MSelectionList& selection) const;
    // The list is empty.
    MStatus getSymmetry(MSelectionList& symmetry) const;
    MStatus getSymmetryMatrix(MMatrix& symmetryMatrix, MSpace::Space& space) const;
    MStatus getSymmetryMatrix(const MDagPath& path, MSpace::Space space, MMatrix& symmetryMatrix) const;
    MStatus getSymmetryPlane(const MDagPath& path, MSpace::Space space, MPlane& plane) const;
    MStatus clear();
    MStatus setSelection(const MSelectionList& selection);

    static const char* className();

private:
    MSelectionList* m_selection;
};

OPENMAYA_NAMESPACE_CLOSE
