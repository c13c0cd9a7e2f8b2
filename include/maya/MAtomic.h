// Changes of an integer that threads share. Deprecated: use std::atomic.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MTypes.h>

#define FORCE_INLINE inline __attribute__((always_inline))

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_DEPRECATED(2020, "use std::atomic") MAtomic
{
public:
    // Those named pre answer the new value; all others what was there before.
    static FORCE_INLINE int preIncrement(volatile int* variable) { return __sync_add_and_fetch(variable, 1); }
    static FORCE_INLINE int postIncrement(volatile int* variable) { return __sync_fetch_and_add(variable, 1); }
    static FORCE_INLINE int increment(volatile int* variable, int incrementValue)
    {
        return __sync_fetch_and_add(variable, incrementValue);
    }
    static FORCE_INLINE int preDecrement(volatile int* variable) { return __sync_sub_and_fetch(variable, 1); }
    static FORCE_INLINE int postDecrement(volatile int* variable) { return __sync_fetch_and_sub(variable, 1); }
    static FORCE_INLINE int decrement(volatile int* variable, int decrementValue)
    {
        return __sync_fetch_and_sub(variable, decrementValue);
    }
    static FORCE_INLINE int set(volatile int* variable, int newValue)
    {
        return __atomic_exchange_n(variable, newValue, __ATOMIC_SEQ_CST);
    }
    static FORCE_INLINE int compareAndSwap(volatile int* variable, int compareValue, int swapValue)
    {
        return __sync_val_compare_and_swap(variable, compareValue, swapValue);
    }
};

OPENMAYA_NAMESPACE_CLOSE
