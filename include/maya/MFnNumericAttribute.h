// Attributes of one to four numbers; a tuple has a child for each.
//
// Numbers are converted to the attribute's own type. Members with several numbers need a tuple of as many, those with
// one a single number: else kInvalidParameter.
#pragma once

#include <maya/MFnAttribute.h>
#include <maya/MFnNumericData.h>
#include <maya/MObject.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnNumericAttribute : public MFnAttribute
{
    declareMFn(MFnNumericAttribute, MFnAttribute);

public:
    declareMFnConstConstructor(MFnNumericAttribute, MFnAttribute);

    // A tuple's children are called as it is, with 0, 1, ... behind.
    MObject create(const MString& fullName, const MString& briefName, MFnNumericData::Type unitType,
                   double defaultValue = 0, MStatus* ReturnStatus = nullptr);
    // Three floats, with R, G and B behind.
    MObject createColor(const MString& fullName, const MString& briefName, MStatus* ReturnStatus = nullptr);
    // Three floats, with X, Y and Z behind.
    MObject createPoint(const MString& fullName, const MString& briefName, MStatus* ReturnStatus = nullptr);
    // A pointer. It is no part of scenes.
    MObject createAddr(const MString& fullName, const MString& briefName, void* defaultValue = nullptr,
                       MStatus* ReturnStatus = nullptr);
    // A tuple of single numbers of one type, which may be angles or lengths. They belong to it then.
    MObject create(const MString& fullName, const MString& briefName, const MObject& child1, const MObject& child2,
                   const MObject& child3 = MObject::kNullObj, MStatus* ReturnStatus = nullptr);
    MObject create(const MString& fullName, const MString& briefName, const MObject& child1, const MObject& child2,
                   const MObject& child3, const MObject& child4, MStatus* ReturnStatus = nullptr);
    MFnNumericData::Type unitType(MStatus* ReturnStatus = nullptr) const;
    // kInvalidParameter where it has no such child.
    MObject child(unsigned int index, MStatus* ReturnStatus = nullptr) const;
    bool hasMin(MStatus* ReturnStatus = nullptr) const;
    bool hasMax(MStatus* ReturnStatus = nullptr) const;
    bool hasSoftMin(MStatus* ReturnStatus = nullptr) const;
    bool hasSoftMax(MStatus* ReturnStatus = nullptr) const;
    // kFailure where it has none.
    MStatus getMin(double& min1) const;
    MStatus getMin(double& min1, double& min2) const;
    MStatus getMin(double& min1, double& min2, double& min3) const;
    MStatus getMin(double& min1, double& min2, double& min3, double& min4) const;
    MStatus getMax(double& max1) const;
    MStatus getMax(double& max1, double& max2) const;
    MStatus getMax(double& max1, double& max2, double& max3) const;
    MStatus getMax(double& max1, double& max2, double& max3, double& max4) const;
    MStatus getSoftMin(double& min1) const;
    MStatus getSoftMax(double& max1) const;
    MStatus setMin(double min1);
    MStatus setMin(double min1, double min2);
    MStatus setMin(double min1, double min2, double min3);
    MStatus setMin(double min1, double min2, double min3, double min4);
    MStatus setMax(double max1);
    MStatus setMax(double max1, double max2);
    MStatus setMax(double max1, double max2, double max3);
    MStatus setMax(double max1, double max2, double max3, double max4);
    MStatus setSoftMin(double min1);
    MStatus setSoftMax(double max1);
    MStatus getDefault(bool& def1);
    MStatus getDefault(char& def1);
    MStatus getDefault(int& def1);
    MStatus getDefault(int& def1, int& def2);
    MStatus getDefault(int& def1, int& def2, int& def3);
    MStatus getDefault(MInt64& def1);
    MStatus getDefault(float& def1);
    MStatus getDefault(float& def1, float& def2);
    MStatus getDefault(float& def1, float& def2, float& def3);
    MStatus getDefault(double& def1);
    MStatus getDefault(double& def1, double& def2);
    MStatus getDefault(double& def1, double& def2, double& def3);
    MStatus getDefault(double& def1, double& def2, double& def3, double& def4);
    MStatus getDefault(void*& def1);
    MStatus setDefault(bool def1);
    MStatus setDefault(char def1);
    MStatus setDefault(int def1);
    MStatus setDefault(int def1, int def2);
    MStatus setDefault(int def1, int def2, int def3);
    MStatus setDefault(MInt64 def1);
    MStatus setDefault(float def1);
    MStatus setDefault(float def1, float def2);
    MStatus setDefault(float def1, float def2, float def3);
    MStatus setDefault(double def1);
    MStatus setDefault(double def1, double def2);
    MStatus setDefault(double def1, double def2, double def3);
    MStatus setDefault(double def1, double def2, double def3, double def4);
    MStatus setDefault(void* def1);
};

OPENMAYA_NAMESPACE_CLOSE
