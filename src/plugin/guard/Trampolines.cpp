#include "plugin/guard/Trampolines.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <link.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstring>
#include <new>
#include <vector>

// 4096 trampolines of 16 bytes. Each leaves the address of its slot in the register of the sixth argument and jumps to
// the address in the first word of the data behind the code; where this template itself stands, it is never executed.
#if defined(__x86_64__)
asm(R"(
    .pushsection .text
    .balign 4096
    .hidden understudyGuardTrampolines
    .globl understudyGuardTrampolines
understudyGuardTrampolines:
    .set understudy_n, 0
    .rept 4096
    lea understudyGuardTrampolines + 65536 + 8 + 8 * understudy_n(%rip), %r9
    jmp *understudyGuardTrampolines + 65536(%rip)
    .balign 16
    .set understudy_n, understudy_n + 1
    .endr
    .popsection
)");
#elif defined(__aarch64__)
asm(R"(
    .pushsection .text
    .balign 65536
    .hidden understudyGuardTrampolines
    .globl understudyGuardTrampolines
understudyGuardTrampolines:
    .set understudy_n, 0
    .rept 4096
    adr x5, understudyGuardTrampolines + 65536 + 8 + 8 * understudy_n
    ldr x16, understudyGuardTrampolines + 65536
    br x16
    nop
    .set understudy_n, understudy_n + 1
    .endr
    .popsection
)");
#else
#error "The guard's trampolines are written for x86-64 and AArch64."
#endif

extern "C" const char understudyGuardTrampolines[];

namespace understudy::guard
{

namespace
{

constexpr size_t kCount = 4096;
constexpr size_t kStride = 16;
constexpr size_t kCodeBytes = kCount * kStride;
constexpr size_t kDataBytes = 65536;

// Where the template stands in a file; an open file outlives the file's deletion.
struct Source
{
    int file = -1;
    off_t offset = 0;
};

// Finds the template's file by the segment that holds it.
int findSegment(dl_phdr_info* info, size_t, void* data)
{
    auto& source = *static_cast<Source*>(data);
    auto address = reinterpret_cast<uintptr_t>(understudyGuardTrampolines);
    for (int i = 0; i < info->dlpi_phnum; ++i)
    {
        const ElfW(Phdr) & header = info->dlpi_phdr[i];
        uintptr_t start = info->dlpi_addr + header.p_vaddr;
        if (header.p_type != PT_LOAD || address < start || address >= start + header.p_filesz)
            continue;
        source.file = ::open(info->dlpi_name, O_RDONLY | O_CLOEXEC);
        source.offset = static_cast<off_t>(header.p_offset + (address - start));
        return 1;
    }
    return 0;
}

bool mapFile(char* region)
{
    static const Source source = []
    {
        Source found;
        dl_iterate_phdr(findSegment, &found);
        return found;
    }();
    if (source.file < 0)
        return false;
    void* mapped = mmap(region, kCodeBytes, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_FIXED, source.file, source.offset);
    // A file that was replaced since holds something else, or less.
    struct stat status{};
    bool isWhole = fstat(source.file, &status) == 0 && status.st_size >= source.offset + static_cast<off_t>(kCodeBytes);
    return mapped != MAP_FAILED && isWhole && std::memcmp(region, understudyGuardTrampolines, kCodeBytes) == 0;
}

bool copyCode(char* region)
{
    void* mapped = mmap(region, kCodeBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    if (mapped == MAP_FAILED)
        return false;
    std::memcpy(region, understudyGuardTrampolines, kCodeBytes);
    __builtin___clear_cache(region, region + kCodeBytes);
    return mprotect(region, kCodeBytes, PROT_READ | PROT_EXEC) == 0;
}

char* makeRegion()
{
    void* memory = mmap(nullptr, kCodeBytes + kDataBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    auto* region = static_cast<char*>(memory);
    if (memory == MAP_FAILED || (!mapFile(region) && !copyCode(region)))
        throw std::bad_alloc();
    auto call = reinterpret_cast<Word>(&understudyGuardCall);
    std::memcpy(region + kCodeBytes, &call, sizeof call);
    return region;
}

// Never destroyed: Python may call a trampoline to the very end of the process.
struct Pool
{
    char* region = nullptr;
    size_t used = kCount;
    std::vector<char*> free;
};

Pool& pool()
{
    static auto* const made = new Pool;
    return *made;
}

Record** slotOf(const char* trampoline)
{
    for (const char* region = pool().region; region;)
    {
        size_t offset = static_cast<size_t>(trampoline - region);
        if (offset < kCodeBytes)
            return reinterpret_cast<Record**>(const_cast<char*>(region) + kCodeBytes + 8) + offset / kStride;
        // The last word of the data leads to the region before.
        std::memcpy(&region, region + kCodeBytes + kDataBytes - sizeof region, sizeof region);
    }
    return nullptr;
}

char* nextTrampoline()
{
    Pool& all = pool();
    if (!all.free.empty())
    {
        char* recycled = all.free.back();
        all.free.pop_back();
        return recycled;
    }
    if (all.used == kCount)
    {
        char* region = makeRegion();
        std::memcpy(region + kCodeBytes + kDataBytes - sizeof all.region, &all.region, sizeof all.region);
        all.region = region;
        all.used = 0;
    }
    return all.region + kStride * all.used++;
}

} // namespace

void* makeTrampoline(Record* record)
{
    char* trampoline = nextTrampoline();
    *slotOf(trampoline) = record;
    return trampoline;
}

void freeTrampoline(void* trampoline)
{
    auto* code = static_cast<char*>(trampoline);
    *slotOf(code) = nullptr;
    pool().free.push_back(code);
}

} // namespace understudy::guard
