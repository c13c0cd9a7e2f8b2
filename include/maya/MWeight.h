// How much an element of a component takes part: by soft selection, and by the seam of symmetry. 1 is wholly; one that
// nobody sets counts wholly and is off the seam.
#pragma once

#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MWeight
{
public:
    MWeight() : m_influence(1), m_seam(0) {}
    MWeight(const MWeight& src) = default;
    ~MWeight() = default;
    MWeight& operator=(const MWeight& other) = default;

    float influence() const { return m_influence; }
    float seam() const { return m_seam; }
    void setInfluence(float influence) { m_influence = influence; }
    void setSeam(float seam) { m_seam = seam; }

    static const char* className() { return "MWeight"; }

private:
    float m_influence;
    float m_seam;
};

OPENMAYA_NAMESPACE_CLOSE
