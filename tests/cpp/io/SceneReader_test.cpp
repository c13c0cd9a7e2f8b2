#include "io/SceneReader.h"

#include "IoScene.h"
#include "core/Edits.h"
#include "core/Error.h"

#include <gtest/gtest.h>

#include <fstream>
#include <random>

namespace understudy::io
{

using core::NodeId;

namespace
{

std::vector<std::string> reasons(const ReadResult& result)
{
    std::vector<std::string> found;
    for (const Problem& problem : result.problems)
        if (problem.kind == ProblemKind::Defect)
            found.push_back(problem.text());
    return found;
}

size_t elementCount(const IoScene& s, std::string_view array)
{
    const core::ArrayStore* store = s.scene.elements(s.plug(array));
    return store ? store->indices().size() : 0;
}

} // namespace

TEST(SceneReader, NodesWithParentsAndUuids)
{
    IoScene s;
    ReadResult result =
        s.read("createNode transform -n \"a\";\n\trename -uid \"01234567-89AB-CDEF-0123-456789ABCDEF\";\n"
               "createNode mesh -n \"aShape\" -p \"a\";\n");
    EXPECT_EQ(reasons(result), std::vector<std::string>{});
    ASSERT_EQ(result.newNodes.size(), 2u);
    EXPECT_EQ(s.scene.node(s.node("a")).uuid.text(), "01234567-89AB-CDEF-0123-456789ABCDEF");
    EXPECT_EQ(s.scene.parent(s.node("aShape")), s.node("a"));
}

TEST(SceneReader, NamesMeanWhatTheyMeantAtThatMoment)
{
    IoScene s;
    s.read("createNode transform -n \"p\"; createNode transform -n \"p\" -p \"p\"; createNode transform -n \"x\" -p "
           "\"|p|p\";"
           "createNode transform -n \"y\" -p \"|p\";");
    EXPECT_EQ(core::fullName(s.scene, s.node("x")), "|p|p|x");
    EXPECT_EQ(core::fullName(s.scene, s.node("y")), "|p|y");
}

TEST(SceneReader, NumbersAreInTheFilesUnits)
{
    IoScene s;
    s.read(
        "currentUnit -l meter -a radian -t pal; createNode transform -n \"a\"; setAttr \".t\" -type \"double3\" 1 2 3;"
        "setAttr \".rx\" 1; select -ne :time1; setAttr \".o\" 2;");
    EXPECT_EQ(s.value("a.tx").asDouble(), 100);
    EXPECT_EQ(s.value("a.rx").asDouble(), 1);
    EXPECT_EQ(s.value("time1.outTime").asInt(), 2 * core::kTicksPerSecond / 25);
    EXPECT_EQ(core::Units(s.scene).time().name, "pal");
}

TEST(SceneReader, SparseArraysAndRangesThatContinue)
{
    IoScene s;
    s.read("createNode mesh -n \"m\"; setAttr -s 4 \".vt[0:1]\" 0 1 2 3 4 5; setAttr \".vt[2:3]\" 6 7 8 9 10 11;"
           "setAttr \".pt[7]\" -type \"float3\" 1 0 0; setAttr -s 2 \".ed[0:1]\" 0 1 0 1 2 yes;");
    EXPECT_EQ(elementCount(s, "m.vrts"), 4u);
    EXPECT_EQ(s.value("m.vrts[3]").asDouble(1), 10);
    EXPECT_EQ(elementCount(s, "m.pnts"), 1u);
    EXPECT_EQ(s.value("m.edge[1]").asInt(2), 1);
}

TEST(SceneReader, ASizeMakesNoElements)
{
    IoScene s;
    s.read("createNode lightLinker -n \"l\"; setAttr -s 2 \".lnk\";");
    EXPECT_EQ(elementCount(s, "l.link"), 0u);
}

TEST(SceneReader, WeightsInCountedPairs)
{
    IoScene s;
    ReadResult result = s.read("createNode skinCluster -n \"s\"; setAttr \".wl[0:2].w\" 2 0 0.25 4 0.75 0 1 3 1;");
    EXPECT_EQ(reasons(result), std::vector<std::string>{});
    EXPECT_EQ(s.value("s.weightList[0].weights[4]").asDouble(), 0.75);
    EXPECT_EQ(s.value("s.weightList[2].weights[3]").asDouble(), 1);
}

TEST(SceneReader, CompoundsAreFlat)
{
    IoScene s;
    s.read("createNode animCurveTL -n \"c\"; setAttr -s 2 \".ktv[0:1]\" 0 1.5 24 -2;");
    EXPECT_EQ(s.value("c.keyTimeValue[1].keyTime").asInt(), core::kTicksPerSecond);
    EXPECT_EQ(s.value("c.keyTimeValue[1].keyValue").asDouble(), -2);
}

TEST(SceneReader, FacesShareOneRun)
{
    IoScene s;
    s.read("createNode mesh -n \"m\"; setAttr -s 2 -ch 7 \".fc[0:1]\" -type \"polyFaces\" f 4 0 1 2 -4 mu 0 4 0 1 2 3 "
           "f 3 3 4 5;");
    const core::ArrayStore* store = s.scene.elements(s.plug("m.face"));
    ASSERT_TRUE(store);
    const auto& faces = std::get<std::vector<core::FaceRef>>(store->columns()[0].cells);
    ASSERT_EQ(faces.size(), 2u);
    EXPECT_EQ(faces[0].run.get(), faces[1].run.get());
    EXPECT_EQ(faces[0].run->stream[5], -4);
}

TEST(SceneReader, TextsInPiecesAndEscapes)
{
    IoScene s;
    s.read("createNode transform -n \"a\"; addAttr -ci true -sn \"nts\" -ln \"notes\" -dt \"string\";\n"
           "setAttr \".nts\" -type \"string\" ( \"one\\n\"\n + \"two // \\\"three\\\"\");");
    core::Value text = s.value("a.notes");
    ASSERT_TRUE(text.as<core::StringData>());
    EXPECT_EQ(text.as<core::StringData>()->content, "one\ntwo // \"three\"");
}

TEST(SceneReader, XformMatricesKeepTheirParts)
{
    IoScene s;
    s.read("createNode dagPose -n \"p\"; setAttr \".xm[0]\" -type \"matrix\" \"xform\" 1 1 1 0 0 1.5707963267948966 0 "
           "5 6 7 "
           "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 1 1 1 1 yes;");
    core::Value value = s.value("p.xformMatrix[0]");
    const auto* matrix = value.as<core::MatrixData>();
    ASSERT_TRUE(matrix && matrix->parts());
    EXPECT_NEAR(matrix->matrix[1], 1, 1e-15); // x turns to y
    EXPECT_EQ(matrix->matrix[13], 6);
    EXPECT_TRUE(matrix->parts()->compensateForParentScale);
}

TEST(SceneReader, AddedCompoundsAreCompleteWhenTheirChildrenCame)
{
    IoScene s;
    s.read("createNode transform -n \"a\"; addAttr -ci true -k true -sn \"aim\" -ln \"aim\" -at \"double3\" -nc 3;"
           "addAttr -ci true -sn \"ax\" -ln \"aimX\" -at \"double\" -p \"aim\"; addAttr -ci true -sn \"ay\" -ln "
           "\"aimY\" -at "
           "\"double\" -p \"aim\"; addAttr -ci true -sn \"az\" -ln \"aimZ\" -at \"double\" -p \"aim\";"
           "setAttr \".aim\" -type \"double3\" 1 2 3; setAttr \".ay\" 5;");
    EXPECT_EQ(s.value("a.aimX").asDouble(), 1);
    EXPECT_EQ(s.value("a.aim").asDouble(1), 5);
}

TEST(SceneReader, FlagsOfPlugs)
{
    IoScene s;
    s.read("createNode transform -n \"a\"; setAttr -l on -k off \".tx\" 4; setAttr -cb on \".ty\";");
    EXPECT_TRUE(s.scene.isLocked(s.plug("a.tx")));
    EXPECT_FALSE(s.scene.isKeyable(s.plug("a.tx")));
    EXPECT_TRUE(s.scene.isChannelBox(s.plug("a.ty")));
    EXPECT_EQ(s.value("a.tx").asDouble(), 4);
}

TEST(SceneReader, ConnectionsToTheNextElement)
{
    IoScene s;
    s.read(
        "createNode transform -n \"a\"; createNode mesh -n \"aShape\" -p \"a\"; createNode mesh -n \"bShape\" -p \"a\";"
        "connectAttr \"aShape.iog\" \":initialShadingGroup.dsm\" -na; connectAttr \"bShape.iog\" "
        "\":initialShadingGroup.dsm\" -na;");
    EXPECT_TRUE(s.connected("aShape.instObjGroups[0]", "initialShadingGroup.dagSetMembers[0]"));
    EXPECT_TRUE(s.connected("bShape.instObjGroups[0]", "initialShadingGroup.dagSetMembers[1]"));
}

TEST(SceneReader, InstancesAndTheirPlugs)
{
    IoScene s;
    ReadResult result =
        s.read("createNode transform -n \"a\"; createNode transform -n \"b\"; createNode mesh -n \"m\" -p \"a\";"
               "parent -s -nc -r -add \"|a|m\" \"b\"; connectAttr \"|b|m.iog\" \":initialShadingGroup.dsm\" -na;");
    EXPECT_EQ(reasons(result), std::vector<std::string>{});
    EXPECT_EQ(s.scene.parents(s.node("|a|m")).size(), 2u);
    EXPECT_TRUE(s.connected("|a|m.instObjGroups[1]", "initialShadingGroup.dagSetMembers[0]"));
}

TEST(SceneReader, LightLinksAsRelationships)
{
    IoScene s;
    s.read("createNode lightLinker -s -n \"lightLinker1\"; createNode shadingEngine -n \"sg\";"
           "relationship \"link\" \":lightLinker1\" \"sg.message\" \":defaultLightSet.message\";");
    EXPECT_TRUE(s.connected("sg.message", "lightLinker1.link[0].object"));
    EXPECT_TRUE(s.connected("defaultLightSet.message", "lightLinker1.link[0].light"));
}

TEST(SceneReader, UnknownTypesAreKeptWhole)
{
    IoScene s;
    ReadResult result =
        s.read("createNode acmeRig -n \"r\"; setAttr \".amount\" 0.5; setAttr -s 2 \".list[0:1]\" 1 2;"
               "setAttr \".pair[1].name\" -type \"string\" \"x\"; createNode transform -n \"c\" -p \"r\";"
               "connectAttr \"c.t\" \"r.input[3]\";");
    EXPECT_EQ(reasons(result), std::vector<std::string>{});
    NodeId rig = s.node("r");
    EXPECT_EQ(s.scene.unknownType(rig), "acmeRig");
    EXPECT_EQ(s.scene.parent(s.node("c")), rig);
    EXPECT_EQ(s.value("r.amount").asDouble(), 0.5);
    EXPECT_EQ(s.value("r.list[1]").asDouble(), 2);
    EXPECT_TRUE(s.connected("c.translate", "r.input[3]"));
}

TEST(SceneReader, AttributesThatATypeLacksAreKeptAndSaidOnce)
{
    IoScene s;
    ReadResult result =
        s.read("createNode transform -n \"a\"; setAttr \".miFoo\" 3; createNode transform -n \"b\"; setAttr "
               "\".miFoo\" 4;");
    EXPECT_EQ(result.problemCount, 1u);
    EXPECT_EQ(s.value("a.miFoo").asDouble(), 3);
    EXPECT_EQ(s.value("b.miFoo").asDouble(), 4);
}

TEST(SceneReader, TheFilesCamerasReplaceThoseOfTheNewScene)
{
    IoScene s;
    s.read("createNode transform -s -n \"persp\"; createNode camera -s -n \"perspShape\" -p \"persp\";");
    EXPECT_EQ(s.value("persp.tx").asDouble(), 0);
    EXPECT_EQ(s.scene.children(s.node("persp")).size(), 1u);
}

TEST(SceneReader, NothingIsExecuted)
{
    IoScene s;
    s.read("createNode script -n \"s\"; setAttr \".b\" -type \"string\" \"createNode transform -n evil\"; setAttr "
           "\".st\" 1;\n"
           "python(\"x\"); eval \"createNode transform -n evil\";");
    EXPECT_THROW(s.node("evil"), core::Error);
    EXPECT_EQ(s.scene.node(s.node("s")).extras->statements.size(), 2u);
}

// ---- import

TEST(SceneReader, ImportNumbersNamesThatAreTaken)
{
    IoScene s;
    ReadOptions import;
    import.mode = ReadMode::Import;
    s.read("createNode transform -n \"a\"; createNode transform -n \"b\" -p \"a\";");
    ReadResult result =
        s.read("createNode transform -n \"a\"; createNode transform -n \"b\" -p \"a\"; createNode transform -n "
               "\"c\"; connectAttr \"a.t\" \"c.t\";",
               import);
    ASSERT_EQ(result.newNodes.size(), 3u);
    EXPECT_EQ(s.scene.name(result.newNodes[0]), "a1");
    EXPECT_EQ(core::fullName(s.scene, result.newNodes[1]), "|a1|b");
    EXPECT_TRUE(s.connected("a1.translate", "c.translate"));
}

TEST(SceneReader, ImportWithAPrefixOrIntoANamespace)
{
    IoScene s;
    ReadOptions import;
    import.mode = ReadMode::Import;
    import.clash = ClashPolicy::Prefix;
    import.prefix = "file";
    s.read("createNode transform -n \"a\";");
    EXPECT_EQ(s.scene.name(s.read("createNode transform -n \"a\";", import).newNodes[0]), "file_a");
    EXPECT_EQ(s.scene.name(s.read("createNode transform -n \"b\";", import).newNodes[0]), "b");
    import.renameAll = true;
    EXPECT_EQ(s.scene.name(s.read("createNode transform -n \"c\";", import).newNodes[0]), "file_c");
    import.renameAll = false;
    import.nameSpace = "ns";
    EXPECT_EQ(s.scene.name(s.read("createNode transform -n \"x:a\";", import).newNodes[0]), "ns:x:a");
}

TEST(SceneReader, ImportLeavesSharedAndDefaultNodesAsTheyAre)
{
    IoScene s;
    ReadOptions import;
    import.mode = ReadMode::Import;
    double before = s.value("persp.tx").asDouble();
    ReadResult result = s.read(
        "createNode transform -s -n \"persp\"; setAttr \".tx\" 1; select -ne :time1; setAttr \".o\" 50;", import);
    EXPECT_TRUE(result.newNodes.empty());
    EXPECT_EQ(s.value("persp.tx").asDouble(), before);
    EXPECT_NE(s.value("time1.outTime").asInt(), 50 * core::kTicksPerSecond / 24);
}

TEST(SceneReader, ImportKeepsUuidsUnlessTheyAreTaken)
{
    IoScene s;
    ReadOptions import;
    import.mode = ReadMode::Import;
    constexpr std::string_view kText =
        "createNode transform -n \"a\"; rename -uid \"01234567-89AB-CDEF-0123-456789ABCDEF\";";
    NodeId first = s.read(kText, import).newNodes[0];
    NodeId second = s.read(kText, import).newNodes[0];
    EXPECT_EQ(s.scene.node(first).uuid.text(), "01234567-89AB-CDEF-0123-456789ABCDEF");
    EXPECT_NE(s.scene.node(second).uuid, s.scene.node(first).uuid);
}

// ---- bad files

TEST(SceneReader, EachDefectIsNamedByItsLine)
{
    struct Case
    {
        std::string_view statement;
        std::string_view reason;
    };
    constexpr Case kCases[] = {
        {"createNode transform -n \"a", "a string does not end before its line does"},
        {"setAttr \".t\" -type \"double3\" 1 2;", "fewer values"},
        {"setAttr \".t\" -type \"double3\" 1 2 3 4;", "more values"},
        {"setAttr \".v\" maybe;", "'maybe' is no number"},
        {"setAttr \".t\" -type \"string\" \"x\";", "does not fit"},
        {"setAttr \".t[\" 1;", "no attribute path"},
        {"setAttr \".pt[0:4000000000]\" 1;", "no attribute path"},
        {"setAttr -bogus \".t\" 1;", "has no flag -bogus"},
        {"connectAttr \"nope.t\" \"a.t\";", "there is no node 'nope'"},
        {"connectAttr \"a.t\";", "needs two plugs"},
        {"parent -add \"a\" \"a\";", "below itself"},
        {"createNode transform -n \"c\" -p \"nope\";", "is not there"},
        {"createNode transform -n \"a\";", "is taken"},
        {"rename -uid \"zzz\";", "no UUID"},
        {"addAttr -sn \"x\" -p \"nope\" -at \"double\";", "could have children"},
        {"frobnicate 1 2;", "not understood"},
    };
    for (const Case& bad : kCases)
    {
        IoScene s;
        ReadResult result = s.read("createNode transform -n \"a\";\n" + std::string(bad.statement) +
                                   "\ncreateNode transform -n \"after\";\n");
        std::vector<std::string> found = reasons(result);
        ASSERT_FALSE(found.empty()) << bad.statement;
        EXPECT_NE(found[0].find("test.ma:2: "), std::string::npos) << found[0];
        EXPECT_NE(found[0].find(bad.reason), std::string::npos) << found[0];
        EXPECT_NO_THROW(s.node("after")) << bad.statement;
    }
}

TEST(SceneReader, AHugeRangeAllocatesNothing)
{
    IoScene s;
    ReadResult result =
        s.read("createNode mesh -n \"m\"; setAttr \".vt[0:2000000000]\" 1 2 3; createNode skinCluster -n \"s\";"
               "setAttr \".wl[0:2000000000].w\" 1; createNode objectSet -n \"o\"; setAttr \".x\" -type "
               "\"stringArray\" 4000000000 \"a\";");
    EXPECT_EQ(reasons(result).size(), 3u);
    EXPECT_LE(elementCount(s, "m.vrts"), 3u);
}

TEST(SceneReader, StrictReadingTakesBackWhatItMade)
{
    IoScene s;
    size_t before = s.scene.nodeCount();
    ReadOptions strict;
    strict.mode = ReadMode::Import;
    strict.strict = true;
    EXPECT_THROW(s.read("createNode transform -n \"a\"; createNode mesh -n \"m\" -p \"a\"; bogus;", strict),
                 core::Error);
    EXPECT_EQ(s.scene.nodeCount(), before);
    EXPECT_FALSE(s.scene.isLoading());
}

TEST(SceneReader, EveryTruncationLoadsWhatIsWhole)
{
    std::string text =
        "createNode transform -n \"a\"; setAttr \".t\" -type \"double3\" 1 2 3; createNode mesh -n \"m\" -p "
        "\"a\"; setAttr -s 3 \".vt[0:2]\" 0 0 0 1 0 0 0 1 0; setAttr \".fc[0]\" -type \"polyFaces\" f 3 0 1 2; "
        "connectAttr \"a.t\" \"m.pt[0]\";";
    IoScene fresh;
    for (size_t size = 0; size < text.size(); ++size)
    {
        IoScene s;
        ReadResult result = s.read(std::string_view(text).substr(0, size));
        bool isWhole =
            size == 0 || text[size - 1] == ';' || text.find_first_not_of(' ', text.rfind(';', size - 1) + 1) >= size;
        EXPECT_EQ(reasons(result).empty(), isWhole) << size;
    }
}

TEST(SceneReader, BinaryJunkIsNoScene)
{
    std::mt19937 random(11);
    for (int i = 0; i < 200; ++i)
    {
        std::string junk(2000, '\0');
        for (char& c : junk)
            c = static_cast<char>(random() % (i % 2 ? 256 : 100));
        IoScene s;
        s.read(junk);
        EXPECT_FALSE(s.scene.isLoading());
    }
}

TEST(SceneReader, InvalidUtf8BecomesText)
{
    IoScene s;
    s.read("createNode transform -n \"a\"; addAttr -sn \"n\" -ln \"n\" -dt \"string\"; setAttr \".n\" -type \"string\" "
           "\"caf\xe9 \x80\";");
    core::Value text = s.value("a.n");
    ASSERT_TRUE(text.as<core::StringData>());
    EXPECT_EQ(text.as<core::StringData>()->content, "caf\xc3\xa9 \xe2\x82\xac");
}

// A damaged file may give one attribute values of several kinds.
TEST(SceneReader, ValuesThatChangeTheirKind)
{
    constexpr std::string_view kStatements[] = {
        "setAttr \".x[0]\" 1 2 3;",
        "setAttr \".x[0]\" 1;",
        "setAttr \".x\" yes;",
        "setAttr \".x\" -type \"polyFaces\" f 3 0 1 2;",
        "setAttr \".x[0].y\" 1;",
        "setAttr -s 2 \".x[0:1]\" 1 2;",
        "setAttr \".x\" -type \"matrix\" 1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1;",
        "setAttr -k off \".x\";",
    };
    for (std::string_view first : kStatements)
        for (std::string_view second : kStatements)
        {
            IoScene s;
            s.read("createNode acme -n \"u\";" + std::string(first) + std::string(second) + std::string(first));
            std::string once = s.write();
            IoScene again;
            again.read(once);
            EXPECT_FALSE(again.write().empty());
        }
}

TEST(SceneReader, DeepNestingIsNoProblem)
{
    std::string text = "createNode transform -n \"n0\";";
    for (int i = 1; i < 20000; ++i)
        text += "createNode transform -n \"n" + std::to_string(i) + "\" -p \"n" + std::to_string(i - 1) + "\";";
    text += "setAttr \"" + std::string(100000, '(') + ".t\" 1; setAttr " + std::string(100000, '{') + ";";
    IoScene s;
    ReadResult result = s.read(text);
    EXPECT_EQ(result.newNodes.size(), 20000u);
    EXPECT_EQ(s.write().find("n19999") == std::string::npos, false);
}

} // namespace understudy::io
