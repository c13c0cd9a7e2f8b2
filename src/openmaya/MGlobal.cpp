#include "openmaya/Access.h"
#include "openmaya/ApiTypes.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/ErrorLog.h"
#include "openmaya/PluginCommands.h"
#include "openmaya/Status.h"

#include <maya/MGlobal.h>
#include <maya/MVector.h>

#include <iostream>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

void say(script::Severity severity, const MString& text)
{
    if (session::Session* session = currentSession())
        session->message(severity, text.asChar());
    else
        std::cerr << text << std::endl;
}

void setUpAxis(int axis) { needSession().scene().enact(core::SettingValue{core::Setting::UpAxis, double(axis)}); }

bool isUpAxis(int axis) { return static_cast<int>(needSession().scene().setting(core::Setting::UpAxis)) == axis; }

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

// ---- what runs here

MString MGlobal::mayaName() { return "Maya"; }
MString MGlobal::mayaVersion() { return "2025"; }
int MGlobal::apiVersion() { return MAYA_API_VERSION; }
bool MGlobal::isCustomVersion() { return false; }
MGlobal::MMayaFeatureSet MGlobal::mayaFeatureSet() { return kComplete; }
MString MGlobal::customVersionString() { return ""; }
int MGlobal::customVersionMajor() { return MAYA_CUSTOM_VERSION_MAJOR; }
int MGlobal::customVersionMinor() { return MAYA_CUSTOM_VERSION_MINOR; }
MString MGlobal::customVersionClient() { return MAYA_CUSTOM_VERSION_CLIENT; }
int MGlobal::customVersion() { return MAYA_CUSTOM_VERSION; }
bool MGlobal::isDefaultLanguage() { return true; }
MString MGlobal::getUILanguage() { return "en_US"; }
bool MGlobal::isInCrashHandler() { return false; }

MString MGlobal::getAbsolutePathToResources()
{
    return notImplemented("MGlobal::getAbsolutePathToResources", nullptr, MString());
}

MGlobal::MMayaState MGlobal::mayaState(MStatus* ReturnStatus)
{
    // As in mayapy, which is a library application too.
    return guarded(ReturnStatus, kLibraryApp, [] { return kLibraryApp; });
}

// ---- nodes

MStatus MGlobal::getFunctionSetList(MObject forObject, MStringArray& array)
{
    return guarded(
        [&]
        {
            array.clear();
            for (int type = MFn::kBase; type < MFn::kLast; ++type)
                if (forObject.hasFn(static_cast<MFn::Type>(type)))
                    array.append(apiTypeName(static_cast<MFn::Type>(type)));
        });
}

MStatus MGlobal::addToModel(MObject&, MObject&) { return notImplemented("MGlobal::addToModel"); }

MStatus MGlobal::addToModelAt(MObject&, const MVector&, const double[3], const double[3],
                              MTransformationMatrix::RotationOrder)
{
    return notImplemented("MGlobal::addToModelAt");
}

MStatus MGlobal::removeFromModel(MObject&) { return notImplemented("MGlobal::removeFromModel"); }

MStatus MGlobal::deleteNode(MObject& object)
{
    return guarded([&] { core::deleteNodes(needSession().scene(), {Access::nodeOf(object)}); });
}

// ---- time and up

MStatus MGlobal::viewFrame(const MTime& time)
{
    return guarded([&] { needSession().evaluator().setTime(Access::ticksOf(time)); });
}

MStatus MGlobal::viewFrame(double time)
{
    return guarded(
        [&]
        {
            session::Session& session = needSession();
            session.evaluator().setTime(session.units().ticks(time));
        });
}

MStatus MGlobal::setYAxisUp(bool)
{
    return guarded([] { setUpAxis(1); });
}

MStatus MGlobal::setZAxisUp(bool)
{
    return guarded([] { setUpAxis(2); });
}

bool MGlobal::isYAxisUp(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false, [] { return isUpAxis(1); });
}

bool MGlobal::isZAxisUp(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false, [] { return isUpAxis(2); });
}

MVector MGlobal::upAxis(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MVector::yAxis, [] { return isUpAxis(2) ? MVector::zAxis : MVector::yAxis; });
}

// ---- messages

void MGlobal::displayInfo(const MString& theMessage) { say(script::Severity::Info, theMessage); }
void MGlobal::displayWarning(const MString& theWarning) { say(script::Severity::Warning, theWarning); }

void MGlobal::displayError(const MString& theError)
{
    noteError(theError.asChar());
    say(script::Severity::Error, theError);
}

// ---- the error log

MString MGlobal::defaultErrorLogPathName(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MString(), [] { return MString(ErrorLog::defaultPath().c_str()); });
}

MStatus MGlobal::resetToDefaultErrorLogPathName()
{
    return guarded([] { errorLog().setPath(ErrorLog::defaultPath()); });
}

MStatus MGlobal::setErrorLogPathName(const MString& logPathName)
{
    return guarded([&] { errorLog().setPath(logPathName.asChar()); });
}

MString MGlobal::errorLogPathName(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MString(), [] { return MString(errorLog().path().c_str()); });
}

MStatus MGlobal::startErrorLogging()
{
    return guarded([] { errorLog().start(); });
}

MStatus MGlobal::startErrorLogging(const MString& logPathName)
{
    return guarded(
        [&]
        {
            errorLog().setPath(logPathName.asChar());
            errorLog().start();
        });
}

bool MGlobal::errorLoggingIsOn(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false, [] { return errorLog().isOn(); });
}

MStatus MGlobal::stopErrorLogging()
{
    return guarded([] { errorLog().stop(); });
}

MStatus MGlobal::closeErrorLog()
{
    return guarded([] { errorLog().close(); });
}

MStatus MGlobal::doErrorLogEntry(const MString& errorLogEntry)
{
    return guarded([&] { errorLog().entry(errorLogEntry.asChar()); });
}

// ---- what has no meaning without windows, or until plug-ins' commands are undone

MObject MGlobal::currentToolContext() { return notImplemented("MGlobal::currentToolContext", nullptr, MObject()); }
void MGlobal::setDisableStow(bool) { (void)notImplemented("MGlobal::setDisableStow"); }
bool MGlobal::disableStow() { return false; }
bool MGlobal::isUndoing() { return false; }
bool MGlobal::isRedoing() { return false; }

const char* MGlobal::className() { return "MGlobal"; }

OPENMAYA_NAMESPACE_CLOSE
