#include "openmaya/Status.h"

#include <maya/MThreadAsync.h>

#include <mutex>
#include <thread>
#include <vector>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

struct Threads
{
    std::mutex mutex;
    int users = 0;
    std::vector<std::thread> running;
};

// Threads that nobody waited for may still run while the process ends.
Threads& threads()
{
    static auto* instance = new Threads;
    return *instance;
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MStatus MThreadAsync::init()
{
    std::lock_guard guard(threads().mutex);
    ++threads().users;
    return MStatus::kSuccess;
}

MStatus MThreadAsync::createTask(MThreadFunc func, void* data, MThreadAsyncCallbackFunc afunc, MThreadRootTask*)
{
    return guarded(
        [&]
        {
            if (!func)
                throw core::Error(core::ErrorKind::BadArgument, "MThreadAsync was given no function.");
            std::lock_guard guard(threads().mutex);
            if (threads().users == 0)
                throw core::Error(core::ErrorKind::Failed, "MThreadAsync::init was not called.");
            threads().running.emplace_back(
                [=]
                {
                    func(data);
                    if (afunc)
                        afunc(data);
                });
        });
}

void MThreadAsync::release()
{
    std::vector<std::thread> ending;
    {
        std::lock_guard guard(threads().mutex);
        if (threads().users == 0 || --threads().users > 0)
            return;
        ending.swap(threads().running);
    }
    for (std::thread& thread : ending)
        thread.join();
}

const char* MThreadAsync::className() { return "MThreadAsync"; }

OPENMAYA_NAMESPACE_CLOSE
