// What the Python functions do, without Python.
#pragma once

// Part of the Python module's interface: values are never given another meaning.
enum MayaPythonCExtStatus : short
{
    SUCCESS = 0,
    UNKNOWN_FAILURE = -1,
    NODE_DOES_NOT_EXIST = -2,
    UNABLE_TO_GET_ACTIVE_SELECTION = -3,
    UNABLE_TO_SET_ACTIVE_SELECTION = -4,
    UNABLE_TO_MERGE_SELECTION_LISTS = -5
};

void helloWorldMaya(const char* text);

// Selects what has this name, and leaves selected what was.
MayaPythonCExtStatus addToActiveSelectionList(const char* name);
