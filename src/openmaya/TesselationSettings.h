// What an MTesselationParams holds.
#pragma once

#include <maya/MMatrix.h>
#include <maya/MTesselationParams.h>

namespace understudy::openmaya
{

// Lengths in centimetres. Defaults are those of the node that makes polygons of surfaces (nurbsTessellate; unsure).
struct TesselationSettings
{
    MTesselationParams::TessFormat format = MTesselationParams::kStandardFitFormat;
    MTesselationParams::PolyType polygons = MTesselationParams::kTriangles;
    int triangleCount = 200;
    double standardChordHeightRatio = 0.1, standardFractionalTolerance = 0.01, standardMinEdgeLength = 0.001;
    bool flags[MTesselationParams::kLastFlag] = {};
    double fitTolerance = 0.01, chordHeightRatio = 0.1, minEdgeLength = 0.001, maxEdgeLength = 0.1;
    int maxPolygons = 200;
    double maxSubdivisionLevel = 10;
    double minScreenSize[2] = {};
    MMatrix worldToScreen;
    double maxUVRectangle[2] = {};
    double relativeFitTolerance = 0.01, edgeSmoothFactor = 0.99, delta = 0.1;
    MTesselationParams::IsoparmType isoparms[2] = {MTesselationParams::kSpanEquiSpaced,
                                                   MTesselationParams::kSpanEquiSpaced};
    int numbers[2] = {3, 3};
    double diagonal = 0;
    double fractions[2] = {};
};

} // namespace understudy::openmaya

OPENMAYA_MAJOR_NAMESPACE_OPEN

struct MTesselationParams::Settings : understudy::openmaya::TesselationSettings
{
};

OPENMAYA_NAMESPACE_CLOSE
