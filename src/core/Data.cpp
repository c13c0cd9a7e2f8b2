#include "core/Data.h"

#include <algorithm>

namespace understudy::core
{

namespace
{

size_t contentBytes(const std::string& text) { return text.capacity(); }
size_t contentBytes(const std::vector<std::string>& texts)
{
    size_t total = texts.capacity() * sizeof(std::string);
    for (const std::string& text : texts)
        total += text.capacity();
    return total;
}
template <class T> size_t contentBytes(const std::vector<T>& items) { return items.capacity() * sizeof(T); }

} // namespace

template <class Content, AttributeType Type> size_t ContentData<Content, Type>::bytes() const
{
    return sizeof(*this) + contentBytes(content);
}

template class ContentData<std::string, AttributeType::String>;
template class ContentData<std::vector<double>, AttributeType::DoubleArray>;
template class ContentData<std::vector<float>, AttributeType::FloatArray>;
template class ContentData<std::vector<int32_t>, AttributeType::Int32Array>;
template class ContentData<std::vector<int64_t>, AttributeType::Int64Array>;
template class ContentData<std::vector<std::array<double, 3>>, AttributeType::VectorArray>;
template class ContentData<std::vector<std::array<float, 3>>, AttributeType::FloatVectorArray>;
template class ContentData<std::vector<std::array<double, 4>>, AttributeType::PointArray>;
template class ContentData<std::vector<Matrix>, AttributeType::MatrixArray>;
template class ContentData<std::vector<std::string>, AttributeType::StringArray>;
template class ContentData<std::vector<std::string>, AttributeType::ComponentList>;

MatrixData::MatrixData(const Matrix& matrix_, const XformParts& parts)
    : Data(kType), matrix(matrix_), m_parts(std::make_unique<const XformParts>(parts))
{
}

bool MatrixData::equals(const Data& other) const
{
    const auto* matrixData = as<MatrixData>(&other);
    if (!matrixData || matrixData->matrix != matrix || bool(matrixData->m_parts) != bool(m_parts))
        return false;
    return !m_parts || *matrixData->m_parts == *m_parts;
}

bool PolyFacesData::equals(const Data& other) const
{
    const auto* faces = as<PolyFacesData>(&other);
    return faces && faces->starts == starts && faces->stream == stream;
}

bool RawData::equals(const Data& other) const
{
    const auto* raw = dynamic_cast<const RawData*>(&other);
    return raw && raw->typeName == typeName && raw->text == text;
}

} // namespace understudy::core
