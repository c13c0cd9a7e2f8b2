#include "openmaya/AttributeSet.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/FunctionSet.h"

#include <maya/MFnLightDataAttribute.h>

#include <cstdint>
#include <utility>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

// The numbers below it, in order: direction, intensity, ambient, diffuse, specular, shadow fraction, pre-shadow
// intensity, blind data.
std::vector<core::AttrId> leavesOf(const MFnBase& set)
{
    core::TypeRegistry& types = needSession().types();
    std::vector<core::AttrId> leaves;
    for (core::AttrId member : types.tree(attributeOf(set)))
        if (types.attribute(member).children.empty())
            leaves.push_back(member);
    constexpr size_t kLeaves = 12;
    if (leaves.size() != kLeaves)
        throw core::error(core::ErrorKind::Failed, "The attribute '{}' is no light data of {} numbers.",
                          definitionOf(set).longName, kLeaves);
    return leaves;
}

template <class Number> void read(const std::vector<core::AttrId>& leaves, size_t& at, Number& number)
{
    number = static_cast<Number>(needSession().types().attribute(leaves[at++]).defaultNumber);
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnLightDataAttribute, kLightDataAttribute)

MObject MFnLightDataAttribute::create(const MString& fullName, const MString& briefName, const MObject& direction,
                                      const MObject& intensity, const MObject& ambient, const MObject& diffuse,
                                      const MObject& specular, const MObject& shadowFraciton,
                                      const MObject& preShadowIntensity, const MObject& blindData,
                                      MStatus* ReturnStatus)
{
    return attach(*this, ReturnStatus,
                  [&]
                  {
                      core::Attribute definition;
                      definition.type = core::AttributeType::Compound;
                      definition.typeText = "lightData";
                      std::vector<core::AttrId> children;
                      for (const MObject* child : {&direction, &intensity, &ambient, &diffuse, &specular,
                                                   &shadowFraciton, &preShadowIntensity, &blindData})
                          children.push_back(Access::attributeOf(*child));
                      core::AttrId made = newAttribute(std::move(definition), fullName, briefName);
                      for (core::AttrId child : children)
                          adopt(made, child);
                      return made;
                  });
}

MStatus MFnLightDataAttribute::getDefault(float& defDirectionX, float& defDirectionY, float& defDirectionZ,
                                          float& defIntensityR, float& defIntensityG, float& defIntensityB,
                                          bool& defAmbient, bool& defDiffuse, bool& defSpecular,
                                          float& defShadowFraction, float& defPreShadowIntensity, void*& defBlindData)
{
    return guarded(
        [&]
        {
            std::vector<core::AttrId> leaves = leavesOf(*this);
            size_t at = 0;
            for (float* number :
                 {&defDirectionX, &defDirectionY, &defDirectionZ, &defIntensityR, &defIntensityG, &defIntensityB})
                read(leaves, at, *number);
            for (bool* flag : {&defAmbient, &defDiffuse, &defSpecular})
                read(leaves, at, *flag);
            read(leaves, at, defShadowFraction);
            read(leaves, at, defPreShadowIntensity);
            intptr_t address = 0;
            read(leaves, at, address);
            defBlindData = reinterpret_cast<void*>(address);
        });
}

MStatus MFnLightDataAttribute::setDefault(float defDirectionX, float defDirectionY, float defDirectionZ,
                                          float defIntensityR, float defIntensityG, float defIntensityB,
                                          bool defAmbient, bool defDiffuse, bool defSpecular, float defShadowFraction,
                                          float defPreShadowIntensity, void* defBlindData)
{
    return guarded(
        [&]
        {
            std::vector<core::AttrId> leaves = leavesOf(*this);
            size_t at = 0;
            for (double number :
                 {double(defDirectionX), double(defDirectionY), double(defDirectionZ), double(defIntensityR),
                  double(defIntensityG), double(defIntensityB), double(defAmbient), double(defDiffuse),
                  double(defSpecular), double(defShadowFraction), double(defPreShadowIntensity),
                  double(reinterpret_cast<intptr_t>(defBlindData))})
                openmaya::setDefault(leaves[at++], number);
        });
}

MObject MFnLightDataAttribute::child(unsigned int index, MStatus* returnStatus)
{
    return guarded(returnStatus, MObject(), [&] { return childAt(definitionOf(*this), index); });
}

OPENMAYA_NAMESPACE_CLOSE
