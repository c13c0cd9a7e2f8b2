#include "openmaya/Status.h"

#include <maya/MStatus.h>
#include <maya/MString.h>

#include <gtest/gtest.h>

#include <sstream>

namespace understudy::openmaya
{

TEST(MStatus, IsTrueOnSuccess)
{
    EXPECT_TRUE(MStatus());
    EXPECT_TRUE(MStatus(MStatus::kSuccess));
    EXPECT_FALSE(MStatus(MStatus::kFailure));
    EXPECT_TRUE(MStatus(MStatus::kNotFound).error());
}

TEST(MStatus, ComparesByCode)
{
    EXPECT_EQ(MStatus(MStatus::kFailure), MStatus::kFailure);
    EXPECT_TRUE(MStatus::kFailure == MStatus(MStatus::kFailure));
    EXPECT_TRUE(MStatus::kSuccess != MStatus(MStatus::kFailure));
}

TEST(MStatus, TellsTheCodeAndTheReason)
{
    EXPECT_STREQ(MStatus(MStatus::kSuccess).errorString().asChar(), "(kSuccess): Success");
    MStatus status = failure(MStatus::kInvalidParameter, "No object matches name: x");
    EXPECT_STREQ(status.errorString().asChar(), "(kInvalidParameter): No object matches name: x");
    std::ostringstream stream;
    stream << status;
    EXPECT_EQ(stream.str(), "(kInvalidParameter): No object matches name: x");
}

TEST(MStatus, KeepsTheReasonsOfManyFailures)
{
    MStatus first = failure(MStatus::kFailure, "first");
    for (int i = 0; i < 200; ++i)
        (void)failure(MStatus::kFailure, std::to_string(i));
    EXPECT_STREQ(first.errorString().asChar(), "(kFailure): first");
}

TEST(MStatus, ClearForgets)
{
    MStatus status = failure(MStatus::kFailure, "x");
    status.clear();
    EXPECT_STREQ(status.errorString().asChar(), "(kSuccess): Success");
}

MStatus returnsIt(MStatus given, bool& wentOn)
{
    CHECK_MSTATUS_AND_RETURN_IT(given);
    wentOn = true;
    return MStatus::kSuccess;
}

TEST(MStatus, MacrosReturnAFailure)
{
    bool wentOn = false;
    testing::internal::CaptureStderr();
    EXPECT_EQ(returnsIt(MStatus::kNotFound, wentOn), MStatus::kNotFound);
    EXPECT_NE(testing::internal::GetCapturedStderr().find("MStatus_test.cpp"), std::string::npos);
    EXPECT_FALSE(wentOn);
    EXPECT_TRUE(returnsIt(MStatus::kSuccess, wentOn));
    EXPECT_TRUE(wentOn);
    EXPECT_TRUE(MFAIL(MStatus(MStatus::kFailure)));
}

TEST(MStatus, KernelErrorsBecomeCodes)
{
    EXPECT_EQ(guarded([] { throw core::Error(core::ErrorKind::NotFound, "x"); }), MStatus::kInvalidParameter);
    EXPECT_EQ(guarded([] { throw core::Error(core::ErrorKind::Unsupported, "x"); }), MStatus::kNotImplemented);
    EXPECT_EQ(guarded([] { throw core::Error(core::ErrorKind::Locked, "x"); }), MStatus::kFailure);
    EXPECT_EQ(guarded([] { throw std::runtime_error("x"); }), MStatus::kFailure);
    EXPECT_EQ(guarded([] { throw std::bad_alloc(); }), MStatus::kInsufficientMemory);
}

} // namespace understudy::openmaya
