#include "openmaya/AttributeSet.h"
#include "openmaya/FunctionSet.h"

#include <maya/MFnMessageAttribute.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnMessageAttribute, kMessageAttribute)

MObject MFnMessageAttribute::create(const MString& fullName, const MString& briefName, MStatus* ReturnStatus)
{
    return attach(*this, ReturnStatus,
                  [&]
                  {
                      core::Attribute definition;
                      definition.type = core::AttributeType::Message;
                      return newAttribute(std::move(definition), fullName, briefName);
                  });
}

OPENMAYA_NAMESPACE_CLOSE
