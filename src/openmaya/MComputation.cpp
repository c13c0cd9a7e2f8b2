#include "openmaya/Status.h"

#include <maya/MComputation.h>

#include <algorithm>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

int answer(MStatus* status, int number)
{
    return guarded(status, 0, [&] { return number; });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MComputation::MComputation() : m_min(0), m_max(100), m_progress(0) {}
MComputation::~MComputation() = default;

void MComputation::beginComputation(bool, bool, bool) { m_progress = m_min; }
bool MComputation::isInterruptRequested() { return false; }
void MComputation::endComputation() {}

MStatus MComputation::setProgressRange(const int minValue, const int maxValue)
{
    return guarded(
        [&]
        {
            if (minValue >= maxValue)
                throw core::error(core::ErrorKind::BadArgument, "{} to {} is no range.", minValue, maxValue);
            m_min = minValue;
            m_max = maxValue;
            m_progress = std::clamp(m_progress, m_min, m_max);
        });
}

int MComputation::progressMin(MStatus* ReturnStatus) const { return answer(ReturnStatus, m_min); }
int MComputation::progressMax(MStatus* ReturnStatus) const { return answer(ReturnStatus, m_max); }

MStatus MComputation::setProgress(const int amount)
{
    m_progress = std::clamp(amount, m_min, m_max);
    return MStatus::kSuccess;
}

int MComputation::progress(MStatus* ReturnStatus) const { return answer(ReturnStatus, m_progress); }

MStatus MComputation::setProgressStatus(const MString& text)
{
    m_text = text;
    return MStatus::kSuccess;
}

const char* MComputation::className() { return "MComputation"; }

OPENMAYA_NAMESPACE_CLOSE
