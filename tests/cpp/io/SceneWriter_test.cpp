#include "io/SceneWriter.h"

#include "IoScene.h"
#include "core/Edits.h"

#include <gtest/gtest.h>

namespace understudy::io
{

namespace
{

// The text that a scene saves, and the same after it was read back, must agree.
std::string saved(std::string_view text)
{
    IoScene first;
    size_t defects = first.read(text).defects();
    std::string once = first.write();
    IoScene second;
    EXPECT_EQ(second.read(once).defects(), defects) << once;
    EXPECT_EQ(second.write(), once);
    return once;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

TEST(SceneWriter, HeaderInMayasOrder)
{
    std::string text =
        saved("requires maya \"2020\"; requires -nodeType \"n\" \"acme\" \"1.0\"; fileInfo \"mine\" \"a\\n\";");
    EXPECT_TRUE(text.starts_with("//Maya ASCII 2025 scene\n//Name: test.ma\n//Last modified: now\n//Codeset: UTF-8\n"
                                 "requires maya \"2025\";\nrequires -nodeType \"n\" \"acme\" \"1.0\";\n"
                                 "currentUnit -l centimeter -a degree -t film;\nfileInfo \"application\""))
        << text.substr(0, 400);
    EXPECT_TRUE(has(text, "fileInfo \"mine\" \"a\\n\";\n"));
    EXPECT_TRUE(text.ends_with("// End of test.ma\n"));
}

TEST(SceneWriter, DefaultsAreLeftOut)
{
    std::string text =
        saved("createNode transform -n \"a\"; setAttr \".t\" -type \"double3\" 0 0 0; setAttr \".s\" -type "
              "\"double3\" 1 1 1; setAttr \".v\" yes; setAttr \".ry\" 45;");
    EXPECT_TRUE(has(text, "\tsetAttr \".ry\" 45;\n"));
    size_t block = text.find("-n \"a\"");
    EXPECT_EQ(text.substr(block, text.find("createNode", block) - block).find(".s\""), std::string::npos);
}

TEST(SceneWriter, FlagsStandBesideTheValue)
{
    std::string text =
        saved("createNode transform -n \"a\"; setAttr -l on -k off \".v\" no; setAttr -k off -cb on \".tx\";");
    EXPECT_TRUE(has(text, "\tsetAttr -l on -k off \".v\" no;\n"));
    EXPECT_TRUE(has(text, "\tsetAttr -k off -cb on \".tx\";\n"));
}

TEST(SceneWriter, RunsAreCutAsMayaCutsThem)
{
    std::string text = "createNode mesh -n \"m\"; setAttr \".vt[0:199]\"";
    for (int i = 0; i < 600; ++i)
        text += ' ' + std::to_string(i * 0.5);
    text = saved(text + ";");
    EXPECT_TRUE(has(text, "\tsetAttr -s 200 \".vt[0:165]\" 0 0.5 1 1.5 "));
    EXPECT_TRUE(has(text, "\tsetAttr \".vt[166:199]\" 249 249.5 "));
}

TEST(SceneWriter, SparseElementsAndNestedArrays)
{
    std::string text =
        saved("createNode skinCluster -n \"s\"; setAttr \".wl[3].w[0:1]\" 0.5 0.25; setAttr \".wl[3].w[9]\" 0.25;");
    EXPECT_TRUE(has(text, "\tsetAttr -s 3 \".wl[3].w[0:1]\" 0.5 0.25;\n\tsetAttr \".wl[3].w[9]\" 0.25;\n")) << text;
}

TEST(SceneWriter, DataOfEveryType)
{
    constexpr std::string_view kData[] = {
        "-type \"string\" \"a\\\"b\\\\c\\n\"",
        "-type \"matrix\" 1 0 0 0 0 1 0 0 0 0 1 0 5 6 7 1",
        "-type \"doubleArray\" 2 0.5 1",
        "-type \"Int32Array\" 2 -1 5",
        "-type \"vectorArray\" 1 1 2 3",
        "-type \"pointArray\" 1 1 2 3 1",
        "-type \"stringArray\" 2 \"a\" \"b c\"",
        "-type \"componentList\" 2 \"vtx[*]\" \"f[0:5]\"",
        "-type \"nurbsCurve\" 1 1 0 no 3 2 0 1 2 -4 0 0 4 0 0",
        "-type \"nurbsCurve\" 1 1 0 yes 3 2 0 1 2 -4 0 0 1 4 0 0 0.5",
        "-type \"acmeData\" 1 foo \"bar baz\" 2.50",
        "-type \"dataPolyComponent\" Index_Data Edge 0",
    };
    for (std::string_view data : kData)
    {
        std::string text = saved("createNode acme -n \"u\"; setAttr \".d\" " + std::string(data) + ";");
        EXPECT_TRUE(has(text, "\tsetAttr \".d\" " + std::string(data))) << data << text;
    }
}

TEST(SceneWriter, AddedAttributesWithAllTheirFlags)
{
    constexpr std::string_view kAdded[] = {
        "addAttr -ci true -k true -sn \"w0\" -ln \"joint1W0\" -dv 1 -min 0 -at \"double\"",
        "addAttr -ci true -sn \"liw\" -ln \"lockInfluenceWeights\" -bt \"lock\" -min 0 -max 1 -at \"bool\"",
        "addAttr -uap -is true -ci true -k true -sn \"lb\" -ln \"low\" -dv -1 -max 0 -smn -10 -smx 0 -at \"double\"",
        "addAttr -s false -ci true -m -sn \"children\" -ln \"children\" -nn \"Kids\" -at \"message\"",
        "addAttr -ci true -sn \"e\" -ln \"e\" -en \"a:b=3:c\" -at \"enum\"",
        "addAttr -dcb 0 -ci true -h true -sn \"x\" -ln \"x\" -dt \"string\"",
        "addAttr -uac -ci true -sn \"c\" -ln \"c\" -at \"float3\"",
        "addAttr -ci true -sn \"m1\" -ln \"m1\" -dt \"matrix\"",
        "addAttr -ci true -sn \"m2\" -ln \"m2\" -at \"fltMatrix\"",
    };
    for (std::string_view added : kAdded)
    {
        std::string text = saved("createNode transform -n \"a\"; " + std::string(added) + ";");
        EXPECT_TRUE(has(text, '\t' + std::string(added) + ";\n")) << added << text;
    }
}

TEST(SceneWriter, AliasesGetTheirAttribute)
{
    IoScene s;
    s.read("createNode blendShape -n \"bs\"; setAttr \".w[0]\" 0.5;");
    core::setAlias(s.scene, s.plug("bs.weight[0]"), "smile");
    std::string text = s.write();
    EXPECT_TRUE(has(text, "-ln \"attributeAliasList\" -dt \"attributeAlias\";\n"));
    EXPECT_TRUE(has(text, "\tsetAttr \".aal\" -type \"attributeAlias\" {\"smile\",\"weight[0]\"} ;\n"));
}

TEST(SceneWriter, InstancesAndTheirConnections)
{
    std::string text =
        saved("createNode transform -n \"a\"; createNode transform -n \"b\"; createNode mesh -n \"m\" -p \"a\";"
              "parent -s -nc -r -add \"|a|m\" \"b\"; connectAttr \"|b|m.iog\" \":initialShadingGroup.dsm\" -na;");
    EXPECT_TRUE(has(text, "parent -s -nc -r -add \"|a|m\" \"b\" ;\n"));
    EXPECT_TRUE(has(text, "connectAttr \"b|m.iog\" \":initialShadingGroup.dsm\" -na;\n"));
}

TEST(SceneWriter, DefaultNodesOnlyWhereTheyDiffer)
{
    EXPECT_FALSE(has(saved(""), "select -ne :lambert1"));
    std::string text = saved("select -ne :lambert1; setAttr \".c\" -type \"float3\" 1 0 0; connectAttr \"lambert1.oc\" "
                             "\":initialShadingGroup.ss\";");
    EXPECT_TRUE(has(text, "select -ne :lambert1;\n\tsetAttr \".c\" -type \"float3\" 1 0 0 ;\n"));
    EXPECT_FALSE(has(text, "connectAttr \":lambert1.oc\""));
}

TEST(SceneWriter, UnknownNodesAndStatementsComeBackInPlace)
{
    std::string text =
        saved("dataStructure -fmt \"raw\" -as \"name=x\"; createNode acme -n \"u\"; setAttr \".x\" 1 2 3; frob 1;"
              "createNode acmeChild -n \"c\" -p \"u\"; connectAttr \"u.o\" \"nope.i\"; finish 2;");
    EXPECT_TRUE(has(text, "dataStructure -fmt \"raw\" -as \"name=x\";\ncreateNode"));
    EXPECT_TRUE(has(text, "\tsetAttr \".x\" 1 2 3;\n\tfrob 1;\n"));
    EXPECT_TRUE(has(text, "createNode acmeChild -n \"c\" -p \"u\";\n"));
    EXPECT_TRUE(has(text, "connectAttr \"u.o\" \"nope.i\";\nfinish 2;\n// End"));
}

TEST(SceneWriter, ReferencesStayAsTheyWere)
{
    std::string text =
        saved("file -rdi 1 -ns \"n\" -rfn \"nRN\" \"$X/n.ma\"; file -r -ns \"n\" -dr 1 -rfn \"nRN\" -op \"v=0;\" "
              "\"$X/n.ma\"; createNode reference -n \"nRN\"; setAttr \".ed\" -type \"dataReferenceEdits\" \n\t\t"
              "\"nRN\"\n\t\t\"nRN\" 0; lockNode -l 1;");
    EXPECT_TRUE(
        has(text, "file -rdi 1 -ns \"n\" -rfn \"nRN\" \"$X/n.ma\";\nfile -r -ns \"n\" -dr 1 -rfn \"nRN\" -op \"v=0;\" "
                  "\"$X/n.ma\";\nrequires maya"));
    EXPECT_TRUE(has(text, "lockNode -l 1;\n"));
}

TEST(SceneWriter, OnlyTheNodesThatAreAskedFor)
{
    IoScene s;
    s.read("createNode transform -n \"a\"; createNode transform -n \"b\"; connectAttr \"a.t\" \"b.t\";");
    std::unordered_set<uint32_t> nodes{s.node("b").index};
    WriteOptions options;
    options.nodes = &nodes;
    std::string text = sceneText(s.scene, s.info, options);
    EXPECT_TRUE(has(text, "-n \"b\""));
    EXPECT_FALSE(has(text, "-n \"a\""));
    EXPECT_FALSE(has(text, "connectAttr \"a.t\""));
}

} // namespace understudy::io
