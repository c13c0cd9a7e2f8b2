// A program with its own main that embeds the host: makes or opens a scene, and prints how many nodes of a type it has.
//
//   countNodes mesh shot.ma
#include <maya/MFnDependencyNode.h>
#include <maya/MGlobal.h>
#include <maya/MItDependencyNodes.h>
#include <maya/MLibrary.h>
#include <maya/MStatus.h>
#include <maya/MString.h>
#include <maya/MStringArray.h>

#include <iostream>

int main(int argc, char** argv)
{
    if (argc < 2)
    {
        std::cerr << "usage: countNodes TYPE [SCENE]" << std::endl;
        return 2;
    }
    MStatus status = MLibrary::initialize(argv[0]);
    if (!status)
    {
        status.perror("countNodes");
        return 1;
    }
    if (argc > 2)
        status = MGlobal::executeCommand(MString("file -open -force \"") + argv[2] + "\"");
    if (!status)
    {
        status.perror("countNodes");
        MLibrary::cleanup(1);
    }
    unsigned int count = 0;
    for (MItDependencyNodes nodes; !nodes.isDone(); nodes.next())
        count += MFnDependencyNode(nodes.thisNode()).typeName() == argv[1];
    std::cout << count << std::endl;
    MLibrary::cleanup(0);
    return 0;
}
