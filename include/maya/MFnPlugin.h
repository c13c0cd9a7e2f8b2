// The plug-in that is being loaded or unloaded: who it is, and what it adds to the host.
//
// Everything that is registered belongs to the plug-in and goes with it. Kinds that Understudy cannot take yet give
// kNotImplemented, with a message that names the kind.
#pragma once

#include <maya/MApiVersion.h>
#include <maya/MDeprecate.h>
#include <maya/MFnBase.h>
#include <maya/MObject.h>
#include <maya/MPlugin.h>
#include <maya/MPxData.h>
#include <maya/MPxNode.h>
#include <maya/MString.h>
#include <maya/MStringArray.h>
#include <maya/MTypes.h>

#include <map>

// What a plug-in is entered by. Declared here, so that a definition without PLUGIN_EXPORT is found too.
#if !defined(MNoPluginEntry)
PLUGIN_EXPORT MStatus initializePlugin(MObject obj);
PLUGIN_EXPORT MStatus uninitializePlugin(MObject obj);
#endif

#define PLUGIN_COMPANY "Autodesk"

typedef MPxTransformationMatrix* (*MCreateXformMatrixFunctionWithClientData)(void*);
typedef MPxMaterialInformation* (*MMaterialInfoFactoryFnPtr)(MObject&);
typedef MPxBakeEngine* (*MBakeEngineCreatorFnPtr)();

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnPlugin : public MFnBase
{
public:
    enum ImageFilePriority
    {
        kImageFilePriorityHighest = 0,
        kImageFilePriorityHigh = 10,
        kImageFilePriorityLow = 20,
        kImageFilePriorityLowest = 30,
        kImageFilePriorityDefault = 10,
    };

    // Puts the folder of a file on Python's path for as long as it lives.
    class OPENMAYA_EXPORT PythonAddSysPath
    {
    public:
        PythonAddSysPath(const MString& filename);
        ~PythonAddSysPath();

    private:
        MString m_folder; // empty: nothing was added
    };

    MFnPlugin();
    // Says who the plug-in is. requiredApiVersion: "Any", or a year or API version that must be this host's, else the
    // status is kFailure and the plug-in is not loaded.
    MFnPlugin(MObject& object, const char* vendor = "Unknown", const char* version = "Unknown",
              const char* requiredApiVersion = "Any", MStatus* ReturnStatus = 0L);
    ~MFnPlugin() override;

    MFn::Type type() const override;
    MString vendor(MStatus* ReturnStatus = nullptr) const;
    MString version(MStatus* ReturnStatus = nullptr) const;
    MString apiVersion(MStatus* ReturnStatus = nullptr) const;
    MString name(MStatus* ReturnStatus = nullptr) const;
    MString loadPath(MStatus* ReturnStatus = nullptr) const;

    // Another name than the file's; while it is being loaded only.
    MStatus setName(const MString& newName, bool allowRename = true);
    MStatus setVersion(const MString& newVersion);

    // ---- what it adds
    MStatus registerCommand(const MString& commandName, MCreatorFunction creatorFunction,
                            MCreateSyntaxFunction createSyntaxFunction = nullptr);
    MStatus deregisterCommand(const MString& commandName);
    MStatus registerControlCommand(const MString& commandName, MCreatorFunction creatorFunction);
    MStatus deregisterControlCommand(const MString& commandName);
    MStatus registerModelEditorCommand(const MString& commandName, MCreatorFunction creatorFunction,
                                       MCreatorFunction paneCreatorFunction);
    MStatus deregisterModelEditorCommand(const MString& commandName);
    MStatus registerConstraintCommand(const MString& commandName, MCreatorFunction creatorFunction);
    MStatus deregisterConstraintCommand(const MString& commandName);
    MStatus registerContextCommand(const MString& commandName, MCreatorFunction creatorFunction);
    MStatus registerContextCommand(const MString& commandName, MCreatorFunction creatorFunction,
                                   const MString& toolCmdName, MCreatorFunction toolCmdCreator,
                                   MCreateSyntaxFunction toolCmdSyntax = nullptr);
    MStatus deregisterContextCommand(const MString& commandName);
    MStatus deregisterContextCommand(const MString& commandName, const MString& toolCmdName);
    MStatus registerNode(const MString& typeName, const MTypeId& typeId, MCreatorFunction creatorFunction,
                         MInitializeFunction initFunction, MPxNode::Type type = MPxNode::kDependNode,
                         const MString* classification = nullptr);
    MStatus deregisterNode(const MTypeId& typeId);
    MStatus registerEvaluator(const MString& evaluatorName, unsigned int uniquePriority,
                              MCustomEvaluatorCreatorFunction creatorFunction);
    MStatus deregisterEvaluator(const MString& evaluatorName);
    MStatus registerTopologyEvaluator(const MString& evaluatorName, unsigned int uniquePriority,
                                      MTopologyEvaluatorCreatorFunction creatorFunction);
    MStatus deregisterTopologyEvaluator(const MString& evaluatorName);
    MStatus registerShape(const MString& typeName, const MTypeId& typeId, MCreatorFunction creatorFunction,
                          MInitializeFunction initFunction, MCreatorFunction uiCreatorFunction,
                          const MString* classification = nullptr);
    MStatus registerShape(const MString& typeName, const MTypeId& typeId, MCreatorFunction creatorFunction,
                          MInitializeFunction initFunction, const MString* classification = nullptr);
    MStatus registerTransform(const MString& typeName, const MTypeId& typeId, MCreatorFunction creatorFunction,
                              MInitializeFunction initFunction, MCreateXformMatrixFunction xformCreatorFunction,
                              const MTypeId& xformId, const MString* classification = nullptr);
    MStatus registerData(const MString& typeName, const MTypeId& typeId, MCreatorFunction creatorFunction,
                         MPxData::Type type = MPxData::kData);
    MStatus deregisterData(const MTypeId& typeId);
    MStatus registerDevice(const MString& deviceName, MCreatorFunction creatorFunction);
    MStatus deregisterDevice(const MString& deviceName);
    MStatus registerFileTranslator(const MString& translatorName, const char* pixmapName,
                                   MCreatorFunction creatorFunction, const char* optionsScriptName = nullptr,
                                   const char* defaultOptionsString = nullptr, bool requiresFullMel = false,
                                   MString dataStorageLocation = MFnPlugin::kDefaultDataLocation);
    MStatus deregisterFileTranslator(const MString& translatorName);
    MStatus registerURIFileResolver(const MString& fileResolverName, const MString& uriScheme,
                                    MCreatorFunction creatorFunction);
    MStatus deregisterURIFileResolver(const MString& fileResolverName);
    MStatus registerIkSolver(const MString& ikSolverName, MCreatorFunction creatorFunction);
    MStatus deregisterIkSolver(const MString& ikSolverName);
    MStatus registerCacheFormat(const MString& cacheFormatName, MCreatorFunction creatorFunction);
    MStatus deregisterCacheFormat(const MString& cacheFormatName);
    MStatus registerUIStrings(MInitializeFunction registerMStringResources, const MString& pluginStringsProc);
    MStatus registerUI(PyObject* creationProc, PyObject* deletionProc, PyObject* creationBatchProc = nullptr,
                       PyObject* deletionBatchProc = nullptr);
    MStatus registerDragAndDropBehavior(const MString& behaviorName, MCreatorFunction creatorFunction);
    MStatus deregisterDragAndDropBehavior(const MString& behaviorName);
    MStatus registerImageFile(const MString& imageFormatName, MCreatorFunction creatorFunction,
                              const MStringArray& imageFileExtensions,
                              ImageFilePriority priority = kImageFilePriorityDefault);
    MStatus deregisterImageFile(const MString& imageFormatName);
    MStatus registerRenderPassImpl(const MString& passImplId, MRenderPassDef* passDef, MCreatorFunction creatorFunction,
                                   bool overload = false);
    MStatus deregisterRenderPassImpl(const MString& passImplId);
    MStatus registerAttributePatternFactory(const MString& typeName, MCreatorFunction fnPtr);
    MStatus deregisterAttributePatternFactory(const MString& typeName);
    MStatus registerAnimCurveInterpolator(const MString& typeName, int typeId, MCreatorFunction creatorFunction,
                                          int flags = 0);
    MStatus deregisterAnimCurveInterpolator(const MString& typeName);
    MStatus registerDisplayFilter(const MString& name, const MString& label, const MString& classification);
    MStatus deregisterDisplayFilter(const MString& name);
    MStatus registerRenderer(const MString& name, MCreatorFunction creatorFunction);
    MStatus deregisterRenderer(const MString& name);

    // ---- other plug-ins: a null object where none of this name is loaded
    static MObject findPlugin(const MString& pluginName);
    static bool isNodeRegistered(const MString& typeName);

    MTypeId matrixTypeIdFromXformId(const MTypeId& xformTypeId, MStatus* ReturnStatus = nullptr);
    OPENMAYA_DEPRECATED(2022, "give the label too")
    MStringArray addMenuItem(const MString& menuItemName, const MString& parentName, const MString& commandName,
                             const MString& commandParams, bool needOptionBox = false,
                             const MString* optBoxFunction = nullptr, MStatus* retStatus = nullptr,
                             const MString* extraMenuItemParams = nullptr);
    MStringArray addMenuItem(const MString& menuItemName, const MString& menuItemLabel, const MString& parentName,
                             const MString& commandName, const MString& commandParams, bool needOptionBox = false,
                             const MString* optBoxFunction = nullptr, MStatus* retStatus = nullptr,
                             const MString* extraMenuItemParams = nullptr);
    MStatus removeMenuItem(MStringArray& menuItemNames);
    MStatus registerMaterialInfo(const MString& type, MMaterialInfoFactoryFnPtr fnPtr);
    MStatus unregisterMaterialInfo(const MString& typeName);
    MStatus registerBakeEngine(const MString& typeName, MBakeEngineCreatorFnPtr fnPtr);
    MStatus unregisterBakeEngine(const MString& typeName);
    static void setPythonAPI20ValueToObjectFunction(MPythonAPI20ValueToObjectFunction fnPtr);
    static void setRegisteringCallableScript();
    static bool registeringCallableScript();
    void setCallableInfo(MPluginCallableInfo* info);
    MPluginCallableInfo* getCallableInfo();
    OPENMAYA_DEPRECATED(2019, "pass an MCreateXformMatrixFunction")
    MStatus registerTransform(const MString& typeName, const MTypeId& typeId, MCreatorFunction creatorFunction,
                              MInitializeFunction initFunction, MCreatorFunction xformCreatorFunction,
                              const MTypeId& xformId, const MString* classification = nullptr);
    MStatus registerUI(const MString& creationProc, const MString& deletionProc, const MString& creationBatchProc = "",
                       const MString& deletionBatchProc = "");
    OPENMAYA_DEPRECATED(2020, "pass an MCustomEvaluatorCreatorFunction")
    MStatus registerEvaluator(const MString& evaluatorName, unsigned int uniquePriority,
                              MCreatorFunction creatorFunction);
    OPENMAYA_DEPRECATED(2020, "pass an MTopologyEvaluatorCreatorFunction")
    MStatus registerTopologyEvaluator(const MString& evaluatorName, unsigned int uniquePriority,
                                      MCreatorFunction creatorFunction);

    static const char* className();

    static const MString kDefaultDataLocation;

private:
    MFnPlugin(const MFnPlugin&) = delete;
    MFnPlugin& operator=(const MFnPlugin&) = delete;
    MFnPlugin* operator&() const;
};

OPENMAYA_NAMESPACE_CLOSE
