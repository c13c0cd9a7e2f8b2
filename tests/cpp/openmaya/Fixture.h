// A session that the API works on, and short ways to make and name nodes.
#pragma once

#include "commands/Command.h"
#include "core/Edits.h"
#include "openmaya/CurrentSession.h"

#include <maya/MObject.h>
#include <maya/MPlug.h>
#include <maya/MSelectionList.h>
#include <maya/MStatus.h>
#include <maya/MString.h>
#include <maya/MStringArray.h>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace understudy::openmaya
{

class ApiTest : public testing::Test
{
protected:
    ApiTest()
    {
        setCurrentSession(&session);
        session.messageSink = [this](script::Severity, std::string_view text) { messages.emplace_back(text); };
    }
    ~ApiTest() override { setCurrentSession(nullptr); }

    core::NodeId make(const char* type, const char* name, core::NodeId parent = {})
    {
        return core::createNode(session.scene(), session.types().find(type), name, parent);
    }

    // For what the API does by commands.
    void addCommands() { commands::registerCommands(session.commands()); }

    // The object of this name.
    static MObject object(const char* name)
    {
        MSelectionList list;
        MObject found;
        EXPECT_TRUE(list.add(name));
        EXPECT_TRUE(list.getDependNode(0, found));
        return found;
    }

    // The plug of this name.
    static MPlug plug(const char* name)
    {
        MSelectionList list;
        MPlug found;
        EXPECT_TRUE(list.add(name)) << name;
        EXPECT_TRUE(list.getPlug(0, found)) << name;
        return found;
    }

    core::Plug place(const char* name) const { return session.resolver().plug(name); }
    core::NodeId node(const char* name) const { return session.resolver().node(name); }

    void connect(const char* source, const char* destination)
    {
        core::connect(session.scene(), place(source), place(destination));
    }

    // Runs `work` as one undo step.
    template <class Work> void asStep(Work&& work)
    {
        session.scene().undoQueue().begin("step");
        work();
        session.scene().undoQueue().end();
    }

    void undo() { session.scene().undoQueue().undo(); }

    session::Session session;
    std::vector<std::string> messages;
};

inline std::vector<std::string> names(const MSelectionList& list)
{
    MStringArray texts;
    EXPECT_TRUE(list.getSelectionStrings(texts));
    std::vector<std::string> found;
    for (const MString& text : texts)
        found.emplace_back(text.asChar());
    return found;
}

using Names = std::vector<std::string>;

} // namespace understudy::openmaya
