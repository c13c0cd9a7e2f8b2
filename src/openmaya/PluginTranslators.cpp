#include "openmaya/PluginTranslators.h"

#include "openmaya/CurrentSession.h"
#include "openmaya/PluginCall.h"

#include <maya/MFileObject.h>

#include <algorithm>

namespace understudy::openmaya
{

namespace
{

using Mode = MPxFileTranslator::FileAccessMode;

Mode modeOf(session::FileAction action, bool onlySelected)
{
    switch (action)
    {
    case session::FileAction::Open:
        return MPxFileTranslator::kOpenAccessMode;
    case session::FileAction::Import:
        return MPxFileTranslator::kImportAccessMode;
    case session::FileAction::Save:
        return MPxFileTranslator::kSaveAccessMode;
    case session::FileAction::Export:
        return onlySelected ? MPxFileTranslator::kExportActiveAccessMode : MPxFileTranslator::kExportAccessMode;
    case session::FileAction::New:
        break;
    }
    return MPxFileTranslator::kUnknownAccessMode;
}

MFileObject fileAt(const std::string& path)
{
    MFileObject file;
    file.setRawFullName(path.c_str());
    return file;
}

} // namespace

PluginTranslator::PluginTranslator(session::Session& session, Registration registration)
    : m_session(session), m_registration(std::move(registration))
{
    m_session.translators().add(*this);
}

PluginTranslator::~PluginTranslator() { m_session.translators().remove(*this); }

void PluginTranslator::with(const char* what, const std::function<MStatus(MPxFileTranslator&)>& work)
{
    MStatus status = callPlugin(*m_registration.running,
                                [&]
                                {
                                    std::unique_ptr<MPxFileTranslator> made(
                                        static_cast<MPxFileTranslator*>(m_registration.creator()));
                                    return made ? work(*made) : MStatus(MStatus::kFailure);
                                });
    if (!status)
        throw core::error(core::ErrorKind::Failed, "{} of file type '{}' (plug-in '{}') failed: {}", what,
                          m_registration.name, m_registration.plugin, failureText(status));
}

std::string PluginTranslator::extension()
{
    std::string extension;
    with("defaultExtension",
         [&](MPxFileTranslator& translator)
         {
             extension = translator.defaultExtension().asChar();
             return MStatus::kSuccess;
         });
    return extension;
}

bool PluginTranslator::ask(const char* what, bool (MPxFileTranslator::*member)() const)
{
    bool answer = false;
    with(what,
         [&](MPxFileTranslator& translator)
         {
             answer = (translator.*member)();
             return MStatus::kSuccess;
         });
    return answer;
}

bool PluginTranslator::reads() { return ask("haveReadMethod", &MPxFileTranslator::haveReadMethod); }
bool PluginTranslator::writes() { return ask("haveWriteMethod", &MPxFileTranslator::haveWriteMethod); }
bool PluginTranslator::opens() { return ask("canBeOpened", &MPxFileTranslator::canBeOpened); }

session::FileTranslator::Match PluginTranslator::match(const std::string& path, std::string_view head)
{
    Match match = Match::No;
    with("identifyFile",
         [&](MPxFileTranslator& translator)
         {
             std::string buffer(head); // ends with a zero, whatever the file holds
             switch (translator.identifyFile(fileAt(path), buffer.c_str(), static_cast<short>(buffer.size())))
             {
             case MPxFileTranslator::kIsMyFileType:
                 match = Match::Yes;
                 break;
             case MPxFileTranslator::kCouldBeMyFileType:
                 match = Match::Maybe;
                 break;
             case MPxFileTranslator::kNotMyFileType:
                 break;
             }
             return MStatus::kSuccess;
         });
    return match;
}

void PluginTranslator::read(const std::string& path, const std::string& options, session::FileAction action)
{
    with("reader", [&](MPxFileTranslator& translator)
         { return translator.reader(fileAt(path), options.c_str(), modeOf(action, false)); });
}

void PluginTranslator::write(const std::string& path, const std::string& options, session::FileAction action,
                             bool onlySelected)
{
    with("writer", [&](MPxFileTranslator& translator)
         { return translator.writer(fileAt(path), options.c_str(), modeOf(action, onlySelected)); });
}

} // namespace understudy::openmaya

OPENMAYA_MAJOR_NAMESPACE_OPEN

using namespace understudy;
using namespace understudy::openmaya;

MPxFileTranslator::MPxFileTranslator() = default;
MPxFileTranslator::~MPxFileTranslator() = default;

MStatus MPxFileTranslator::reader(const MFileObject&, const MString&, FileAccessMode) { return MStatus::kFailure; }
MStatus MPxFileTranslator::writer(const MFileObject&, const MString&, FileAccessMode) { return MStatus::kFailure; }
bool MPxFileTranslator::haveReadMethod() const { return false; }
bool MPxFileTranslator::haveWriteMethod() const { return false; }
bool MPxFileTranslator::haveNamespaceSupport() const { return false; }
bool MPxFileTranslator::haveReferenceMethod() const { return false; }
bool MPxFileTranslator::allowMultipleFileOptimization() const { return false; }
MString MPxFileTranslator::defaultExtension() const { return {}; }
MString MPxFileTranslator::filter() const { return {}; }
bool MPxFileTranslator::canBeOpened() const { return true; }

MPxFileTranslator::MFileKind MPxFileTranslator::identifyFile(const MFileObject& file, const char*, short) const
{
    std::string extension = defaultExtension().asChar();
    std::string name = file.rawName().asChar();
    return !extension.empty() && name.ends_with('.' + extension) ? kCouldBeMyFileType : kNotMyFileType;
}

MPxFileTranslator::FileAccessMode MPxFileTranslator::fileAccessMode()
{
    session::Session* session = currentSession();
    if (!session || !session->fileActivity().action)
        return kUnknownAccessMode;
    const session::FileActivity& activity = session->fileActivity();
    return modeOf(*activity.action, activity.onlySelected);
}

OPENMAYA_NAMESPACE_CLOSE
