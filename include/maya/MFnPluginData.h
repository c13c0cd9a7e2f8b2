// Data of a type that a plug-in registered (MPxData).
#pragma once

#include <maya/MFnData.h>
#include <maya/MTypeId.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnPluginData : public MFnData
{
    declareMFn(MFnPluginData, MFnData);
    declareMFnConstConstructor(MFnPluginData, MFnData);

    MTypeId typeId(MStatus* ReturnStatus = nullptr) const;
    // The instance of the plug-in's class, which belongs to the data.
    MPxData* data(MStatus* ReturnStatus = nullptr);
    const MPxData* constData(MStatus* ReturnStatus = nullptr) const;

    // kInvalidParameter where no plug-in has registered such a type.
    MObject create(const MTypeId& id, MStatus* ReturnStatus = nullptr);
};

OPENMAYA_NAMESPACE_CLOSE
