// Functions made at run time, any number of them: each has an address of its own and leads to one Record.
//
// The code is not written at run time: pages of the guard's own library are mapped a second time, each beside a fresh
// page of data (what libffi calls static trampolines), so that systems which forbid new code allow it. Where the file
// cannot be mapped it is copied.
#pragma once

#include <cstdint>

namespace understudy::guard
{

struct Record;

// Any C function of up to five arguments that are pointers or integers, as all functions that Python calls are.
using Word = uintptr_t;
using AnyFunction = Word (*)(Word, Word, Word, Word, Word);

// What every trampoline leads to: its five arguments as they came, and where the trampoline's record stands.
extern "C" Word understudyGuardCall(Word a, Word b, Word c, Word d, Word e, Record** slot);

// A function that calls understudyGuardCall with `record`. Throws std::bad_alloc. The GIL must be held.
void* makeTrampoline(Record* record);
// Gives one back that nobody knows any more.
void freeTrampoline(void* trampoline);

} // namespace understudy::guard
