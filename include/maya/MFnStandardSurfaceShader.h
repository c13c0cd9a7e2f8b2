// Standard surfaces.
//
// A new one that is visible is in the list of materials.
#pragma once

#include <maya/MFnDependencyNode.h>
#include <maya/MObject.h>
#include <maya/MStatus.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnStandardSurfaceShader : public MFnDependencyNode
{
    declareMFn(MFnStandardSurfaceShader, MFnDependencyNode);

public:
    declareMFnConstConstructor(MFnStandardSurfaceShader, MFnDependencyNode);

    MObject create(bool UIvisible = true, MStatus* ReturnStatus = nullptr);
    float base(MStatus* ReturnStatus = nullptr) const;
    MStatus setBase(const float& base);
    MColor baseColor(MStatus* ReturnStatus = nullptr) const;
    MStatus setBaseColor(const MColor& base_color);
    float diffuseRoughness(MStatus* ReturnStatus = nullptr) const;
    MStatus setDiffuseRoughness(const float& diffuse_roughness);
    float metalness(MStatus* ReturnStatus = nullptr) const;
    MStatus setMetalness(const float& metalness);
    float specular(MStatus* ReturnStatus = nullptr) const;
    MStatus setSpecular(const float& specular);
    MColor specularColor(MStatus* ReturnStatus = nullptr) const;
    MStatus setSpecularColor(const MColor& specular_color);
    float specularRoughness(MStatus* ReturnStatus = nullptr) const;
    MStatus setSpecularRoughness(const float& specular_roughness);
    float specularIOR(MStatus* ReturnStatus = nullptr) const;
    MStatus setSpecularIOR(const float& specular_i_o_r);
    float specularAnisotropy(MStatus* ReturnStatus = nullptr) const;
    MStatus setSpecularAnisotropy(const float& specular_anisotropy);
    float specularRotation(MStatus* ReturnStatus = nullptr) const;
    MStatus setSpecularRotation(const float& specular_rotation);
    float transmission(MStatus* ReturnStatus = nullptr) const;
    MStatus setTransmission(const float& transmission);
    MColor transmissionColor(MStatus* ReturnStatus = nullptr) const;
    MStatus setTransmissionColor(const MColor& transmission_color);
    float transmissionDepth(MStatus* ReturnStatus = nullptr) const;
    MStatus setTransmissionDepth(const float& transmission_depth);
    MColor transmissionScatter(MStatus* ReturnStatus = nullptr) const;
    MStatus setTransmissionScatter(const MColor& transmission_scatter);
    float transmissionScatterAnisotropy(MStatus* ReturnStatus = nullptr) const;
    MStatus setTransmissionScatterAnisotropy(const float& transmission_scatter_anisotropy);
    float transmissionDispersion(MStatus* ReturnStatus = nullptr) const;
    MStatus setTransmissionDispersion(const float& transmission_dispersion);
    float transmissionExtraRoughness(MStatus* ReturnStatus = nullptr) const;
    MStatus setTransmissionExtraRoughness(const float& transmission_extra_roughness);
    float subsurface(MStatus* ReturnStatus = nullptr) const;
    MStatus setSubsurface(const float& subsurface);
    MColor subsurfaceColor(MStatus* ReturnStatus = nullptr) const;
    MStatus setSubsurfaceColor(const MColor& subsurface_color);
    MColor subsurfaceRadius(MStatus* ReturnStatus = nullptr) const;
    MStatus setSubsurfaceRadius(const MColor& subsurface_radius);
    float subsurfaceScale(MStatus* ReturnStatus = nullptr) const;
    MStatus setSubsurfaceScale(const float& subsurface_scale);
    float subsurfaceAnisotropy(MStatus* ReturnStatus = nullptr) const;
    MStatus setSubsurfaceAnisotropy(const float& subsurface_anisotropy);
    float coat(MStatus* ReturnStatus = nullptr) const;
    MStatus setCoat(const float& coat);
    MColor coatColor(MStatus* ReturnStatus = nullptr) const;
    MStatus setCoatColor(const MColor& coat_color);
    float coatRoughness(MStatus* ReturnStatus = nullptr) const;
    MStatus setCoatRoughness(const float& coat_roughness);
    float coatIOR(MStatus* ReturnStatus = nullptr) const;
    MStatus setCoatIOR(const float& coat_i_o_r);
    float coatAnisotropy(MStatus* ReturnStatus = nullptr) const;
    MStatus setCoatAnisotropy(const float& coat_anisotropy);
    float coatRotation(MStatus* ReturnStatus = nullptr) const;
    MStatus setCoatRotation(const float& coat_rotation);
    float coatAffectColor(MStatus* ReturnStatus = nullptr) const;
    MStatus setCoatAffectColor(const float& coat_affect_color);
    float coatAffectRoughness(MStatus* ReturnStatus = nullptr) const;
    MStatus setCoatAffectRoughness(const float& coat_affect_roughness);
    float sheen(MStatus* ReturnStatus = nullptr) const;
    MStatus setSheen(const float& sheen);
    MColor sheenColor(MStatus* ReturnStatus = nullptr) const;
    MStatus setSheenColor(const MColor& sheen_color);
    float sheenRoughness(MStatus* ReturnStatus = nullptr) const;
    MStatus setSheenRoughness(const float& sheen_roughness);
    float emission(MStatus* ReturnStatus = nullptr) const;
    MStatus setEmission(const float& emission);
    MColor emissionColor(MStatus* ReturnStatus = nullptr) const;
    MStatus setEmissionColor(const MColor& emission_color);
    float thinFilmThickness(MStatus* ReturnStatus = nullptr) const;
    MStatus setThinFilmThickness(const float& thin_film_thickness);
    float thinFilmIOR(MStatus* ReturnStatus = nullptr) const;
    MStatus setThinFilmIOR(const float& thin_film_i_o_r);
    bool thinWalled(MStatus* ReturnStatus = nullptr) const;
    MStatus setThinWalled(const bool& thin_walled);
    MColor opacity(MStatus* ReturnStatus = nullptr) const;
    MStatus setOpacity(const MColor& opacity);
};

OPENMAYA_NAMESPACE_CLOSE
