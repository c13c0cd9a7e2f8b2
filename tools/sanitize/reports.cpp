// Preloaded by `make sanitize`: sends UndefinedBehaviorSanitizer's reports to files, as its log_path option should.
//
// libubsan passes that option to a function that libasan defines too and, loaded first, answers in its place. So the
// path is handed to libubsan's own, found by name in that library alone.
#include <dlfcn.h>

#include <cstdlib>

namespace
{

__attribute__((constructor)) void setReportPath()
{
    const char* const path = std::getenv("UNDERSTUDY_UBSAN_REPORTS");
    void* const library = dlopen("libubsan.so.1", RTLD_NOLOAD | RTLD_LAZY);
    void* const function = library ? dlsym(library, "__sanitizer_set_report_path") : nullptr;
    if (path && function)
        reinterpret_cast<void (*)(const char*)>(function)(path);
}

} // namespace
