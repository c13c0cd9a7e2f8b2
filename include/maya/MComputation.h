// A long computation that can be interrupted and shows how far it is. There is nobody to interrupt it here, and nothing
// that shows it: what it is told is kept.
#pragma once

#include <maya/MString.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MComputation
{
public:
    MComputation();
    virtual ~MComputation();

    void beginComputation(bool showProgressBar = false, bool isInterruptable = true, bool useWaitCursor = true);
    bool isInterruptRequested();
    void endComputation();
    // kInvalidParameter where the minimum is not below the maximum.
    MStatus setProgressRange(const int minValue, const int maxValue);
    int progressMin(MStatus* ReturnStatus = NULL) const;
    int progressMax(MStatus* ReturnStatus = NULL) const;
    // Kept within the range.
    MStatus setProgress(const int amount);
    int progress(MStatus* ReturnStatus = NULL) const;
    MStatus setProgressStatus(const MString&);
    static const char* className();

private:
    int m_min;
    int m_max;
    int m_progress;
    MString m_text;
};

OPENMAYA_NAMESPACE_CLOSE
