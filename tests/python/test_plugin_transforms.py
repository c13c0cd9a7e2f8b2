"""Transforms of plug-ins with matrices of their own: what readers of matrices see, and values that are checked."""

from __future__ import annotations

import math

import pytest
from maya import cmds

pytestmark = pytest.mark.usefixtures("no_plugins")

# In the form of older plug-ins: the node keeps its value in the matrix by validateAndSetValue alone, and finds the
# matrix in baseTransformationMatrix.
ROCKER = """
#include <maya/MDataBlock.h>
#include <maya/MDataHandle.h>
#include <maya/MFnNumericAttribute.h>
#include <maya/MGlobal.h>
#include <maya/MPxTransform.h>
#include <maya/MPxTransformationMatrix.h>

const double kDegree = 3.14159265358979323846 / 180;

class RockerMatrix : public MPxTransformationMatrix
{
public:
    typedef MPxTransformationMatrix Parent;
    RockerMatrix() : rock(0.0) {}
    static CREATOR creator() { return new RockerMatrix; }
    MMatrix asMatrix() const override
    {
        MTransformationMatrix own(Parent::asMatrix());
        MQuaternion turn;
        turn.setToXAxis(rock * kDegree);
        own.addRotationQuaternion(turn.x, turn.y, turn.z, turn.w, MSpace::kTransform);
        return own.asMatrix();
    }
    MMatrix asMatrix(double percent) const override
    {
        RockerMatrix part(*this);
        part.translateTo(translation() * percent);
        part.rotateTo(eulerRotation() * percent);
        part.rock = rock * percent;
        return part.asMatrix();
    }
    MMatrix asRotateMatrix() const override { return Parent::asRotateMatrix(); }
    double rock; // degrees
};

class Rocker : public MPxTransform
{
public:
    typedef MPxTransform Parent;
    Rocker() {}
    Rocker(MPxTransformationMatrix* matrix) : Parent(matrix) {}
    static void* creator() { return MAKE; }
    static MStatus initialize()
    {
        MFnNumericAttribute numeric;
        s_rock = numeric.create("RockInX", "rockx", MFnNumericData::kDouble, 0.0);
        numeric.setKeyable(true);
        numeric.setAffectsWorldSpace(true);
        addAttribute(s_rock);
        mustCallValidateAndSet(s_rock);
        return MS::kSuccess;
    }
    MPxTransformationMatrix* createTransformationMatrix() override { return new RockerMatrix; }
    void postConstructor() override
    {
        Parent::postConstructor();
        if (!baseTransformationMatrix)
        {
            MGlobal::displayWarning("there is no matrix");
            baseTransformationMatrix = new MPxTransformationMatrix;
        }
    }
    MStatus validateAndSetValue(const MPlug& plug, const MDataHandle& handle CONTEXT) override
    {
        if (plug.isNull())
            return MS::kFailure;
        if (plug == s_rock)
        {
            MStatus status;
            MDataBlock block = forceCache();
            MDataHandle own = block.outputValue(plug, &status);
            double rock = handle.asDouble();
            if (rock > 1000)
                return MS::kFailure;
            if (rock > 90)
                rock = 90;
            if (rock != -1)
                own.set(rock);
            static_cast<RockerMatrix*>(baseTransformationMatrix)->rock = rock;
            own.setClean();
            dirtyMatrix();
            return status;
        }
        return Parent::validateAndSetValue(plug, handle PASSED);
    }
    void resetTransformation(MPxTransformationMatrix* matrix) override { Parent::resetTransformation(matrix); }
    void resetTransformation(const MMatrix& matrix) override { Parent::resetTransformation(matrix); }
    static MObject s_rock;
};
MObject Rocker::s_rock;
"""
OLDER = {
    "CREATOR": "void*",
    "MAKE": "new Rocker(new RockerMatrix)",
    "CONTEXT": ", const MDGContext& context",
    "PASSED": ", context",
}
NEWER = {"CREATOR": "MPxTransformationMatrix*", "MAKE": "new Rocker", "CONTEXT": "", "PASSED": ""}


def build(plugin_builder, style):
    """The plug-in `rockers`, in the style of older or newer Maya."""
    source = ROCKER
    for word, text in style.items():
        source = source.replace(word, text)
    return plugin_builder.build(
        "rockers",
        before=source,
        initialize='MStatus s = plugin.registerTransform("rocker", MTypeId(0x0007f110), Rocker::creator, '
        "Rocker::initialize, RockerMatrix::creator, MTypeId(0x0007f111)); if (!s) return s;",
        uninitialize="MStatus s = plugin.deregisterNode(MTypeId(0x0007f110)); if (!s) return s;",
    )


@pytest.fixture(params=[OLDER, NEWER], ids=["older", "newer"])
def rocker(plugin_builder, request):
    """The plug-in loaded, in both styles."""
    code = build(plugin_builder, request.param)
    cmds.file(new=True, force=True)
    cmds.loadPlugin(str(code))
    return code


def turned(degrees, place=(0.0, 0.0, 0.0)):
    """The matrix of a rotation about x, then a translation."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return [1, 0, 0, 0, 0, c, s, 0, 0, -s, c, 0, *place, 1]


def near(numbers):
    """Equal but for rounding."""
    return pytest.approx(list(numbers), abs=1e-12)


def test_every_reader_sees_the_matrix(rocker):
    node = cmds.createNode("rocker")
    assert cmds.getAttr(node + ".matrix") == near(turned(0))
    cmds.setAttr(node + ".rockx", 30)
    cmds.setAttr(node + ".translate", 1, 2, 3)
    wanted = turned(30, (1, 2, 3))
    for attribute in ("matrix", "worldMatrix[0]", "xformMatrix", "dagLocalMatrix"):
        assert cmds.getAttr(f"{node}.{attribute}") == near(wanted)
    inverse = cmds.getAttr(node + ".inverseMatrix")
    assert inverse[4:7] == near(turned(-30)[4:7])
    assert cmds.xform(node, query=True, matrix=True) == near(wanted)
    assert cmds.xform(node, query=True, matrix=True, worldSpace=True) == near(wanted)
    assert cmds.xform(node, query=True, translation=True, worldSpace=True) == near([1, 2, 3])
    cmds.setAttr(node + ".rotateX", 15)
    assert cmds.getAttr(node + ".matrix") == near(turned(45, (1, 2, 3)))


def test_parents_and_children(rocker):
    above = cmds.createNode("rocker")
    below = cmds.createNode("transform", parent=above)
    cmds.setAttr(below + ".ty", 2)
    assert cmds.xform(below, query=True, worldSpace=True, translation=True) == near([0, 2, 0])
    cmds.setAttr(above + ".rockx", 90)
    assert cmds.xform(below, query=True, worldSpace=True, translation=True) == near([0, 0, 2])
    assert cmds.getAttr(below + ".worldMatrix[0]")[12:15] == near([0, 0, 2])
    cmds.setAttr(above + ".rockx", 0)
    assert cmds.getAttr(below + ".worldMatrix[0]")[12:15] == near([0, 2, 0])
    cmds.parent(above, cmds.createNode("transform", name="stand"))
    cmds.setAttr("stand.tx", 5)
    cmds.setAttr(above + ".rockx", 90)
    assert cmds.getAttr(below + ".worldMatrix[0]")[12:15] == near([5, 0, 2])
    cmds.move(0, 1, 0, below, worldSpace=True)
    assert cmds.xform(below, query=True, worldSpace=True, translation=True) == near([0, 1, 0])


def test_values_are_checked_before_they_are_set(rocker):
    node = cmds.createNode("rocker")
    cmds.setAttr(node + ".rockx", 120)
    assert cmds.getAttr(node + ".rockx") == 90, "the node corrects it"
    assert cmds.getAttr(node + ".matrix") == near(turned(90))
    cmds.setAttr(node + ".rockx", -1)
    assert cmds.getAttr(node + ".rockx") == 90, "what it does not write is not set"
    cmds.setAttr(node + ".rockx", 45)
    # Unsure: whether a failure of validateAndSetValue makes setAttr fail.
    with pytest.raises(RuntimeError, match="RockInX' is not set: its node"):
        cmds.setAttr(node + ".rockx", 2000)
    assert cmds.getAttr(node + ".rockx") == 45
    assert cmds.getAttr(node + ".matrix") == near(turned(45))


def test_undo(rocker):
    node = cmds.createNode("rocker")
    cmds.setAttr(node + ".rockx", 30)
    cmds.setAttr(node + ".rockx", 500)
    cmds.undo()
    assert cmds.getAttr(node + ".rockx") == 30
    assert cmds.getAttr(node + ".matrix") == near(turned(30))
    cmds.redo()
    assert cmds.getAttr(node + ".rockx") == 90
    assert cmds.getAttr(node + ".matrix") == near(turned(90))
    cmds.undo()
    cmds.undo()
    assert cmds.getAttr(node + ".matrix") == near(turned(0))
    cmds.redo()
    cmds.delete(node)
    cmds.undo()
    assert cmds.getAttr(node + ".worldMatrix[0]") == near(turned(30))


def test_save_open_and_copy(rocker, tmp_path):
    node = cmds.createNode("rocker", name="seat")
    cmds.setAttr(node + ".rockx", 30)
    cmds.setAttr(node + ".tz", 4)
    copy = cmds.duplicate(node)[0]
    assert cmds.getAttr(copy + ".matrix") == near(turned(30, (0, 0, 4)))
    cmds.setAttr(copy + ".rockx", 10)
    assert cmds.getAttr(node + ".matrix") == near(turned(30, (0, 0, 4)))
    cmds.file(rename=str(tmp_path / "seats.ma"))
    saved = cmds.file(save=True, type="mayaAscii")
    cmds.file(saved, open=True, force=True)
    assert cmds.getAttr("seat.rockx") == 30
    assert cmds.getAttr("seat.matrix") == near(turned(30, (0, 0, 4)))
    assert cmds.getAttr(copy + ".matrix") == near(turned(10, (0, 0, 4)))


def test_unloaded_and_loaded_again(rocker):
    node = cmds.createNode("rocker")
    below = cmds.createNode("transform", parent=node)
    cmds.setAttr(below + ".ty", 2)
    cmds.setAttr(node + ".rockx", 90)
    assert cmds.getAttr(below + ".worldMatrix[0]")[12:15] == near([0, 0, 2])
    with pytest.raises(RuntimeError):
        cmds.unloadPlugin("rockers")
    cmds.unloadPlugin("rockers", force=True)
    assert cmds.getAttr(node + ".rockx") == 90
    # A transform is left.
    assert cmds.getAttr(below + ".worldMatrix[0]")[12:15] == near([0, 2, 0])
    assert cmds.xform(below, query=True, worldSpace=True, translation=True) == near([0, 2, 0])
    cmds.loadPlugin(str(rocker))
    assert cmds.getAttr(below + ".worldMatrix[0]")[12:15] == near([0, 0, 2])
    assert cmds.xform(node, query=True, matrix=True) == near(turned(90))


def test_driven_values_are_told_when_the_matrix_is_computed(rocker):
    node = cmds.createNode("rocker")
    below = cmds.createNode("transform", parent=node)
    cmds.setAttr(below + ".ty", 2)
    driver = cmds.createNode("transform")
    cmds.connectAttr(driver + ".ty", node + ".rockx")
    cmds.setAttr(driver + ".ty", 30)
    assert cmds.getAttr(node + ".matrix") == near(turned(30))
    cmds.setAttr(driver + ".ty", 60)
    assert cmds.getAttr(node + ".matrix") == near(turned(60))
    assert cmds.getAttr(below + ".worldMatrix[0]")[12:15] == near([0, 1, math.sqrt(3)])
    cmds.setAttr(driver + ".ty", 120)
    assert cmds.getAttr(node + ".matrix") == near(turned(90))
    cmds.disconnectAttr(driver + ".ty", node + ".rockx")
    cmds.setAttr(node + ".rockx", 10)
    assert cmds.getAttr(node + ".matrix") == near(turned(10))


def test_channels(rocker):
    node = cmds.createNode("rocker")
    cmds.setAttr(node + ".rotate", 10, 20, 30)
    plain = cmds.createNode("transform")
    cmds.setAttr(plain + ".rotate", 10, 20, 30)
    for each in (node, plain):
        cmds.setAttr(each + ".rotateOrder", 3)
        cmds.setAttr(each + ".scale", 1, 2, 3)
        cmds.setAttr(each + ".shear", 0.1, 0.2, 0.3)
        cmds.setAttr(each + ".rotateAxis", 5, 6, 7)
        cmds.setAttr(each + ".rotatePivot", 1, 0, 0)
        cmds.setAttr(each + ".scalePivot", 0, 1, 0)
        cmds.setAttr(each + ".rotatePivotTranslate", 0, 0, 1)
        cmds.setAttr(each + ".scalePivotTranslate", 0, 0, 2)
        cmds.setAttr(each + ".offsetParentMatrix", *turned(90), type="matrix")
    assert cmds.getAttr(node + ".worldMatrix[0]") == near(cmds.getAttr(plain + ".worldMatrix[0]"))
    matrix = cmds.getAttr(plain + ".matrix")
    cmds.xform(node, matrix=turned(20, (1, 2, 3)))
    assert cmds.getAttr(node + ".matrix") == near(turned(20, (1, 2, 3)))
    cmds.xform(node, matrix=matrix)
    assert cmds.getAttr(node + ".matrix") == near(matrix)
    assert cmds.getAttr(node + ".rotatePivot") == [(1, 0, 0)]
    cmds.makeIdentity(node, apply=False)
    assert cmds.getAttr(node + ".rotate") == [(0, 0, 0)]


def test_limits_and_locks(rocker):
    node = cmds.createNode("rocker")
    for limit, value in (("min", -1), ("max", 2)):
        cmds.setAttr(f"{node}.{limit}TransXLimit", value)
        cmds.setAttr(f"{node}.{limit}TransXLimitEnable", True)
    cmds.setAttr(node + ".tx", 5)
    assert cmds.getAttr(node + ".tx") == 2
    assert cmds.getAttr(node + ".matrix")[12] == 2
    driver = cmds.createNode("transform")
    cmds.connectAttr(driver + ".tx", node + ".tx")
    cmds.setAttr(driver + ".tx", -7)
    assert cmds.getAttr(node + ".matrix")[12] == -1
    cmds.setAttr(node + ".ry", lock=True)
    with pytest.raises(RuntimeError, match="locked"):
        cmds.setAttr(node + ".ry", 10)
    with pytest.raises(RuntimeError, match="locked"):
        cmds.setAttr(node + ".rotate", 10, 10, 10)
    cmds.setAttr(node + ".rx", 10)
    assert cmds.getAttr(node + ".rotate")[0] == near([10, 0, 0])


# As newer plug-ins have it: the matrix is filled in compute, at any time; and what a class may say besides.
TILTER = """
#include <maya/MDagPath.h>
#include <maya/MDataBlock.h>
#include <maya/MDataHandle.h>
#include <maya/MFnDependencyNode.h>
#include <maya/MFnNumericAttribute.h>
#include <maya/MGlobal.h>
#include <maya/MPxCommand.h>
#include <maya/MPxTransform.h>
#include <maya/MPxTransformationMatrix.h>
#include <maya/MSelectionList.h>
#include <maya/MTime.h>
#include <maya/MArgList.h>
#include <maya/MPoint.h>

class TilterMatrix : public MPxTransformationMatrix
{
public:
    static MPxTransformationMatrix* creator() { return new TilterMatrix; }
    MMatrix asMatrix() const override
    {
        MMatrix lift;
        lift[3][1] = height;
        return MPxTransformationMatrix::asMatrix() * lift;
    }
    double height = 0.0;
};

class Tilter : public MPxTransform
{
public:
    static void* creator() { return new Tilter; }
    static MStatus initialize()
    {
        MFnNumericAttribute numeric;
        s_height = numeric.create("height", "hgt", MFnNumericData::kDouble, 1.0);
        numeric.setKeyable(true);
        addAttribute(s_height);
        s_twice = numeric.create("twice", "tw", MFnNumericData::kDouble);
        numeric.setWritable(false);
        addAttribute(s_twice);
        attributeAffects(s_height, s_twice);
        return attributeAffects(s_height, matrix);
    }
    MStatus computeLocalTransformation(MPxTransformationMatrix* into, MDataBlock& data) override
    {
        MStatus status = MPxTransform::computeLocalTransformation(into, data);
        static_cast<TilterMatrix*>(into)->height = data.inputValue(s_height).asDouble();
        return status;
    }
    MStatus compute(const MPlug& plug, MDataBlock& data) override
    {
        if (plug != s_twice)
            return MS::kUnknownParameter;
        data.outputValue(s_twice).set(data.inputValue(s_height).asDouble() * 2);
        data.setClean(plug);
        return MS::kSuccess;
    }
    MStatus legalConnection(const MPlug& plug, const MPlug& other, bool asSource, bool& isLegal) const override
    {
        if (plug == s_height && !asSource && MFnDependencyNode(other.node()).typeName() == "transform")
        {
            isLegal = false;
            return MS::kSuccess;
        }
        return MPxTransform::legalConnection(plug, other, asSource, isLegal);
    }
    static MObject s_height, s_twice;
};
MObject Tilter::s_height, Tilter::s_twice;

// tilterProbe NODE WHAT: numbers that a node's class and the API's readers give.
class Probe : public MPxCommand
{
public:
    static void* creator() { return new Probe; }
    void add(const MMatrix& m)
    {
        for (int i = 0; i < 16; ++i)
            appendToResult(m[i / 4][i % 4]);
    }
    void add(const MVector& v)
    {
        for (int i = 0; i < 3; ++i)
            appendToResult(v[i]);
    }
    MStatus doIt(const MArgList& args) override;
};
"""
PROBE = """
MStatus Probe::doIt(const MArgList& args)
{
    MSelectionList list;
    MDagPath path;
    list.add(args.asString(0));
    list.getDagPath(0, path);
    const MString what = args.asString(1);
    MFnDependencyNode set(path.node());
    MStatus status;
    MPxTransform* node = static_cast<MPxTransform*>(set.userNode(&status));
    if (!status || !node)
        return MS::kFailure;
    if (what == "inclusive")
        add(path.inclusiveMatrix());
    else if (what == "matrix")
        add(node->getMatrix());
    else if (what == "inverse")
        add(node->getMatrixInverse());
    else if (what == "transformation")
        add(MFnTransform(path).transformation().asMatrix());
    else if (what == "at")
        add(node->getMatrix(MDGContext(MTime(args.asDouble(2), MTime::uiUnit()))));
    else if (what == "height")
        appendToResult(static_cast<const TilterMatrix&>(node->transformationMatrix()).height);
    else if (what == "id")
        appendToResult(int(node->transformationMatrixPtr()->typeId().id()));
    else if (what == "translateTo")
        return node->translateTo(MVector(1, 2, 3));
    else if (what == "translateBy")
        return node->translateBy(MVector(1, 0, 0), MSpace::kPostTransform);
    else if (what == "rotateTo")
        return node->rotateTo(MEulerRotation(0.5, 0, 0));
    else if (what == "rotateBy")
        return node->rotateBy(MQuaternion(0.25, MVector::xAxis));
    else if (what == "scaleBy")
        return node->scaleBy(MVector(2, 3, 4));
    else if (what == "shearTo")
        return node->shearTo(MVector(1, 2, 3));
    else if (what == "pivot")
        return node->setRotatePivot(MPoint(1, 0, 0));
    else if (what == "order")
        return node->setRotationOrder(MTransformationMatrix::kZYX);
    else if (what == "reset")
    {
        MMatrix m = MEulerRotation(0.25, 0, 0).asMatrix();
        m[3][0] = 4;
        node->resetTransformation(m);
    }
    else if (what == "resetTo")
    {
        MPxTransformationMatrix m;
        m.translateTo(MVector(7, 8, 9));
        node->resetTransformation(&m);
    }
    else if (what == "parts")
    {
        add(node->getTranslation());
        add(node->getEulerRotation().asVector());
        add(node->getScale());
        add(node->getShear());
        add(MVector(node->getRotatePivot()));
        add(node->getRotatePivotTranslation());
        appendToResult(int(node->getRotationOrder()));
    }
    else if (what == "limits")
    {
        node->setLimit(MFnTransform::kTranslateMaxX, 3);
        node->enableLimit(MFnTransform::kTranslateMaxX, true);
        appendToResult(node->isLimited(MFnTransform::kTranslateMaxX) ? node->limitValue(MFnTransform::kTranslateMaxX)
                                                                    : -1.0);
        if (!node->clearLimits())
            return MS::kFailure;
        appendToResult(node->isLimited(MFnTransform::kTranslateMaxX) ? 1.0 : 0.0);
    }
    else if (what == "dirty")
    {
        static_cast<TilterMatrix*>(node->transformationMatrixPtr())->height = 100;
        return node->_dirtyMatrix();
    }
    else if (what == "nonAffine")
    {
        MPxTransform::setNonAffineMatricesEnabled(true);
        appendToResult(MPxTransform::isNonAffineMatricesEnabled(&status) ? 1 : 0);
        MPxTransform::setNonAffineMatricesEnabled(false);
    }
    return MS::kSuccess;
}
"""


@pytest.fixture
def tilter(plugin_builder):
    """The plug-in with computeLocalTransformation, and a command that asks a node's class."""
    code = plugin_builder.build(
        "tilters",
        before=TILTER + PROBE,
        initialize='MStatus s = plugin.registerTransform("tilter", MTypeId(0x0007f112), Tilter::creator, '
        "Tilter::initialize, TilterMatrix::creator, MTypeId(0x0007f113)); if (!s) return s; "
        's = plugin.registerCommand("tilterProbe", Probe::creator); if (!s) return s;',
        uninitialize='plugin.deregisterCommand("tilterProbe"); '
        "MStatus s = plugin.deregisterNode(MTypeId(0x0007f112)); if (!s) return s;",
    )
    cmds.file(new=True, force=True)
    cmds.loadPlugin(str(code))
    return cmds.createNode("tilter")


def test_matrix_of_an_untouched_node(tilter):
    wanted = turned(0, (0, 1, 0))
    assert cmds.xform(tilter, query=True, matrix=True, worldSpace=True) == near(wanted)
    assert cmds.getAttr(tilter + ".worldMatrix[0]") == near(wanted)
    below = cmds.createNode("transform", parent=tilter)
    assert cmds.xform(below, query=True, translation=True, worldSpace=True) == near([0, 1, 0])
    for what in ("inclusive", "matrix"):
        assert cmds.tilterProbe(tilter, what) == near(wanted), what
    assert cmds.tilterProbe(tilter, "transformation") == near(turned(0)), "the parts: what asMatrix adds is none"
    assert cmds.tilterProbe(tilter, "inverse") == near(turned(0, (0, -1, 0)))
    assert cmds.tilterProbe(tilter, "height") == [1]
    assert cmds.tilterProbe(tilter, "id") == [0x7F113], "what it was registered with"


def test_outputs_beside_the_matrix(tilter):
    cmds.setAttr(tilter + ".height", 4)
    assert cmds.getAttr(tilter + ".twice") == 8
    assert cmds.getAttr(tilter + ".matrix")[13] == 4
    other = cmds.createNode("transform")
    with pytest.raises(RuntimeError, match="plug-in forbids it"):
        cmds.connectAttr(other + ".tx", tilter + ".height")


def test_matrix_at_another_time(tilter):
    cmds.connectAttr("time1.outTime", tilter + ".height")  # frames
    cmds.currentTime(1)
    assert cmds.getAttr(tilter + ".matrix")[13] == pytest.approx(1)
    assert cmds.getAttr(tilter + ".matrix", time=6)[13] == pytest.approx(6)
    assert cmds.tilterProbe(tilter, "at", 9.0)[13] == pytest.approx(9)
    assert cmds.tilterProbe(tilter, "height") == near([1]), "that of the node is untouched"
    assert cmds.getAttr(tilter + ".matrix")[13] == pytest.approx(1)
    cmds.currentTime(11)
    assert cmds.getAttr(tilter + ".worldMatrix[0]")[13] == pytest.approx(11)


def test_edits_of_the_class(tilter):
    cmds.tilterProbe(tilter, "translateTo")
    assert cmds.getAttr(tilter + ".translate") == [(1, 2, 3)]
    cmds.tilterProbe(tilter, "translateBy")
    assert cmds.getAttr(tilter + ".translate")[0] == near([2, 2, 3])
    cmds.tilterProbe(tilter, "rotateTo")
    cmds.tilterProbe(tilter, "rotateBy")
    assert cmds.getAttr(tilter + ".rx") == pytest.approx(math.degrees(0.75))
    cmds.tilterProbe(tilter, "scaleBy")
    cmds.tilterProbe(tilter, "shearTo")
    assert cmds.getAttr(tilter + ".scale") == [(2, 3, 4)]
    assert cmds.getAttr(tilter + ".shear") == [(1, 2, 3)]
    before = cmds.getAttr(tilter + ".matrix")
    cmds.tilterProbe(tilter, "pivot")
    cmds.tilterProbe(tilter, "order")
    assert cmds.getAttr(tilter + ".matrix") == near(before)
    assert cmds.getAttr(tilter + ".rotatePivot") == [(1, 0, 0)]
    parts = cmds.tilterProbe(tilter, "parts")
    assert parts[:12] == near([2, 2, 3, 0.75, 0, 0, 2, 3, 4, 1, 2, 3])
    assert parts[12:15] == near([1, 0, 0])
    assert parts[18] == 6
    cmds.setAttr(tilter + ".tx", lock=True)
    with pytest.raises(RuntimeError):
        cmds.tilterProbe(tilter, "translateTo")


def test_reset(tilter):
    cmds.setAttr(tilter + ".height", 0)
    cmds.tilterProbe(tilter, "reset")
    assert cmds.getAttr(tilter + ".matrix") == near(turned(math.degrees(0.25), (4, 0, 0)))
    assert cmds.getAttr(tilter + ".rx") == pytest.approx(math.degrees(0.25))
    cmds.tilterProbe(tilter, "resetTo")
    assert cmds.getAttr(tilter + ".matrix") == near(turned(0, (7, 8, 9)))


def test_limits_of_the_class(tilter):
    assert cmds.tilterProbe(tilter, "limits") == [3, 0]
    assert cmds.tilterProbe(tilter, "nonAffine") == [1]
    cmds.getAttr(tilter + ".matrix")
    cmds.tilterProbe(tilter, "dirty")
    assert cmds.getAttr(tilter + ".matrix")[13] == 1, "computed again"


BROKEN = """
#include <maya/MFnNumericAttribute.h>
#include <maya/MPxTransform.h>
#include <maya/MPxTransformationMatrix.h>
#include <stdexcept>

class Broken : public MPxTransform
{
public:
    static void* creator() { return new Broken; }
    static MStatus initialize() { return MS::kSuccess; }
    MPxTransformationMatrix* createTransformationMatrix() override { throw std::runtime_error("no matrix today"); }
    MStatus validateAndSetValue(const MPlug& plug, const MDataHandle& handle) override
    {
        if (plug == translateX)
            throw std::runtime_error("no translation today");
        return MPxTransform::validateAndSetValue(plug, handle);
    }
    MStatus computeLocalTransformation(MPxTransformationMatrix* into, MDataBlock& data) override
    {
        if (data.inputValue(translateY).asDouble() > 5)
            throw std::runtime_error("too high");
        return MPxTransform::computeLocalTransformation(into, data);
    }
};

class NoTransform : public MPxNode
{
public:
    static void* creator() { return new NoTransform; }
};
MPxTransformationMatrix* noMatrix() { return nullptr; }
"""


def test_exceptions_and_what_is_missing(plugin_builder):
    code = plugin_builder.build(
        "brokens",
        before=BROKEN,
        initialize='MStatus s = plugin.registerTransform("broken", MTypeId(0x0007f114), Broken::creator, '
        "Broken::initialize, noMatrix, MTypeId(0x0007f115)); if (!s) return s; "
        's = plugin.registerTransform("noTransform", MTypeId(0x0007f116), NoTransform::creator, '
        "Broken::initialize, noMatrix, MTypeId(0x0007f115)); if (!s) return s;",
        uninitialize="plugin.deregisterNode(MTypeId(0x0007f114)); plugin.deregisterNode(MTypeId(0x0007f116));",
    )
    cmds.file(new=True, force=True)
    cmds.loadPlugin(str(code))
    node = cmds.createNode("broken")
    with pytest.raises(RuntimeError, match="no translation today"):
        cmds.setAttr(node + ".tx", 1)
    assert cmds.getAttr(node + ".tx") == 0
    cmds.setAttr(node + ".ty", 2)
    assert cmds.getAttr(node + ".matrix") == near(turned(0, (0, 2, 0)))
    cmds.setAttr(node + ".ty", 6)
    with pytest.raises(RuntimeError, match="too high"):
        cmds.getAttr(node + ".matrix")
    cmds.setAttr(node + ".ty", 3)
    assert cmds.getAttr(node + ".matrix") == near(turned(0, (0, 3, 0)))
    with pytest.raises(RuntimeError, match="its class is no MPxTransform"):
        cmds.createNode("noTransform")
