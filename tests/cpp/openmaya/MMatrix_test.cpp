#include <maya/MFloatMatrix.h>
#include <maya/MMatrix.h>

#include <gtest/gtest.h>

#include <sstream>

namespace understudy::openmaya
{

// Both precisions, with numbers that either holds exactly.
template <class Matrix> class MMatrixTest : public testing::Test
{
protected:
    static Matrix moved(double x, double y, double z)
    {
        const double numbers[4][4] = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {x, y, z, 1}};
        return Matrix(numbers);
    }

    static Matrix scaled(double x, double y, double z)
    {
        const float numbers[4][4] = {{float(x), 0, 0, 0}, {0, float(y), 0, 0}, {0, 0, float(z), 0}, {0, 0, 0, 1}};
        return Matrix(numbers);
    }
};

using Matrices = testing::Types<MMatrix, MFloatMatrix>;
TYPED_TEST_SUITE(MMatrixTest, Matrices);

TYPED_TEST(MMatrixTest, StartsAsTheIdentity)
{
    TypeParam matrix;
    for (unsigned row = 0; row < 4; ++row)
        for (unsigned column = 0; column < 4; ++column)
            EXPECT_EQ(matrix(row, column), row == column ? 1 : 0);
    matrix[1][2] = 5;
    EXPECT_EQ(matrix(1, 2), 5);
    EXPECT_EQ(matrix.setToIdentity(), TypeParam());
}

TYPED_TEST(MMatrixTest, MultipliesFromLeftToRight)
{
    // First scaled, then moved: the translation is not scaled.
    TypeParam product = this->scaled(2, 3, 4) * this->moved(1, 1, 1);
    EXPECT_EQ(product[0][0], 2);
    EXPECT_EQ(product[3][1], 1);
    EXPECT_EQ((this->moved(1, 1, 1) * this->scaled(2, 3, 4))[3][2], 4);
    TypeParam other;
    EXPECT_EQ(other.setToProduct(this->scaled(2, 3, 4), this->moved(1, 1, 1)), product);
    TypeParam squared = this->scaled(2, 3, 4);
    squared *= squared;
    EXPECT_EQ(squared, this->scaled(4, 9, 16));
}

TYPED_TEST(MMatrixTest, AddsAndScalesNumberByNumber)
{
    TypeParam sum = this->moved(1, 2, 3) + this->scaled(2, 2, 2);
    EXPECT_EQ(sum[0][0], 3);
    EXPECT_EQ(sum[3][3], 2);
    EXPECT_EQ(sum - this->scaled(2, 2, 2), this->moved(1, 2, 3));
    EXPECT_EQ((2 * this->moved(1, 2, 3))[3][2], 6);
    EXPECT_EQ(2 * TypeParam(), TypeParam() * 2);
}

TYPED_TEST(MMatrixTest, Inverts)
{
    TypeParam matrix = this->scaled(2, 4, 8) * this->moved(2, 4, 8);
    EXPECT_TRUE((matrix * matrix.inverse()).isEquivalent(TypeParam()));
    EXPECT_EQ(matrix.inverse()[3][0], -1);
    EXPECT_EQ(matrix.det4x4(), 64);
    EXPECT_EQ(matrix.det3x3(), 64);
    EXPECT_TRUE(matrix.adjoint().isEquivalent(matrix.inverse() * 64));
}

// Unsure: Maya's documentation does not say what the inverse of a singular matrix is.
TYPED_TEST(MMatrixTest, ASingularMatrixHasTheIdentityForItsInverse)
{
    EXPECT_EQ(this->scaled(1, 0, 1).inverse(), TypeParam());
    EXPECT_EQ(this->scaled(1, 0, 1).det4x4(), 0);
}

TYPED_TEST(MMatrixTest, TransposesAndHomogenizes)
{
    EXPECT_EQ(this->moved(1, 2, 3).transpose()[1][3], 2);
    EXPECT_EQ((this->moved(1, 2, 3) * 2).homogenize(), this->moved(1, 2, 3));
    TypeParam flat;
    flat[3][3] = 0;
    EXPECT_EQ(flat.homogenize(), flat);
}

TYPED_TEST(MMatrixTest, GivesItsNumbers)
{
    double doubles[4][4];
    float floats[4][4];
    EXPECT_TRUE(this->moved(1, 2, 3).get(doubles));
    EXPECT_TRUE(this->moved(1, 2, 3).get(floats));
    EXPECT_EQ(doubles[3][2], 3.0);
    EXPECT_EQ(floats[3][1], 2.0f);
    std::ostringstream text;
    text << TypeParam();
    EXPECT_EQ(text.str(), "[[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]");
}

TEST(MMatrix, IsEquivalentWithinItsTolerance)
{
    MMatrix near;
    near[0][1] = 5e-11;
    EXPECT_TRUE(near.isEquivalent(MMatrix::identity));
    EXPECT_NE(near, MMatrix::identity);
    near[0][1] = 2e-10;
    EXPECT_FALSE(near.isEquivalent(MMatrix::identity));
    MFloatMatrix rough;
    rough[0][1] = 5e-6f;
    EXPECT_TRUE(rough.isEquivalent(MFloatMatrix()));
    rough[0][1] = 2e-5f;
    EXPECT_FALSE(rough.isEquivalent(MFloatMatrix()));
}

TEST(MMatrix, KnowsWhereItIsSingular)
{
    EXPECT_FALSE(MMatrix::identity.isSingular());
    EXPECT_FALSE((MMatrix() * 1e-8).isSingular());
    MMatrix flat;
    flat[2][2] = 0;
    EXPECT_TRUE(flat.isSingular());
}

} // namespace understudy::openmaya
