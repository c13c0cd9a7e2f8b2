#include "python/MelEngine.h"

#include "mel/Interpreter.h"
#include "python/CommandModule.h"
#include "session/Session.h"

namespace understudy::python
{

script::Value MelEngine::evaluate(session::Session& session, std::string_view text)
{
    try
    {
        return mel::evaluate({session, session.commands(), isMayaCommand}, text);
    }
    catch (const core::Error& error)
    {
        if (error.kind() == core::ErrorKind::Unsupported)
            throw;
        // Whatever happened inside, a script's caller sees this one kind. Source: reference/behaviour.md "MEL bridge".
        throw core::error(core::ErrorKind::Failed, "Error occurred during execution of MEL script\n{}", error.what());
    }
}

} // namespace understudy::python
