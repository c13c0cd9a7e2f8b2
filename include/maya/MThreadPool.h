// Tasks that run side by side on the host's worker threads.
//
// init() is paired with release(). newParallelRegion() calls a function on the thread that asks; what that adds by
// createTask() runs in executeAndJoin(), which returns when all of it has. Tasks must not use the API's scene classes.
#pragma once

#include <maya/MTypes.h>

typedef void* MThreadRetVal;
typedef MThreadRetVal (*MThreadFunc)(void*);
typedef void (*MThreadCallbackFunc)(void*, MThreadRootTask*);

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MThreadPool
{
public:
    static MStatus init();
    // kFailure before init().
    static MStatus newParallelRegion(MThreadCallbackFunc func, void* data);
    static MStatus createTask(MThreadFunc func, void* data, MThreadRootTask* root);
    static MStatus executeAndJoin(MThreadRootTask* root);
    static void release();
    static const char* className();

private:
    MThreadPool() = delete;
    MThreadPool(const MThreadPool&) = delete;
    ~MThreadPool() = delete;
};

OPENMAYA_NAMESPACE_CLOSE
