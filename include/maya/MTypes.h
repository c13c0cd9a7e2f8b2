// Versions, plain types and macros that every header of the API stands on.
#pragma once

#include <maya/MApiNamespace.h>
#include <maya/MDeprecate.h>

#include <stdint.h>
#include <sys/stat.h>

#include <cstddef>
#include <cstdint>

// The year, major, minor and patch of the API: 2025.0.
#define MAYA_API_VERSION 20250000
#define MAYA_APP_VERSION 2025
#define MAYA_CUSTOM_VERSION_MAJOR 0
#define MAYA_CUSTOM_VERSION_MINOR 0
#define MAYA_CUSTOM_VERSION_CLIENT ""
#define MAYA_CUSTOM_VERSION (MAYA_CUSTOM_VERSION_MAJOR * 10000 + MAYA_CUSTOM_VERSION_MINOR * 100)

#ifndef MBits64_
#define MBits64_
#endif

#if defined(__GNUC__)
#define PLUGIN_EXPORT __attribute__((visibility("default")))
#define DLL_PUBLIC __attribute__((visibility("default")))
#define DLL_PRIVATE __attribute__((visibility("hidden")))
#else
#define PLUGIN_EXPORT
#define DLL_PUBLIC
#define DLL_PRIVATE
#endif

// Access marks around members that the scripting bindings leave out.
#define BEGIN_NO_SCRIPT_SUPPORT public
#define END_NO_SCRIPT_SUPPORT public

#define OPENMAYA_AVAILABLE(version)
#define OPENMAYA_MODIFIED(version, message)

#define OPENMAYA_IDENTITY(x) x
#define OPENMAYA_STRINGIZE_SINGLE(e) #e,
#define OPENMAYA_STRINGIZE(...) #__VA_ARGS__
#define OPENMAYA_DECLARE_HANDLE(name) typedef struct name##__* name

typedef int64_t MInt64;
typedef uint64_t MUint64;
typedef intptr_t MIntPtrSz;
typedef uintptr_t MUintPtrSz;

typedef short short2[2];
typedef short short3[3];
typedef int long2[2];
typedef int long3[3];
typedef int int2[2];
typedef int int3[3];
typedef float float2[2];
typedef float float3[3];
typedef double double2[2];
typedef double double3[3];
typedef double double4[4];

namespace understudy
{
namespace openmaya
{
// The enumerators of a list as OPENMAYA_ENUM is given it: their number, the value of one, and its text ("kX = 3").
// The text lives as long as the host. An index outside the list gives 0 and null.
OPENMAYA_EXPORT int enumSize(const char* list);
OPENMAYA_EXPORT int enumValue(const char* list, int index);
OPENMAYA_EXPORT const char* enumText(const char* list, int index);
} // namespace openmaya
} // namespace understudy

// An enumeration whose names and values can be listed.
#define OPENMAYA_ENUM(EnumName, ...)                                                                                   \
    enum EnumName                                                                                                      \
    {                                                                                                                  \
        __VA_ARGS__                                                                                                    \
    };                                                                                                                 \
    struct EnumName##_EnumDef                                                                                          \
    {                                                                                                                  \
        static int size() { return ::understudy::openmaya::enumSize(#__VA_ARGS__); }                                   \
        static int value(int index) { return ::understudy::openmaya::enumValue(#__VA_ARGS__, index); }                 \
        static const char* raw_name(int index) { return ::understudy::openmaya::enumText(#__VA_ARGS__, index); }       \
    }
#define OPENMAYA_ENUM_EXPAND(EnumName, ...) OPENMAYA_ENUM(EnumName, __VA_ARGS__)

inline int statUNIX(const char* path, struct stat* buffer) { return ::stat(path, buffer); }
#define STAT statUNIX

OPENMAYA_MAJOR_NAMESPACE_OPEN

// The spaces that points and transformations are given in.
class OPENMAYA_EXPORT MSpace
{
public:
    OPENMAYA_ENUM(Space, kInvalid = 0, kTransform = 1, kPreTransform = 2, kPostTransform = 3, kWorld = 4,
                  kObject = kPreTransform, kLast = 5);
};

OPENMAYA_NAMESPACE_CLOSE
