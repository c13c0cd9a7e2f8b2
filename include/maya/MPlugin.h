// The function types that plug-ins register.
#pragma once

#include <maya/MApiNamespace.h>
#include <maya/MTypes.h>

struct _object;
typedef struct _object PyObject;

typedef void* (*MCreatorFunction)();
typedef MSyntax (*MCreateSyntaxFunction)();
typedef MStatus (*MInitializeFunction)();
typedef MPxTransformationMatrix* (*MCreateXformMatrixFunction)();
typedef MPxCustomEvaluator* (*MCustomEvaluatorCreatorFunction)();
typedef MPxTopologyEvaluator* (*MTopologyEvaluatorCreatorFunction)();
typedef MPxCacheConfigRuleFilter* (*MCreateCacheConfigRuleFilterFunction)(const MString&);
typedef PyObject* (*MPythonAPI20ValueToObjectFunction)(const MObject&);

// What a scripted plug-in's callable carries along.
class OPENMAYA_EXPORT MPluginCallableInfo
{
public:
    MPluginCallableInfo() = default;
    virtual ~MPluginCallableInfo() = default;
};
