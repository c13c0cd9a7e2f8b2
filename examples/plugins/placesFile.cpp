// A file format: the places of transforms, a line for each with its name and its translation in the world.
//
//     cmds.file("places.plc", exportAll=True, type="places", options="digits=3", force=True)
//     cmds.file("places.plc", i=True)            # the type is seen from the first line
#include <maya/MFnPlugin.h>
#include <maya/MFnTransform.h>
#include <maya/MGlobal.h>
#include <maya/MItDag.h>
#include <maya/MItSelectionList.h>
#include <maya/MPxFileTranslator.h>
#include <maya/MSelectionList.h>
#include <maya/MStringArray.h>

#include <cstring>
#include <fstream>
#include <sstream>
#include <string>

namespace
{

const char kFirstLine[] = "places 1";

class PlacesFile : public MPxFileTranslator
{
public:
    static void* creator() { return new PlacesFile; }

    bool haveReadMethod() const override { return true; }
    bool haveWriteMethod() const override { return true; }
    bool canBeOpened() const override { return true; }
    MString defaultExtension() const override { return "plc"; }
    MString filter() const override { return "*.plc"; }

    MFileKind identifyFile(const MFileObject&, const char* buffer, short size) const override
    {
        auto length = static_cast<short>(std::strlen(kFirstLine));
        return size >= length && std::strncmp(buffer, kFirstLine, std::strlen(kFirstLine)) == 0 ? kIsMyFileType
                                                                                                : kNotMyFileType;
    }

    MStatus writer(const MFileObject& file, const MString& options, FileAccessMode mode) override
    {
        std::ofstream out(file.expandedFullName().asChar());
        if (!out)
        {
            MGlobal::displayError("Cannot write " + file.expandedFullName());
            return MS::kFailure;
        }
        out.precision(digitsOf(options));
        out << std::fixed << kFirstLine << '\n';
        if (mode == kExportActiveAccessMode)
        {
            MSelectionList selected;
            MGlobal::getActiveSelectionList(selected);
            for (MItSelectionList it(selected, MFn::kTransform); !it.isDone(); it.next())
            {
                MDagPath path;
                it.getDagPath(path);
                write(out, path);
            }
            return MS::kSuccess;
        }
        for (MItDag it(MItDag::kDepthFirst, MFn::kTransform); !it.isDone(); it.next())
        {
            MDagPath path;
            it.getPath(path);
            if (!path.hasFn(MFn::kCamera))
                write(out, path);
        }
        return MS::kSuccess;
    }

    MStatus reader(const MFileObject& file, const MString&, FileAccessMode) override
    {
        std::ifstream in(file.expandedFullName().asChar());
        std::string line;
        std::getline(in, line);
        for (int number = 2; std::getline(in, line); ++number)
        {
            std::istringstream words(line);
            std::string name;
            MVector place;
            if (!(words >> name >> place.x >> place.y >> place.z))
            {
                MString text = "Line ";
                text += number;
                MGlobal::displayError(text + " is no place: " + line.c_str());
                return MS::kFailure;
            }
            MFnTransform made;
            made.create();
            made.setName(name.c_str());
            made.setTranslation(place, MSpace::kTransform);
        }
        return MS::kSuccess;
    }

private:
    static int digitsOf(const MString& options)
    {
        MStringArray words;
        options.split('=', words);
        return words.length() == 2 && words[0] == "digits" ? words[1].asInt() : 6;
    }

    static void write(std::ostream& out, const MDagPath& path)
    {
        MVector place = MFnTransform(path).getTranslation(MSpace::kWorld);
        out << MFnDagNode(path).name().asChar() << ' ' << place.x << ' ' << place.y << ' ' << place.z << '\n';
    }
};

} // namespace

MStatus initializePlugin(MObject object)
{
    MFnPlugin plugin(object, "Understudy", "1.0", "Any");
    return plugin.registerFileTranslator("places", nullptr, PlacesFile::creator, nullptr, "digits=6");
}

MStatus uninitializePlugin(MObject object)
{
    MFnPlugin plugin(object);
    return plugin.deregisterFileTranslator("places");
}
