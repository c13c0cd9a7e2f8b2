// Base of a plug-in's data types. Values are shared and copied by `copy`; files have them as `writeASCII` writes them.
#pragma once

#include <maya/MStatus.h>
#include <maya/MTypes.h>

#include <iosfwd>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MPxData
{
public:
    OPENMAYA_ENUM(Type, kData = 0, kGeometryData = 1, kLast = 2);

    MPxData();
    virtual ~MPxData();

    // Reads from an index of the words on, and leaves it behind what was read.
    virtual MStatus readASCII(const MArgList& argList, unsigned int& endOfTheLastParsedElement);
    virtual MStatus readBinary(std::istream& in, unsigned int length);
    virtual MStatus writeASCII(std::ostream& out);
    virtual MStatus writeBinary(std::ostream& out);
    virtual void copy(const MPxData& src) = 0;
    virtual MTypeId typeId() const = 0;
    virtual MString name() const = 0;

private:
    friend struct ::understudy::openmaya::Access;

    MPxData(const MPxData&) = delete;
    MPxData& operator=(const MPxData&) = delete;

    void* m_spare;
};

OPENMAYA_NAMESPACE_CLOSE
