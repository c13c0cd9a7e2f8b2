#include "openmaya/TesselationSettings.h"

OPENMAYA_MAJOR_NAMESPACE_OPEN

MTesselationParams MTesselationParams::fsDefaultTesselationParams;

MTesselationParams::MTesselationParams(TessFormat format, PolyType polygons) : m_settings(new Settings)
{
    m_settings->format = format;
    m_settings->polygons = polygons;
}

MTesselationParams::MTesselationParams(const MTesselationParams& other) : m_settings(new Settings(*other.m_settings)) {}

MTesselationParams::~MTesselationParams() { delete m_settings; }

MTesselationParams& MTesselationParams::operator=(const MTesselationParams& rhs)
{
    *m_settings = *rhs.m_settings;
    return *this;
}

void MTesselationParams::setFormatType(TessFormat type) { m_settings->format = type; }
void MTesselationParams::setOutputType(PolyType type) { m_settings->polygons = type; }
void MTesselationParams::setTriangleCount(int count) { m_settings->triangleCount = count; }
void MTesselationParams::setStdChordHeightRatio(double ratio) { m_settings->standardChordHeightRatio = ratio; }
void MTesselationParams::setStdFractionalTolerance(double size) { m_settings->standardFractionalTolerance = size; }
void MTesselationParams::setStdMinEdgeLength(double length) { m_settings->standardMinEdgeLength = length; }

void MTesselationParams::setSubdivisionFlag(SubdivisionType type, bool use)
{
    if (type >= 0 && type < kLastFlag)
        m_settings->flags[type] = use;
}

void MTesselationParams::setFitTolerance(double size) { m_settings->fitTolerance = size; }
void MTesselationParams::setChordHeightRatio(double ratio) { m_settings->chordHeightRatio = ratio; }
void MTesselationParams::setMinEdgeLength(double length) { m_settings->minEdgeLength = length; }
void MTesselationParams::setMaxEdgeLength(double length) { m_settings->maxEdgeLength = length; }
void MTesselationParams::setMaxNumberPolys(int count) { m_settings->maxPolygons = count; }
void MTesselationParams::setMaxSubdivisionLevel(double level) { m_settings->maxSubdivisionLevel = level; }

void MTesselationParams::setMinScreenSize(double width, double height)
{
    m_settings->minScreenSize[0] = width;
    m_settings->minScreenSize[1] = height;
}

void MTesselationParams::setWorldspaceToScreenTransform(MMatrix& matrix) { m_settings->worldToScreen = matrix; }

void MTesselationParams::setMaxUVRectangleSize(double width, double height)
{
    m_settings->maxUVRectangle[0] = width;
    m_settings->maxUVRectangle[1] = height;
}

void MTesselationParams::setRelativeFitTolerance(double size) { m_settings->relativeFitTolerance = size; }
void MTesselationParams::setEdgeSmoothFactor(double factor) { m_settings->edgeSmoothFactor = factor; }
void MTesselationParams::set3DDelta(double delta) { m_settings->delta = delta; }
void MTesselationParams::setUIsoparmType(IsoparmType type) { m_settings->isoparms[0] = type; }
void MTesselationParams::setVIsoparmType(IsoparmType type) { m_settings->isoparms[1] = type; }
void MTesselationParams::setUNumber(int count) { m_settings->numbers[0] = count; }
void MTesselationParams::setVNumber(int count) { m_settings->numbers[1] = count; }
void MTesselationParams::setBoundingBoxDiagonal(double distance) { m_settings->diagonal = distance; }
void MTesselationParams::setUDistanceFraction(double value) { m_settings->fractions[0] = value; }
void MTesselationParams::setVDistanceFraction(double value) { m_settings->fractions[1] = value; }

const char* MTesselationParams::className() { return "MTesselationParams"; }

OPENMAYA_NAMESPACE_CLOSE
