// What callbacks can listen to: a topic for each type of message and function. `detail` of a topic is in its comment.
#pragma once

#include "openmaya/Callbacks.h"

#include <maya/MCommandMessage.h>
#include <maya/MDGMessage.h>
#include <maya/MDagMessage.h>
#include <maya/MLockMessage.h>
#include <maya/MNodeMessage.h>

namespace understudy::openmaya::topic
{

using M = MMessage;

// ---- one node
inline constexpr Topic<MNodeMessage::MAttr2PlugFunction> kAttributeChanged{0, "attribute changed"};
inline constexpr Topic<MNodeMessage::MAttrPlugFunction> kAttributeAddedOrRemoved{1, "attribute added or removed"};
inline constexpr Topic<M::MNodeFunction> kNodeDirty{2, "node dirty"};
inline constexpr Topic<M::MNodePlugFunction> kNodeDirtyPlug{3, "plug dirty"};
inline constexpr Topic<M::MBasicFunction> kNodeDirtyBasic{4, "node dirty"};
inline constexpr Topic<M::MNodeStringFunction> kNameChanged{5, "name changed"};  // or of all
inline constexpr Topic<M::MNodeFunction> kNameChangedNode{6, "name changed"};    // or of all
inline constexpr Topic<M::MNodeUuidFunction> kUuidChanged{7, "UUID changed"};    // or of all
inline constexpr Topic<M::MNodeFunction> kNodePreRemoval{8, "node pre-removal"}; // or of all
inline constexpr Topic<M::MBasicFunction> kNodeDestroyed{9, "node destroyed"};
inline constexpr Topic<MNodeMessage::MKeyableFunction> kKeyable{10, "keyable change"}; // attribute
inline constexpr Topic<M::MNodeFunction> kAddedToModel{11, "node added to model"};
inline constexpr Topic<M::MNodeFunction> kRemovedFromModel{12, "node removed from model"};
inline constexpr Topic<M::MNodeFunction> kSetMembers{13, "set members modified"};
inline constexpr Topic<M::MNodeModifierFunction> kAboutToDelete{14, "node about to be deleted"}; // or of all
inline constexpr Topic<M::MModifierFunction> kAboutToDeleteModifier{15, "node about to be deleted"};

// ---- the graph
inline constexpr Topic<M::MNodeFunction> kNodeAdded{16, "node added"};     // type
inline constexpr Topic<M::MNodeFunction> kNodeRemoved{17, "node removed"}; // type
inline constexpr Topic<M::MPlugFunction> kConnection{18, "connection"};
inline constexpr Topic<M::MPlugFunction> kPreConnection{19, "pre-connection"};
inline constexpr Topic<M::MTimeFunction> kTimeChanged{20, "time changed"};
inline constexpr Topic<M::MTimeFunction> kForceUpdate{21, "force update"};
inline constexpr Topic<M::MCheckNodeUuidFunction> kUuidCheck{22, "UUID check"};

// ---- the DAG: of a node or of all; MDagMessage::DagMessage
inline constexpr Topic<M::MParentChildFunction> kDag{24, "DAG"};
inline constexpr Topic<MDagMessage::MMessageParentChildFunction> kDagMessage{25, "DAG"};
inline constexpr Topic<MDagMessage::MMessageParentChildFunction> kAllDag{26, "DAG"}; // no detail
inline constexpr Topic<MDagMessage::MWorldMatrixModifiedFunction> kWorldMatrix{27, "world matrix modified"};

// ---- the session
inline constexpr Topic<M::MBasicFunction> kScene{32, "scene"};              // MSceneMessage::Message
inline constexpr Topic<M::MCheckFunction> kSceneCheck{33, "scene check"};   // MSceneMessage::Message
inline constexpr Topic<M::MStringArrayFunction> kSceneStrings{34, "scene"}; // MSceneMessage::Message
inline constexpr Topic<M::MTwoStringFunction> kNamespaceRenamed{35, "namespace renamed"};
inline constexpr Topic<M::MBasicFunction> kEvent{36, "event"};          // number in Events.h
inline constexpr Topic<M::MStateFunction> kCondition{37, "condition"};  // number in Conditions.h
inline constexpr Topic<M::MBasicFunction> kUserEvent{38, "user event"}; // number of the event
inline constexpr Topic<M::MBasicFunction> kSelection{39, "active list modified"};
inline constexpr Topic<M::MBasicFunction> kBeforeDuplicate{40, "before duplicate"};
inline constexpr Topic<M::MBasicFunction> kAfterDuplicate{41, "after duplicate"};
inline constexpr Topic<M::MBasicListOfPairsFunction> kDuplicatedNodes{42, "nodes duplicated"};
inline constexpr Topic<MCommandMessage::MMessageFunction> kOutput{43, "command output"};
inline constexpr Topic<MCommandMessage::MMessageFilterFunction> kOutputFilter{44, "command output filter"};
inline constexpr Topic<M::MElapsedTimeFunction> kTimer{45, "timer"};
inline constexpr Topic<M::MCheckFileFunction> kSceneCheckFile{46, "scene check"}; // MSceneMessage::Message

// ---- who decides what may be done: of a node
inline constexpr Topic<MLockMessage::MLockEventFunction> kLockNode{48, "lock query"};
inline constexpr Topic<MLockMessage::MLockDagEventFunction> kLockDag{49, "DAG lock query"};
inline constexpr Topic<MLockMessage::MLockPlugEventFunction> kLockPlug{50,
                                                                       "plug lock query"}; // of a node, or attribute

// ---- what needs a window: nobody calls it
inline constexpr Topic<M::MNodeFunction> kInterfaceNode{56, "interface"};
inline constexpr Topic<void (*)()> kInterface{57, "interface"};

} // namespace understudy::openmaya::topic
