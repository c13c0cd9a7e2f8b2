#include "commands/ManipArguments.h"

#include "commands/ComponentMoves.h"
#include "commands/Objects.h"

namespace understudy::commands
{

using core::DagPath;

namespace
{

constexpr std::array<std::array<bool, 3>, 7> kAxes{{{true, false, false},
                                                    {false, true, false},
                                                    {false, false, true},
                                                    {true, true, false},
                                                    {true, false, true},
                                                    {false, true, true},
                                                    {true, true, true}}};

std::array<bool, 3> givenAxes(const Arguments& arguments, const AxisFlags& flags)
{
    std::array<bool, 3> given{};
    bool any = false;
    for (size_t i = 0; i < flags.size(); ++i)
        if (arguments.has(flags[i]))
        {
            any = true;
            for (size_t axis = 0; axis < 3; ++axis)
                given[axis] = given[axis] || kAxes[i][axis];
        }
    return any ? given : std::array<bool, 3>{true, true, true};
}

std::vector<Object> namedFrom(Session& session, const Arguments& arguments, size_t first)
{
    if (first == arguments.positional.size())
        return session.selection().items();
    Arguments names(arguments.syntax());
    for (size_t i = first; i < arguments.positional.size(); ++i)
        names.bindPositional(arguments.positional[i]);
    return namedObjects(session, names);
}

} // namespace

ManipArguments readManip(Session& session, const Arguments& arguments, core::Unit unit, const AxisFlags& axes)
{
    ManipArguments read;
    read.numbers.given = givenAxes(arguments, axes);
    const std::vector<Value>& positional = arguments.positional;
    size_t count = 0;
    while (count < positional.size() && count < 3 && positional[count].isNumber())
        ++count;
    size_t wanted = 0;
    for (bool given : read.numbers.given)
        wanted += given ? 1 : 0;
    if (count != 3 && count != wanted)
        throw Error(ErrorKind::Failed, "Not enough objects or values.");
    const core::Units units = session.units();
    for (size_t axis = 0, next = 0; axis < 3; ++axis)
        if (read.numbers.given[axis])
            read.numbers.values[static_cast<int>(axis)] =
                units.toKernel(unit, positional[count == 3 ? axis : next++].number());
    read.objects = namedFrom(session, arguments, count);
    if (read.objects.empty())
        throw error(ErrorKind::Failed, "No valid objects supplied to '{}' command.", arguments.syntax().name);
    return read;
}

KeptBelow::KeptBelow(Session& session, const DagPath& path, bool children, bool geometry)
    : m_session(session), m_path(path), m_world(matricesOf(session).world(path)), m_geometry(geometry)
{
    if (!children)
        return;
    for (const DagPath& child : childPaths(session.scene(), path))
        if (isTransform(session.scene(), child.node))
            m_children.emplace_back(child, matricesOf(session).world(child));
}

void KeptBelow::restore() const
{
    for (const auto& [child, world] : m_children)
        setWorldMatrix(m_session, child, world);
    if (m_geometry)
        moveShapePoints(m_session, m_path.node, m_world * inverseOf(matricesOf(m_session).world(m_path)));
}

ManipPivot::ManipPivot(Session& session, const Arguments& arguments, const std::vector<Object>& objects,
                       std::array<size_t, 3> flags)
    : m_session(session), m_ofEach(arguments.has(flags[2]))
{
    if (arguments.has(flags[0]))
    {
        m_place = vectorOf(session, arguments, flags[0], core::Unit::Length);
        m_given = true;
    }
    else if (arguments.has(flags[1]))
        m_given = centre(objects, m_place);
}

bool ManipPivot::centre(const std::vector<Object>& objects, V3d& place) const
{
    Imath::Box3d box;
    for (const Object& object : objects)
        box.extendBy(worldBoundsOf(m_session, object));
    if (!box.isEmpty())
        place = box.center();
    return !box.isEmpty();
}

bool ManipPivot::find(const DagPath& path, V3d& place) const
{
    if (m_ofEach)
        return centre({nodeObject(path)}, place);
    place = m_place;
    return m_given;
}

bool ManipPivot::find(const Object& components, V3d& place) const
{
    place = m_place;
    return m_given || centre({components}, place);
}

} // namespace understudy::commands
