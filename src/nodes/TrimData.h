// A region of a trimmed surface as the elements of a nurbsSurface's trimFace hold it.
#pragma once

#include "core/ExternalData.h"
#include "core/GeometryData.h"
#include "core/Scene.h"
#include "core/Value.h"

#include <string>

namespace understudy::nodes
{

class TrimFaceData final : public core::ExternalData
{
public:
    explicit TrimFaceData(core::TrimFace face_) : face(std::move(face_)) {}

    // ---- core::Data
    bool equals(const Data& other) const override;
    size_t bytes() const override;

    // ---- core::ExternalData
    std::string_view typeName() const override { return "nurbsTrimface"; }
    std::string text() const override;

    const core::TrimFace face;
};

// Words of a file that are no trim face, kept as they stand.
class UnreadTrimFace final : public core::ExternalData
{
public:
    explicit UnreadTrimFace(std::string words_) : words(std::move(words_)) {}

    bool equals(const Data& other) const override;
    size_t bytes() const override { return sizeof(*this) + words.size(); }
    std::string_view typeName() const override { return "nurbsTrimface"; }
    std::string text() const override { return words; }

    const std::string words;
};

// Throws Syntax where the words are no trim face.
core::TrimFace readTrimFace(const std::vector<std::string>& words);

// Lets files have trim faces as values of attributes.
void registerTrimData(core::ExternalDataTypes& types);

// What a surface is stored as: without its trims, which are elements of trimFace. Other values as they are.
core::Value withoutTrims(const core::Value& surface);
std::vector<core::Value> trimValues(const core::Value& surface);

// Makes the elements of a surface's trimFace what they should be, through the gate. Throws Locked or Connected where
// that is refused.
void storeTrims(core::Scene& scene, core::NodeId shape, const core::TrimFaces& trims);

} // namespace understudy::nodes
