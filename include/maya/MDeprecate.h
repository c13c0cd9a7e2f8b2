// Marks of what plug-ins should not use any more.
#pragma once

#if defined(_OPENMAYA_DEPRECATION_DISABLE_WARNING) || defined(SWIG)
#define OPENMAYA_DEPRECATED(version, message)
#else
#define OPENMAYA_DEPRECATED(version, message) [[deprecated("deprecated since " #version ": " message)]]
#endif

#define _OPENMAYA_DEPRECATION_PUSH_AND_DISABLE_WARNING                                                                 \
    _Pragma("GCC diagnostic push") _Pragma("GCC diagnostic ignored \"-Wdeprecated-declarations\"")
#define _OPENMAYA_DEPRECATION_POP_WARNING _Pragma("GCC diagnostic pop")
#define _OPENMAYA_POP_WARNING _Pragma("GCC diagnostic pop")
