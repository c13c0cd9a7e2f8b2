// The host inside a program that has its own main: start it, use the API, end it.
#pragma once

#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MLibrary
{
public:
    MLibrary();
    virtual ~MLibrary();

    // Starts an empty scene with all commands. kFailure where it was started already. There is no licence to ask for.
    static MStatus initialize(const char* applicationName, bool useBatchLicense = false);
    // wantScriptOutput: whether messages of scripts are shown.
    static MStatus initialize(bool wantScriptOutput, const char* applicationName, bool useBatchLicense = false);
    // Unloads plug-ins and ends; exits with the status unless told to come back. Then it may be started again.
    static void cleanup(int exitStatus = 0, bool exitWhenDone = true);
};

OPENMAYA_NAMESPACE_CLOSE
