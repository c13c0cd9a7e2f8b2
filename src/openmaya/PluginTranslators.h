// File translators that plug-ins register: a session asks them for files of their type.
#pragma once

#include "openmaya/PluginHost.h"
#include "session/FileTranslators.h"
#include "session/Session.h"

#include <maya/MPxFileTranslator.h>

#include <functional>
#include <memory>
#include <string>

namespace understudy::openmaya
{

class PluginTranslator final : public session::FileTranslator
{
public:
    struct Registration : Registered
    {
        std::string defaultOptions;
    };

    // Adds itself to the session. Throws Failed where the name is taken.
    PluginTranslator(session::Session& session, Registration registration);
    ~PluginTranslator() override;

    // ---- session::FileTranslator
    const std::string& name() const override { return m_registration.name; }
    std::string extension() override;
    const std::string& defaultOptions() const override { return m_registration.defaultOptions; }
    bool reads() override;
    bool writes() override;
    bool opens() override;
    Match match(const std::string& path, std::string_view head) override;
    void read(const std::string& path, const std::string& options, session::FileAction action) override;
    void write(const std::string& path, const std::string& options, session::FileAction action,
               bool onlySelected) override;

private:
    bool ask(const char* what, bool (MPxFileTranslator::*member)() const);
    // Makes an object of the plug-in's class for the time of a call. Throws Failed, naming the plug-in, where it fails.
    void with(const char* what, const std::function<MStatus(MPxFileTranslator&)>& work);

    session::Session& m_session;
    Registration m_registration;
};

} // namespace understudy::openmaya
