#include "plugin/guard/Stacks.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <unwind.h>

#include <algorithm>
#include <cinttypes>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <vector>

namespace understudy::guard
{

namespace
{

struct FileCloser
{
    void operator()(FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<FILE, FileCloser>;

struct DirectoryCloser
{
    void operator()(DIR* directory) const { closedir(directory); }
};

File openTaskFile(long thread, const char* name)
{
    char path[64];
    std::snprintf(path, sizeof path, "/proc/self/task/%ld/%s", thread, name);
    return File(std::fopen(path, "re"));
}

std::vector<long> otherThreads()
{
    std::vector<long> threads;
    std::unique_ptr<DIR, DirectoryCloser> tasks(opendir("/proc/self/task"));
    long own = syscall(SYS_gettid);
    while (const dirent* entry = tasks ? readdir(tasks.get()) : nullptr)
        if (long thread = std::atol(entry->d_name); thread > 0 && thread != own)
            threads.push_back(thread);
    return threads;
}

struct Place
{
    uintptr_t stack = 0;
    uintptr_t code = 0;
};

enum class Look
{
    Resting,
    Running,
    Gone
};

// Where a thread rests: the last two words of its current system call.
Look look(long thread, Place& place)
{
    File file = openTaskFile(thread, "syscall");
    char text[256] = "";
    if (!file || !std::fgets(text, sizeof text, file.get()))
        return Look::Gone;
    uintptr_t words[9] = {};
    int count = 0;
    for (char *at = text, *end = nullptr; count < 9; ++count, at = end)
    {
        words[count] = std::strtoul(at, &end, 0);
        if (end == at)
            break;
    }
    // "running", or -1 with the two alone where it rests elsewhere than in a system call.
    if (count < 3)
        return Look::Running;
    place = {words[count - 2], words[count - 1]};
    return Look::Resting;
}

// The end of the mapping that an address of a stack lies in.
uintptr_t endOfMapping(uintptr_t address)
{
    File maps(std::fopen("/proc/self/maps", "re"));
    char line[512];
    while (maps && std::fgets(line, sizeof line, maps.get()))
    {
        uintptr_t start = 0;
        uintptr_t end = 0;
        if (std::sscanf(line, "%" SCNxPTR "-%" SCNxPTR, &start, &end) == 2 && address >= start && address < end)
            return end;
    }
    return 0;
}

// Reads another thread's stack, which may change or go at any time: through the file of the process's memory, where a
// place that is gone is an error and no fault.
bool holdsAddress(uintptr_t from, uintptr_t to, const Segments& code)
{
    int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    if (memory < 0)
        return true;
    std::vector<const void*> words(8192);
    bool isFound = false;
    for (uintptr_t at = from & ~(sizeof(void*) - 1); at < to && !isFound;)
    {
        size_t wanted = std::min<size_t>(to - at, words.size() * sizeof words[0]);
        ssize_t got = pread(memory, words.data(), wanted, static_cast<off_t>(at));
        if (got <= 0)
            break;
        auto end = words.begin() + got / static_cast<ssize_t>(sizeof words[0]);
        isFound = std::any_of(words.begin(), end, [&](const void* word) { return code.contains(word); });
        at += static_cast<uintptr_t>(got);
    }
    close(memory);
    return isFound;
}

bool mayBeInside(long thread, const Segments& code)
{
    constexpr int kTries = 20;
    for (int i = 0; i < kTries; ++i)
    {
        Place place;
        Look seen = look(thread, place);
        if (seen == Look::Gone)
            return false;
        if (seen == Look::Resting)
            return code.contains(reinterpret_cast<const void*>(place.code)) ||
                   holdsAddress(place.stack, endOfMapping(place.stack), code);
        timespec pause{0, 1000000};
        nanosleep(&pause, nullptr);
    }
    return true;
}

} // namespace

bool isOnOwnStack(const Segments& code)
{
    struct Search
    {
        const Segments& code;
        bool isFound = false;
    } search{code};
    auto visit = [](_Unwind_Context* frame, void* data)
    {
        auto& state = *static_cast<Search*>(data);
        state.isFound = state.code.contains(reinterpret_cast<const void*>(_Unwind_GetIP(frame)));
        return state.isFound ? _URC_END_OF_STACK : _URC_NO_REASON;
    };
    _Unwind_Backtrace(visit, &search);
    return search.isFound;
}

bool mayBeOnOtherStacks(const Segments& code)
{
    for (long thread : otherThreads())
        if (mayBeInside(thread, code))
            return true;
    return false;
}

} // namespace understudy::guard
