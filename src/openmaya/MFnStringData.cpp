#include "openmaya/DataSets.h"

#include <maya/MFnStringData.h>
#include <maya/MString.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

core::Value textValue(const MString& text) { return core::Value::string({text.asChar(), text.length()}); }

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnStringData, kStringData)

MString MFnStringData::string(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MString(),
                   [&]
                   {
                       const std::string& text = contentOf<core::StringData>(*this).content;
                       return MString(text.data(), static_cast<int>(text.size()));
                   });
}

MStatus MFnStringData::set(const MString& newString)
{
    return guarded(
        [&]
        {
            (void)contentOf<core::StringData>(*this);
            boxOf(*this).set(textValue(newString));
        });
}

MObject MFnStringData::create(const MString& str, MStatus* ReturnStatus)
{
    return createData(*this, textValue(str), ReturnStatus);
}

MObject MFnStringData::create(MStatus* ReturnStatus) { return create(MString(), ReturnStatus); }

OPENMAYA_NAMESPACE_CLOSE
