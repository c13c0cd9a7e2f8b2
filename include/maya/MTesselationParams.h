// How a surface is to be made of polygons: a record of settings.
#pragma once

#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MTesselationParams
{
public:
    enum TessFormat
    {
        kTriangleCountFormat = 0,
        kStandardFitFormat = 1,
        kGeneralFormat = 2
    };
    enum PolyType
    {
        kTriangles = 0,
        kQuads = 1
    };
    enum IsoparmType
    {
        kSurface3DDistance = 0,
        kSurface3DEquiSpaced = 1,
        kSurfaceEquiSpaced = 2,
        kSpanEquiSpaced = 3
    };
    enum SubdivisionType
    {
        kUseFractionalTolerance = 0,
        kUseChordHeightRatio = 1,
        kUseMinEdgeLength = 2,
        kUseMaxEdgeLength = 3,
        kUseMaxNumberPolys = 4,
        kUseMaxSubdivisionLevel = 5,
        kUseMinScreenSize = 6,
        kUseMaxUVRectangleSize = 7,
        kUseTriangleEdgeSwapping = 8,
        kUseRelativeTolerance = 9,
        kUseEdgeSmooth = 10,
        kLastFlag = 11
    };

    MTesselationParams(TessFormat format = kStandardFitFormat, PolyType = kTriangles);
    MTesselationParams(const MTesselationParams& other);
    ~MTesselationParams();

    MTesselationParams& operator=(const MTesselationParams& rhs);
    void setFormatType(TessFormat type);
    void setOutputType(PolyType type);
    void setTriangleCount(int);
    void setStdChordHeightRatio(double);
    void setStdFractionalTolerance(double);
    void setStdMinEdgeLength(double);
    void setSubdivisionFlag(SubdivisionType type, bool use);
    void setFitTolerance(double);
    void setChordHeightRatio(double);
    void setMinEdgeLength(double);
    void setMaxEdgeLength(double);
    void setMaxNumberPolys(int);
    void setMaxSubdivisionLevel(double);
    void setMinScreenSize(double, double);
    void setWorldspaceToScreenTransform(MMatrix&);
    void setMaxUVRectangleSize(double, double);
    void setRelativeFitTolerance(double);
    void setEdgeSmoothFactor(double);
    void set3DDelta(double);
    void setUIsoparmType(IsoparmType type);
    void setVIsoparmType(IsoparmType type);
    void setUNumber(int count);
    void setVNumber(int count);
    void setBoundingBoxDiagonal(double distance);
    void setUDistanceFraction(double value);
    void setVDistanceFraction(double value);
    static const char* className();

    static MTesselationParams fsDefaultTesselationParams;

private:
    friend class MFnNurbsSurface;

    struct Settings;
    Settings* m_settings;
};

OPENMAYA_NAMESPACE_CLOSE
