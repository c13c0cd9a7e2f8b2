// One C function of a plug-in that Python may call, and whether it may now.
//
// Python is given the record's entry in place of the function. A call through it is counted while it lasts; once the
// record is closed, a call raises ReferenceError with the name of the function and of its plug-in. Everything here
// needs the GIL.
#pragma once

#include "plugin/guard/Ref.h"
#include "plugin/guard/Trampolines.h"

#include <string>

namespace understudy::guard
{

// A plug-in, over all times that it is loaded. Never deleted, as closed records name it.
struct Owner
{
    std::string name;
    std::string file;
};

enum class State : uint8_t
{
    Open,
    Draining,   // the plug-in is about to be unloaded
    NotLoaded,  // the plug-in is unloaded
    NotOffered, // the plug-in was loaded again, and has no such function any more
    OldBuild    // it works on data of a build that another one replaced
};

// What a function answers beside the exception that it sets.
enum class Refusal : uint8_t
{
    Null,
    MinusOne,
    Buffer, // -1, and a buffer without owner
    Send    // the error of PySendResult
};

struct Record
{
    Record(const Owner& owner, std::string name, AnyFunction target, Refusal refusal);
    // Only once nobody can call the entry any more.
    ~Record();
    Record(const Record&) = delete;
    Record& operator=(const Record&) = delete;

    AnyFunction target = nullptr;
    State state = State::Open;
    Refusal refusal = Refusal::Null;
    bool isNamedByCallee = false; // the first argument has a name of its own
    int64_t running = 0;          // calls that have not come back
    Ref self;                     // the first argument in place of the one that comes; null: as it comes
    const Owner* owner;
    std::string name;
    void* entry = nullptr; // what Python is given: a function of the same signature
};

// Called after the last call came back into a record that was closed meanwhile.
void setWhenLeft(void (*left)());

// Adds the calls that the calling thread is inside of to the counts of their records: after a fork, where all counts
// were set to nothing, as no other thread is left.
void countOwnCalls();

} // namespace understudy::guard
