#include "openmaya/Status.h"

#include <maya/MStatus.h>
#include <maya/MStreamUtils.h>

#include <cctype>
#include <cstring>
#include <iostream>

using namespace understudy::openmaya;

namespace
{

MStatus done(const std::ios& stream, const char* member)
{
    if (!stream.fail())
        return MStatus::kSuccess;
    return failure(MStatus::kFailure, std::string("MStreamUtils::") + member + ": the stream failed.");
}

template <class Value> MStatus write(std::ostream& out, Value value, bool binary, const char* member)
{
    if (binary)
        out.write(reinterpret_cast<const char*>(&value), sizeof(value));
    else
        out << value;
    return done(out, member);
}

template <class Value> MStatus read(std::istream& in, Value& value, bool binary, const char* member)
{
    if (binary)
        in.read(reinterpret_cast<char*>(&value), sizeof(value));
    else
        in >> value;
    return done(in, member);
}

void readWord(std::istream& in, char* text, unsigned int length)
{
    in >> std::ws;
    unsigned int count = 0;
    while (count < length && in.peek() != std::char_traits<char>::eof() && !std::isspace(in.peek()))
        text[count++] = static_cast<char>(in.get());
    if (count == 0 && length > 0)
        in.setstate(std::ios::failbit);
    else if (count < length)
        text[count] = 0;
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

std::ostream& MStreamUtils::stdErrorStream() { return std::cerr; }
std::ostream& MStreamUtils::stdOutStream() { return std::cout; }

MStatus MStreamUtils::writeChar(std::ostream& out, const char value, bool binary)
{
    return write(out, value, binary, "writeChar");
}

MStatus MStreamUtils::writeCharBuffer(std::ostream& out, const char* value, bool)
{
    if (!value)
        return failure(MStatus::kInvalidParameter, "MStreamUtils::writeCharBuffer: there is no text.");
    out.write(value, static_cast<std::streamsize>(std::strlen(value)));
    return done(out, "writeCharBuffer");
}

MStatus MStreamUtils::writeInt(std::ostream& out, const int value, bool binary)
{
    return write(out, value, binary, "writeInt");
}

MStatus MStreamUtils::writeFloat(std::ostream& out, const float value, bool binary)
{
    return write(out, value, binary, "writeFloat");
}

MStatus MStreamUtils::writeDouble(std::ostream& out, const double value, bool binary)
{
    return write(out, value, binary, "writeDouble");
}

MStatus MStreamUtils::readChar(std::istream& in, char& value, bool binary)
{
    return read(in, value, binary, "readChar");
}

MStatus MStreamUtils::readCharBuffer(std::istream& in, char*& value, unsigned int length, bool binary)
{
    if (!value)
        return failure(MStatus::kInvalidParameter, "MStreamUtils::readCharBuffer: there is no room.");
    if (binary)
        in.read(value, static_cast<std::streamsize>(length));
    else
        readWord(in, value, length);
    return done(in, "readCharBuffer");
}

MStatus MStreamUtils::readInt(std::istream& in, int& value, bool binary) { return read(in, value, binary, "readInt"); }

MStatus MStreamUtils::readFloat(std::istream& in, float& value, bool binary)
{
    return read(in, value, binary, "readFloat");
}

MStatus MStreamUtils::readDouble(std::istream& in, double& value, bool binary)
{
    return read(in, value, binary, "readDouble");
}

OPENMAYA_NAMESPACE_CLOSE
