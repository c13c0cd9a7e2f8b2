// Classes that nothing stands behind yet (schema/api/classes.txt): what they inherit works, the rest says that it does
// not. Source of the members: Maya's C++ API reference of MFnFluid, MPxFieldNode and MRenderView.
#include "Fixture.h"

#include <maya/MFnFluid.h>
#include <maya/MPxFieldNode.h>
#include <maya/MRenderView.h>
#include <maya/MSharedPtr.h>
#include <maya/MViewport2Renderer.h>

namespace
{

class RefusedTest : public understudy::openmaya::ApiTest
{
};

TEST_F(RefusedTest, FunctionSetsTakeTheirNodes)
{
    MStatus status;
    make("fluidShape", "smoke");
    MFnFluid set(object("smoke"), &status);
    EXPECT_TRUE(status) << status.errorString().asChar();
    EXPECT_STREQ(set.name().asChar(), "smoke");
    EXPECT_EQ(set.type(), MFn::kFluid);
    make("transform", "other");
    EXPECT_FALSE(set.setObject(object("other")));
}

TEST_F(RefusedTest, MembersSayThatTheyAreNotThere)
{
    make("fluidShape", "smoke");
    MFnFluid set(object("smoke"));
    unsigned int x = 0;
    unsigned int y = 0;
    unsigned int z = 0;
    MStatus status = set.getResolution(x, y, z);
    EXPECT_EQ(status.statusCode(), MStatus::kNotImplemented);
    EXPECT_STREQ(status.errorString().asChar(),
                 "(kNotImplemented): MFnFluid::getResolution is not supported by Understudy yet.");
    EXPECT_EQ(set.gridSize(&status), 0u);
    EXPECT_EQ(status.statusCode(), MStatus::kNotImplemented);
    EXPECT_FALSE(MRenderView::doesRenderEditorExist());
}

TEST_F(RefusedTest, NodeClassesSayTheirKind)
{
    class Wind : public MPxFieldNode
    {
    };
    Wind wind;
    EXPECT_EQ(wind.type(), MPxNode::kFieldNode);
    EXPECT_STREQ(MPxFieldNode::className(), "MPxFieldNode");
}

// As in a batch session.
TEST_F(RefusedTest, NoRendererOfViewports) { EXPECT_EQ(MHWRender::MRenderer::theRenderer(), nullptr); }

TEST(MSharedPtr, KeepsWhatItPointsTo)
{
    struct Base
    {
        virtual ~Base() = default;
    };
    struct Counted : Base
    {
        explicit Counted(int& count) : m_count(count) { ++m_count; }
        ~Counted() override { --m_count; }
        int& m_count;
    };
    int count = 0;
    {
        MSharedPtr<Base> base = MSharedPtr<Counted>::make(count);
        MSharedPtr<Counted> derived = MSharedPtr<Counted>::dynamic_pointer_cast(base);
        EXPECT_TRUE(derived && derived == base);
        base.reset();
        EXPECT_FALSE(base);
        EXPECT_EQ(count, 1);
        bool isDeleted = false;
        {
            MSharedPtr<int> owned(new int(3),
                                  [&](int* number)
                                  {
                                      isDeleted = true;
                                      delete number;
                                  });
            EXPECT_EQ(*owned, 3);
        }
        EXPECT_TRUE(isDeleted);
    }
    EXPECT_EQ(count, 0);
}

} // namespace
