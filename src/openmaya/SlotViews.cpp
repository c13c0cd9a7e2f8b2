#include "openmaya/SlotViews.h"

#include "eval/Computation.h"
#include "openmaya/Access.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace understudy::openmaya
{

namespace
{

template <class View> View& viewOf(eval::Slot& slot, size_t first)
{
    SlotViews& views = viewsOf(slot);
    for (const auto& view : views.all)
        if (view->type == typeid(View) && view->first == first)
            return static_cast<View&>(*view);
    auto made = std::make_unique<View>();
    made->type = typeid(View);
    made->first = first;
    views.all.push_back(std::move(made));
    return static_cast<View&>(*views.all.back());
}

// Towards zero; what no integer of the type holds is the nearest there is.
template <class Integer> Integer truncated(double number)
{
    constexpr double kLow = static_cast<double>(std::numeric_limits<Integer>::min());
    constexpr double kHigh = static_cast<double>(std::numeric_limits<Integer>::max());
    if (std::isnan(number))
        return 0;
    if (number <= kLow)
        return std::numeric_limits<Integer>::min();
    return number >= kHigh ? std::numeric_limits<Integer>::max() : static_cast<Integer>(number);
}

double realOf(const eval::Slot& slot, size_t i)
{
    if (i >= slot.components())
        return 0.0;
    return slot.scalar() == core::Scalar::Ticks ? core::rawFromTicks(slot.integer(i)) : slot.number(i);
}

template <class Number> Number numberOf(const eval::Slot& slot, size_t i)
{
    if constexpr (std::is_same_v<Number, bool>)
        return realOf(slot, i) != 0.0;
    else if constexpr (std::is_pointer_v<Number>)
        return reinterpret_cast<Number>(i < slot.components() ? slot.integer(i) : 0);
    else if constexpr (std::is_integral_v<Number>)
    {
        bool isWhole = i < slot.components() && !core::isFloating(slot.scalar()) &&
                       slot.scalar() != core::Scalar::Ticks && slot.kind() == eval::Slot::Kind::Numbers;
        return isWhole ? static_cast<Number>(slot.integer(i)) : truncated<Number>(realOf(slot, i));
    }
    else
        return static_cast<Number>(realOf(slot, i));
}

template <class Number> void setNumber(eval::Slot& slot, size_t i, Number number)
{
    if (i >= slot.components())
        return;
    if constexpr (std::is_pointer_v<Number>)
        slot.setInteger(i, reinterpret_cast<intptr_t>(number));
    else if (slot.scalar() == core::Scalar::Ticks)
        slot.setInteger(i, core::ticksFromRaw(static_cast<double>(number)));
    else if constexpr (std::is_integral_v<Number>)
        slot.setInteger(i, number);
    else
        slot.setNumber(i, number);
}

template <class Number, size_t N> class NumberView final : public SlotView
{
public:
    Number* refresh(const eval::Slot& slot)
    {
        if (std::memcmp(numbers, before, sizeof numbers) == 0)
            for (size_t i = 0; i < N; ++i)
                numbers[i] = before[i] = numberOf<Number>(slot, first + i);
        return numbers;
    }
    void commit(eval::Slot& slot) override
    {
        if (std::memcmp(numbers, before, sizeof numbers) == 0)
            return;
        for (size_t i = 0; i < N; ++i)
            setNumber(slot, first + i, before[i] = numbers[i]);
    }

    Number numbers[N] = {};
    Number before[N] = {};
};

class TextView final : public SlotView
{
public:
    MString& refresh(const eval::Slot& slot)
    {
        if (!(text == before))
            return text;
        const auto* data = slot.kind() == eval::Slot::Kind::Object ? slot.object().as<core::StringData>() : nullptr;
        text = before = data ? data->content.c_str() : "";
        return text;
    }
    void commit(eval::Slot& slot) override
    {
        if (text == before)
            return;
        before = text;
        slot.assign(core::Value::string(text.asChar()));
    }

    MString text;
    MString before;
};

void load(const core::Matrix& from, MMatrix& to) { std::memcpy(to.matrix, from.data(), sizeof to.matrix); }
void load(const core::Matrix& from, MFloatMatrix& to)
{
    std::transform(from.begin(), from.end(), &to.matrix[0][0], [](double n) { return static_cast<float>(n); });
}

template <class ApiMatrix> class MatrixView final : public SlotView
{
public:
    ApiMatrix& refresh(const eval::Slot& slot)
    {
        if (std::memcmp(matrix.matrix, before.matrix, sizeof matrix.matrix) != 0)
            return matrix;
        load(matrixOf(slot), matrix);
        before = matrix;
        return matrix;
    }
    void commit(eval::Slot& slot) override
    {
        if (std::memcmp(matrix.matrix, before.matrix, sizeof matrix.matrix) == 0)
            return;
        before = matrix;
        core::Matrix numbers;
        std::copy_n(&matrix.matrix[0][0], 16, numbers.begin());
        slot.assign(core::Value::matrix(numbers));
    }

    ApiMatrix matrix;
    ApiMatrix before;

private:
    static const core::Matrix& matrixOf(const eval::Slot& slot)
    {
        if (slot.kind() == eval::Slot::Kind::Matrix)
            return slot.matrix();
        const auto* data = slot.kind() == eval::Slot::Kind::Object ? slot.object().as<core::MatrixData>() : nullptr;
        return data ? data->matrix : eval::kIdentity;
    }
};

class ObjectView final : public SlotView
{
public:
    MObject& refresh(const eval::Slot& slot, bool isComponent_)
    {
        isComponent = isComponent_;
        const core::Value* content = Access::valueOf(object);
        if (content && *content != before)
            return object;
        core::Value now = valueOf(slot);
        if (!content || now != before)
        {
            before = now;
            object = now.empty() ? MObject() : Access::value(std::move(now));
        }
        return object;
    }
    void commit(eval::Slot& slot) override
    {
        const core::Value* content = Access::valueOf(object);
        if (!content || *content == before)
            return;
        before = *content;
        if (isComponent)
            slot.setNumber(first, content->isNumeric() ? content->asDouble() : 0.0);
        else
            slot.assign(*content);
    }

    MObject object;
    core::Value before;
    bool isComponent = false;

private:
    core::Value valueOf(const eval::Slot& slot) const
    {
        return slot.value(isComponent ? static_cast<uint8_t>(1u << first) : slot.allParts());
    }
};

} // namespace

namespace
{

// The session's lock is held by whoever uses handles.
std::vector<eval::SlotRef>& viewed()
{
    static auto* slots = new std::vector<eval::SlotRef>;
    return *slots;
}

} // namespace

SlotViews& viewsOf(eval::Slot& slot)
{
    constexpr size_t kMost = 1024; // views outside of any computation are not remembered for ever
    if (viewed().size() >= kMost)
        commitAllViews();
    viewed().emplace_back(&slot);
    if (!slot.view)
        slot.view = std::make_shared<SlotViews>();
    return *static_cast<SlotViews*>(slot.view.get());
}

void commitAllViews()
{
    std::vector<eval::SlotRef> slots = std::exchange(viewed(), {});
    for (const eval::SlotRef& slot : slots)
        commitViews(*slot);
}

void commitViews(eval::Slot& slot)
{
    if (!slot.view)
        return;
    for (const auto& view : static_cast<SlotViews*>(slot.view.get())->all)
        view->commit(slot);
}

template <class Number, size_t N> Number* numberView(eval::Slot& slot, size_t first)
{
    return viewOf<NumberView<Number, N>>(slot, first).refresh(slot);
}

MString& textView(eval::Slot& slot) { return viewOf<TextView>(slot, 0).refresh(slot); }
MFloatMatrix& floatMatrixView(eval::Slot& slot) { return viewOf<MatrixView<MFloatMatrix>>(slot, 0).refresh(slot); }
MMatrix& matrixView(eval::Slot& slot) { return viewOf<MatrixView<MMatrix>>(slot, 0).refresh(slot); }

MObject& objectView(eval::Slot& slot, size_t first, bool isComponent)
{
    return viewOf<ObjectView>(slot, first).refresh(slot, isComponent);
}

#define UNDERSTUDY_NUMBER_VIEWS(Number)                                                                                \
    template Number* numberView<Number, 1>(eval::Slot&, size_t);                                                       \
    template Number* numberView<Number, 2>(eval::Slot&, size_t);                                                       \
    template Number* numberView<Number, 3>(eval::Slot&, size_t);                                                       \
    template Number* numberView<Number, 4>(eval::Slot&, size_t);
UNDERSTUDY_NUMBER_VIEWS(bool)
UNDERSTUDY_NUMBER_VIEWS(char)
UNDERSTUDY_NUMBER_VIEWS(unsigned char)
UNDERSTUDY_NUMBER_VIEWS(short)
UNDERSTUDY_NUMBER_VIEWS(int)
UNDERSTUDY_NUMBER_VIEWS(MInt64)
UNDERSTUDY_NUMBER_VIEWS(void*)
UNDERSTUDY_NUMBER_VIEWS(float)
UNDERSTUDY_NUMBER_VIEWS(double)
#undef UNDERSTUDY_NUMBER_VIEWS

} // namespace understudy::openmaya
