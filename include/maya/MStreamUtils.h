// The host's streams, and plain values on any stream: as text or as their bytes.
#pragma once

#include <maya/MApiNamespace.h>

#include <iosfwd>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MStreamUtils
{
public:
    static std::ostream& stdErrorStream();
    static std::ostream& stdOutStream();

    // kFailure where the stream does not take or give it. As text nothing is written between two values; bytes are in
    // the order of this machine.
    static MStatus writeChar(std::ostream& out, const char value, bool binary = false);
    static MStatus writeCharBuffer(std::ostream& out, const char* value, bool binary = false);
    static MStatus writeInt(std::ostream& out, const int value, bool binary = false);
    static MStatus writeFloat(std::ostream& out, const float value, bool binary = false);
    static MStatus writeDouble(std::ostream& out, const double value, bool binary = false);
    static MStatus readChar(std::istream& in, char& value, bool binary = false);
    // `value` has room for `length` characters. Text: blanks are
    // skipped, the next one ends it; fewer characters than `length` are followed by a 0. Bytes: exactly `length`.
    static MStatus readCharBuffer(std::istream& in, char*& value, unsigned int length, bool binary = false);
    static MStatus readInt(std::istream& in, int& value, bool binary = false);
    static MStatus readFloat(std::istream& in, float& value, bool binary = false);
    static MStatus readDouble(std::istream& in, double& value, bool binary = false);
};

OPENMAYA_NAMESPACE_CLOSE
