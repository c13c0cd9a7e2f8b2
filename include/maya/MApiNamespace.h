// Namespaces and export marks of the API, and every class's name.
//
// The classes live in a namespace that carries the API's major version, so that a plug-in built for another one does
// not link by accident; the names are used in the global namespace.
#pragma once

#define AUTODESK_NAMESPACE Autodesk
#define MAYA_NAMESPACE Maya

#define OPENMAYA_MAJOR_NAMESPACE OpenMaya20250000
#define OPENMAYA_LATEST_NAMESPACE OPENMAYA_MAJOR_NAMESPACE

#define OPENMAYA_NAMESPACE_SCHEMA(API_VERSION) OpenMaya##API_VERSION
#define OPENMAYA_MAJOR_NAMESPACE_SCHEMA OPENMAYA_MAJOR_NAMESPACE
#define OPENMAYA_LATEST_NAMESPACE_SCHEMA OPENMAYA_LATEST_NAMESPACE

#define OPENMAYA_NAMESPACE_OPEN(API_VERSION)                                                                           \
    namespace Autodesk                                                                                                 \
    {                                                                                                                  \
    namespace Maya                                                                                                     \
    {                                                                                                                  \
    namespace OPENMAYA_NAMESPACE_SCHEMA(API_VERSION)                                                                   \
    {
#define OPENMAYA_MAJOR_NAMESPACE_OPEN OPENMAYA_NAMESPACE_OPEN(20250000)
#define OPENMAYA_LATEST_NAMESPACE_OPEN OPENMAYA_MAJOR_NAMESPACE_OPEN
#define OPENMAYA_NAMESPACE_CLOSE                                                                                       \
    }                                                                                                                  \
    }                                                                                                                  \
    }

#define USING_MAJOR_API(name) using Autodesk::Maya::OPENMAYA_MAJOR_NAMESPACE::name
#define USING_MAJOR_ONLY_API(name) USING_MAJOR_API(name)
#define USING_LATEST_API(name) USING_MAJOR_API(name)

#define BEGIN_INTERNAL_CLASS_FORWARD_DECLARE
#define END_INTERNAL_CLASS_FORWARD_DECLARE

#if defined(__GNUC__)
#define DLL_EXPORT __attribute__((visibility("default")))
#define DLL_IMPORT __attribute__((visibility("default")))
#else
#define DLL_EXPORT
#define DLL_IMPORT
#endif

// Every class is in libUnderstudy.so, which also answers to the names of Maya's libraries.
#define OPENMAYA_EXPORT DLL_IMPORT
#define OPENMAYAANIM_EXPORT DLL_IMPORT
#define OPENMAYAFX_EXPORT DLL_IMPORT
#define OPENMAYARENDER_EXPORT DLL_IMPORT
#define OPENMAYAUI_EXPORT DLL_IMPORT
#define FND_EXPORT DLL_IMPORT
#define IMAGE_EXPORT DLL_IMPORT

#define OPENMAYA_PRIVATE private
#define OPENMAYA_PRIVATE_NO_SWIG private
#define PYTHON_OPENMAYA_PRIVATE private

#if defined(OPENMAYA_STRICT_NO_OVERRIDE)
#define OPENMAYA_NO_OVERRIDE final
#else
#define OPENMAYA_NO_OVERRIDE
#endif

#include <understudy/openmaya_classes.h>

namespace understudy
{
namespace openmaya
{
// The host's way into the classes; plug-ins have no definition of it.
struct Access;
} // namespace openmaya
} // namespace understudy
