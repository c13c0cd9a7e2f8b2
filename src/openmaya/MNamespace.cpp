#include "commands/Namespaces.h"
#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/Status.h"

#include <maya/MNamespace.h>
#include <maya/MStringArray.h>

#include <string>
#include <string_view>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using core::NamespaceId;
using Flags = std::vector<std::pair<std::string, script::Value>>;

std::string text(const MString& name) { return name.asChar(); }

script::Value callNamespace(Flags flags) { return needSession().call("namespace", {}, std::move(flags)); }

MStatus change(Flags flags)
{
    return guarded([&] { callNamespace(std::move(flags)); });
}

// With the parent, where one is given.
Flags below(Flags flags, const MString* parent)
{
    if (parent)
        flags.emplace_back("parent", text(*parent));
    return flags;
}

MString nameOf(NamespaceId space) { return commands::namespaceText(needSession().scene(), space, false).c_str(); }

MStringArray namesBelow(NamespaceId space, bool recurse)
{
    MStringArray names;
    for (NamespaceId each : commands::namespacesBelow(needSession().scene(), space, recurse))
        names.append(nameOf(each));
    return names;
}

void addNodes(NamespaceId space, MObjectArray& objects)
{
    for (core::NodeId node : commands::nodesIn(needSession().scene(), space))
        objects.append(Access::node(node));
}

// The last name of a path.
std::string_view lastName(const MString& path)
{
    std::string_view whole(path.asChar(), path.length());
    return whole.substr(whole.rfind('|') + 1);
}

MString toString(std::string_view text) { return MString(text.data(), static_cast<int>(text.size())); }

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MStatus MNamespace::addNamespace(const MString& name, const MString* parent)
{
    return change(below({{"addNamespace", text(name)}}, parent));
}

MString MNamespace::validateName(const MString& name, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MString(),
                   [&] { return MString(script::toText(callNamespace({{"validateName", text(name)}})).c_str()); });
}

MString MNamespace::currentNamespace(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MString(), [] { return nameOf(needSession().currentNamespace()); });
}

MStatus MNamespace::setCurrentNamespace(const MString& name) { return change({{"setNamespace", text(name)}}); }

MStringArray MNamespace::getNamespaces(const bool recurse, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MStringArray(), [&] { return namesBelow(needSession().currentNamespace(), recurse); });
}

MStringArray MNamespace::getNamespaces(const MString& parentNamespace, const bool recurse, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MStringArray(),
                   [&]
                   {
                       NamespaceId space = commands::namespaceNamed(needSession(), parentNamespace.asChar());
                       return namesBelow(space, recurse);
                   });
}

bool MNamespace::namespaceExists(const MString& name, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false,
                   [&] { return commands::findNamespace(needSession(), name.asChar()).has_value(); });
}

MString MNamespace::parentNamespace(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MString(),
                   []
                   {
                       NamespaceId current = needSession().currentNamespace();
                       bool isRoot = current == NamespaceId::Root;
                       return nameOf(isRoot ? current : needSession().scene().space(current).parent);
                   });
}

MStatus MNamespace::removeNamespace(const MString& name, bool removeContents)
{
    Flags flags{{"removeNamespace", text(name)}};
    if (removeContents)
        flags.emplace_back("deleteNamespaceContent", true);
    return change(std::move(flags));
}

MStatus MNamespace::renameNamespace(const MString& oldName, const MString& newName, const MString* parent)
{
    script::Value names = script::Value::tuple({text(oldName), text(newName)});
    return change(below({{"rename", names}}, parent));
}

MObjectArray MNamespace::getNamespaceObjects(const MString& parentNamespace, const bool recurse, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MObjectArray(),
                   [&]
                   {
                       NamespaceId space = commands::namespaceNamed(needSession(), parentNamespace.asChar());
                       MObjectArray objects;
                       addNodes(space, objects);
                       if (recurse)
                           for (NamespaceId each : commands::namespacesBelow(needSession().scene(), space, true))
                               addNodes(each, objects);
                       return objects;
                   });
}

MStatus MNamespace::moveNamespace(const MString& src, const MString& dst, const bool force)
{
    Flags flags{{"moveNamespace", script::Value::tuple({text(src), text(dst)})}};
    if (force)
        flags.emplace_back("force", true);
    return change(std::move(flags));
}

MString MNamespace::rootNamespace(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MString(), [] { return nameOf(NamespaceId::Root); });
}

bool MNamespace::relativeNames(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false, [] { return needSession().resolveContext().relative; });
}

MStatus MNamespace::setRelativeNames(bool newState) { return change({{"relativeNames", newState}}); }

MString MNamespace::getNamespaceFromName(const MString& fullName, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MString(),
                   [&]
                   {
                       std::string_view name = lastName(fullName);
                       size_t colon = name.rfind(':');
                       return colon == std::string_view::npos ? MString() : toString(name.substr(0, colon));
                   });
}

MString MNamespace::stripNamespaceFromName(const MString& fullName, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MString(),
                   [&]
                   {
                       std::string_view name = lastName(fullName);
                       return toString(name.substr(name.rfind(':') + 1));
                   });
}

MString MNamespace::makeNamepathAbsolute(const MString& name, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MString(),
                   [&]
                   {
                       if (name.length() > 0 && name.asChar()[0] == ':')
                           return name;
                       NamespaceId current = needSession().currentNamespace();
                       std::string space = commands::namespaceText(needSession().scene(), current, true);
                       return MString((space.back() == ':' ? space : space + ":").c_str()) + name;
                   });
}

const char* MNamespace::className() { return "MNamespace"; }

OPENMAYA_NAMESPACE_CLOSE
