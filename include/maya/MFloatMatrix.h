// A 4x4 matrix of floats, rows first: [row][column].
//
// It acts on row vectors: a point times the matrix, translation in the last row, and a * b is first a, then b.
// operator== compares exactly.
#pragma once

#include <maya/MStatus.h>
#include <maya/MTypes.h>

#include <iosfwd>

#define MFloatMatrix_kTol 1.0e-5F

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFloatMatrix
{
public:
    MFloatMatrix() { setToIdentity(); }
    MFloatMatrix(const MFloatMatrix& src) = default;
    MFloatMatrix(const double m[4][4]);
    MFloatMatrix(const float m[4][4]);
    ~MFloatMatrix() = default;
    MFloatMatrix& operator=(const MFloatMatrix& src) = default;

    float operator()(unsigned int row, unsigned int col) const { return matrix[row][col]; }
    const float* operator[](unsigned int row) const { return matrix[row]; }
    float& operator()(unsigned int row, unsigned int col) { return matrix[row][col]; }
    float* operator[](unsigned int row) { return matrix[row]; }
    MStatus get(double dest[4][4]) const;
    MStatus get(float dest[4][4]) const;

    MFloatMatrix& operator+=(const MFloatMatrix& right);
    MFloatMatrix operator+(const MFloatMatrix& right) const { return MFloatMatrix(*this) += right; }
    MFloatMatrix& operator-=(const MFloatMatrix& right);
    MFloatMatrix operator-(const MFloatMatrix& right) const { return MFloatMatrix(*this) -= right; }
    MFloatMatrix& operator*=(const MFloatMatrix& right);
    MFloatMatrix operator*(const MFloatMatrix& right) const { return MFloatMatrix(*this) *= right; }
    MFloatMatrix& operator*=(float scale);
    MFloatMatrix operator*(float scale) const { return MFloatMatrix(*this) *= scale; }
    bool operator==(const MFloatMatrix& right) const;
    bool operator!=(const MFloatMatrix& right) const { return !(*this == right); }

    MFloatMatrix& setToIdentity();
    MFloatMatrix& setToProduct(const MFloatMatrix& left, const MFloatMatrix& right);
    MFloatMatrix transpose() const;
    // The identity where there is none.
    MFloatMatrix inverse() const;
    // The transpose of the cofactors: the inverse times the determinant.
    MFloatMatrix adjoint() const;
    // Scaled so that the last number is 1; as it is where that is 0.
    MFloatMatrix homogenize() const;
    float det4x4() const;
    float det3x3() const; // of the upper left part
    bool isEquivalent(const MFloatMatrix& other, float tolerance = MFloatMatrix_kTol) const;

    static const char* className();

    float matrix[4][4];
};

inline MFloatMatrix operator*(float scale, const MFloatMatrix& right) { return right * scale; }
OPENMAYA_EXPORT std::ostream& operator<<(std::ostream& os, const MFloatMatrix& m);

OPENMAYA_NAMESPACE_CLOSE
