// Tasks that run beside the caller, each on a thread of its own, and say when they are done.
//
// init() is paired with release(); the last release() waits for what still runs.
#pragma once

#include <maya/MThreadPool.h>
#include <maya/MTypes.h>

typedef void (*MThreadAsyncCallbackFunc)(void*);

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MThreadAsync
{
public:
    static MStatus init();
    // Runs func(data), then afunc(data) where there is one, on another thread. kFailure before init(). `root` may be
    // null.
    static MStatus createTask(MThreadFunc func, void* data, MThreadAsyncCallbackFunc afunc, MThreadRootTask* root);
    static void release();
    static const char* className();

private:
    MThreadAsync() = delete;
    MThreadAsync(const MThreadAsync&) = delete;
    ~MThreadAsync() = delete;
};

OPENMAYA_NAMESPACE_CLOSE
