// Arrays on streams: [1, 2, 3].
#pragma once

#include <ostream>

namespace understudy::openmaya
{

template <class Array> std::ostream& writeArray(std::ostream& stream, const Array& array)
{
    stream << "[";
    for (unsigned int i = 0; i < array.length(); ++i)
        stream << (i > 0 ? ", " : "") << array[i];
    return stream << "]";
}

} // namespace understudy::openmaya
