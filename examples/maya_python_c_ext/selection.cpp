#include "selection.h"

#include <maya/MGlobal.h>
#include <maya/MSelectionList.h>
#include <maya/MStatus.h>
#include <maya/MString.h>

void helloWorldMaya(const char* text) { MGlobal::displayInfo(MString("Hello from the C++ plug-in: ") + text); }

MayaPythonCExtStatus addToActiveSelectionList(const char* name)
{
    MSelectionList added;
    if (!added.add(MString(name)))
    {
        return NODE_DOES_NOT_EXIST;
    }

    MSelectionList active;
    if (!MGlobal::getActiveSelectionList(active, true))
    {
        return UNABLE_TO_GET_ACTIVE_SELECTION;
    }
    if (!active.merge(added))
    {
        return UNABLE_TO_MERGE_SELECTION_LISTS;
    }
    if (!MGlobal::setActiveSelectionList(active))
    {
        return UNABLE_TO_SET_ACTIVE_SELECTION;
    }
    return SUCCESS;
}

MayaPythonCExtStatus selectByName(const char* pattern, SelectMode mode)
{
    MSelectionList matches;
    if (!matches.add(MString(pattern)))
    {
        return NODE_DOES_NOT_EXIST;
    }
    auto adjustment = static_cast<MGlobal::ListAdjustment>(mode);
    if (!MGlobal::selectByName(MString(pattern), adjustment))
    {
        return UNABLE_TO_SET_ACTIVE_SELECTION;
    }
    return SUCCESS;
}
