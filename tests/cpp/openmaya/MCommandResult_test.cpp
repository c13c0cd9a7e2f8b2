#include "openmaya/Access.h"
#include "openmaya/Fixture.h"

#include <maya/MCommandResult.h>
#include <maya/MDoubleArray.h>
#include <maya/MInt64Array.h>
#include <maya/MIntArray.h>
#include <maya/MVector.h>
#include <maya/MVectorArray.h>

namespace understudy::openmaya
{
namespace
{

using script::Value;

class MCommandResultTest : public ApiTest
{
protected:
    static MCommandResult of(Value value)
    {
        MCommandResult result;
        Access::setResult(result, std::move(value));
        return result;
    }
};

TEST_F(MCommandResultTest, TellsItsType)
{
    EXPECT_EQ(MCommandResult().resultType(), MCommandResult::kInvalid);
    EXPECT_EQ(of(true).resultType(), MCommandResult::kInt);
    EXPECT_EQ(of(3).resultType(), MCommandResult::kInt);
    EXPECT_EQ(of(int64_t(1) << 40).resultType(), MCommandResult::kInt64);
    EXPECT_EQ(of(0.5).resultType(), MCommandResult::kDouble);
    EXPECT_EQ(of("a").resultType(), MCommandResult::kString);
    EXPECT_EQ(of(Value::List{1, 2}).resultType(), MCommandResult::kIntArray);
    EXPECT_EQ(of(Value::List{1, int64_t(1) << 40}).resultType(), MCommandResult::kInt64Array);
    EXPECT_EQ(of(Value::List{1, 0.5}).resultType(), MCommandResult::kDoubleArray);
    EXPECT_EQ(of(Value::List{1, "a"}).resultType(), MCommandResult::kStringArray);
}

TEST_F(MCommandResultTest, GivesWhatItHolds)
{
    int whole = 0;
    MInt64 large = 0;
    double real = 0;
    EXPECT_TRUE(of(3).getResult(whole));
    EXPECT_EQ(whole, 3);
    EXPECT_TRUE(of(int64_t(1) << 40).getResult(large));
    EXPECT_EQ(large, MInt64(1) << 40);
    EXPECT_TRUE(of(3).getResult(real));
    EXPECT_EQ(real, 3);
    EXPECT_STREQ(of("text").stringResult().asChar(), "text");
    MIntArray wholes;
    EXPECT_TRUE(of(Value::List{1, 2}).getResult(wholes));
    EXPECT_EQ(wholes.length(), 2u);
    MInt64Array larges;
    EXPECT_TRUE(of(Value::List{1, 2}).getResult(larges));
    EXPECT_EQ(larges[1], 2);
    MDoubleArray reals;
    EXPECT_TRUE(of(Value::Doubles{0.5, 1.5}).getResult(reals));
    EXPECT_EQ(reals[1], 1.5);
    MStringArray texts;
    EXPECT_TRUE(of(Value::Strings{"a", "b"}).getResult(texts));
    EXPECT_STREQ(texts[1].asChar(), "b");
}

TEST_F(MCommandResultTest, GivesVectorsAndMatrices)
{
    MVector vector;
    EXPECT_TRUE(of(Value::Doubles{1, 2, 3}).getResult(vector));
    EXPECT_EQ(vector, MVector(1, 2, 3));
    MVectorArray vectors;
    EXPECT_TRUE(of(Value::Doubles{1, 2, 3, 4, 5, 6}).getResult(vectors));
    ASSERT_EQ(vectors.length(), 2u);
    EXPECT_EQ(vectors[1].x, 4);
    EXPECT_EQ(of(Value::Doubles{1, 2}).getResult(vector), MStatus::kInvalidParameter);
    MDoubleArray numbers;
    int rows = 0, columns = 0;
    EXPECT_TRUE(of(Value::List{Value::Doubles{1, 2}, Value::Doubles{3, 4}, Value::Doubles{5, 6}})
                    .getResult(numbers, rows, columns));
    EXPECT_EQ(rows, 3);
    EXPECT_EQ(columns, 2);
    EXPECT_EQ(numbers[3], 4);
    EXPECT_EQ(of(Value::Doubles{1, 2}).getResult(numbers, rows, columns), MStatus::kInvalidParameter);
}

TEST_F(MCommandResultTest, RefusesWhatIsNoNumber)
{
    int whole = 7;
    EXPECT_EQ(of("word").getResult(whole), MStatus::kInvalidParameter);
    EXPECT_EQ(MCommandResult().getResult(whole), MStatus::kInvalidParameter);
    EXPECT_EQ(whole, 7);
    MCommandResult copy(of(5));
    EXPECT_TRUE(copy.getResult(whole));
    EXPECT_EQ(whole, 5);
}

} // namespace
} // namespace understudy::openmaya
