// Makes a context the current one for as long as it lives.
#pragma once

#include <maya/MDGContext.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MDGContextGuard
{
public:
    MDGContextGuard(const MDGContext& tempContext);
    ~MDGContextGuard();

private:
    MDGContextGuard() = delete;
    MDGContextGuard(const MDGContextGuard&) = delete;
    MDGContextGuard& operator=(const MDGContextGuard&) = delete;

    MDGContext m_before;
};

OPENMAYA_NAMESPACE_CLOSE
