#include "openmaya/Access.h"
#include "openmaya/CommandWords.h"
#include "openmaya/Status.h"
#include "openmaya/UnitTables.h"
#include "script/Arguments.h"

#include <maya/MArgList.h>
#include <maya/MDoubleArray.h>
#include <maya/MIntArray.h>
#include <maya/MMatrix.h>
#include <maya/MPoint.h>
#include <maya/MStringArray.h>
#include <maya/MVector.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

struct MArgList::Body
{
    CommandWords words;
};

OPENMAYA_NAMESPACE_CLOSE

namespace understudy::openmaya
{

CommandWords& Access::words(MArgList& list) { return list.m_body->words; }
const CommandWords& Access::words(const MArgList& list) { return list.m_body->words; }

namespace
{

const script::Value& wordAt(const MArgList& list, unsigned int index)
{
    std::span words = shownWords(Access::words(list));
    if (index >= words.size())
        throw core::error(core::ErrorKind::OutOfRange, "There is no argument {}: the call has {}.", index,
                          words.size());
    return words[index];
}

template <class Result> MStatus getOne(const MArgList& list, unsigned int index, Result& result)
{
    return guarded([&] { read(wordAt(list, index), result); });
}

template <class Result> Result asOne(const MArgList& list, unsigned int index, MStatus* status)
{
    Result result{};
    put(status, getOne(list, index, result));
    return result;
}

// `count` numbers from `index` on, which ends behind them.
void readNumbers(const MArgList& list, unsigned int& index, double* numbers, unsigned int count)
{
    for (unsigned int i = 0; i < count; ++i)
        read(wordAt(list, index + i), numbers[i]);
    index += count;
}

template <class Point> MStatus getPoint(const MArgList& list, unsigned int& index, Point& result, unsigned int count)
{
    return guarded(
        [&]
        {
            constexpr unsigned int kMost = std::is_same_v<Point, MPoint> ? 4 : 3;
            if (count == 0 || count > kMost)
                throw core::error(core::ErrorKind::BadArgument, "1 to {} numbers can be read, not {}.", kMost, count);
            double numbers[4] = {0, 0, 0, 1};
            readNumbers(list, index, numbers, count);
            if constexpr (kMost == 4)
                result = Point(numbers[0], numbers[1], numbers[2], numbers[3]);
            else
                result = Point(numbers[0], numbers[1], numbers[2]);
        });
}

// The words from `index` on that are of the array's kind: numbers, or texts that are no flags.
template <class Array, class Element> MStatus getArray(const MArgList& list, unsigned int& index, Array& result)
{
    return guarded(
        [&]
        {
            constexpr bool kTexts = std::is_same_v<Element, MString>;
            wordAt(list, index);
            result.clear();
            std::span words = shownWords(Access::words(list));
            for (; index < words.size() && (kTexts ? !isFlag(words[index]) : isNumber(words[index])); ++index)
            {
                Element element{};
                read(words[index], element);
                result.append(element);
            }
        });
}

template <class Value> MStatus addWord(MArgList& list, Value value)
{
    return guarded([&] { Access::words(list).emplace_back(std::move(value)); });
}

} // namespace

} // namespace understudy::openmaya

OPENMAYA_MAJOR_NAMESPACE_OPEN

const unsigned int MArgList::kInvalidArgIndex = ~0u;

MArgList::MArgList() : m_body(new Body) {}
MArgList::MArgList(const MArgList& other) : m_body(new Body(*other.m_body)) {}
MArgList::~MArgList() { delete m_body; }

MArgList& MArgList::operator=(const MArgList& other)
{
    *m_body = *other.m_body;
    return *this;
}

unsigned int MArgList::length(MStatus* ReturnStatus) const
{
    put(ReturnStatus, MStatus::kSuccess);
    return static_cast<unsigned int>(shownWords(m_body->words).size());
}

bool MArgList::asBool(unsigned int index, MStatus* ret) const { return asOne<bool>(*this, index, ret); }
int MArgList::asInt(unsigned int index, MStatus* ret) const { return asOne<int>(*this, index, ret); }
double MArgList::asDouble(unsigned int index, MStatus* ret) const { return asOne<double>(*this, index, ret); }
MString MArgList::asString(unsigned int index, MStatus* ret) const { return asOne<MString>(*this, index, ret); }
MDistance MArgList::asDistance(unsigned int index, MStatus* ret) const { return asOne<MDistance>(*this, index, ret); }
MAngle MArgList::asAngle(unsigned int index, MStatus* ret) const { return asOne<MAngle>(*this, index, ret); }
MTime MArgList::asTime(unsigned int index, MStatus* ret) const { return asOne<MTime>(*this, index, ret); }

MVector MArgList::asVector(unsigned int& index, unsigned int numElements, MStatus* ReturnStatus) const
{
    return answer<MVector>(ReturnStatus, [&](MVector& result) { return get(index, result, numElements); });
}

MPoint MArgList::asPoint(unsigned int& index, unsigned int numElements, MStatus* ReturnStatus) const
{
    return answer<MPoint>(ReturnStatus, [&](MPoint& result) { return get(index, result, numElements); });
}

MMatrix MArgList::asMatrix(unsigned int& index, MStatus* ret) const
{
    return answer<MMatrix>(ret, [&](MMatrix& result) { return get(index, result); });
}

MIntArray MArgList::asIntArray(unsigned int& index, MStatus* ReturnStatus) const
{
    return answer<MIntArray>(ReturnStatus, [&](MIntArray& result) { return get(index, result); });
}

MDoubleArray MArgList::asDoubleArray(unsigned int& index, MStatus* ReturnStatus) const
{
    return answer<MDoubleArray>(ReturnStatus, [&](MDoubleArray& result) { return get(index, result); });
}

const MStringArray MArgList::asStringArray(unsigned int& index, MStatus* ReturnStatus) const
{
    return answer<MStringArray>(ReturnStatus, [&](MStringArray& result) { return get(index, result); });
}

unsigned int MArgList::flagIndex(const char* shortFlag, const char* longFlag) const
{
    std::span words = shownWords(m_body->words);
    for (unsigned int i = 0; i < words.size(); ++i)
    {
        if (!isFlag(words[i]))
            continue;
        std::string_view name = flagName(*words[i].get<std::string>());
        if ((shortFlag && name == flagName(shortFlag)) || (longFlag && name == flagName(longFlag)))
            return i;
    }
    return kInvalidArgIndex;
}

MStatus MArgList::addArg(bool arg) { return addWord(*this, arg); }
MStatus MArgList::addArg(int arg) { return addWord(*this, arg); }
MStatus MArgList::addArg(double arg) { return addWord(*this, arg); }
MStatus MArgList::addArg(const MString& arg) { return addWord(*this, std::string(arg.asChar())); }
MStatus MArgList::addArg(const MDistance& arg) { return addWord(*this, arg.as(linearUnit())); }
MStatus MArgList::addArg(const MAngle& arg) { return addWord(*this, arg.as(angleUnit())); }
MStatus MArgList::addArg(const MTime& arg) { return addWord(*this, arg.as(timeUnit())); }

MStatus MArgList::addArg(const MVector& arg)
{
    for (double number : {arg.x, arg.y, arg.z})
        if (MStatus status = addArg(number); !status)
            return status;
    return MStatus::kSuccess;
}

MStatus MArgList::addArg(const MPoint& arg) { return addArg(MVector(arg.x, arg.y, arg.z)); }

MStatus MArgList::get(unsigned int index, bool& ret) const { return getOne(*this, index, ret); }
MStatus MArgList::get(unsigned int index, int& ret) const { return getOne(*this, index, ret); }
MStatus MArgList::get(unsigned int index, double& ret) const { return getOne(*this, index, ret); }
MStatus MArgList::get(unsigned int index, MString& ret) const { return getOne(*this, index, ret); }
MStatus MArgList::get(unsigned int index, MDistance& ret) const { return getOne(*this, index, ret); }
MStatus MArgList::get(unsigned int index, MAngle& ret) const { return getOne(*this, index, ret); }
MStatus MArgList::get(unsigned int index, MTime& ret) const { return getOne(*this, index, ret); }

MStatus MArgList::get(unsigned int& index, MVector& ret, unsigned int numElements) const
{
    return getPoint(*this, index, ret, numElements);
}

MStatus MArgList::get(unsigned int& index, MPoint& ret, unsigned int numElements) const
{
    return getPoint(*this, index, ret, numElements);
}

MStatus MArgList::get(unsigned int& index, MMatrix& ret) const
{
    return guarded(
        [&]
        {
            MMatrix matrix;
            readNumbers(*this, index, &matrix.matrix[0][0], 16);
            ret = matrix;
        });
}

MStatus MArgList::get(unsigned int& index, MIntArray& ret) const { return getArray<MIntArray, int>(*this, index, ret); }

MStatus MArgList::get(unsigned int& index, MDoubleArray& ret) const
{
    return getArray<MDoubleArray, double>(*this, index, ret);
}

MStatus MArgList::get(unsigned int& index, MStringArray& ret) const
{
    return getArray<MStringArray, MString>(*this, index, ret);
}

std::ostream& operator<<(std::ostream& os, const MArgList& args)
{
    const char* blank = "";
    for (const script::Value& word : shownWords(args.m_body->words))
        os << std::exchange(blank, " ") << script::toText(word);
    return os;
}

const char* MArgList::className() { return "MArgList"; }

OPENMAYA_NAMESPACE_CLOSE
