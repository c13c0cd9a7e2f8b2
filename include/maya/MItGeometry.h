// Walks over the points of geometry of any kind: vertices, control points.
//
// New places are kept until the walk ends: at the end of the points, at reset(), setAllPositions() and when the
// iterator goes. Positions in the world need a path, or geometry that knows where it is.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MObject.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MItGeometry
{
public:
    MItGeometry();
    // Of a shape, or what one component of it has.
    MItGeometry(const MDagPath& dagPath, MStatus* ReturnStatus = nullptr);
    MItGeometry(const MDagPath& dagPath, MObject& component, MStatus* ReturnStatus = nullptr);
    // Of a shape, or of data.
    MItGeometry(MObject& dagObject, MStatus* ReturnStatus = nullptr);
    // Of geometry in a data block; a group limits it, 0 does not. `readOnly` forbids setPosition.
    MItGeometry(MDataHandle& dataHandle, unsigned int groupId, bool readOnly = true, MStatus* ReturnStatus = nullptr);
    MItGeometry(MDataHandle& dataHandle, bool readOnly = true, MStatus* ReturnStatus = nullptr);
    MItGeometry(MDataHandle& dataHandle, MObject& component, bool readOnly = true, MStatus* ReturnStatus = nullptr);
    // Only the expression "*", all points, is known.
    MItGeometry(MDataHandle& dataHandle, const MString& componentTagExpression, bool readOnly = true,
                MStatus* ReturnStatus = nullptr);
    MItGeometry(const MItGeometry& other);
    virtual ~MItGeometry();
    MItGeometry& operator=(const MItGeometry& other);

    bool isDone(MStatus* ReturnStatus = nullptr) const;
    MStatus next();
    // Centimetres.
    MPoint position(MSpace::Space space = MSpace::kObject, MStatus* ReturnStatus = nullptr) const;
    MVector normal(MSpace::Space space = MSpace::kObject, MStatus* ReturnStatus = nullptr) const;
    MStatus setPosition(const MPoint& point, MSpace::Space space = MSpace::kObject);
    // 1: soft selections are not known.
    MWeight weight(MStatus* ReturnStatus = nullptr) const;
    // Of the point in its geometry, and in this walk.
    int index(MStatus* ReturnStatus = nullptr) const;
    int positionIndex(MStatus* ReturnStatus = nullptr) const;
    OPENMAYA_DEPRECATED(2019, "use currentItem")
    MObject component(MStatus* ReturnStatus = nullptr) const;
    // A component of one point.
    MObject currentItem(MStatus* ReturnStatus = nullptr) const;
    int count(MStatus* ReturnStatus = nullptr) const;
    int exactCount(MStatus* ReturnStatus = nullptr);
    MStatus reset();
    // All points of the walk, in its order.
    MStatus allPositions(MPointArray& points, MSpace::Space space = MSpace::kObject) const;
    MStatus setAllPositions(const MPointArray& points, MSpace::Space space = MSpace::kObject);

    static const char* className();

private:
    friend struct understudy::openmaya::Access;
    struct Body;
    Body* m_body; // counted
};

OPENMAYA_NAMESPACE_CLOSE
