#include <maya/MDGContextGuard.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

MDGContextGuard::MDGContextGuard(const MDGContext& tempContext) : m_before(tempContext.makeCurrent()) {}
MDGContextGuard::~MDGContextGuard() { m_before.makeCurrent(); }

OPENMAYA_NAMESPACE_CLOSE
