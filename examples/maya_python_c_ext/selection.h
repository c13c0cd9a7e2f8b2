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

// What MGlobal::selectByName does with the selection: the values are those of MGlobal::ListAdjustment.
enum SelectMode : short
{
    REPLACE_LIST = 0,
    XOR_WITH_LIST = 1,
    ADD_TO_LIST = 2,
    REMOVE_FROM_LIST = 3,
    ADD_TO_HEAD_OF_LIST = 4
};

// Selects everything whose name matches the pattern: wildcards, partial paths and components, as in scripts.
MayaPythonCExtStatus selectByName(const char* pattern, SelectMode mode);
