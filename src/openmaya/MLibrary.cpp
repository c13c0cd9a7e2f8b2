#include "openmaya/EmbeddedHost.h"
#include "openmaya/Status.h"

#include <maya/MLibrary.h>

#include <cstdlib>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

MLibrary::MLibrary() = default;
MLibrary::~MLibrary() = default;

MStatus MLibrary::initialize(const char* applicationName, bool useBatchLicense)
{
    return initialize(false, applicationName, useBatchLicense);
}

MStatus MLibrary::initialize(bool wantScriptOutput, const char*, bool)
{
    return guarded(
        [&]
        {
            if (!embeddedHost())
                throw core::Error(core::ErrorKind::Internal, "There is nothing that can start a session.");
            embeddedHost()->start(wantScriptOutput);
        });
}

void MLibrary::cleanup(int exitStatus, bool exitWhenDone)
{
    (void)guarded(
        []
        {
            if (embeddedHost())
                embeddedHost()->stop();
        });
    if (exitWhenDone)
        std::exit(exitStatus);
}

OPENMAYA_NAMESPACE_CLOSE
