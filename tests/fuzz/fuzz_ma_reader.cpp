// Any bytes as a Maya ASCII scene: read beside Maya's default nodes, written, and read again.
//
// Nothing may crash, and what was written must read back without a defect that the first text did not have, into a
// scene that writes the same text. Besides libFuzzer's own mutations whole statements are put together from snippets.
#include "core/Error.h"
#include "core/Units.h"
#include "io/SceneReader.h"
#include "io/SceneWriter.h"
#include "session/StartupScene.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

using namespace understudy;

extern "C" size_t LLVMFuzzerMutate(uint8_t* data, size_t size, size_t maxSize);

namespace
{

constexpr std::string_view kSnippets[] = {
    "//Maya ASCII 2025 scene\n",
    "requires maya \"2025\";\n",
    "requires -nodeType \"acmeNode\" -dataType \"acmeData\" \"acme\" \"1.0\";\n",
    "currentUnit -l meter -a radian -t pal;\n",
    "fileInfo \"a\" \"b\\n\";\n",
    "file -rdi 1 -ns \"n\" -rfn \"nRN\" \"$X/n.ma\";\n",
    "file -r -ns \"n\" -dr 1 -rfn \"nRN\" -op \"v=0;\" -typ \"mayaAscii\" \"$X/n.ma\";\n",
    "createNode transform -n \"a\";\n",
    "createNode transform -n \"b\" -p \"a\";\n",
    "createNode transform -s -n \"persp\";\n",
    "createNode mesh -n \"aShape\" -p \"a\";\n",
    "createNode joint -n \"ns:j\" -p \"|a|b\";\n",
    "createNode skinCluster -n \"s\";\n",
    "createNode animCurveTL -n \"c\";\n",
    "createNode acmeNode -n \"u\";\n",
    "createNode acmeShape -n \"uShape\" -p \"u\";\n",
    "createNode dagPose -n \"p\";\n",
    "createNode blendShape -n \"bs\";\n",
    "createNode lightLinker -s -n \"lightLinker1\";\n",
    "rename -uid \"01234567-89AB-CDEF-0123-456789ABCDEF\";\n",
    "select -ne :time1;\n",
    "select -ne :initialShadingGroup;\n",
    "lockNode -l 1 -lu 1;\n",
    "setAttr \".t\" -type \"double3\" 1 2 3 ;\n",
    "setAttr -l on -k off \".tx\" 5;\n",
    "setAttr \".v\" no;\n",
    "setAttr -s 3 \".vt[0:2]\" 0 0 0 1 0 0 0 1 0;\n",
    "setAttr -s 3 \".ed[0:2]\" 0 1 0 1 2 0 2 0 0;\n",
    "setAttr -s 1 -ch 3 \".fc[0]\" -type \"polyFaces\" f 3 0 1 2 mu 0 3 0 1 2;\n",
    "setAttr -s 2 \".uvst[0].uvsp[0:1]\" -type \"float2\" 0 1 1 0;\n",
    "setAttr \".pt[3:4]\" -type \"float3\" 1 2 3 4 5 6;\n",
    "setAttr \".wl[0:1].w\" 2 0 0.5 1 0.5 1 3 1;\n",
    "setAttr -s 2 \".wl[4].w[0:1]\" 0.5 0.5;\n",
    "setAttr \".ktv[0:1]\" 0 0 10 1;\n",
    "setAttr \".wm[0]\" -type \"matrix\" 1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1;\n",
    "setAttr \".xm[0]\" -type \"matrix\" \"xform\" 1 1 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 1 1 1 1 "
    "yes;\n",
    "setAttr \".ic\" -type \"componentList\" 2 \"vtx[*]\" \"f[0:5]\";\n",
    "setAttr \".notes\" -type \"string\" ( \"a\" + \"b\\\"\");\n",
    "setAttr \".aal\" -type \"attributeAlias\" {\"x\",\"weight[0]\"} ;\n",
    "setAttr \".cd\" -type \"dataPolyComponent\" Index_Data Edge 0 ;\n",
    "setAttr \".it[0].itg[0].iti[6000].ipt\" -type \"pointArray\" 1 1 2 3 1;\n",
    "setAttr \".cc\" -type \"nurbsCurve\" 1 1 0 no 3 2 0 1 2 -4 0 0 4 0 0;\n",
    "setAttr \".foo[2].bar\" 1 2 3;\n",
    "setAttr \".foo\" yes;\n",
    "setAttr -av -cb on \".ihi\" 1;\n",
    "addAttr -ci true -k true -sn \"w0\" -ln \"weightOne\" -dv 1 -min 0 -at \"double\";\n",
    "addAttr -ci true -sn \"vec\" -ln \"vec\" -at \"double3\" -nc 3;\n",
    "addAttr -ci true -sn \"vecX\" -ln \"vecX\" -at \"double\" -p \"vec\";\n",
    "addAttr -ci true -m -im false -sn \"msg\" -ln \"msg\" -at \"message\";\n",
    "addAttr -ci true -sn \"e\" -ln \"e\" -en \"a:b=3:c\" -at \"enum\";\n",
    "addAttr -ci true -h true -sn \"aal\" -ln \"attributeAliasList\" -dt \"attributeAlias\";\n",
    "connectAttr \"a.t\" \"b.t\";\n",
    "connectAttr -l on \"a.tx\" \"b.ty\";\n",
    "connectAttr \"aShape.iog\" \":initialShadingGroup.dsm\" -na;\n",
    "connectAttr \"c.o\" \"a.tx\";\n",
    "connectAttr \"a.wm\" \"s.ma[0]\";\n",
    "connectAttr \"u.x[1].y\" \"u.z\";\n",
    "parent -s -nc -r -add \"|a|b\" \"u\";\n",
    "parent -s -nc -r -add \"|a|aShape\" \"b\";\n",
    "relationship \"link\" \":lightLinker1\" \":initialShadingGroup.message\" \":defaultLightSet.message\";\n",
    "applyMetadata -fmt \"raw\" -v \"x\";\n",
    "/* comment */ ",
    "// line\n",
    "[0:4000000000]",
    "1e400",
    "-1.#IND",
    "nan",
    "-type \"",
    "\\\"",
    "|",
    "::",
};
constexpr size_t kSnippetCount = sizeof kSnippets / sizeof kSnippets[0];

// Types are unfolded once for all runs.
core::TypeRegistry& types()
{
    static core::TypeRegistry registry;
    return registry;
}

void makeStartup(core::Scene& scene)
{
    scene.beginLoad(core::Origin::Load);
    core::setDefaultSettings(scene);
    session::makeStartupScene(scene);
    scene.endLoad();
}

std::string readAndWrite(std::string_view text, const core::Scene& startup)
{
    core::Scene scene(types());
    makeStartup(scene);
    io::SceneInfo info;
    io::readSceneText(scene, info, text, "fuzz.ma");
    io::WriteOptions options;
    options.startup = &startup;
    options.time = "now";
    return io::sceneText(scene, info, options);
}

void importAgain(std::string_view text)
{
    core::Scene scene(types());
    makeStartup(scene);
    io::SceneInfo info;
    io::ReadOptions options;
    options.mode = io::ReadMode::Import;
    options.clash = io::ClashPolicy::Prefix;
    options.prefix = "x";
    options.nameSpace = "space";
    io::readSceneText(scene, info, text, "fuzz.ma", options);
    io::readSceneText(scene, info, text, "fuzz.ma", options);
    options.strict = true;
    try
    {
        io::readSceneText(scene, info, text, "fuzz.ma", options);
    }
    catch (const core::Error&)
    {
        // Strict reading ends at the first mistake, as it should.
    }
}

} // namespace

extern "C" size_t LLVMFuzzerCustomMutator(uint8_t* data, size_t size, size_t maxSize, unsigned seed)
{
    if (seed % 3 != 0)
        return LLVMFuzzerMutate(data, size, maxSize);
    std::string_view snippet = kSnippets[(seed / 3) % kSnippetCount];
    if (size + snippet.size() > maxSize)
        return LLVMFuzzerMutate(data, size, maxSize);
    // Behind some statement, or anywhere.
    size_t at = size ? (seed / 97) % (size + 1) : 0;
    if (seed & 1)
        while (at < size && at > 0 && data[at - 1] != '\n')
            ++at;
    std::memmove(data + at + snippet.size(), data + at, size - at);
    std::memcpy(data + at, snippet.data(), snippet.size());
    return size + snippet.size();
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const core::Scene* startup = []
    {
        auto* scene = new core::Scene(types());
        makeStartup(*scene);
        return scene;
    }();
    std::string_view text(reinterpret_cast<const char*>(data), size);
    readAndWrite(readAndWrite(text, *startup), *startup);
    importAgain(text);
    return 0;
}
