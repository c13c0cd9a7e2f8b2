// Tests on meshes: a cube as a shape or as data.
#pragma once

#include "Fixture.h"

#include <maya/MDagPath.h>
#include <maya/MFloatPointArray.h>
#include <maya/MFnMesh.h>
#include <maya/MFnMeshData.h>
#include <maya/MIntArray.h>
#include <maya/MSelectionList.h>

#include <vector>

namespace understudy::openmaya
{

inline std::vector<int> list(const MIntArray& array)
{
    std::vector<int> numbers(array.length());
    if (!numbers.empty())
        array.get(numbers.data());
    return numbers;
}

// A session with a cube to make: the default polyCube.
class MeshTest : public ApiTest
{
protected:
    MeshTest()
    {
        session.newScene();
        for (int i = 0; i < 8; ++i)
        {
            float y = i > 1 && i < 6 ? 0.5f : -0.5f;
            points.append(i % 2 ? 0.5f : -0.5f, y, i < 4 ? 0.5f : -0.5f);
        }
        for (int vertex : {0, 1, 3, 2, 2, 3, 5, 4, 4, 5, 7, 6, 6, 7, 1, 0, 1, 7, 5, 3, 6, 0, 2, 4})
            connects.append(vertex);
        counts = MIntArray(6, 4);
    }

    MObject cube(MFnMesh& set, MObject parent = MObject::kNullObj)
    {
        MObject made = set.create(8, 6, points, counts, connects, parent, &status);
        EXPECT_TRUE(status) << status.errorString().asChar();
        return made;
    }

    MObject cubeData(MFnMesh& set)
    {
        MFnMeshData data;
        MObject owner = data.create(&status);
        EXPECT_TRUE(status);
        return cube(set, owner);
    }

    static MDagPath path(const char* name)
    {
        MSelectionList list;
        MDagPath found;
        EXPECT_TRUE(list.add(name));
        EXPECT_TRUE(list.getDagPath(0, found));
        return found;
    }

    MFloatPointArray points;
    MIntArray counts, connects;
    MStatus status;
};

} // namespace understudy::openmaya
