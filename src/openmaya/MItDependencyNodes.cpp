#include "openmaya/KindFilter.h"
#include "openmaya/NodeSet.h"

#include <maya/MItDependencyNodes.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

struct MItDependencyNodes::Body
{
    void start(KindFilter wanted)
    {
        filter = std::move(wanted);
        nodes = currentScene().nodes();
        at = 0;
        skip();
    }

    // To the next node that is there and that the filter takes.
    void skip()
    {
        while (at < nodes.size() && !(currentScene().exists(nodes[at]) && filter.takes(Access::node(nodes[at]))))
            ++at;
    }

    core::NodeId current() const
    {
        if (at >= nodes.size())
            throw core::Error(core::ErrorKind::Failed, "The iterator is behind the last node.");
        return nodes[at];
    }

    KindFilter filter;
    std::vector<core::NodeId> nodes;
    size_t at = 0;
};

MItDependencyNodes::MItDependencyNodes(MFn::Type filter, MStatus* ReturnStatus) : m_body(new Body)
{
    put(ReturnStatus, reset(filter));
}

MItDependencyNodes::MItDependencyNodes(MIteratorType& infoObject, MStatus* ReturnStatus) : m_body(new Body)
{
    put(ReturnStatus, reset(infoObject));
}

MItDependencyNodes::~MItDependencyNodes() { delete m_body; }

MStatus MItDependencyNodes::reset(MFn::Type filter)
{
    return guarded([&] { m_body->start(KindFilter(filter)); });
}

MStatus MItDependencyNodes::reset(MIteratorType& infoObject)
{
    return guarded([&] { m_body->start(KindFilter(infoObject)); });
}

MObject MItDependencyNodes::thisNode(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MObject(), [&] { return Access::node(m_body->current()); });
}

MObject MItDependencyNodes::item(MStatus* ReturnStatus) const { return thisNode(ReturnStatus); }

MStatus MItDependencyNodes::next()
{
    return guarded(
        [&]
        {
            (void)m_body->current();
            ++m_body->at;
            m_body->skip();
        });
}

bool MItDependencyNodes::isDone(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, true, [&] { return m_body->at >= m_body->nodes.size(); });
}

const char* MItDependencyNodes::className() { return "MItDependencyNodes"; }

OPENMAYA_NAMESPACE_CLOSE
