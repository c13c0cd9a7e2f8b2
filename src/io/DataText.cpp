#include "io/DataText.h"

#include "core/Error.h"
#include "core/ExternalData.h"
#include "core/GeometryData.h"
#include "core/Value.h"
#include "geometry/Transform.h"
#include "io/Numbers.h"

#include <fmt/core.h>

#include <algorithm>

namespace understudy::io
{

using namespace core;

namespace
{

Error problem(const std::string& reason) { return Error(ErrorKind::Syntax, reason); }

// Counted words cannot be more than the text has room for: a count in a damaged file allocates nothing.
size_t boundedCount(Cursor& words, size_t width)
{
    int64_t count = 0;
    if (!words.skip())
        return 0;
    if (!parseInteger(words.at, words.end, count) || count < 0)
        throw problem("a count of values was expected");
    if (static_cast<size_t>(count) * width > words.rest().size() + 1)
        throw problem(fmt::format("{} values were announced, fewer follow", count));
    return static_cast<size_t>(count);
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlankChar(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlankChar(text.back()))
        text.remove_suffix(1);
    return text;
}

double readDouble(Cursor& words)
{
    double value = 0;
    if (!words.skip() || !parseDouble(words.at, words.end, value))
        throw problem("a number was expected");
    return value;
}

int64_t readInteger(Cursor& words)
{
    int64_t value = 0;
    if (words.skip() && parseInteger(words.at, words.end, value))
        return value;
    return Value::number(Scalar::Int64, readDouble(words)).asInt();
}

std::string readText(Cursor& words)
{
    WordReader reader(words);
    std::string text;
    if (!reader.text(text))
        throw problem("a string was expected");
    words = reader.cursor();
    return text;
}

template <size_t N> void readInto(Cursor& words, std::array<double, N>& values)
{
    for (double& value : values)
        value = readDouble(words);
}

template <size_t N> void append(std::string& out, const std::array<double, N>& values)
{
    for (double value : values)
    {
        out += ' ';
        appendNumber(out, value);
    }
}

template <class T> void appendCounted(std::string& out, const std::vector<T>& values)
{
    out += ' ';
    appendNumber(out, static_cast<int64_t>(values.size()));
}

// ---- one pair of functions for each type

struct DataFormat
{
    std::string_view name;
    AttributeType type;
    DataRef (*read)(Cursor&);
    void (*write)(std::string&, const Data&);
};

DataRef readString(Cursor& words) { return makeData<StringData>(readText(words)); }
void writeString(std::string& out, const Data& data)
{
    out += ' ';
    appendQuoted(out, static_cast<const StringData&>(data).content);
}

DataRef readMatrix(Cursor& words)
{
    words.skip();
    if (!words.rest().starts_with("\"xform\"") && !words.rest().starts_with("xform"))
    {
        Matrix matrix;
        readInto(words, matrix);
        return makeData<MatrixData>(matrix);
    }
    readText(words);
    XformParts parts;
    readInto(words, parts.scale);
    readInto(words, parts.rotate);
    parts.rotateOrder = static_cast<int>(std::clamp<int64_t>(readInteger(words), 0, 5));
    readInto(words, parts.translate);
    readInto(words, parts.shear);
    readInto(words, parts.scalePivot);
    readInto(words, parts.scalePivotTranslate);
    readInto(words, parts.rotatePivot);
    readInto(words, parts.rotatePivotTranslate);
    readInto(words, parts.rotateAxis);
    readInto(words, parts.jointOrient);
    readInto(words, parts.inverseParentScale);
    parts.compensateForParentScale = readDouble(words) != 0;
    return makeData<MatrixData>(composeXform(parts), parts);
}
void writeMatrix(std::string& out, const Data& data)
{
    const auto& matrix = static_cast<const MatrixData&>(data);
    const XformParts* parts = matrix.parts();
    if (!parts)
        return append(out, matrix.matrix);
    out += " \"xform\"";
    append(out, parts->scale);
    append(out, parts->rotate);
    out += ' ';
    appendNumber(out, static_cast<int64_t>(parts->rotateOrder));
    append(out, parts->translate);
    append(out, parts->shear);
    append(out, parts->scalePivot);
    append(out, parts->scalePivotTranslate);
    append(out, parts->rotatePivot);
    append(out, parts->rotatePivotTranslate);
    append(out, parts->rotateAxis);
    append(out, parts->jointOrient);
    append(out, parts->inverseParentScale);
    out += parts->compensateForParentScale ? " yes" : " no";
}

template <class D> DataRef readNumbers(Cursor& words)
{
    std::decay_t<decltype(D::content)> values(boundedCount(words, 2));
    for (auto& value : values)
    {
        using Number = std::decay_t<decltype(value)>;
        if constexpr (std::is_floating_point_v<Number>)
            value = static_cast<Number>(readDouble(words));
        else
            value = static_cast<Number>(readInteger(words));
    }
    return makeData<D>(std::move(values));
}
template <class D> void writeNumbers(std::string& out, const Data& data)
{
    const auto& values = static_cast<const D&>(data).content;
    appendCounted(out, values);
    for (auto value : values)
    {
        out += ' ';
        if constexpr (std::is_floating_point_v<decltype(value)>)
            appendNumber(out, value);
        else
            appendNumber(out, static_cast<int64_t>(value));
    }
}

template <class D> DataRef readTuples(Cursor& words)
{
    std::decay_t<decltype(D::content)> values(boundedCount(words, 4));
    for (auto& tuple : values)
        for (auto& number : tuple)
            number = static_cast<std::decay_t<decltype(number)>>(readDouble(words));
    return makeData<D>(std::move(values));
}
template <class D> void writeTuples(std::string& out, const Data& data)
{
    const auto& values = static_cast<const D&>(data).content;
    appendCounted(out, values);
    for (const auto& tuple : values)
        for (auto number : tuple)
        {
            out += ' ';
            appendNumber(out, number);
        }
}

template <class D> DataRef readTexts(Cursor& words)
{
    std::vector<std::string> texts(boundedCount(words, 2));
    for (std::string& text : texts)
        text = readText(words);
    return makeData<D>(std::move(texts));
}
template <class D> void writeTexts(std::string& out, const Data& data)
{
    const auto& texts = static_cast<const D&>(data).content;
    appendCounted(out, texts);
    for (const std::string& text : texts)
    {
        out += ' ';
        appendQuoted(out, text);
    }
}

bool readFlag(Cursor& words) { return readDouble(words) != 0; }

void appendFlag(std::string& out, bool flag) { out += flag ? " yes" : " no"; }

std::vector<double> readKnots(Cursor& words)
{
    std::vector<double> knots(boundedCount(words, 2));
    for (double& knot : knots)
        knot = readDouble(words);
    return knots;
}

void appendKnots(std::string& out, const std::vector<double>& knots)
{
    appendCounted(out, knots);
    for (double knot : knots)
    {
        out += ' ';
        appendNumber(out, knot);
    }
}

std::vector<WeightedPoint> readPoints(Cursor& words, size_t dimension, bool rational)
{
    std::vector<WeightedPoint> points(boundedCount(words, 4), WeightedPoint{0, 0, 0, 1});
    for (WeightedPoint& point : points)
    {
        for (size_t i = 0; i < dimension; ++i)
            point[i] = readDouble(words);
        if (rational)
            point[3] = readDouble(words);
    }
    return points;
}

void appendPoints(std::string& out, const std::vector<WeightedPoint>& points, size_t dimension, bool rational)
{
    appendCounted(out, points);
    for (const WeightedPoint& point : points)
        for (size_t i = 0; i < 4; ++i)
            if (i < dimension || (i == 3 && rational))
            {
                out += ' ';
                appendNumber(out, point[i]);
            }
}

constexpr int kMaxDegree = 64; // more is no surface

bool isDirection(const NurbsSurfaceContent::Direction& direction)
{
    return direction.degree > 0 && direction.degree <= kMaxDegree && direction.form >= 0 && direction.form <= 2 &&
           direction.spans() > 0;
}

DataRef readCurve(Cursor& words)
{
    NurbsCurveContent curve;
    curve.degree = static_cast<int>(readInteger(words));
    curve.spans = static_cast<int>(readInteger(words));
    curve.form = static_cast<int>(readInteger(words));
    curve.rational = readFlag(words);
    curve.dimension = static_cast<int>(readInteger(words));
    if (curve.dimension != 2 && curve.dimension != 3)
        throw problem("a curve has 2 or 3 dimensions");
    curve.knots = readKnots(words);
    curve.points = readPoints(words, static_cast<size_t>(curve.dimension), curve.rational);
    return makeData<NurbsCurveData>(std::move(curve));
}
void writeCurve(std::string& out, const Data& data)
{
    const NurbsCurveContent& curve = static_cast<const NurbsCurveData&>(data).content;
    out += fmt::format(" {} {} {}", curve.degree, curve.spans, curve.form);
    appendFlag(out, curve.rational);
    out += fmt::format(" {}", curve.dimension);
    appendKnots(out, curve.knots);
    appendPoints(out, curve.points, static_cast<size_t>(curve.dimension), curve.rational);
}

std::optional<NurbsSurfaceContent> wholeSurface(Cursor& words)
{
    NurbsSurfaceContent surface;
    surface.u.degree = static_cast<int>(readInteger(words));
    surface.v.degree = static_cast<int>(readInteger(words));
    surface.u.form = static_cast<int>(readInteger(words));
    surface.v.form = static_cast<int>(readInteger(words));
    surface.rational = readFlag(words);
    surface.u.knots = readKnots(words);
    surface.v.knots = readKnots(words);
    if (!isDirection(surface.u) || !isDirection(surface.v))
        return std::nullopt;
    surface.points = readPoints(words, 3, surface.rational);
    if (surface.points.size() != surface.u.points() * surface.v.points() || words.skip())
        return std::nullopt;
    return surface;
}

// Words that are no whole surface are kept as they stand.
DataRef readSurface(Cursor& words)
{
    const std::string_view text = trimmed(words.rest());
    std::optional<NurbsSurfaceContent> surface;
    try
    {
        surface = wholeSurface(words);
    }
    catch (const Error& error)
    {
        if (error.kind() != ErrorKind::Syntax)
            throw;
    }
    words.at = words.end;
    if (!surface)
        return makeData<RawData>("nurbsSurface", std::string(text));
    return makeData<NurbsSurfaceData>(std::move(*surface));
}
void writeSurface(std::string& out, const Data& data)
{
    const NurbsSurfaceContent& surface = static_cast<const NurbsSurfaceData&>(data).content;
    out += fmt::format(" {} {} {} {}", surface.u.degree, surface.v.degree, surface.u.form, surface.v.form);
    appendFlag(out, surface.rational);
    appendKnots(out, surface.u.knots);
    appendKnots(out, surface.v.knots);
    appendPoints(out, surface.points, 3, surface.rational);
}

DataRef readPolyFaces(Cursor& words) { return readFaces(words); }
void writePolyFaces(std::string& out, const Data& data)
{
    const auto& faces = static_cast<const PolyFacesData&>(data);
    for (size_t i = 0; i < faces.faceCount(); ++i)
        appendFace(out, faces, i);
}

constexpr DataFormat kFormats[] = {
    {"string", AttributeType::String, readString, writeString},
    {"matrix", AttributeType::Matrix, readMatrix, writeMatrix},
    {"doubleArray", AttributeType::DoubleArray, readNumbers<DoubleArrayData>, writeNumbers<DoubleArrayData>},
    {"floatArray", AttributeType::FloatArray, readNumbers<FloatArrayData>, writeNumbers<FloatArrayData>},
    {"Int32Array", AttributeType::Int32Array, readNumbers<Int32ArrayData>, writeNumbers<Int32ArrayData>},
    {"Int64Array", AttributeType::Int64Array, readNumbers<Int64ArrayData>, writeNumbers<Int64ArrayData>},
    {"vectorArray", AttributeType::VectorArray, readTuples<VectorArrayData>, writeTuples<VectorArrayData>},
    {"floatVectorArray", AttributeType::FloatVectorArray, readTuples<FloatVectorArrayData>,
     writeTuples<FloatVectorArrayData>},
    {"pointArray", AttributeType::PointArray, readTuples<PointArrayData>, writeTuples<PointArrayData>},
    {"matrixArray", AttributeType::MatrixArray, readTuples<MatrixArrayData>, writeTuples<MatrixArrayData>},
    {"stringArray", AttributeType::StringArray, readTexts<StringArrayData>, writeTexts<StringArrayData>},
    {"componentList", AttributeType::ComponentList, readTexts<ComponentListData>, writeTexts<ComponentListData>},
    {"nurbsCurve", AttributeType::NurbsCurve, readCurve, writeCurve},
    {"nurbsSurface", AttributeType::NurbsSurface, readSurface, writeSurface},
    {"polyFaces", AttributeType::PolyFaces, readPolyFaces, writePolyFaces},
};

const DataFormat* formatOf(const Data& data)
{
    for (const DataFormat& format : kFormats)
        if (format.type == data.type())
            return &format;
    return nullptr;
}

struct FaceRecord
{
    std::string_view word;
    PolyFacesData::Record record;
    bool hasSet;
};
constexpr FaceRecord kFaceRecords[] = {
    {"f", PolyFacesData::Face, false},     {"h", PolyFacesData::Hole, false},   {"mf", PolyFacesData::FaceMap, false},
    {"mh", PolyFacesData::HoleMap, false}, {"mu", PolyFacesData::FaceUv, true}, {"fc", PolyFacesData::FaceColor, false},
    {"mc", PolyFacesData::SetColor, true},
};

const FaceRecord* faceRecord(std::string_view word)
{
    for (const FaceRecord& record : kFaceRecords)
        if (record.word == word)
            return &record;
    return nullptr;
}

int32_t faceInteger(Cursor& words)
{
    const char* p = words.at;
    const char* end = words.end;
    while (p != end && isBlankChar(*p))
        ++p;
    bool negative = p != end && *p == '-';
    p += negative;
    uint32_t number = 0;
    const char* begin = p;
    for (; p != end && static_cast<unsigned char>(*p - '0') < 10; ++p)
        number = number * 10 + static_cast<uint32_t>(*p - '0');
    if (p == begin || p - begin > 9)
        throw problem("an integer was expected in the faces");
    words.at = p;
    return negative ? -static_cast<int32_t>(number) : static_cast<int32_t>(number);
}

} // namespace

DataRef readData(std::string_view typeName, Cursor& words)
{
    for (const DataFormat& format : kFormats)
        if (format.name == typeName)
            return format.read(words);
    std::string_view text = trimmed(words.rest());
    words.at = words.end;
    return makeData<RawData>(std::string(typeName), std::string(text));
}

std::string_view dataTypeName(const Data& data)
{
    if (const DataFormat* format = formatOf(data))
        return format->name;
    if (const auto* external = dynamic_cast<const ExternalData*>(&data))
        return external->typeName();
    return static_cast<const RawData&>(data).typeName;
}

void appendData(std::string& out, const Data& data)
{
    if (const DataFormat* format = formatOf(data))
        return format->write(out, data);
    if (const auto* external = dynamic_cast<const ExternalData*>(&data))
    {
        std::string words = external->text();
        out += words.empty() || isBlankChar(words.front()) ? "" : " ";
        out += words;
        return;
    }
    const std::string& text = static_cast<const RawData&>(data).text;
    if (!text.empty())
        out += ' ';
    out += text;
}

Ref<const PolyFacesData> readFaces(Cursor& words)
{
    std::vector<int32_t> stream;
    std::vector<uint32_t> starts;
    // A face of four corners takes about 40 characters and 11 integers.
    stream.reserve(words.rest().size() / 4 + 8);
    starts.reserve(words.rest().size() / 24 + 1);
    while (words.skip())
    {
        const char* begin = words.at;
        while (words.at != words.end && !isBlankChar(*words.at))
            ++words.at;
        const FaceRecord* record = faceRecord({begin, static_cast<size_t>(words.at - begin)});
        if (!record)
            throw problem("a word that is no part of a face");
        if (record->record == PolyFacesData::Face)
            starts.push_back(static_cast<uint32_t>(stream.size()));
        else if (starts.empty())
            throw problem("faces begin with 'f'");
        stream.push_back(record->record);
        if (record->hasSet)
            stream.push_back(faceInteger(words));
        int32_t count = faceInteger(words);
        if (count < 0 || static_cast<size_t>(count) > words.rest().size())
            throw problem("a face has fewer corners than its count says");
        stream.push_back(count);
        for (int32_t i = 0; i < count; ++i)
            stream.push_back(faceInteger(words));
    }
    stream.shrink_to_fit();
    starts.shrink_to_fit();
    return makeData<PolyFacesData>(std::move(stream), std::move(starts));
}

void appendFace(std::string& out, const PolyFacesData& run, size_t face)
{
    size_t at = run.starts[face];
    size_t end = run.end(face);
    while (at < end)
    {
        const FaceRecord& record = kFaceRecords[static_cast<size_t>(run.stream[at++])];
        out += "\n\t\t";
        out += record.word;
        if (record.hasSet)
        {
            out += ' ';
            appendNumber(out, static_cast<int64_t>(run.stream[at++]));
        }
        int32_t count = run.stream[at++];
        out += ' ';
        appendNumber(out, static_cast<int64_t>(count));
        for (int32_t i = 0; i < count; ++i)
        {
            out += ' ';
            appendNumber(out, static_cast<int64_t>(run.stream[at++]));
        }
    }
}

Matrix composeXform(const XformParts& parts)
{
    using geometry::M33d;
    using geometry::M44d;
    using geometry::Quatd;
    using geometry::V3d;
    auto vector = [](const std::array<double, 3>& v) { return V3d(v[0], v[1], v[2]); };
    auto quaternion = [](const std::array<double, 4>& q) { return Quatd(q[3], q[0], q[1], q[2]); };
    M33d stretch = geometry::scaleShear(vector(parts.scale), vector(parts.shear));
    M33d turn = geometry::rotationFromQuaternion(quaternion(parts.rotateAxis)) *
                geometry::rotationFromEuler(vector(parts.rotate), geometry::rotateOrderFromIndex(parts.rotateOrder)) *
                geometry::rotationFromQuaternion(quaternion(parts.jointOrient));
    if (parts.compensateForParentScale)
    {
        M33d inverse;
        for (int i = 0; i < 3; ++i)
            inverse[i][i] = parts.inverseParentScale[static_cast<size_t>(i)];
        turn = turn * inverse;
    }
    V3d scalePivot = vector(parts.scalePivot);
    V3d rotatePivot = vector(parts.rotatePivot);
    V3d moved = scalePivot - scalePivot * stretch + vector(parts.scalePivotTranslate) - rotatePivot;
    V3d translation = moved * turn + rotatePivot + vector(parts.rotatePivotTranslate) + vector(parts.translate);
    M44d matrix = geometry::affine(stretch * turn, translation);
    Matrix flat;
    for (size_t i = 0; i < 16; ++i)
        flat[i] = matrix[static_cast<int>(i / 4)][static_cast<int>(i % 4)];
    return flat;
}

} // namespace understudy::io
