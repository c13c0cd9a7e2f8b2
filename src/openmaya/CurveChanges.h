// What MAnimCurveChange keeps: the records of the edits it was given to.
#pragma once

#include "openmaya/Recorded.h"

#include <maya/MAnimCurveChange.h>

#include <memory>
#include <vector>

namespace understudy::openmaya
{

struct CurveChanges
{
    std::vector<std::shared_ptr<core::Journal>> journals;
    bool isInteractive = false;

    static CurveChanges& of(MAnimCurveChange& change) { return *change.m_changes; }
};

// An edit of a curve, taken down where somebody wants to undo it.
template <class Work> std::invoke_result_t<Work> recorded(MAnimCurveChange* change, Work&& work)
{
    return recorded(std::forward<Work>(work),
                    [&](const std::shared_ptr<core::Journal>& journal)
                    {
                        if (change)
                            CurveChanges::of(*change).journals.push_back(journal);
                    });
}

} // namespace understudy::openmaya
