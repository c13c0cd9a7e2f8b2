// A 4x4 matrix of doubles, rows first: [row][column].
//
// It acts on row vectors: a point times the matrix, translation in the last row, and a * b is first a, then b.
// operator== compares exactly.
#pragma once

#include <maya/MStatus.h>
#include <maya/MTypes.h>

#include <iosfwd>

#define MMatrix_kTol 1.0e-10

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MMatrix
{
public:
    MMatrix() { setToIdentity(); }
    MMatrix(const MMatrix& src) = default;
    MMatrix(const double m[4][4]);
    MMatrix(const float m[4][4]);
    ~MMatrix() = default;
    MMatrix& operator=(const MMatrix& src) = default;

    double operator()(unsigned int row, unsigned int col) const { return matrix[row][col]; }
    const double* operator[](unsigned int row) const { return matrix[row]; }
    double& operator()(unsigned int row, unsigned int col) { return matrix[row][col]; }
    double* operator[](unsigned int row) { return matrix[row]; }
    MStatus get(double dest[4][4]) const;
    MStatus get(float dest[4][4]) const;

    MMatrix& operator+=(const MMatrix& right);
    MMatrix operator+(const MMatrix& right) const { return MMatrix(*this) += right; }
    MMatrix& operator-=(const MMatrix& right);
    MMatrix operator-(const MMatrix& right) const { return MMatrix(*this) -= right; }
    MMatrix& operator*=(const MMatrix& right);
    MMatrix operator*(const MMatrix& right) const { return MMatrix(*this) *= right; }
    MMatrix& operator*=(double scale);
    MMatrix operator*(double scale) const { return MMatrix(*this) *= scale; }
    bool operator==(const MMatrix& right) const;
    bool operator!=(const MMatrix& right) const { return !(*this == right); }

    MMatrix& setToIdentity();
    MMatrix& setToProduct(const MMatrix& left, const MMatrix& right);
    MMatrix transpose() const;
    // The identity where there is none.
    MMatrix inverse() const;
    // The transpose of the cofactors: the inverse times the determinant.
    MMatrix adjoint() const;
    // Scaled so that the last number is 1; as it is where that is 0.
    MMatrix homogenize() const;
    double det4x4() const;
    double det3x3() const; // of the upper left part
    bool isEquivalent(const MMatrix& other, double tolerance = MMatrix_kTol) const;
    bool isSingular() const;

    static const char* className();
    static const MMatrix identity;

    double matrix[4][4];
};

inline MMatrix operator*(double scale, const MMatrix& right) { return right * scale; }
OPENMAYA_EXPORT std::ostream& operator<<(std::ostream& os, const MMatrix& m);

OPENMAYA_NAMESPACE_CLOSE
