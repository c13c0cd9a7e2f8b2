// Colour sets of meshes, their colours, and which corner has which.
#include "openmaya/MeshSet.h"

#include <maya/MFnMesh.h>
#include <maya/MSelectionList.h>
#include <maya/MUintArray.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using geometry::ColorSet;
using geometry::Part;

template <class Work> MStatus withSet(const MFnMesh& set, const MString* name, Work&& work)
{
    return withMesh(set,
                    [&](MeshTarget& target)
                    {
                        size_t index = target.colorSet(name);
                        const Mesh& mesh = target.mesh();
                        work(mesh, *mesh.colorSets[index]);
                    });
}

template <class Result, class Work>
Result ofSet(const MFnMesh& set, const MString* name, MStatus* status, Result otherwise, Work&& work)
{
    return ofMesh(set, status, otherwise,
                  [&](MeshTarget& target) -> Result
                  {
                      size_t index = target.colorSet(name);
                      return work(*target.mesh().colorSets[index]);
                  });
}

// What the representation of a set leaves of a colour; clamped where the set is.
geometry::Color kept(const MColor& color, const ColorSet& set, int representation)
{
    geometry::Color made = fromColor(color);
    if (representation == ColorSet::Alpha)
        made = {0, 0, 0, made[3]};
    else if (representation == ColorSet::Rgb)
        made[3] = 1.0f;
    if (set.isClamped)
        for (float& channel : made)
            channel = std::min(std::max(channel, 0.0f), 1.0f);
    return made;
}

MStatus editSet(const MFnMesh& set, const MString* name, MDGModifier* modifier,
                const std::function<void(const Mesh&, ColorSet&)>& work)
{
    size_t index = 0;
    MStatus status = withMesh(set, [&](MeshTarget& target) { index = target.colorSet(name); });
    if (!status)
        return status;
    return editMesh(
        set,
        [&](Mesh& mesh)
        {
            ColorSet edited = *mesh.colorSets[index];
            work(mesh, edited);
            mesh.colorSets[index] = Part<ColorSet>(std::move(edited));
        },
        modifier);
}

// A set that colours go into; "colorSet1" where the mesh has none. Source: Maya makes one on the first colour.
MStatus ensureSet(MFnMesh& set, MDGModifier* modifier)
{
    bool isMissing = false;
    MStatus status = withMesh(set, [&](MeshTarget& target) { isMissing = target.mesh().colorSets.empty(); });
    if (!status || !isMissing)
        return status;
    return editMesh(
        set, [](Mesh& mesh) { mesh.colorSets.emplace_back(ColorSet{"colorSet1", false, ColorSet::Rgba, {}, {}}); },
        modifier);
}

using Paint = std::vector<std::pair<size_t, MColor>>; // corners and their colours

// Gives corners colours of the current set. Corners of one paint share a colour where it is the same.
MStatus paint(MFnMesh& set, MDGModifier* modifier, int representation, const std::function<Paint(const Mesh&)>& wanted)
{
    MStatus status = ensureSet(set, modifier);
    if (!status)
        return status;
    return editSet(set, nullptr, modifier,
                   [&](const Mesh& mesh, ColorSet& edited)
                   {
                       Paint corners = wanted(mesh);
                       if (edited.ids.empty())
                           edited.ids.assign(mesh.cornerCount(), -1);
                       edited.representation = representation;
                       for (size_t i = 0; i < corners.size(); ++i)
                       {
                           geometry::Color color = kept(corners[i].second, edited, representation);
                           if (edited.colors.empty() || i == 0 || edited.colors.back() != color)
                               edited.colors.push_back(color);
                           edited.ids[corners[i].first] = static_cast<int32_t>(edited.colors.size() - 1);
                       }
                       dropUnused(edited);
                   });
}

void addFace(const Mesh& mesh, int face, const MColor& color, Paint& paint)
{
    size_t at = checked(face, mesh.faceCount(), "face");
    for (size_t i = 0; i < mesh.topology().cornerCount(at); ++i)
        paint.emplace_back(mesh.topology().firstCorner(at) + i, color);
}

void addVertex(const Mesh& mesh, int vertex, const MColor& color, Paint& paint)
{
    for (int32_t corner : mesh.topology().cornersAtVertex(checked(vertex, mesh.vertexCount(), "vertex")))
        paint.emplace_back(static_cast<size_t>(corner), color);
}

template <class First, class Second> void sameLength(const First& first, const Second& second)
{
    if (first.length() != second.length())
        throw core::error(core::ErrorKind::BadArgument, "{} colours for {} places.", first.length(), second.length());
}

MStatus remove(MFnMesh& set, const std::function<Paint(const Mesh&)>& corners)
{
    return editSet(set, nullptr, nullptr,
                   [&](const Mesh& mesh, ColorSet& edited)
                   {
                       Paint found = corners(mesh);
                       if (edited.ids.empty())
                           return;
                       for (const auto& [corner, color] : found)
                           edited.ids[corner] = -1;
                       dropUnused(edited);
                   });
}

MStatus writeColors(MFnMesh& set, const MString* name, const std::vector<int>& ids, const MColorArray& colors,
                    std::optional<int> representation)
{
    return editSet(set, name, nullptr,
                   [&](const Mesh&, ColorSet& edited)
                   {
                       if (representation)
                           edited.representation = *representation;
                       for (unsigned i = 0; i < ids.size(); ++i)
                       {
                           size_t room = edited.colors.size() + ids.size();
                           size_t id = checked(ids[i], room, "colour");
                           edited.colors.resize(std::max(edited.colors.size(), id + 1));
                           edited.colors[id] = kept(colors[i], edited, edited.representation);
                       }
                   });
}

std::vector<int> upTo(unsigned count)
{
    std::vector<int> ids(count);
    for (unsigned i = 0; i < count; ++i)
        ids[i] = static_cast<int>(i);
    return ids;
}

std::vector<int> idsOf(const MIntArray& array)
{
    std::vector<int32_t> numbers = numbersOf(array);
    return {numbers.begin(), numbers.end()};
}

const MColor kUnset(-1, -1, -1, -1);

MColor colorAt(const ColorSet& set, size_t corner, const MColor* unset)
{
    int32_t id = set.id(corner);
    return id >= 0 ? toColor(set.colors[static_cast<size_t>(id)]) : unset ? *unset : kUnset;
}

std::string freeName(const Mesh& mesh, const MString& wanted)
{
    std::string name = wanted.length() > 0 ? wanted.asChar() : "colorSet";
    std::string made = name;
    for (int i = 1; mesh.findColorSet(made); ++i)
        made = name + std::to_string(i);
    return made;
}

MString addSet(MFnMesh& set, const MString& wanted, MDGModifier* modifier, bool clamped, int representation,
               MStatus* status)
{
    std::string name;
    MStatus done = withMesh(set, [&](MeshTarget& target) { name = freeName(target.mesh(), wanted); });
    if (done)
        done = editMesh(
            set, [&](Mesh& mesh) { mesh.colorSets.emplace_back(ColorSet{name, clamped, representation, {}, {}}); },
            modifier);
    put(status, done);
    return done ? toText(name) : MString();
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

// ---- sets

int MFnMesh::numColorSets(MStatus* ReturnStatus) const
{
    return ofMesh(*this, ReturnStatus, 0, [](MeshTarget& t) { return int(t.mesh().colorSets.size()); });
}

MStatus MFnMesh::getColorSetNames(MStringArray& setNames) const
{
    return withMesh(*this,
                    [&](MeshTarget& t)
                    {
                        setNames.clear();
                        for (const auto& set : t.mesh().colorSets)
                            setNames.append(toText(set->name));
                    });
}

MStatus MFnMesh::getColorSetFamilyNames(MStringArray& familyNames) const { return getColorSetNames(familyNames); }

MStatus MFnMesh::getColorSetsInFamily(const MString& familyName, MStringArray& setNames) const
{
    return withMesh(*this,
                    [&](MeshTarget& t)
                    {
                        (void)t.colorSet(&familyName);
                        setNames.clear();
                        setNames.append(familyName);
                    });
}

bool MFnMesh::isColorSetPerInstance(const MString& name, MStatus* ReturnStatus) const
{
    return ofSet(*this, &name, ReturnStatus, false, [](const ColorSet&) { return false; });
}

MStatus MFnMesh::getAssociatedColorSetInstances(const MString& setName, MIntArray& instances) const
{
    return withSet(*this, &setName, [&](const Mesh&, const ColorSet&) { instances.clear(); });
}

MStatus MFnMesh::createColorSet(MString& colorSetName, MDGModifier* modifier, const MUintArray*)
{
    return createColorSet(colorSetName, modifier, false, kRGBA);
}

MStatus MFnMesh::createColorSet(MString& colorSetName, MDGModifier* modifier, bool clamped, MColorRepresentation rep,
                                const MUintArray*)
{
    MStatus status;
    MString made = addSet(*this, colorSetName, modifier, clamped, rep, &status);
    if (status)
        colorSetName = made;
    return status;
}

MStatus MFnMesh::createColorSetDataMesh(MString& colorSetName, bool clamped, MColorRepresentation rep)
{
    return createColorSet(colorSetName, nullptr, clamped, rep);
}

MString MFnMesh::createColorSetWithName(const MString& colorSetName, MDGModifier* modifier, const MUintArray*,
                                        MStatus* ReturnStatus)
{
    return addSet(*this, colorSetName, modifier, false, kRGBA, ReturnStatus);
}

MString MFnMesh::createColorSetWithName(const MString& colorSetName, MDGModifier* modifier, MStatus* ReturnStatus)
{
    return addSet(*this, colorSetName, modifier, false, kRGBA, ReturnStatus);
}

MString MFnMesh::createColorSetWithNameDataMesh(const MString& colorSetName, bool clamped, MColorRepresentation rep,
                                                MStatus* ReturnStatus)
{
    return addSet(*this, colorSetName, nullptr, clamped, rep, ReturnStatus);
}

MStatus MFnMesh::deleteColorSet(const MString& colorSetName, MDGModifier* modifier, MSelectionList*)
{
    return editMesh(
        *this,
        [&](Mesh& mesh)
        {
            auto index = mesh.findColorSet(colorSetName.asChar());
            if (!index)
                throw core::error(core::ErrorKind::NotFound, "The mesh has no colour set '{}'.", colorSetName.asChar());
            mesh.colorSets.erase(mesh.colorSets.begin() + static_cast<std::ptrdiff_t>(*index));
        },
        modifier);
}

MStatus MFnMesh::setCurrentColorSetName(const MString& setName, MDGModifier*, MSelectionList*)
{
    return withMesh(*this,
                    [&](MeshTarget& t)
                    {
                        (void)t.colorSet(&setName);
                        t.setCurrentColorSet(setName.asChar());
                    });
}

MString MFnMesh::currentColorSetName(int, MStatus* ReturnStatus) const
{
    return ofMesh(*this, ReturnStatus, MString(), [](MeshTarget& t) { return toText(t.currentColorSet()); });
}

MString MFnMesh::currentColorSetName(MStatus* ReturnStatus) const { return currentColorSetName(-1, ReturnStatus); }

MStatus MFnMesh::getCurrentColorSetName(MString& setName, int) const
{
    return withMesh(*this, [&](MeshTarget& t) { setName = toText(t.currentColorSet()); });
}

bool MFnMesh::hasColorChannels(const MString& colorSet, MStatus* ReturnStatus) const
{
    return ofSet(*this, &colorSet, ReturnStatus, false,
                 [](const ColorSet& set) { return set.representation != ColorSet::Alpha; });
}

bool MFnMesh::hasAlphaChannels(const MString& colorSet, MStatus* ReturnStatus) const
{
    return ofSet(*this, &colorSet, ReturnStatus, false,
                 [](const ColorSet& set) { return set.representation != ColorSet::Rgb; });
}

MFnMesh::MColorRepresentation MFnMesh::getColorRepresentation(const MString& colorSet, MStatus* ReturnStatus) const
{
    return ofSet(*this, &colorSet, ReturnStatus, kRGBA,
                 [](const ColorSet& set) { return static_cast<MColorRepresentation>(set.representation); });
}

bool MFnMesh::isColorClamped(const MString& colorSet, MStatus* ReturnStatus) const
{
    return ofSet(*this, &colorSet, ReturnStatus, false, [](const ColorSet& set) { return set.isClamped; });
}

MStatus MFnMesh::setIsColorClamped(const MString& colorSet, bool clamped)
{
    return editSet(*this, &colorSet, nullptr, [&](const Mesh&, ColorSet& set) { set.isClamped = clamped; });
}

bool MFnMesh::displayColors(MStatus* ReturnStatus) const
{
    return ofMesh(*this, ReturnStatus, false,
                  [](MeshTarget& t) { return t.isShape() && flagOf(t.node(), "displayColors"); });
}

MStatus MFnMesh::setDisplayColors(bool enable)
{
    return withMesh(*this,
                    [&](MeshTarget& t)
                    {
                        if (!t.isShape())
                            throw core::Error(core::ErrorKind::Failed, "Only shapes show colours.");
                        setNumber(t.node(), "displayColors", enable ? 1.0 : 0.0);
                    });
}

// ---- painting

MStatus MFnMesh::setFaceColor(MColor& color, int index) { return setFaceColor(color, index, kRGBA); }

MStatus MFnMesh::setFaceColor(MColor& color, int index, MColorRepresentation rep)
{
    return paint(*this, nullptr, rep,
                 [&](const Mesh& mesh)
                 {
                     Paint corners;
                     addFace(mesh, index, color, corners);
                     return corners;
                 });
}

MStatus MFnMesh::setVertexColor(MColor& color, int index, MDGModifier* modifier)
{
    return setVertexColor(color, index, modifier, kRGBA);
}

MStatus MFnMesh::setVertexColor(MColor& color, int index, MDGModifier* modifier, MColorRepresentation rep)
{
    return paint(*this, modifier, rep,
                 [&](const Mesh& mesh)
                 {
                     Paint corners;
                     addVertex(mesh, index, color, corners);
                     return corners;
                 });
}

MStatus MFnMesh::setFaceVertexColor(MColor& color, int faceIndex, int vertexIndex, MDGModifier* modifier)
{
    return setFaceVertexColor(color, faceIndex, vertexIndex, modifier, kRGBA);
}

MStatus MFnMesh::setFaceVertexColor(MColor& color, int faceIndex, int vertexIndex, MDGModifier* modifier,
                                    MColorRepresentation rep)
{
    return paint(*this, modifier, rep,
                 [&](const Mesh& mesh) { return Paint{{cornerAt(mesh, faceIndex, vertexIndex), color}}; });
}

MStatus MFnMesh::setFaceVertexColor(int faceIndex, int localVertexIndex, MColor& color, MDGModifier* modifier)
{
    return setFaceVertexColor(faceIndex, localVertexIndex, color, modifier, kRGBA);
}

MStatus MFnMesh::setFaceVertexColor(int faceIndex, int localVertexIndex, MColor& color, MDGModifier* modifier,
                                    MColorRepresentation rep)
{
    return paint(*this, modifier, rep,
                 [&](const Mesh& mesh) { return Paint{{cornerOf(mesh, faceIndex, localVertexIndex), color}}; });
}

MStatus MFnMesh::setFaceColors(MColorArray& colors, MIntArray& faceList)
{
    return setFaceColors(colors, faceList, kRGBA);
}

MStatus MFnMesh::setFaceColors(MColorArray& colors, MIntArray& faceList, MColorRepresentation rep)
{
    return paint(*this, nullptr, rep,
                 [&](const Mesh& mesh)
                 {
                     sameLength(colors, faceList);
                     Paint corners;
                     for (unsigned i = 0; i < faceList.length(); ++i)
                         addFace(mesh, faceList[i], colors[i], corners);
                     return corners;
                 });
}

MStatus MFnMesh::setVertexColors(MColorArray& colors, MIntArray& vertexList, MDGModifier* modifier)
{
    return setVertexColors(colors, vertexList, modifier, kRGBA);
}

MStatus MFnMesh::setVertexColors(MColorArray& colors, MIntArray& vertexList, MDGModifier* modifier,
                                 MColorRepresentation rep)
{
    return paint(*this, modifier, rep,
                 [&](const Mesh& mesh)
                 {
                     sameLength(colors, vertexList);
                     Paint corners;
                     for (unsigned i = 0; i < vertexList.length(); ++i)
                         addVertex(mesh, vertexList[i], colors[i], corners);
                     return corners;
                 });
}

MStatus MFnMesh::setFaceVertexColors(MColorArray& colors, MIntArray& faceList, MIntArray& vertexList,
                                     MDGModifier* modifier)
{
    return setFaceVertexColors(colors, faceList, vertexList, modifier, kRGBA);
}

MStatus MFnMesh::setFaceVertexColors(MColorArray& colors, MIntArray& faceList, MIntArray& vertexList,
                                     MDGModifier* modifier, MColorRepresentation rep)
{
    return paint(*this, modifier, rep,
                 [&](const Mesh& mesh)
                 {
                     sameLength(colors, faceList);
                     sameLength(colors, vertexList);
                     Paint corners;
                     for (unsigned i = 0; i < faceList.length(); ++i)
                         corners.emplace_back(cornerAt(mesh, faceList[i], vertexList[i]), colors[i]);
                     return corners;
                 });
}

MStatus MFnMesh::removeFaceColors(MIntArray& faceList)
{
    return remove(*this,
                  [&](const Mesh& mesh)
                  {
                      Paint corners;
                      for (unsigned i = 0; i < faceList.length(); ++i)
                          addFace(mesh, faceList[i], MColor(), corners);
                      return corners;
                  });
}

MStatus MFnMesh::removeVertexColors(MIntArray& vertexList)
{
    return remove(*this,
                  [&](const Mesh& mesh)
                  {
                      Paint corners;
                      for (unsigned i = 0; i < vertexList.length(); ++i)
                          addVertex(mesh, vertexList[i], MColor(), corners);
                      return corners;
                  });
}

MStatus MFnMesh::removeFaceVertexColors(MIntArray& faceList, MIntArray& vertexList)
{
    return remove(*this,
                  [&](const Mesh& mesh)
                  {
                      sameLength(faceList, vertexList);
                      Paint corners;
                      for (unsigned i = 0; i < faceList.length(); ++i)
                          corners.emplace_back(cornerAt(mesh, faceList[i], vertexList[i]), MColor());
                      return corners;
                  });
}

// ---- colours of vertices and corners; unset ones are -1, or what is given for them

MStatus MFnMesh::getVertexColors(MColorArray& colors, const MString* colorSet, const MColor* defaultUnsetColor)
{
    return withSet(*this, colorSet,
                   [&](const Mesh& mesh, const ColorSet& set)
                   {
                       colors.setLength(static_cast<unsigned>(mesh.vertexCount()));
                       for (unsigned vertex = 0; vertex < colors.length(); ++vertex)
                           colors[vertex] =
                               vertexColor(mesh, set, vertex).value_or(defaultUnsetColor ? *defaultUnsetColor : kUnset);
                   });
}

MStatus MFnMesh::getFaceVertexColors(MColorArray& colors, const MString* colorSet, const MColor* defaultUnsetColor)
{
    return withSet(*this, colorSet,
                   [&](const Mesh& mesh, const ColorSet& set)
                   {
                       colors.setLength(static_cast<unsigned>(mesh.cornerCount()));
                       for (unsigned corner = 0; corner < colors.length(); ++corner)
                           colors[corner] = colorAt(set, corner, defaultUnsetColor);
                   });
}

// The corner's number in the array that getFaceVertexColors fills.
MStatus MFnMesh::getFaceVertexColorIndex(int faceIndex, int localVertexIndex, int& colorIndex, const MString* colorSet)
{
    return withMesh(*this,
                    [&](MeshTarget& t)
                    {
                        if (colorSet)
                            (void)t.colorSet(colorSet);
                        colorIndex = static_cast<int>(cornerOf(t.mesh(), faceIndex, localVertexIndex));
                    });
}

// ---- the list, and who refers to it

int MFnMesh::numColors(MStatus* ReturnStatus) const
{
    return ofMesh(*this, ReturnStatus, 0,
                  [](MeshTarget& t)
                  {
                      auto index = t.findColorSet(nullptr);
                      return index ? int(t.mesh().colorSets[*index]->colors.size()) : 0;
                  });
}

int MFnMesh::numColors(const MString& colorSet, MStatus* ReturnStatus) const
{
    return ofSet(*this, &colorSet, ReturnStatus, 0, [](const ColorSet& set) { return int(set.colors.size()); });
}

MStatus MFnMesh::getColors(MColorArray& colors, const MString* colorSet, const MColor*) const
{
    return withSet(*this, colorSet,
                   [&](const Mesh&, const ColorSet& set)
                   {
                       colors.setLength(static_cast<unsigned>(set.colors.size()));
                       for (unsigned i = 0; i < colors.length(); ++i)
                           colors[i] = toColor(set.colors[i]);
                   });
}

MStatus MFnMesh::setColors(const MColorArray& colors, const MString* colorSet)
{
    return writeColors(*this, colorSet, upTo(colors.length()), colors, std::nullopt);
}

MStatus MFnMesh::setColors(const MColorArray& colors, const MString* colorSet, MColorRepresentation rep)
{
    return writeColors(*this, colorSet, upTo(colors.length()), colors, rep);
}

MStatus MFnMesh::setSomeColors(const MIntArray& colorIds, const MColorArray& colors, const MString* colorSet)
{
    if (colorIds.length() != colors.length())
        return failure(MStatus::kInvalidParameter, "There are not as many colours as ids.");
    return writeColors(*this, colorSet, idsOf(colorIds), colors, std::nullopt);
}

MStatus MFnMesh::setSomeColors(const MIntArray& colorIds, const MColorArray& colors, const MString* colorSet,
                               MColorRepresentation rep)
{
    if (colorIds.length() != colors.length())
        return failure(MStatus::kInvalidParameter, "There are not as many colours as ids.");
    return writeColors(*this, colorSet, idsOf(colorIds), colors, rep);
}

MStatus MFnMesh::setColor(int colorId, const MColor& color, const MString* colorSet)
{
    return writeColors(*this, colorSet, {colorId}, MColorArray(1, color), std::nullopt);
}

MStatus MFnMesh::setColor(int colorId, const MColor& color, const MString* colorSet, MColorRepresentation rep)
{
    return writeColors(*this, colorSet, {colorId}, MColorArray(1, color), rep);
}

MStatus MFnMesh::getColor(int colorId, MColor& color, const MString* colorSet, const MColor* defaultUnsetColor) const
{
    return withSet(*this, colorSet,
                   [&](const Mesh&, const ColorSet& set)
                   {
                       if (colorId == -1)
                           color = defaultUnsetColor ? *defaultUnsetColor : kUnset;
                       else
                           color = toColor(set.colors[checked(colorId, set.colors.size(), "colour")]);
                   });
}

// -1 where the corner has none.
MStatus MFnMesh::getColorIndex(int faceIndex, int localVertexIndex, int& colorIndex, const MString* colorSet)
{
    return withSet(*this, colorSet, [&](const Mesh& mesh, const ColorSet& set)
                   { colorIndex = set.id(cornerOf(mesh, faceIndex, localVertexIndex)); });
}

MStatus MFnMesh::assignColor(int polygonId, int vertexIndex, int colorId, const MString* colorSet)
{
    return editSet(*this, colorSet, nullptr,
                   [&](const Mesh& mesh, ColorSet& set)
                   {
                       size_t corner = cornerOf(mesh, polygonId, vertexIndex);
                       if (set.ids.empty())
                           set.ids.assign(mesh.cornerCount(), -1);
                       set.ids[corner] =
                           colorId == -1 ? -1 : static_cast<int32_t>(checked(colorId, set.colors.size(), "colour"));
                   });
}

MStatus MFnMesh::assignColors(const MIntArray& colorIds, const MString* colorSet)
{
    return editSet(*this, colorSet, nullptr,
                   [&](const Mesh& mesh, ColorSet& set)
                   {
                       if (colorIds.length() != mesh.cornerCount())
                           throw core::error(core::ErrorKind::BadArgument, "{} ids for {} corners.", colorIds.length(),
                                             mesh.cornerCount());
                       std::vector<int32_t> ids(colorIds.length());
                       for (unsigned i = 0; i < ids.size(); ++i)
                           ids[i] = colorIds[i] == -1
                                        ? -1
                                        : static_cast<int32_t>(checked(colorIds[i], set.colors.size(), "colour"));
                       set.ids = std::move(ids);
                   });
}

MStatus MFnMesh::clearColors(const MString* colorSet)
{
    return editSet(*this, colorSet, nullptr,
                   [](const Mesh&, ColorSet& set)
                   {
                       set.colors.clear();
                       set.ids.clear();
                   });
}

OPENMAYA_NAMESPACE_CLOSE
