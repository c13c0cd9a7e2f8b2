#include "python/CrashStack.h"

#include <cxxabi.h>
#include <execinfo.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <system_error>

namespace understudy::python
{

namespace
{

constexpr int kSignals[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGSYS, SIGTRAP};
constexpr size_t kSignalCount = sizeof(kSignals) / sizeof(kSignals[0]);
constexpr int kMaxFrames = 128;
constexpr size_t kStackBytes = 256 * 1024;

// A signal handler has no argument of ours, so its state is the process's.
volatile int g_descriptor = -1;
volatile sig_atomic_t g_crashed = 0;
volatile bool g_writeMaps = false;
struct sigaction g_previous[kSignalCount];

void write(const char* text, size_t size)
{
    const ssize_t written = ::write(g_descriptor, text, size);
    static_cast<void>(written); // the process is dying: nobody is left to tell
}

void write(const char* text) { write(text, std::strlen(text)); }

void writeAddress(uintptr_t address)
{
    char text[2 + 2 * sizeof(address) + 1] = "0x";
    for (size_t digit = 0; digit < 2 * sizeof(address); ++digit)
        text[2 + digit] = "0123456789abcdef"[(address >> (4 * (2 * sizeof(address) - 1 - digit))) & 0xf];
    write(text);
}

// Where the libraries lie, so that addresses can be turned into source lines later.
void writeMaps()
{
    const int maps = open("/proc/self/maps", O_RDONLY | O_CLOEXEC);
    if (maps < 0)
        return;
    write("maps:\n");
    char buffer[4096];
    for (ssize_t size = read(maps, buffer, sizeof(buffer)); size > 0; size = read(maps, buffer, sizeof(buffer)))
        write(buffer, static_cast<size_t>(size));
    write("end of maps\n");
    close(maps);
}

bool isFault(int signal) { return signal == SIGSEGV || signal == SIGBUS || signal == SIGILL || signal == SIGFPE; }

void writeReport(int signal, const siginfo_t& info)
{
    write("native stack");
    if (isFault(signal) && info.si_code > 0)
    {
        write(", at address ");
        writeAddress(reinterpret_cast<uintptr_t>(info.si_addr));
    }
    write(":\n");
    void* frames[kMaxFrames];
    backtrace_symbols_fd(frames, backtrace(frames, kMaxFrames), g_descriptor);
    if (g_writeMaps)
        writeMaps();
}

void handleCrash(int signal, siginfo_t* info, void*)
{
    // A second crash, of another thread or of this handler, reports nothing more.
    if (!g_crashed)
    {
        g_crashed = 1;
        writeReport(signal, *info);
    }
    for (size_t index = 0; index < kSignalCount; ++index)
    {
        if (kSignals[index] == signal)
            sigaction(signal, &g_previous[index], nullptr);
    }
    // The handler before us, or death: delivered once this handler returns, which unblocks the signal.
    raise(signal);
}

void check(int result, const char* what)
{
    if (result != 0)
        throw std::system_error(errno, std::generic_category(), what);
}

void installStack()
{
    stack_t stack{};
    stack.ss_size = kStackBytes;
    stack.ss_sp = mmap(nullptr, kStackBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    check(stack.ss_sp == MAP_FAILED ? -1 : 0, "mmap");
    check(sigaltstack(&stack, nullptr), "sigaltstack");
}

void installHandler(int signal, struct sigaction& previous)
{
    struct sigaction current{};
    check(sigaction(signal, nullptr, &current), "sigaction");
    if ((current.sa_flags & SA_SIGINFO) && current.sa_sigaction == handleCrash)
        return;
    previous = current;
    struct sigaction action{};
    action.sa_sigaction = handleCrash;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    check(sigaction(signal, &action, nullptr), "sigaction");
}

} // namespace

void installCrashHandler(int descriptor)
{
    if (g_descriptor == -1)
    {
        // The first call loads the unwinder, which allocates.
        void* frame[1];
        backtrace(frame, 1);
        installStack();
    }
    g_descriptor = descriptor;
    g_writeMaps = isatty(descriptor) == 0;
    for (size_t index = 0; index < kSignalCount; ++index)
        installHandler(kSignals[index], g_previous[index]);
}

std::string demangled(const char* name)
{
    int status = 0;
    const std::unique_ptr<char, void (*)(void*)> text(abi::__cxa_demangle(name, nullptr, nullptr, &status), std::free);
    return status == 0 ? text.get() : name;
}

} // namespace understudy::python
