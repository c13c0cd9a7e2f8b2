// The words of a command's call: flags (as texts with a dash), their values, and what stands without a flag.
//
// Members that take an index by reference read several words from there on and leave the index behind them. Texts that
// are numbers count as numbers, and numbers as texts. Lengths, angles and times are in the units that the scene shows.
// kInvalidParameter where there is no such word, or it is of another kind.
#pragma once

#include <maya/MStatus.h>
#include <maya/MString.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MArgList
{
public:
    MArgList();
    MArgList(const MArgList& other);
    ~MArgList();
    MArgList& operator=(const MArgList& other);

    unsigned int length(MStatus* ReturnStatus = nullptr) const;
    bool asBool(unsigned int index, MStatus* ret = nullptr) const;
    int asInt(unsigned int index, MStatus* ret = nullptr) const;
    double asDouble(unsigned int index, MStatus* ret = nullptr) const;
    MString asString(unsigned int index, MStatus* ret = nullptr) const;
    MDistance asDistance(unsigned int index, MStatus* ret = nullptr) const;
    MAngle asAngle(unsigned int index, MStatus* ret = nullptr) const;
    MTime asTime(unsigned int index, MStatus* ret = nullptr) const;
    // numElements: 2 or 3 numbers of a vector, up to 4 of a point; the others are zero.
    MVector asVector(unsigned int& index, unsigned int numElements = 3, MStatus* ReturnStatus = nullptr) const;
    MPoint asPoint(unsigned int& index, unsigned int numElements = 3, MStatus* ReturnStatus = nullptr) const;
    MMatrix asMatrix(unsigned int& index, MStatus* ret = nullptr) const; // 16 numbers, row by row
    // As many words as are of the kind.
    MIntArray asIntArray(unsigned int& index, MStatus* ReturnStatus = nullptr) const;
    MDoubleArray asDoubleArray(unsigned int& index, MStatus* ReturnStatus = nullptr) const;
    const MStringArray asStringArray(unsigned int& index, MStatus* ReturnStatus = nullptr) const;

    // The place of a flag by its short or long name, with or without the dash; kInvalidArgIndex where it is not there.
    unsigned int flagIndex(const char* shortFlag, const char* longFlag = nullptr) const;

    MStatus addArg(bool arg);
    MStatus addArg(int arg);
    MStatus addArg(double arg);
    MStatus addArg(const MString& arg);
    MStatus addArg(const MDistance& arg);
    MStatus addArg(const MAngle& arg);
    MStatus addArg(const MTime& arg);
    MStatus addArg(const MVector& arg);
    MStatus addArg(const MPoint& arg);

    BEGIN_NO_SCRIPT_SUPPORT : MStatus get(unsigned int index, bool& ret) const;
    MStatus get(unsigned int index, int& ret) const;
    MStatus get(unsigned int index, double& ret) const;
    MStatus get(unsigned int index, MString& ret) const;
    MStatus get(unsigned int index, MDistance& ret) const;
    MStatus get(unsigned int index, MAngle& ret) const;
    MStatus get(unsigned int index, MTime& ret) const;
    MStatus get(unsigned int& index, MVector& ret, unsigned int numElements = 3) const;
    MStatus get(unsigned int& index, MPoint& ret, unsigned int numElements = 3) const;
    MStatus get(unsigned int& index, MMatrix& ret) const;
    MStatus get(unsigned int& index, MIntArray& ret) const;
    MStatus get(unsigned int& index, MDoubleArray& ret) const;
    MStatus get(unsigned int& index, MStringArray& ret) const;

    friend OPENMAYA_EXPORT std::ostream& operator<<(std::ostream& os, const MArgList& args);
    END_NO_SCRIPT_SUPPORT :

        static const char*
        className();

    static const unsigned int kInvalidArgIndex;

private:
    friend struct ::understudy::openmaya::Access;
    struct Body;

    Body* m_body;
};

OPENMAYA_EXPORT std::ostream& operator<<(std::ostream& os, const MArgList& args);

OPENMAYA_NAMESPACE_CLOSE
