#include "openmaya/Fixture.h"

#include <maya/MGlobal.h>
#include <maya/MObjectArray.h>
#include <maya/MTime.h>
#include <maya/MVector.h>

#include <filesystem>
#include <fstream>

namespace understudy::openmaya
{

class MGlobalTest : public ApiTest
{
protected:
    MGlobalTest()
    {
        for (const char* name : {"a", "b", "c"})
            make("transform", name);
    }

    static Names active()
    {
        MSelectionList list;
        EXPECT_TRUE(MGlobal::getActiveSelectionList(list));
        return names(list);
    }
};

TEST_F(MGlobalTest, TellsItsVersion)
{
    EXPECT_EQ(MGlobal::apiVersion(), MAYA_API_VERSION);
    EXPECT_STREQ(MGlobal::mayaVersion().asChar(), "2025");
    EXPECT_EQ(MGlobal::mayaState(), MGlobal::kLibraryApp);
}

TEST_F(MGlobalTest, SelectsByEveryAdjustment)
{
    EXPECT_TRUE(MGlobal::selectByName("a", MGlobal::kReplaceList));
    EXPECT_TRUE(MGlobal::selectByName("b"));
    EXPECT_EQ(active(), (Names{"a", "b"}));
    EXPECT_TRUE(MGlobal::selectByName("c", MGlobal::kAddToHeadOfList));
    EXPECT_EQ(active(), (Names{"c", "a", "b"}));
    EXPECT_TRUE(MGlobal::selectByName("a", MGlobal::kXORWithList));
    EXPECT_EQ(active(), (Names{"c", "b"}));
    EXPECT_TRUE(MGlobal::unselectByName("c"));
    EXPECT_EQ(active(), Names{"b"});
    EXPECT_EQ(MGlobal::selectByName("none"), MStatus::kInvalidParameter);
    EXPECT_EQ(active(), Names{"b"});
    EXPECT_TRUE(MGlobal::clearSelectionList());
    EXPECT_EQ(active(), Names{});
}

TEST_F(MGlobalTest, SetsTheActiveList)
{
    MSelectionList list;
    list.add("b");
    list.add("a");
    EXPECT_TRUE(MGlobal::setActiveSelectionList(list));
    EXPECT_EQ(active(), (Names{"b", "a"}));
    MObject a = object("a");
    EXPECT_TRUE(MGlobal::isSelected(a));
}

TEST_F(MGlobalTest, SelectionIsUndoneWithItsStep)
{
    session.scene().undoQueue().begin("x");
    EXPECT_TRUE(MGlobal::selectByName("a"));
    session.scene().undoQueue().end();
    session.scene().undoQueue().undo();
    EXPECT_EQ(active(), Names{});
}

TEST_F(MGlobalTest, ShowsMessages)
{
    MGlobal::displayInfo("info");
    MGlobal::displayWarning("warning");
    MGlobal::displayError("error");
    EXPECT_EQ(messages, (Names{"info", "warning", "error"}));
}

TEST_F(MGlobalTest, KeepsPreferences)
{
    EXPECT_FALSE(MGlobal::optionVarExists("n"));
    EXPECT_TRUE(MGlobal::setOptionVarValue("n", 3));
    EXPECT_TRUE(MGlobal::initOptionVar("n", 4, "category"));
    bool exists = false;
    EXPECT_EQ(MGlobal::optionVarIntValue("n", &exists), 3);
    EXPECT_TRUE(exists);
    EXPECT_STREQ(MGlobal::optionVarStringValue("n").asChar(), "");
    EXPECT_TRUE(MGlobal::setOptionVarValue("t", MString("text")));
    EXPECT_STREQ(MGlobal::optionVarStringValue("t").asChar(), "text");
    MGlobal::removeOptionVar("n");
    EXPECT_FALSE(MGlobal::optionVarExists("n"));
}

TEST_F(MGlobalTest, DeletesNodes)
{
    MObject a = object("a");
    EXPECT_TRUE(MGlobal::deleteNode(a));
    EXPECT_EQ(MGlobal::selectByName("a"), MStatus::kInvalidParameter);
}

TEST_F(MGlobalTest, TurnsUp)
{
    EXPECT_TRUE(MGlobal::isYAxisUp());
    EXPECT_TRUE(MGlobal::setZAxisUp());
    EXPECT_TRUE(MGlobal::isZAxisUp());
}

TEST_F(MGlobalTest, ListsFunctionSets)
{
    MStringArray sets;
    EXPECT_TRUE(MGlobal::getFunctionSetList(object("a"), sets));
    EXPECT_GE(sets.indexOf("kTransform"), 0);
    EXPECT_GE(sets.indexOf("kDagNode"), 0);
    EXPECT_EQ(sets.indexOf("kMesh"), -1);
}

TEST_F(MGlobalTest, WhatIsLackingSaysSo)
{
    EXPECT_EQ(MGlobal::setHiliteList(*std::make_unique<MSelectionList>()), MStatus::kNotImplemented);
    EXPECT_EQ(messages, Names{"MGlobal::setHiliteList is not supported by Understudy yet."});
}

TEST_F(MGlobalTest, ScriptsNeedTheirLanguage)
{
    EXPECT_EQ(MGlobal::executeCommand("ls"), MStatus::kNotImplemented);
    EXPECT_EQ(MGlobal::executePythonCommand("1"), MStatus::kNotImplemented);
}

// MEL and Python that answer what they are told to.
class Echo final : public session::ScriptEngine, public session::Interpreter
{
public:
    script::Value evaluate(session::Session&, std::string_view) override { return answer; }
    script::Value execute(std::string_view) override { return answer; }

    script::Value answer;
};

TEST_F(MGlobalTest, ConvertsResults)
{
    Echo echo;
    session.scriptEngine = &echo;
    session.interpreter = &echo;
    echo.answer = int64_t(3);
    int number = 0;
    EXPECT_TRUE(MGlobal::executeCommand("x", number));
    EXPECT_EQ(number, 3);
    MString text;
    EXPECT_TRUE(MGlobal::executeCommand("x", text));
    EXPECT_STREQ(text.asChar(), "3");
    echo.answer = script::Value::Strings{"a", "b"};
    MStringArray texts;
    EXPECT_TRUE(MGlobal::executePythonCommand("x", texts));
    EXPECT_EQ(texts.length(), 2u);
    EXPECT_EQ(MGlobal::executeCommand("x", number), MStatus::kInvalidParameter);
    echo.answer = script::Value::List{script::Value::tuple({1.0, 2.0, 3.0})};
    MDoubleArray numbers;
    EXPECT_TRUE(MGlobal::executeCommand("x", numbers));
    EXPECT_EQ(numbers.length(), 3u);
}

int g_tasks = 0;

TEST_F(MGlobalTest, RunsTasksOnIdle)
{
    g_tasks = 0;
    EXPECT_TRUE(MGlobal::executeTaskOnIdle([](void*) { ++g_tasks; }));
    EXPECT_EQ(g_tasks, 0);
    session.runDeferred();
    session.runDeferred();
    EXPECT_EQ(g_tasks, 1);
}

TEST_F(MGlobalTest, WritesTheErrorLog)
{
    auto file = std::filesystem::temp_directory_path() / "understudy-error-log";
    std::filesystem::remove(file);
    EXPECT_TRUE(MGlobal::startErrorLogging(file.c_str()));
    EXPECT_TRUE(MGlobal::errorLoggingIsOn());
    EXPECT_TRUE(MGlobal::doErrorLogEntry("an entry"));
    EXPECT_EQ(MGlobal::selectByName("none"), MStatus::kInvalidParameter);
    EXPECT_TRUE(MGlobal::closeErrorLog());
    EXPECT_TRUE(MGlobal::resetToDefaultErrorLogPathName());
    std::string text{std::istreambuf_iterator<char>(std::ifstream(file).rdbuf()), {}};
    EXPECT_EQ(text, "an entry\nNo object matches name: none\n");
    std::filesystem::remove(file);
}

TEST_F(MGlobalTest, KnowsUp)
{
    EXPECT_EQ(MGlobal::upAxis(), MVector::yAxis);
    EXPECT_TRUE(MGlobal::setZAxisUp(false));
    EXPECT_EQ(MGlobal::upAxis(), MVector::zAxis);
}

TEST_F(MGlobalTest, GoesToATime)
{
    EXPECT_TRUE(MGlobal::viewFrame(MTime(2, MTime::kSeconds)));
    EXPECT_EQ(plug("time1.outTime").asMTime(), MTime(48, MTime::kFilm));
}

} // namespace understudy::openmaya
