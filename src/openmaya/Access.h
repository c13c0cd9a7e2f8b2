// The host's way into the private parts of the API's classes: what an MObject, MDagPath or MSelectionList stands for.
#pragma once

#include "core/Paths.h"
#include "core/Resolver.h"
#include "core/Time.h"
#include "openmaya/Component.h"
#include "openmaya/HandleBlock.h"
#include "openmaya/SelectionItem.h"
#include "script/Value.h"

#include <maya/MArgList.h>
#include <maya/MArgParser.h>
#include <maya/MArrayDataBuilder.h>
#include <maya/MArrayDataHandle.h>
#include <maya/MCommandResult.h>
#include <maya/MDGContext.h>
#include <maya/MDagPath.h>
#include <maya/MDataBlock.h>
#include <maya/MDataHandle.h>
#include <maya/MFnBase.h>
#include <maya/MObject.h>
#include <maya/MPlug.h>
#include <maya/MSelectionList.h>
#include <maya/MStatus.h>
#include <maya/MStringResourceId.h>
#include <maya/MSyntax.h>
#include <maya/MTime.h>
#include <maya/MTransformationMatrix.h>
#include <maya/MUuid.h>

#include <optional>
#include <vector>

namespace understudy::openmaya
{

struct CommandRegistration;
struct CommandSyntax;
class Modifier;
struct ParsedCall;

// What an MObject stands for. The numbers are part of its layout.
enum class ObjectKind : unsigned int
{
    Null,
    Node,
    Component,
    Plugin,
    Attribute,
    Data
};

class ComponentBox;
class DataBox;

struct Access
{
    // ---- MStatus
    static unsigned char& detail(MStatus& status) { return status.m_detail; }
    static unsigned char detail(const MStatus& status) { return status.m_detail; }

    // ---- MObject
    static ObjectKind kind(const MObject& object) { return static_cast<ObjectKind>(object.m_kind); }
    static MObject node(core::NodeId node);
    static MObject component(Component component);
    static MObject plugin(uint32_t number);
    static MObject attribute(core::AttrId attribute);
    static MObject value(core::Value value);
    // Throws TypeMismatch where it stands for something else, Stale where the node is gone.
    static core::NodeId nodeOf(const MObject& object);
    // Of an object that is a node, also a gone one.
    static core::NodeId handleOf(const MObject& object) { return {object.m_index, object.m_generation}; }
    // Throws TypeMismatch where it is no attribute.
    static core::AttrId attributeOf(const MObject& object);
    // Of an object that is an attribute, also of another session's. What a plug-in's type took over at a reload stands
    // for the attribute that was there (TypeRegistry::adopt).
    static core::AttrId attributeHandleOf(const MObject& object);
    // Null where it is no data.
    static DataBox* boxOf(const MObject& object);
    // The same, what it holds now: never changed, good until the object is.
    static const core::Value* valueOf(const MObject& object);
    // Null where it is no component.
    static ComponentBox* componentBoxOf(const MObject& object);
    // The same, what it holds now.
    static const Component* componentOf(const MObject& object);
    // Throws TypeMismatch where it is no plug-in.
    static uint32_t pluginOf(const MObject& object);
    static MFn::Type storedType(const MObject& object) { return static_cast<MFn::Type>(object.m_type); }
    static const void* data(const MObject& object) { return object.m_data; }
    static bool same(const MObject& a, const MObject& b);

    // ---- Arrays
    // An array that refers to what another refers to, or owns: changes are made for both.
    template <class Array> static Array refer(const Array& array) { return Array(array.m_buffer, Array::kReference); }

    // ---- MFnBase
    static MObject& objectOf(MFnBase& set) { return set.m_object; }
    static const MObject& objectOf(const MFnBase& set) { return set.m_object; }

    // ---- MUuid
    static core::Uuid uuidOf(const MUuid& uuid);
    static MUuid uuid(core::Uuid uuid);

    // ---- MDagPath
    // Throws BadArgument for an empty path, Stale for one whose node is gone.
    static core::DagPath pathOf(const MDagPath& path);
    static bool isEmpty(const MDagPath& path);
    static MDagPath path(core::DagPath path);
    static void assign(MDagPath& path, core::DagPath value);

    // ---- MPlug
    // Null, or of a node that is gone for good.
    static bool isNull(const MPlug& plug);
    // Throws BadArgument for a null plug and for one that lacks an index, Stale where the node or its attribute is
    // gone.
    static core::Plug plugOf(const MPlug& plug);
    // The same; indices that were not chosen are kNone.
    static core::Plug looseOf(const MPlug& plug);
    static MPlug plug(const core::Plug& plug);

    // ---- MTime, MDGContext, MTransformationMatrix
    static core::Ticks ticksOf(const MTime& time) { return time.m_ticks; }
    static void setTicks(MTime& time, core::Ticks ticks) { time.m_ticks = ticks; }
    // In the unit that the scene shows.
    static MTime time(core::Ticks ticks);
    // Nothing for the normal context.
    static std::optional<core::Ticks> timeOf(const MDGContext& context);
    static const auto& parts(const MTransformationMatrix& transformation) { return transformation.m_parts; }
    static auto& parts(MTransformationMatrix& transformation) { return transformation.m_parts; }

    // ---- MCommandResult
    static void setResult(MCommandResult& result, script::Value value);

    // ---- MStringResourceId
    static const MString& pluginOf(const MStringResourceId& id) { return id.m_plugin; }
    static const MString& keyOf(const MStringResourceId& id) { return id.m_key; }
    static const MString& defaultOf(const MStringResourceId& id) { return id.m_default; }

    // ---- MIndexMapper
    static MIndexMapper indexMapper(MItGeometry& affected, unsigned int count);

    // ---- MSelectionList
    static std::vector<SelectionItem>& items(MSelectionList& list);
    static const std::vector<SelectionItem>& items(const MSelectionList& list);

    // ---- MArgList, MSyntax, MArgParser
    static std::vector<script::Value>& words(MArgList& list);
    static const std::vector<script::Value>& words(const MArgList& list);
    static CommandSyntax& syntax(MSyntax& syntax);
    static const CommandSyntax& syntax(const MSyntax& syntax);
    static const ParsedCall& call(const MArgParser& parser);
    static void bind(MPxCommand& command, const CommandRegistration& registration);

    // ---- MDGModifier
    static Modifier& modifier(MDGModifier& modifier);

    // ---- MPxNode
    static void bind(MPxNode& node, core::NodeId id);
    static core::NodeId nodeOf(const MPxNode& node);

    // ---- MDataHandle, MDataBlock, MArrayDataHandle, MArrayDataBuilder
    using ArrayBody = MArrayDataHandle::Body;
    static void assign(MDataHandle& handle, HandleBlockRef block, eval::SlotRef slot, const core::Plug& plug,
                       bool isOutput);
    static void release(MDataHandle& handle);
    static HandleBlock* block(const MDataHandle& handle); // null of nothing
    static eval::Slot* slot(const MDataHandle& handle);   // null of compounds and arrays
    static bool isOutput(const MDataHandle& handle);
    static core::Plug plugOf(const MDataHandle& handle);
    // Whether it is one number of a tuple, and which is the first that it stands for.
    static bool isComponent(const MDataHandle& handle);
    static size_t firstNumber(const MDataHandle& handle);
    static MDataBlock dataBlock(HandleBlockRef block);
    static HandleBlock* block(const MDataBlock& block);
    static MArrayDataHandle emptyArray();
    static ArrayBody& body(const MArrayDataHandle& handle);
    static MArrayDataBuilder emptyBuilder();
    static LooseHandleBlock& values(MArrayDataBuilder& builder);
    static core::Plug& arrayOf(MArrayDataBuilder& builder);
};

// The text that a failed status keeps; empty where it has none.
std::string detailText(const MStatus& status);

} // namespace understudy::openmaya
