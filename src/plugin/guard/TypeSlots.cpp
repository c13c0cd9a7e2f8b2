#include "plugin/guard/TypeSlots.h"

#include <structmember.h>

#include <cstddef>
#include <string_view>

namespace understudy::guard
{

namespace
{

struct Slot
{
    size_t offset;
    Refusal refusal;
};

#define SLOT(STRUCT, NAME, REFUSAL) {offsetof(STRUCT, NAME), Refusal::REFUSAL}

constexpr Slot kTypeSlots[] = {
    SLOT(PyTypeObject, tp_getattr, Null),       SLOT(PyTypeObject, tp_setattr, MinusOne),
    SLOT(PyTypeObject, tp_repr, Null),          SLOT(PyTypeObject, tp_hash, MinusOne),
    SLOT(PyTypeObject, tp_call, Null),          SLOT(PyTypeObject, tp_str, Null),
    SLOT(PyTypeObject, tp_getattro, Null),      SLOT(PyTypeObject, tp_setattro, MinusOne),
    SLOT(PyTypeObject, tp_richcompare, Null),   SLOT(PyTypeObject, tp_iter, Null),
    SLOT(PyTypeObject, tp_iternext, Null),      SLOT(PyTypeObject, tp_descr_get, Null),
    SLOT(PyTypeObject, tp_descr_set, MinusOne), SLOT(PyTypeObject, tp_init, MinusOne),
    SLOT(PyTypeObject, tp_new, Null),           SLOT(PyTypeObject, tp_vectorcall, Null),
};

constexpr Slot kAsyncSlots[] = {
    SLOT(PyAsyncMethods, am_await, Null),
    SLOT(PyAsyncMethods, am_aiter, Null),
    SLOT(PyAsyncMethods, am_anext, Null),
    SLOT(PyAsyncMethods, am_send, Send),
};

constexpr Slot kNumberSlots[] = {
    SLOT(PyNumberMethods, nb_add, Null),
    SLOT(PyNumberMethods, nb_subtract, Null),
    SLOT(PyNumberMethods, nb_multiply, Null),
    SLOT(PyNumberMethods, nb_remainder, Null),
    SLOT(PyNumberMethods, nb_divmod, Null),
    SLOT(PyNumberMethods, nb_power, Null),
    SLOT(PyNumberMethods, nb_negative, Null),
    SLOT(PyNumberMethods, nb_positive, Null),
    SLOT(PyNumberMethods, nb_absolute, Null),
    SLOT(PyNumberMethods, nb_bool, MinusOne),
    SLOT(PyNumberMethods, nb_invert, Null),
    SLOT(PyNumberMethods, nb_lshift, Null),
    SLOT(PyNumberMethods, nb_rshift, Null),
    SLOT(PyNumberMethods, nb_and, Null),
    SLOT(PyNumberMethods, nb_xor, Null),
    SLOT(PyNumberMethods, nb_or, Null),
    SLOT(PyNumberMethods, nb_int, Null),
    SLOT(PyNumberMethods, nb_float, Null),
    SLOT(PyNumberMethods, nb_inplace_add, Null),
    SLOT(PyNumberMethods, nb_inplace_subtract, Null),
    SLOT(PyNumberMethods, nb_inplace_multiply, Null),
    SLOT(PyNumberMethods, nb_inplace_remainder, Null),
    SLOT(PyNumberMethods, nb_inplace_power, Null),
    SLOT(PyNumberMethods, nb_inplace_lshift, Null),
    SLOT(PyNumberMethods, nb_inplace_rshift, Null),
    SLOT(PyNumberMethods, nb_inplace_and, Null),
    SLOT(PyNumberMethods, nb_inplace_xor, Null),
    SLOT(PyNumberMethods, nb_inplace_or, Null),
    SLOT(PyNumberMethods, nb_floor_divide, Null),
    SLOT(PyNumberMethods, nb_true_divide, Null),
    SLOT(PyNumberMethods, nb_inplace_floor_divide, Null),
    SLOT(PyNumberMethods, nb_inplace_true_divide, Null),
    SLOT(PyNumberMethods, nb_index, Null),
    SLOT(PyNumberMethods, nb_matrix_multiply, Null),
    SLOT(PyNumberMethods, nb_inplace_matrix_multiply, Null),
};

constexpr Slot kSequenceSlots[] = {
    SLOT(PySequenceMethods, sq_length, MinusOne),     SLOT(PySequenceMethods, sq_concat, Null),
    SLOT(PySequenceMethods, sq_repeat, Null),         SLOT(PySequenceMethods, sq_item, Null),
    SLOT(PySequenceMethods, sq_ass_item, MinusOne),   SLOT(PySequenceMethods, sq_contains, MinusOne),
    SLOT(PySequenceMethods, sq_inplace_concat, Null), SLOT(PySequenceMethods, sq_inplace_repeat, Null),
};

constexpr Slot kMappingSlots[] = {
    SLOT(PyMappingMethods, mp_length, MinusOne),
    SLOT(PyMappingMethods, mp_subscript, Null),
    SLOT(PyMappingMethods, mp_ass_subscript, MinusOne),
};

constexpr Slot kBufferSlots[] = {
    SLOT(PyBufferProcs, bf_getbuffer, Buffer),
};

#undef SLOT

// Functions that are not replaced, but keep the library in use.
constexpr size_t kOtherPointers[] = {
    offsetof(PyTypeObject, tp_dealloc), offsetof(PyTypeObject, tp_traverse), offsetof(PyTypeObject, tp_clear),
    offsetof(PyTypeObject, tp_alloc),   offsetof(PyTypeObject, tp_free),     offsetof(PyTypeObject, tp_is_gc),
    offsetof(PyTypeObject, tp_del),     offsetof(PyTypeObject, tp_finalize), offsetof(PyTypeObject, tp_name),
    offsetof(PyTypeObject, tp_doc),     offsetof(PyTypeObject, tp_methods),  offsetof(PyTypeObject, tp_members),
    offsetof(PyTypeObject, tp_getset),
};

void*& at(void* structure, size_t offset) { return *reinterpret_cast<void**>(static_cast<char*>(structure) + offset); }

// Gives what is filled in a structure, but for what came with it from `base`, if there is one.
template <size_t N>
void eachOf(void* structure, void* base, const Slot (&slots)[N], const std::function<void(void*&, Refusal)>& visit)
{
    if (!structure)
        return;
    for (const Slot& slot : slots)
        if (void*& function = at(structure, slot.offset); function && !(base && at(base, slot.offset) == function))
            visit(function, slot.refusal);
}

// Which of a binder's own types it derives from.
PyTypeObject* sharedBase(const PyTypeObject& type)
{
    PyTypeObject* base = type.tp_base;
    while (base && !isShared(*base))
        base = base->tp_base;
    return base;
}

// The fields of a struct sequence are named by its maker's texts.
bool hasMemberNamedInside(const PyTypeObject& type, const std::function<bool(const void*)>& isInside)
{
    for (const PyMemberDef* member = type.tp_members; member && member->name; ++member)
        if (isInside(member->name))
            return true;
    return false;
}

} // namespace

void eachSlot(PyTypeObject& type, const std::function<void(void*& slot, Refusal refusal)>& visit)
{
    PyTypeObject* base = sharedBase(type);
    auto of = [&](auto PyTypeObject::* part) { return base ? base->*part : nullptr; };
    eachOf(&type, base, kTypeSlots, visit);
    eachOf(type.tp_as_async, of(&PyTypeObject::tp_as_async), kAsyncSlots, visit);
    eachOf(type.tp_as_number, of(&PyTypeObject::tp_as_number), kNumberSlots, visit);
    eachOf(type.tp_as_sequence, of(&PyTypeObject::tp_as_sequence), kSequenceSlots, visit);
    eachOf(type.tp_as_mapping, of(&PyTypeObject::tp_as_mapping), kMappingSlots, visit);
    eachOf(type.tp_as_buffer, of(&PyTypeObject::tp_as_buffer), kBufferSlots, visit);
}

bool isShared(const PyTypeObject& type)
{
    std::string_view name = type.tp_name;
    return name.starts_with("nanobind.") || name.starts_with("pybind11_");
}

bool refersTo(PyTypeObject& type, const std::function<bool(const void*)>& isInside)
{
    if (isInside(&type))
        return true;
    PyTypeObject* base = sharedBase(type);
    for (size_t offset : kOtherPointers)
        if (void* pointer = at(&type, offset); isInside(pointer) && !(base && at(base, offset) == pointer))
            return true;
    bool isFound = false;
    eachSlot(type, [&](void*& slot, Refusal) { isFound = isFound || isInside(slot); });
    return isFound || hasMemberNamedInside(type, isInside);
}

} // namespace understudy::guard
