// Marks of the metadata library's classes.
#pragma once

#include <maya/MApiNamespace.h>

#include <stdint.h>

#define METADATA_EXPORT DLL_IMPORT
#define METADATA_OVERRIDE override
