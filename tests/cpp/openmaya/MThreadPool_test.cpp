// Threads, locks and atomics that plug-ins take from the API.
#define _OPENMAYA_DEPRECATION_DISABLE_WARNING
#include <maya/MAtomic.h>
#include <maya/MMutexLock.h>
#include <maya/MSpinLock.h>
#include <maya/MStatus.h>
#include <maya/MThreadAsync.h>
#include <maya/MThreadPool.h>
#include <maya/MThreadUtils.h>

#include <gtest/gtest.h>

#include <atomic>
#include <numeric>
#include <thread>
#include <vector>

namespace
{

MThreadRetVal square(void* data)
{
    int* number = static_cast<int*>(data);
    *number = static_cast<int>(int64_t(*number) * *number % 1000003);
    return nullptr;
}

void squareAll(void* data, MThreadRootTask* root)
{
    auto* numbers = static_cast<std::vector<int>*>(data);
    for (int& number : *numbers)
        EXPECT_TRUE(MThreadPool::createTask(square, &number, root));
    EXPECT_TRUE(MThreadPool::executeAndJoin(root));
    EXPECT_EQ((*numbers)[3], 9); // all are done
    EXPECT_TRUE(MThreadPool::createTask(square, &numbers->back(), root));
    EXPECT_TRUE(MThreadPool::executeAndJoin(root)); // only what came since
}

TEST(MThreadPool, RunsEveryTaskOnce)
{
    std::vector<int> numbers(1000);
    std::iota(numbers.begin(), numbers.end(), 0);
    EXPECT_TRUE(MThreadPool::init());
    EXPECT_TRUE(MThreadPool::newParallelRegion(squareAll, &numbers));
    MThreadPool::release();
    for (int i = 0; i < 999; ++i)
        EXPECT_EQ(numbers[static_cast<size_t>(i)], i * i % 1000003);
    EXPECT_EQ(numbers[999], int64_t(998001) * 998001 % 1000003); // twice
}

TEST(MThreadPool, NeedsItsBeginning)
{
    std::vector<int> numbers;
    EXPECT_EQ(MThreadPool::newParallelRegion(squareAll, &numbers), MStatus::kFailure);
    EXPECT_EQ(MThreadPool::createTask(square, nullptr, nullptr), MStatus::kInvalidParameter);
    EXPECT_EQ(MThreadPool::executeAndJoin(nullptr), MStatus::kInvalidParameter);
}

struct Progress
{
    std::atomic<int> done{0};
    std::atomic<int> told{0};
};

TEST(MThreadAsync, TellsWhenATaskIsDone)
{
    Progress progress;
    auto work = [](void* data) -> MThreadRetVal
    {
        ++static_cast<Progress*>(data)->done;
        return nullptr;
    };
    auto tell = [](void* data) { ++static_cast<Progress*>(data)->told; };
    EXPECT_EQ(MThreadAsync::createTask(work, &progress, tell, nullptr), MStatus::kFailure);
    EXPECT_TRUE(MThreadAsync::init());
    EXPECT_TRUE(MThreadAsync::createTask(work, &progress, tell, nullptr));
    EXPECT_TRUE(MThreadAsync::createTask(work, &progress, nullptr, nullptr));
    MThreadAsync::release(); // waits
    EXPECT_EQ(progress.done, 2);
    EXPECT_EQ(progress.told, 1);
}

template <class Lock> int countUnder(Lock& lock)
{
    int count = 0;
    auto work = [&]
    {
        for (int i = 0; i < 10000; ++i)
        {
            lock.lock();
            ++count;
            lock.unlock();
        }
    };
    std::thread first(work), second(work);
    first.join();
    second.join();
    return count;
}

TEST(MSpinLock, LetsOneIn)
{
    MSpinLock lock;
    EXPECT_EQ(countUnder(lock), 20000);
    EXPECT_TRUE(lock.tryLock());
    EXPECT_FALSE(lock.tryLock());
    lock.unlock();
}

TEST(MMutexLock, LetsOneIn)
{
    MMutexLock lock;
    EXPECT_EQ(countUnder(lock), 20000);
    EXPECT_TRUE(lock.tryLock());
    lock.unlock();
}

TEST(MAtomic, AnswersOldAndNewValues)
{
    volatile int number = 1;
    EXPECT_EQ(MAtomic::preIncrement(&number), 2);
    EXPECT_EQ(MAtomic::postIncrement(&number), 2);
    // Unsure: whether increment by a number answers the value before, as compareAndSwap does, or after.
    EXPECT_EQ(MAtomic::increment(&number, 4), 3);
    EXPECT_EQ(MAtomic::preDecrement(&number), 6);
    EXPECT_EQ(MAtomic::postDecrement(&number), 6);
    EXPECT_EQ(MAtomic::decrement(&number, 2), 5);
    EXPECT_EQ(MAtomic::set(&number, 9), 3);
    EXPECT_EQ(MAtomic::compareAndSwap(&number, 8, 1), 9);
    EXPECT_EQ(MAtomic::compareAndSwap(&number, 9, 1), 9);
    EXPECT_EQ(number, 1);
}

TEST(MThreadUtils, KnowsTheMachine)
{
    EXPECT_GE(MThreadUtils::getNumThreads(), 1);
    EXPECT_GE(MThreadUtils::getCacheLineSize(), 16);
}

} // namespace
