"""Tangents that plug-ins register: curves evaluate them, keep them while the plug-in is gone, and in files.

Source: Autodesk's API reference (MPxAnimCurveInterpolator) and its examples. Unsure: that files hold the API's numbers,
that no `requires` line is written for them, and what Maya evaluates without the plug-in (here the stored tangents).
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from maya import cmds

pytestmark = pytest.mark.usefixtures("no_plugins")

INTERPOLATORS = """
#include <maya/MPxAnimCurveInterpolator.h>
#include <maya/MTime.h>
#include <stdexcept>

int g_objects = 0;

class Counted : public MPxAnimCurveInterpolator
{
public:
    Counted() { ++g_objects; }
    ~Counted() override { --g_objects; }
};

// The square of the way from key to key.
class Square : public Counted
{
public:
    static void* creator() { return new Square; }
    void initialize(const MObject& curve, unsigned int key) override
    {
        MFnAnimCurve keys(curve);
        m_start = keys.time(key).as(MTime::kSeconds);
        m_span = keys.time(key + 1).as(MTime::kSeconds) - m_start;
        m_from = keys.value(key);
        m_rise = keys.value(key + 1) - m_from;
    }
    double evaluate(const MTime& time) override
    {
        double share = (time.as(MTime::kSeconds) - m_start) / m_span;
        return m_from + m_rise * share * share;
    }

private:
    double m_start = 0, m_span = 1, m_from = 0, m_rise = 0;
};

class Clock : public Counted
{
public:
    static void* creator() { return new Clock; }
    double evaluate(const MTime& time) override { return 100 + time.as(MTime::kSeconds); }
};

// What the curve is without it, and its number.
class Above : public Counted
{
public:
    static void* creator() { return new Above; }
    void initialize(const MObject& curve, unsigned int) override { m_curve = curve; }
    double evaluate(const MTime& time) override
    {
        if (typeName() != "above")
            return 0;
        return MFnAnimCurve(m_curve).evaluate(time) + typeId();
    }

private:
    MObject m_curve;
};

class Thrower : public Counted
{
public:
    static void* creator() { return new Thrower; }
    double evaluate(const MTime&) override { throw std::runtime_error("no value"); }
};

class Objects : public MPxCommand
{
public:
    static void* creator() { return new Objects; }
    MStatus doIt(const MArgList&) override
    {
        setResult(g_objects);
        return MS::kSuccess;
    }
};
"""
REGISTER = """
    CHECK_MSTATUS_AND_RETURN_IT(plugin.registerCommand("objects", Objects::creator));
    CHECK_MSTATUS_AND_RETURN_IT(
        plugin.registerAnimCurveInterpolator("square", MFnAnimCurve::kTangentShared1, Square::creator));
    CHECK_MSTATUS_AND_RETURN_IT(plugin.registerAnimCurveInterpolator(
        "clock", 72, Clock::creator, MPxAnimCurveInterpolator::kEvaluateAtKey | MPxAnimCurveInterpolator::kLockType));
    CHECK_MSTATUS_AND_RETURN_IT(plugin.registerAnimCurveInterpolator("above", 73, Above::creator));
    CHECK_MSTATUS_AND_RETURN_IT(plugin.registerAnimCurveInterpolator("thrower", 32767, Thrower::creator));
    if (plugin.registerAnimCurveInterpolator("other", MFnAnimCurve::kTangentShared1, Square::creator)
        || plugin.registerAnimCurveInterpolator("square", 80, Square::creator)
        || plugin.registerAnimCurveInterpolator("auto", 11, Square::creator)
        || plugin.registerAnimCurveInterpolator("low", 63, Square::creator)
        || plugin.registerAnimCurveInterpolator("high", 32768, Square::creator)
        || plugin.registerAnimCurveInterpolator("", 81, Square::creator)
        || plugin.deregisterAnimCurveInterpolator("nobody's"))
        return MS::kFailure;
"""
DEREGISTER = """
    plugin.deregisterCommand("objects");
    for (const char* name : {"square", "clock", "above", "thrower"})
        CHECK_MSTATUS_AND_RETURN_IT(plugin.deregisterAnimCurveInterpolator(name));
"""

# keyer PLUG TYPE: keys at 0, 1 and 2 seconds of 0, 10 and 30; the second's out-tangent is linear.
KEYER = """
#include <maya/MArgList.h>
#include <maya/MFnAnimCurve.h>
#include <maya/MPlug.h>
#include <maya/MPxCommand.h>
#include <maya/MTime.h>

class Keyer : public MPxCommand
{
public:
    static void* creator() { return new Keyer; }
    MStatus doIt(const MArgList& args) override
    {
        MSelectionList list;
        MPlug plug;
        CHECK_MSTATUS_AND_RETURN_IT(list.add(args.asString(0)));
        CHECK_MSTATUS_AND_RETURN_IT(list.getPlug(0, plug));
        auto type = static_cast<MFnAnimCurve::TangentType>(args.asInt(1));
        MFnAnimCurve curve;
        curve.create(plug);
        const double values[] = {0, 10, 30};
        for (int i = 0; i < 3; ++i)
        {
            MFnAnimCurve::TangentType out = i == 1 ? MFnAnimCurve::kTangentLinear : type;
            MStatus status;
            curve.addKey(MTime(i, MTime::kSeconds), values[i], MFnAnimCurve::kTangentLinear, out, nullptr, &status);
            if (!status)
            {
                displayError(status.errorString());
                return status;
            }
        }
        setResult(static_cast<int>(curve.outTangentType(0)));
        return MS::kSuccess;
    }
};
"""


@pytest.fixture
def keyer(plugin_builder):
    code = plugin_builder.build(
        "keyer",
        before=KEYER,
        initialize='plugin.registerCommand("keyer", Keyer::creator);',
        uninitialize='plugin.deregisterCommand("keyer");',
    )
    cmds.loadPlugin(str(code))
    cmds.currentUnit(time="film")
    return cmds.createNode("transform", name="ball")


@pytest.fixture
def code(plugin_builder, keyer) -> Path:
    before = "#include <maya/MPxCommand.h>\n" + INTERPOLATORS
    code = plugin_builder.build("tangents", before=before, initialize=REGISTER, uninitialize=DEREGISTER)
    cmds.loadPlugin(str(code))
    return code


def at(seconds: float, plug: str = "ball.tx") -> float:
    """The value at a time, which becomes the scene's."""
    cmds.currentTime(seconds * 24)
    return cmds.getAttr(plug)


def test_curves_ask_the_plugin(code):
    assert cmds.pluginInfo("tangents", query=True, animCurveInterp=True) == ["square", "clock", "above", "thrower"]
    assert cmds.keyer("ball.tx", 19) == 19
    assert at(0) == 0
    assert at(0.5) == pytest.approx(2.5)
    assert at(0.25) == pytest.approx(10 / 16)
    assert at(1) == 10
    assert at(1.5) == pytest.approx(20)  # linear
    assert at(3) == 30
    assert cmds.getAttr("ball_translateX.keyTanOutType[0]") == 19


def test_new_keys_are_seen(code):
    cmds.keyer("ball.tx", 19)
    assert at(0.5) == pytest.approx(2.5)
    cmds.setAttr("ball_translateX.keyTimeValue[1].keyValue", 40)
    assert at(0.5) == pytest.approx(10)
    assert cmds.objects() == 1
    cmds.undo()
    assert at(0.5) == pytest.approx(2.5)
    assert cmds.objects() == 1


def test_at_the_keys(code):
    cmds.keyer("ball.tx", 72)
    assert at(0) == 100
    assert at(0.5) == pytest.approx(100.5)
    assert at(1) == 10  # a linear stretch begins
    cmds.setAttr("ball_translateX.keyTanOutType[1]", 72)
    assert at(1) == 101
    # Unsure: the last key and what lies beyond it belong to the last stretch.
    assert at(2) == 102
    assert at(5) == 102
    assert at(-1) == 100


def test_the_curve_without_itself(code):
    cmds.keyer("ball.tx", 73)
    # Stored tangents of new keys are flat, the second key's in-tangent is linear.
    assert at(0.5) == pytest.approx(73 + 3.75)


def test_what_throws_is_named(code):
    cmds.keyer("ball.tx", 32767)
    assert at(0) == 0
    with pytest.raises(RuntimeError, match=r"'thrower' .plug-in 'tangents'. failed: .*no value"):
        at(0.5)
    assert at(1.5) == pytest.approx(20)


def test_unloaded_and_loaded_again(code):
    cmds.keyer("ball.tx", 19)
    cmds.keyer("ball.ty", 72)
    assert at(0.5) == pytest.approx(2.5)
    cmds.unloadPlugin("tangents")
    # Unsure: the stored tangents, flat here, and linear ones from the other side.
    assert cmds.getAttr("ball.tx") == pytest.approx(3.75)
    assert at(0, "ball.ty") == 0
    assert cmds.getAttr("ball_translateX.keyTanOutType[0]") == 19
    with pytest.raises(RuntimeError):
        cmds.keyer("ball.tz", 19)
    cmds.loadPlugin(str(code))
    assert at(0.5) == pytest.approx(2.5)
    assert at(0, "ball.ty") == 100


def test_what_is_forgotten_goes_with_its_plugin(plugin_builder, keyer, capfd):
    before = "#include <maya/MPxCommand.h>\n" + INTERPOLATORS
    code = plugin_builder.build("tangents", before=before, initialize=REGISTER)
    cmds.loadPlugin(str(code))
    cmds.keyer("ball.tx", 19)
    assert at(0.5) == pytest.approx(2.5)
    cmds.unloadPlugin("tangents")
    assert "'square'" in capfd.readouterr().err
    assert at(0.5) == pytest.approx(3.75)


def test_saved_and_opened(code, tmp_path):
    cmds.keyer("ball.tx", 19)
    path = tmp_path / "a.ma"
    cmds.file(rename=str(path))
    cmds.file(save=True, type="mayaAscii")
    text = path.read_text()
    assert re.search(r'setAttr -s 3 "\.kot\[0:2\]" +19 2 19;', text)
    assert "tangents" not in text.partition("createNode")[0]
    cmds.file(new=True, force=True)
    cmds.file(str(path), open=True, force=True)
    assert at(0.5) == pytest.approx(2.5)
    cmds.file(new=True, force=True)
    cmds.unloadPlugin("tangents")
    cmds.file(str(path), open=True, force=True)
    assert at(0.5) == pytest.approx(3.75)
    cmds.file(save=True)
    cmds.loadPlugin(str(code))
    cmds.file(str(path), open=True, force=True)
    assert at(0.5) == pytest.approx(2.5)
