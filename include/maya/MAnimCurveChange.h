// What edits of animation curves made, so that they can be undone: given to the members of MFnAnimCurve that edit.
// Copies stand for the same edits.
#pragma once

#include <maya/MStatus.h>
#include <maya/MTypes.h>

#include <memory>

namespace understudy
{
namespace openmaya
{
struct CurveChanges;
}
} // namespace understudy

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYAANIM_EXPORT MAnimCurveChange
{
public:
    MAnimCurveChange(MStatus* ReturnStatus = NULL);
    ~MAnimCurveChange();

    // What is undone already, or made again already, stays as it is.
    MStatus undoIt();
    MStatus redoIt();
    // Whether the edits are those of a manipulation that goes on. Kept and answered: nothing here depends on it.
    bool isInteractive() const;
    void setInteractive(bool value);

    static const char* className();

private:
    friend struct ::understudy::openmaya::CurveChanges;

    std::shared_ptr<::understudy::openmaya::CurveChanges> m_changes;
};

OPENMAYA_NAMESPACE_CLOSE
