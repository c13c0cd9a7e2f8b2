// A slot's value as another type than it is stored as, at an address that stays: what a data handle's references are to
// where they cannot be into the slot itself (texts, float matrices, numbers of another type).
//
// A view is read again when it is asked for, unless something was written to it that the slot does not have yet.
#pragma once

#include "eval/Slot.h"

#include <maya/MFloatMatrix.h>
#include <maya/MMatrix.h>
#include <maya/MObject.h>
#include <maya/MString.h>

#include <memory>
#include <typeindex>
#include <vector>

namespace understudy::openmaya
{

class SlotView
{
public:
    virtual ~SlotView() = default;
    // Writes to the slot where something was written to the view.
    virtual void commit(eval::Slot& slot) = 0;

    std::type_index type = typeid(void);
    size_t first = 0; // which number of a tuple
};

class SlotViews
{
public:
    std::vector<std::unique_ptr<SlotView>> all;
};

// The views of a slot, made on first use.
SlotViews& viewsOf(eval::Slot& slot);
void commitViews(eval::Slot& slot);
// Of every slot that was viewed since the last time.
void commitAllViews();

// N numbers from `first` on. Times count as 1/6000 s, except towards 64-bit integers of time slots.
template <class Number, size_t N> Number* numberView(eval::Slot& slot, size_t first);
MString& textView(eval::Slot& slot);
MFloatMatrix& floatMatrixView(eval::Slot& slot);
MMatrix& matrixView(eval::Slot& slot); // of a slot that holds no matrix
// The value as an object whose content may be changed through function sets; null where there is none.
MObject& objectView(eval::Slot& slot, size_t first, bool isComponent);

} // namespace understudy::openmaya
