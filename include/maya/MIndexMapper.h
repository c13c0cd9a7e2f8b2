// Which points of a geometry a deformer affects: numbers of the affected ones, and of all.
#pragma once

#include <maya/MUintArray.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MIndexMapper
{
public:
    typedef unsigned int Index;
    static Index InvalidIndex;

    // Of no points.
    MIndexMapper();
    MIndexMapper(const MIndexMapper& other);
    MIndexMapper(MIndexMapper&& other);
    ~MIndexMapper();
    MIndexMapper& operator=(const MIndexMapper& other);
    MIndexMapper& operator=(MIndexMapper&& other);

    Index fullCount() const;
    Index affectCount() const;
    // InvalidIndex for numbers that are none.
    Index affectToFull(Index aid) const;
    Index fullToAffect(Index vid) const;
    // Whether all points are affected.
    bool isIdentityMap() const;
    // The affected points, in order.
    MUintArray affectMap() const;

private:
    friend struct understudy::openmaya::Access;
    MUintArray m_affected; // empty where all are
    Index m_count = 0;
    bool m_isWhole = true;
};

OPENMAYA_NAMESPACE_CLOSE
