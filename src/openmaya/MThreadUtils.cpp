#define _OPENMAYA_DEPRECATION_DISABLE_WARNING
#include <maya/MThreadUtils.h>

#include <tbb/info.h>
#include <unistd.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

int MThreadUtils::getNumThreads() { return tbb::info::default_concurrency(); }

// The host sets no number for OpenMP that could differ.
void MThreadUtils::syncNumOpenMPThreads() {}

int MThreadUtils::getCacheLineSize()
{
    long size = sysconf(_SC_LEVEL1_DCACHE_LINESIZE);
    return size > 0 ? static_cast<int>(size) : 64;
}

OPENMAYA_NAMESPACE_CLOSE
