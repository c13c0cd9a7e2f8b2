// Data objects: the values of attributes that are no plain numbers (texts, matrices, arrays, geometry).
//
// They are counted and never changed while shared, so plugs, data blocks and the journal hold the same object; a change
// makes a new one. Counting is atomic because evaluation threads hold them too.
#pragma once

#include "core/AttributeType.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace understudy::core
{

class Data
{
public:
    explicit Data(AttributeType type) : m_type(type) {}
    virtual ~Data() = default;
    Data(const Data&) = delete;
    Data& operator=(const Data&) = delete;

    AttributeType type() const { return m_type; }

    // Same type and same content.
    virtual bool equals(const Data& other) const = 0;

    // Memory held, for the journal's bound.
    virtual size_t bytes() const = 0;

private:
    template <class T> friend class Ref;
    mutable std::atomic<uint32_t> m_references{0};
    AttributeType m_type;
};

// A counted pointer to data.
template <class T> class Ref
{
public:
    Ref() = default;
    explicit Ref(T* data) : m_data(data) { retain(); }
    Ref(const Ref& other) : m_data(other.m_data) { retain(); }
    Ref(Ref&& other) noexcept : m_data(std::exchange(other.m_data, nullptr)) {}
    template <class U> Ref(const Ref<U>& other) : m_data(other.get()) { retain(); }
    Ref& operator=(Ref other) noexcept
    {
        std::swap(m_data, other.m_data);
        return *this;
    }
    ~Ref() { release(); }

    T* get() const { return m_data; }
    T& operator*() const { return *m_data; }
    T* operator->() const { return m_data; }
    explicit operator bool() const { return m_data != nullptr; }

    // Gives the pointer without giving up the count; adopt() takes it back.
    T* detach() { return std::exchange(m_data, nullptr); }
    static Ref adopt(T* data)
    {
        Ref ref;
        ref.m_data = data;
        return ref;
    }

private:
    void retain() const
    {
        if (m_data)
            m_data->m_references.fetch_add(1, std::memory_order_relaxed);
    }
    void release()
    {
        if (m_data && m_data->m_references.fetch_sub(1, std::memory_order_acq_rel) == 1)
            delete m_data;
    }

    T* m_data = nullptr;
};

using DataRef = Ref<const Data>;

template <class T, class... Args> Ref<const T> makeData(Args&&... args)
{
    return Ref<const T>(new T(std::forward<Args>(args)...));
}

// A data object that is one standard value: text, matrix, array of something.
template <class Content, AttributeType Type> class ContentData final : public Data
{
public:
    static constexpr AttributeType kType = Type;

    explicit ContentData(Content content_) : Data(Type), content(std::move(content_)) {}

    bool equals(const Data& other) const override
    {
        return other.type() == Type && static_cast<const ContentData&>(other).content == content;
    }
    size_t bytes() const override;

    const Content content;
};

using Matrix = std::array<double, 16>; // row-major, translation in 12..14

using StringData = ContentData<std::string, AttributeType::String>;
using DoubleArrayData = ContentData<std::vector<double>, AttributeType::DoubleArray>;
using FloatArrayData = ContentData<std::vector<float>, AttributeType::FloatArray>;
using Int32ArrayData = ContentData<std::vector<int32_t>, AttributeType::Int32Array>;
using Int64ArrayData = ContentData<std::vector<int64_t>, AttributeType::Int64Array>;
using VectorArrayData = ContentData<std::vector<std::array<double, 3>>, AttributeType::VectorArray>;
using FloatVectorArrayData = ContentData<std::vector<std::array<float, 3>>, AttributeType::FloatVectorArray>;
using PointArrayData = ContentData<std::vector<std::array<double, 4>>, AttributeType::PointArray>;
using MatrixArrayData = ContentData<std::vector<Matrix>, AttributeType::MatrixArray>;
using StringArrayData = ContentData<std::vector<std::string>, AttributeType::StringArray>;
using ComponentListData = ContentData<std::vector<std::string>, AttributeType::ComponentList>;

// The parts of a transformation that a scene may store instead of a matrix (`-type "matrix" "xform" ...`).
// Lengths in centimetres, angles in radians, quaternions x y z w. Order of the fields is that of the file.
struct XformParts
{
    std::array<double, 3> scale, rotate;
    int rotateOrder = 0;
    std::array<double, 3> translate, shear, scalePivot, scalePivotTranslate, rotatePivot, rotatePivotTranslate;
    std::array<double, 4> rotateAxis, jointOrient;
    std::array<double, 3> inverseParentScale;
    bool compensateForParentScale = false;

    friend bool operator==(const XformParts&, const XformParts&) = default;
};

class MatrixData final : public Data
{
public:
    static constexpr AttributeType kType = AttributeType::Matrix;

    explicit MatrixData(const Matrix& matrix_) : Data(kType), matrix(matrix_) {}
    // `matrix_` is what the parts compose to; the parts are kept so that they are saved as they were read.
    MatrixData(const Matrix& matrix_, const XformParts& parts);

    bool equals(const Data& other) const override;
    size_t bytes() const override { return sizeof(*this); }
    const XformParts* parts() const { return m_parts.get(); }

    const Matrix matrix;

private:
    std::unique_ptr<const XformParts> m_parts;
};

// A run of polygon faces as scenes store them: the integers of each face's records one after another
// (f COUNT EDGE..., h COUNT EDGE..., mf/mh/mu SET COUNT UV..., mc SET COUNT COLOUR...). An edge -(e)-1 runs backwards.
class PolyFacesData final : public Data
{
public:
    static constexpr AttributeType kType = AttributeType::PolyFaces;

    enum Record : int32_t
    {
        Face,      // count, edges
        Hole,      // count, edges
        FaceMap,   // mf: count, uvs (old files)
        HoleMap,   // mh: count, uvs (old files)
        FaceUv,    // mu: set, count, uvs
        FaceColor, // fc: count, colours (old files)
        SetColor,  // mc: set, count, colours
    };

    PolyFacesData(std::vector<int32_t> stream_, std::vector<uint32_t> starts_)
        : Data(kType), stream(std::move(stream_)), starts(std::move(starts_))
    {
    }

    bool equals(const Data& other) const override;
    size_t bytes() const override { return sizeof(*this) + stream.size() * 4 + starts.size() * 4; }
    size_t faceCount() const { return starts.size(); }
    size_t end(size_t face) const { return face + 1 < starts.size() ? starts[face + 1] : stream.size(); }

    const std::vector<int32_t> stream;  // Record, then its integers, repeated
    const std::vector<uint32_t> starts; // where each face begins in stream
};

// Data that is kept but not interpreted: the `-type` it was written with and its words, exactly.
class RawData final : public Data
{
public:
    RawData(std::string typeName_, std::string text_)
        : Data(AttributeType::Unknown), typeName(std::move(typeName_)), text(std::move(text_))
    {
    }

    bool equals(const Data& other) const override;
    size_t bytes() const override { return sizeof(*this) + typeName.size() + text.size(); }

    const std::string typeName;
    const std::string text; // the statement's words after -type, as they stood
};

template <class T> const T* as(const Data* data)
{
    return data && data->type() == T::kType ? static_cast<const T*>(data) : nullptr;
}

} // namespace understudy::core
