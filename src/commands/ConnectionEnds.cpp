#include "commands/ConnectionEnds.h"

namespace understudy::commands
{

Plug endPlug(Session& session, std::string_view text, std::string_view role)
{
    core::Resolver resolver = session.resolver();
    if (std::optional<Plug> plain = resolver.plainPlug(text))
        return *plain;
    std::vector<Object> found = resolver.matches(text);
    if (found.size() > 1)
        throw error(ErrorKind::NotUnique, "More than one object matches name: {}", text);
    if (found.empty() || found.front().kind != Object::Kind::Plug)
        throw error(ErrorKind::Failed, "The {} attribute '{}' cannot be found.", role, text);
    return found.front().plug;
}

std::string endName(const core::Scene& scene, const Plug& plug)
{
    return core::plugName(scene, plug, core::AttributeSpelling::LongFull);
}

} // namespace understudy::commands
