#include "openmaya/CurveSession.h"

#include "openmaya/CurrentSession.h"

#include <optional>

namespace understudy::openmaya
{

namespace
{

struct Known
{
    nodes::CurveTypes types;
    Keying keying;
};

std::optional<Known>& storage()
{
    static std::optional<Known> known;
    return known;
}

Known& known()
{
    if (!storage())
        storage().emplace(Known{nodes::CurveTypes(needSession().types()), {}});
    return *storage();
}

} // namespace

nodes::CurveTypes& curveTypes() { return known().types; }
Keying& keying() { return known().keying; }
void forgetCurves() { storage().reset(); }

} // namespace understudy::openmaya
