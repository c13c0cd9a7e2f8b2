#include "openmaya/CurveChanges.h"
#include "openmaya/Status.h"

#include <maya/MAnimCurveChange.h>

#include <algorithm>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

MAnimCurveChange::MAnimCurveChange(MStatus* ReturnStatus) : m_changes(std::make_shared<CurveChanges>())
{
    put(ReturnStatus, MStatus::kSuccess);
}

MAnimCurveChange::~MAnimCurveChange() = default;

MStatus MAnimCurveChange::undoIt()
{
    return guarded(
        [&]
        {
            core::Scene::Edit edit(currentScene());
            std::for_each(m_changes->journals.rbegin(), m_changes->journals.rend(), [](auto& each) { each->undo(); });
        });
}

MStatus MAnimCurveChange::redoIt()
{
    return guarded(
        [&]
        {
            core::Scene::Edit edit(currentScene());
            for (auto& each : m_changes->journals)
                each->redo();
        });
}

bool MAnimCurveChange::isInteractive() const { return m_changes->isInteractive; }
void MAnimCurveChange::setInteractive(bool value) { m_changes->isInteractive = value; }
const char* MAnimCurveChange::className() { return "MAnimCurveChange"; }

OPENMAYA_NAMESPACE_CLOSE
