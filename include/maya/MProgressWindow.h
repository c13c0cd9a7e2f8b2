// The window that shows how far work is, one at a time. Nothing is shown and nobody can cancel it, as in a batch
// session: what it is told is kept.
#pragma once

#include <maya/MStatus.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MProgressWindow
{
public:
    // False where another has it. All others give kFailure to who has not reserved it.
    static bool reserve();
    static MStatus startProgress();
    // Frees it.
    static MStatus endProgress();
    static MStatus setProgressRange(const int minValue, const int maxValue);
    static MStatus setProgressMin(const int minValue);
    static MStatus setProgressMax(const int maxValue);
    static int progressMin(MStatus* ReturnStatus = NULL);
    static int progressMax(MStatus* ReturnStatus = NULL);
    static MStatus setProgress(const int progress);
    static MStatus advanceProgress(const int amount);
    static int progress(MStatus* ReturnStatus = NULL);
    static MStatus setTitle(const MString& title);
    static MString title(MStatus* ReturnStatus = NULL);
    static MStatus setProgressStatus(const MString& progressStatus);
    static MString progressStatus(MStatus* ReturnStatus = NULL);
    static MStatus setInterruptable(const bool value);
    static bool isInterruptable(MStatus* ReturnStatus = NULL);
    static bool isCancelled(MStatus* ReturnStatus = NULL);
    static const char* className();
};

OPENMAYA_NAMESPACE_CLOSE
