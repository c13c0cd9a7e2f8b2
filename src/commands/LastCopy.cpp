#include "commands/LastCopy.h"

namespace understudy::commands
{

void repeatLastMove(Session& session, const core::DagPath& source, const core::DagPath& copy, bool repeat)
{
    if (!session.scene().isDag(copy.node))
        return;
    const DagMatrices matrices = matricesOf(session);
    const M44d now = matrices.local(source.node);
    session::LastCopy& last = session.lastCopy();
    if (repeat && last.node == source.node)
    {
        const M44d moved = inverseOf(nodes::imath(last.placed)) * now;
        setWorldMatrix(session, copy, now * moved * matrices.above(copy));
    }
    last = {copy.node, nodes::kernel(now)};
}

} // namespace understudy::commands
