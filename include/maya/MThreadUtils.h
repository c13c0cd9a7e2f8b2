// How many threads the host works with, and the size of a cache line.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MGlobal.h>

#if defined(_OPENMP)
#include <omp.h>
#endif

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MThreadUtils
{
public:
    static int getNumThreads();
    OPENMAYA_DEPRECATED(2022, "OpenMP takes its own number of threads")
    static void syncNumOpenMPThreads();
    // In bytes.
    static int getCacheLineSize();
};

OPENMAYA_NAMESPACE_CLOSE
