// PhongE materials.
//
// A new one that is visible is in the list of materials.
#pragma once

#include <maya/MFnDependencyNode.h>
#include <maya/MObject.h>
#include <maya/MStatus.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnPhongEShader : public MFnDependencyNode
{
    declareMFn(MFnPhongEShader, MFnDependencyNode);

public:
    declareMFnConstConstructor(MFnPhongEShader, MFnDependencyNode);

    MObject create(bool UIvisible = true, MStatus* ReturnStatus = nullptr);
    float roughness(MStatus* ReturnStatus = nullptr) const;
    MStatus setRoughness(const float& roughness);
    float highlightSize(MStatus* ReturnStatus = nullptr) const;
    MStatus setHighlightSize(const float& highlight_size);
    MColor whiteness(MStatus* ReturnStatus = nullptr) const;
    MStatus setWhiteness(const MColor& whiteness);
};

OPENMAYA_NAMESPACE_CLOSE
