#include "session/SessionLock.h"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

using understudy::session::SessionLock;

TEST(SessionLock, IsTakenAgainByWhoHoldsIt)
{
    SessionLock lock;
    lock.acquire();
    EXPECT_TRUE(lock.tryAcquire());
    lock.release();
    EXPECT_TRUE(lock.isHeld());
    lock.release();
    EXPECT_FALSE(lock.isHeld());
}

TEST(SessionLock, OtherThreadsWait)
{
    SessionLock lock;
    lock.acquire();
    bool taken = true;
    std::thread([&] { taken = lock.tryAcquire(); }).join();
    EXPECT_FALSE(taken);
    lock.release();
}

TEST(SessionLock, GuardsWhatSeveralThreadsChange)
{
    SessionLock lock;
    int count = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back(
            [&]
            {
                for (int k = 0; k < 5000; ++k)
                {
                    lock.acquire();
                    ++count;
                    lock.release();
                }
            });
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(count, 20000);
}
