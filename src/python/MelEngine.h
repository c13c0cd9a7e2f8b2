// MEL for commands and for maya.mel.eval.
#pragma once

#include "session/Ports.h"

namespace understudy::python
{

class MelEngine final : public session::ScriptEngine
{
public:
    // The value of the last statement. Throws core::Error: Unsupported for what goes beyond commands, Failed otherwise,
    // with Maya's text for a failed script.
    script::Value evaluate(session::Session& session, std::string_view text) override;
};

} // namespace understudy::python
