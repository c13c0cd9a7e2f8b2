#include "openmaya/Status.h"

#include <maya/MPxData.h>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

MPxData::MPxData() : m_spare(nullptr) {}
MPxData::~MPxData() = default;

// A type that does not override these is written as its name alone.
MStatus MPxData::readASCII(const MArgList&, unsigned int&) { return MStatus::kSuccess; }
MStatus MPxData::readBinary(std::istream&, unsigned int) { return MStatus::kSuccess; }
MStatus MPxData::writeASCII(std::ostream&) { return MStatus::kSuccess; }
MStatus MPxData::writeBinary(std::ostream&) { return MStatus::kSuccess; }

OPENMAYA_NAMESPACE_CLOSE
