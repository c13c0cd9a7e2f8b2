#include "openmaya/ArrayMembers.h"
#include "openmaya/ArrayText.h"

#include <maya/MString.h>
#include <maya/MStringArray.h>

#include <algorithm>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_ARRAY_MEMBERS(MStringArray, MString, const MString&, MString)

MStringArray::MStringArray(const MString strings[], unsigned int count) : MStringArray()
{
    ownItems(m_buffer, false).assign(strings, strings + count);
}

MStringArray::MStringArray(const char* strings[], unsigned int count) : MStringArray()
{
    for (unsigned int i = 0; i < count; ++i)
        append(MString(strings[i]));
}

MStringArray::MStringArray(unsigned int initialSize, const MString& initialValue) : MStringArray()
{
    ownItems(m_buffer, false).assign(initialSize, initialValue);
}

MStatus MStringArray::set(char* element, unsigned int index) { return set(MString(element), index); }

MStatus MStringArray::get(MString array[]) const
{
    const auto& items = itemsOf<MString>(m_buffer);
    std::copy(items.begin(), items.end(), array);
    return MStatus::kSuccess;
}

MStatus MStringArray::get(char* array[]) const
{
    for (const MString& item : itemsOf<MString>(m_buffer))
        *array++ = const_cast<char*>(item.asChar());
    return MStatus::kSuccess;
}

int MStringArray::indexOf(const MString& element) const
{
    const auto& items = itemsOf<MString>(m_buffer);
    auto found = std::find(items.begin(), items.end(), element);
    return found == items.end() ? -1 : static_cast<int>(found - items.begin());
}

std::ostream& operator<<(std::ostream& os, const MStringArray& array) { return writeArray(os, array); }

OPENMAYA_NAMESPACE_CLOSE
