// Facts: Maya's C++ API reference of MFnNurbsSurface and MTesselationParams; the sizes of a plane and a cylinder.
#include "Fixture.h"

#include <maya/MDoubleArray.h>
#include <maya/MFnMesh.h>
#include <maya/MFnMeshData.h>
#include <maya/MFnNurbsSurface.h>
#include <maya/MItMeshPolygon.h>
#include <maya/MPointArray.h>
#include <maya/MTrimBoundaryArray.h>

#include <cmath>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

MDoubleArray numbers(std::initializer_list<double> list)
{
    MDoubleArray made;
    for (double number : list)
        made.append(number);
    return made;
}

class MTesselationParamsTest : public ApiTest
{
protected:
    // 3 by 2 in the plane y = 1: u along x, v along -z, of one and two spans; the normal is up.
    void makePlane(MFnNurbsSurface& set)
    {
        MPointArray cvs;
        for (int i = 0; i < 2; ++i)
            for (int j = 0; j < 3; ++j)
                cvs.append(MPoint(3 * i, 1, -j));
        set.create(cvs, numbers({0, 1}), numbers({0, 1, 2}), 1, 1, MFnNurbsSurface::kOpen, MFnNurbsSurface::kOpen,
                   false, MObject::kNullObj, &status);
    }
    void makeCylinder(MFnNurbsSurface& set)
    {
        const double corners[][2] = {{1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}, {0, -1}, {1, -1}, {1, 0}};
        MPointArray cvs;
        for (int i = 0; i < 2; ++i)
            for (int j = 0; j < 9; ++j)
                cvs.append(MPoint(2 * corners[j][0], i * 5.0, -2 * corners[j][1], j % 2 ? std::sqrt(0.5) : 1));
        set.create(cvs, numbers({0, 1}), numbers({0, 0, 1, 1, 2, 2, 3, 3, 4, 4}), 1, 2, MFnNurbsSurface::kOpen,
                   MFnNurbsSurface::kClosed, true, MObject::kNullObj, &status);
    }
    static MTesselationParams general(MTesselationParams::PolyType polygons, int u, int v,
                                      MTesselationParams::IsoparmType lines = MTesselationParams::kSpanEquiSpaced)
    {
        MTesselationParams params(MTesselationParams::kGeneralFormat, polygons);
        params.setUNumber(u);
        params.setVNumber(v);
        params.setUIsoparmType(lines);
        params.setVIsoparmType(lines);
        return params;
    }

    MStatus status;
};

} // namespace

TEST_F(MTesselationParamsTest, QuadsInEachSpanFaceTheNormal)
{
    MFnNurbsSurface set;
    makePlane(set);
    MTesselationParams params = general(MTesselationParams::kQuads, 3, 2);
    MObject data = MFnMeshData().create();
    MObject made = set.tesselate(params, data, &status);
    ASSERT_TRUE(status) << status.errorString().asChar();
    EXPECT_TRUE(made.hasFn(MFn::kMeshData));
    MFnMesh mesh(made);
    EXPECT_EQ(mesh.numPolygons(), 3 * 4);
    EXPECT_EQ(mesh.numVertices(), 4 * 5);
    double area = 0, one = 0;
    for (MItMeshPolygon polygon(made); !polygon.isDone(); polygon.next())
    {
        MVector normal;
        EXPECT_EQ(polygon.polygonVertexCount(), 4u);
        EXPECT_TRUE(polygon.getNormal(normal));
        EXPECT_NEAR(normal.y, 1, 1e-6);
        EXPECT_TRUE(polygon.getArea(one));
        area += one;
    }
    EXPECT_NEAR(area, 6, 1e-5);
    // UVs lie as the parameters do, from 0 to 1.
    EXPECT_EQ(mesh.numUVs(), 20);
    float u = -1, v = -1;
    mesh.getPolygonUV(11, 2, u, v);
    EXPECT_EQ(u, 1);
    EXPECT_EQ(v, 1);
}

TEST_F(MTesselationParamsTest, TrianglesOverTheWholeSurface)
{
    MFnNurbsSurface set;
    makePlane(set);
    MTesselationParams params = general(MTesselationParams::kTriangles, 2, 5, MTesselationParams::kSurfaceEquiSpaced);
    MObject made = set.tesselate(params, MObject::kNullObj, &status);
    ASSERT_TRUE(status) << status.errorString().asChar();
    EXPECT_TRUE(made.hasFn(MFn::kTransform));
    MFnMesh mesh(MFnDagNode(made).child(0));
    EXPECT_EQ(mesh.numPolygons(), 2 * 5 * 2);
    EXPECT_EQ(mesh.numVertices(), 3 * 6);
}

TEST_F(MTesselationParamsTest, AClosedSurfaceHasNoSeam)
{
    MFnNurbsSurface set;
    makeCylinder(set);
    MTesselationParams params = general(MTesselationParams::kQuads, 1, 3);
    MFnMesh mesh(set.tesselate(params, MFnMeshData().create(), &status));
    ASSERT_TRUE(status) << status.errorString().asChar();
    EXPECT_EQ(mesh.numVertices(), 24);
    EXPECT_EQ(mesh.numPolygons(), 12);
    EXPECT_EQ(mesh.numUVs(), 26);
    MPoint at;
    for (int i = 0; i < 24; ++i)
    {
        mesh.getPoint(i, at);
        EXPECT_NEAR(std::hypot(at.x, at.z), 2, 1e-6);
    }
}

TEST_F(MTesselationParamsTest, WhatIsNotDoneSaysSo)
{
    MFnNurbsSurface set;
    makePlane(set);
    auto refuses = [&](MTesselationParams params)
    {
        EXPECT_TRUE(set.tesselate(params, MObject::kNullObj, &status).isNull());
        EXPECT_EQ(status, MStatus::kNotImplemented);
    };
    refuses(MTesselationParams());
    refuses(MTesselationParams(MTesselationParams::kTriangleCountFormat));
    refuses(general(MTesselationParams::kQuads, 3, 3, MTesselationParams::kSurface3DEquiSpaced));
    MTesselationParams finer = general(MTesselationParams::kQuads, 3, 3);
    finer.setSubdivisionFlag(MTesselationParams::kUseChordHeightRatio, true);
    refuses(finer);
    MTrimBoundaryArray whole;
    whole.append(MObjectArray());
    EXPECT_TRUE(set.trimWithBoundaries(whole));
    refuses(general(MTesselationParams::kQuads, 3, 3));
    MFnNurbsSurface nothing;
    MTesselationParams params = general(MTesselationParams::kQuads, 3, 3);
    EXPECT_TRUE(nothing.tesselate(params, MObject::kNullObj, &status).isNull());
    EXPECT_FALSE(status);
}

TEST_F(MTesselationParamsTest, NumbersOutOfRange)
{
    MFnNurbsSurface set;
    makePlane(set);
    MTesselationParams params = general(MTesselationParams::kQuads, -4, 0);
    MFnMesh mesh(set.tesselate(params, MFnMeshData().create(), &status));
    ASSERT_TRUE(status);
    EXPECT_EQ(mesh.numPolygons(), 2);
    params = general(MTesselationParams::kQuads, 2000000000, 2000000000);
    EXPECT_TRUE(set.tesselate(params, MObject::kNullObj, &status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}
