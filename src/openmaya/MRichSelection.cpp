#include "openmaya/Status.h"

#include <maya/MRichSelection.h>
#include <maya/MSelectionList.h>

using namespace understudy::openmaya;

namespace
{

MStatus withoutSymmetry() { return failure(MStatus::kFailure, "Nothing is selected symmetrically."); }

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MRichSelection::MRichSelection() : m_selection(new MSelectionList) {}
MRichSelection::MRichSelection(const MRichSelection& src) : m_selection(new MSelectionList(*src.m_selection)) {}
MRichSelection::~MRichSelection() { delete m_selection; }
void MRichSelection::operator=(const MRichSelection& src) { *m_selection = *src.m_selection; }

MStatus MRichSelection::getSelection(MSelectionList& selection) const
{
    selection = *m_selection;
    return MStatus::kSuccess;
}

MStatus MRichSelection::getSymmetry(MSelectionList& symmetry) const
{
    symmetry.clear();
    return withoutSymmetry();
}

MStatus MRichSelection::getSymmetryMatrix(MMatrix&, MSpace::Space&) const { return withoutSymmetry(); }
MStatus MRichSelection::getSymmetryMatrix(const MDagPath&, MSpace::Space, MMatrix&) const { return withoutSymmetry(); }
MStatus MRichSelection::getSymmetryPlane(const MDagPath&, MSpace::Space, MPlane&) const { return withoutSymmetry(); }
MStatus MRichSelection::clear() { return m_selection->clear(); }

MStatus MRichSelection::setSelection(const MSelectionList& selection)
{
    *m_selection = selection;
    return MStatus::kSuccess;
}

const char* MRichSelection::className() { return "MRichSelection"; }

OPENMAYA_NAMESPACE_CLOSE
