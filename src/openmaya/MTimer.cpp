#include <maya/MTimer.h>

#include <chrono>

namespace
{

double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MTimer::MTimer() : m_begin(now()), m_elapsed(0) {}
MTimer::MTimer(const MTimer&) = default;
MTimer::~MTimer() = default;
MTimer& MTimer::operator=(const MTimer& rhs) = default;

bool MTimer::operator==(const MTimer& rhs) const { return m_elapsed == rhs.m_elapsed; }
bool MTimer::operator!=(const MTimer& rhs) const { return m_elapsed != rhs.m_elapsed; }

void MTimer::beginTimer() { m_begin = now(); }
void MTimer::endTimer() { m_elapsed = now() - m_begin; }
double MTimer::elapsedTime() { return m_elapsed; }

void MTimer::clear()
{
    m_begin = now();
    m_elapsed = 0;
}

OPENMAYA_NAMESPACE_CLOSE
