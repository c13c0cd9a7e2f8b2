#include "openmaya/DataSets.h"
#include "openmaya/PluginData.h"

#include <maya/MFnPluginData.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

const PluginData& dataOfSet(const MFnPluginData& set)
{
    const PluginData* data = pluginDataOf(boxOf(set).value());
    if (!data)
        throw core::Error(core::ErrorKind::Failed, "The data is no plug-in's.");
    return *data;
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnPluginData, kPluginData)

MTypeId MFnPluginData::typeId(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MTypeId(), [&] { return MTypeId(dataOfSet(*this).tag()); });
}

MPxData* MFnPluginData::data(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, static_cast<MPxData*>(nullptr), [&] { return dataOfSet(*this).instance(); });
}

const MPxData* MFnPluginData::constData(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, static_cast<const MPxData*>(nullptr),
                   [&] { return static_cast<const MPxData*>(dataOfSet(*this).instance()); });
}

MObject MFnPluginData::create(const MTypeId& id, MStatus* ReturnStatus)
{
    core::Value value;
    MStatus status = guarded([&] { value = core::Value(core::DataRef(new PluginData(dataTypeOfId(id.id())))); });
    if (status)
        return createData(*this, std::move(value), ReturnStatus);
    put(ReturnStatus, status);
    return MObject();
}

OPENMAYA_NAMESPACE_CLOSE
