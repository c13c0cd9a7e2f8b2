#include "openmaya/Status.h"

#include <maya/MThreadPool.h>

#include <tbb/parallel_for.h>

#include <atomic>
#include <utility>
#include <vector>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

// The tasks of one region that wait.
class MThreadRootTask
{
public:
    std::vector<std::pair<MThreadFunc, void*>> waiting;
};

namespace
{

std::atomic<int> users{0};

template <class Pointer> void need(Pointer pointer, const char* what)
{
    if (!pointer)
        throw core::error(core::ErrorKind::BadArgument, "MThreadPool was given no {}.", what);
}

} // namespace

MStatus MThreadPool::init()
{
    ++users;
    return MStatus::kSuccess;
}

MStatus MThreadPool::newParallelRegion(MThreadCallbackFunc func, void* data)
{
    return guarded(
        [&]
        {
            need(func, "function");
            if (users == 0)
                throw core::Error(core::ErrorKind::Failed, "MThreadPool::init was not called.");
            MThreadRootTask root;
            func(data, &root);
        });
}

MStatus MThreadPool::createTask(MThreadFunc func, void* data, MThreadRootTask* root)
{
    return guarded(
        [&]
        {
            need(func, "function");
            need(root, "root task");
            root->waiting.emplace_back(func, data);
        });
}

MStatus MThreadPool::executeAndJoin(MThreadRootTask* root)
{
    return guarded(
        [&]
        {
            need(root, "root task");
            auto tasks = std::exchange(root->waiting, {});
            tbb::parallel_for(size_t(0), tasks.size(), [&](size_t i) { tasks[i].first(tasks[i].second); });
        });
}

void MThreadPool::release()
{
    if (users > 0)
        --users;
}

const char* MThreadPool::className() { return "MThreadPool"; }

OPENMAYA_NAMESPACE_CLOSE
