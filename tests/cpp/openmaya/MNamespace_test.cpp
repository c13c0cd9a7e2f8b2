#include "openmaya/Fixture.h"

#include <maya/MNamespace.h>
#include <maya/MObjectArray.h>

namespace understudy::openmaya
{
namespace
{

Names texts(const MStringArray& array)
{
    Names found;
    for (const MString& text : array)
        found.emplace_back(text.asChar());
    return found;
}

class MNamespaceTest : public ApiTest
{
protected:
    MNamespaceTest()
    {
        addCommands();
        EXPECT_TRUE(MNamespace::addNamespace("a"));
        MString parent(":a");
        EXPECT_TRUE(MNamespace::addNamespace("b", &parent));
        make("transform", "a:node");
        make("transform", "a:b:deep");
    }
};

TEST_F(MNamespaceTest, ListsWhatIsBelow)
{
    EXPECT_EQ(texts(MNamespace::getNamespaces(MString("a"))), (Names{"a:b"}));
    EXPECT_EQ(texts(MNamespace::getNamespaces(MString(":"), true)).size(), 4u); // and UI, shared
    EXPECT_TRUE(MNamespace::setCurrentNamespace("a"));
    EXPECT_EQ(texts(MNamespace::getNamespaces()), (Names{"a:b"}));
    EXPECT_EQ(MNamespace::getNamespaceObjects(":a").length(), 1u);
    EXPECT_EQ(MNamespace::getNamespaceObjects(":a", true).length(), 2u);
    EXPECT_TRUE(MNamespace::getNamespaceObjects(":a")[0].hasFn(MFn::kTransform));
    MStatus status;
    EXPECT_EQ(MNamespace::getNamespaces(MString("none"), false, &status).length(), 0u);
    EXPECT_EQ(status, MStatus::kFailure);
}

TEST_F(MNamespaceTest, HasACurrentOne)
{
    EXPECT_STREQ(MNamespace::currentNamespace().asChar(), ":");
    EXPECT_STREQ(MNamespace::rootNamespace().asChar(), ":");
    EXPECT_TRUE(MNamespace::setCurrentNamespace("a:b"));
    EXPECT_STREQ(MNamespace::currentNamespace().asChar(), "a:b");
    EXPECT_STREQ(MNamespace::parentNamespace().asChar(), "a");
    EXPECT_STREQ(MNamespace::makeNamepathAbsolute("x").asChar(), ":a:b:x");
    EXPECT_STREQ(MNamespace::makeNamepathAbsolute(":x").asChar(), ":x");
    EXPECT_FALSE(MNamespace::relativeNames());
    EXPECT_TRUE(MNamespace::setRelativeNames(true));
    EXPECT_TRUE(MNamespace::relativeNames());
}

TEST_F(MNamespaceTest, RenamesMovesAndRemoves)
{
    EXPECT_TRUE(MNamespace::namespaceExists("a:b"));
    EXPECT_TRUE(MNamespace::renameNamespace("a:b", "c"));
    EXPECT_TRUE(MNamespace::namespaceExists("a:c"));
    EXPECT_FALSE(MNamespace::namespaceExists("a:b"));
    EXPECT_TRUE(MNamespace::addNamespace("d"));
    EXPECT_TRUE(MNamespace::moveNamespace("a:c", "d"));
    EXPECT_FALSE(object("d:deep").isNull());
    EXPECT_EQ(MNamespace::removeNamespace("d"), MStatus::kFailure); // it holds a node
    EXPECT_TRUE(MNamespace::removeNamespace("d", true));
    EXPECT_FALSE(MNamespace::namespaceExists("d"));
    EXPECT_TRUE(MNamespace::removeNamespace("a:c"));
    EXPECT_EQ(MNamespace::addNamespace("a"), MStatus::kFailure);
}

TEST_F(MNamespaceTest, TakesNamesApart)
{
    EXPECT_STREQ(MNamespace::getNamespaceFromName("a:b:node").asChar(), "a:b");
    EXPECT_STREQ(MNamespace::getNamespaceFromName("node").asChar(), "");
    EXPECT_STREQ(MNamespace::stripNamespaceFromName("a:b:node").asChar(), "node");
    EXPECT_STREQ(MNamespace::stripNamespaceFromName("|x:p|a:node").asChar(), "node");
    EXPECT_STREQ(MNamespace::validateName("1 b-c").asChar(), "b_c");
}

} // namespace
} // namespace understudy::openmaya
