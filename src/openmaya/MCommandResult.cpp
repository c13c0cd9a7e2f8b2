#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/ScriptResult.h"
#include "openmaya/Status.h"

#include <maya/MCommandResult.h>
#include <maya/MVector.h>
#include <maya/MVectorArray.h>

#include <algorithm>
#include <limits>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

struct MCommandResult::Content
{
    script::Value value;
};

OPENMAYA_NAMESPACE_CLOSE

void Access::setResult(MCommandResult& result, script::Value value) { result.m_content->value = std::move(value); }

namespace
{

bool isWhole(const script::Value& value) { return value.is<bool>() || value.is<int64_t>(); }

bool isShort(const script::Value& value)
{
    double number = value.number();
    return number >= std::numeric_limits<int>::min() && number <= std::numeric_limits<int>::max();
}

MCommandResult::Type typeOfItems(const script::Value::List& items)
{
    if (!std::all_of(items.begin(), items.end(), [](const auto& item) { return item.isNumber(); }))
        return MCommandResult::kStringArray;
    if (!std::all_of(items.begin(), items.end(), isWhole))
        return MCommandResult::kDoubleArray;
    return std::all_of(items.begin(), items.end(), isShort) ? MCommandResult::kIntArray : MCommandResult::kInt64Array;
}

MCommandResult::Type typeOf(const script::Value& value)
{
    if (value.isNone())
        return MCommandResult::kInvalid;
    if (value.isSequence())
        return typeOfItems(flattened(value));
    if (isWhole(value))
        return isShort(value) ? MCommandResult::kInt : MCommandResult::kInt64;
    return value.isNumber() ? MCommandResult::kDouble : MCommandResult::kString;
}

template <class Result> MStatus get(const script::Value& value, Result& result)
{
    return guarded([&] { convert(needSession(), value, result); });
}

// All numbers, of which there are `size` or, where that is 0, any multiple of 3.
MDoubleArray numbers(const script::Value& value, unsigned size)
{
    MDoubleArray found;
    convert(needSession(), value, found);
    if (size ? found.length() != size : found.length() % 3 != 0)
        throw core::error(core::ErrorKind::TypeMismatch, "The command's result is {} numbers, and no vectors.",
                          found.length());
    return found;
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MCommandResult::MCommandResult(MStatus* ReturnStatus) : m_content(new Content) { put(ReturnStatus, MStatus::kSuccess); }

MCommandResult::MCommandResult(const MCommandResult& other) : m_content(new Content(*other.m_content)) {}
MCommandResult::~MCommandResult() { delete m_content; }

MCommandResult& MCommandResult::operator=(const MCommandResult& other)
{
    *m_content = *other.m_content;
    return *this;
}

MCommandResult::Type MCommandResult::resultType(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, kInvalid, [&] { return typeOf(m_content->value); });
}

MStatus MCommandResult::getResult(int& result) const { return get(m_content->value, result); }
MStatus MCommandResult::getResult(MInt64& result) const { return get(m_content->value, result); }
MStatus MCommandResult::getResult(MIntArray& result) const { return get(m_content->value, result); }
MStatus MCommandResult::getResult(MInt64Array& result) const { return get(m_content->value, result); }
MStatus MCommandResult::getResult(double& result) const { return get(m_content->value, result); }
MStatus MCommandResult::getResult(MDoubleArray& result) const { return get(m_content->value, result); }
MStatus MCommandResult::getResult(MString& result) const { return get(m_content->value, result); }
MStatus MCommandResult::getResult(MStringArray& result) const { return get(m_content->value, result); }

MString MCommandResult::stringResult(MStatus* ReturnResult) const
{
    MString result;
    put(ReturnResult, getResult(result));
    return result;
}

MStatus MCommandResult::getResult(MVector& result) const
{
    return guarded(
        [&]
        {
            MDoubleArray found = numbers(m_content->value, 3);
            result = MVector(found[0], found[1], found[2]);
        });
}

MStatus MCommandResult::getResult(MVectorArray& result) const
{
    return guarded(
        [&]
        {
            MDoubleArray found = numbers(m_content->value, 0);
            result.setLength(found.length() / 3);
            for (unsigned i = 0; i < result.length(); ++i)
                result[i] = MVector(found[3 * i], found[3 * i + 1], found[3 * i + 2]);
        });
}

MStatus MCommandResult::getResult(MDoubleArray& result, int& numRows, int& numColumns) const
{
    return guarded(
        [&]
        {
            script::Value::List rows = m_content->value.isNone() ? script::Value::List() : m_content->value.items();
            size_t columns = rows.empty() ? 0 : rows.front().items().size();
            for (const script::Value& row : rows)
                if (!row.isSequence() || row.items().size() != columns)
                    throw core::Error(core::ErrorKind::TypeMismatch, "The command's result is no matrix.");
            convert(needSession(), m_content->value, result);
            numRows = static_cast<int>(rows.size());
            numColumns = static_cast<int>(columns);
        });
}

const char* MCommandResult::className() { return "MCommandResult"; }

OPENMAYA_NAMESPACE_CLOSE
