import maya.cmds as cmds

cmds.createNode("plusMinusAverage", name="sum")
# Result: 'sum' #
cmds.setAttr("sum.input1D[0]", 3)
cmds.setAttr("sum.input1D[1]", 4)
cmds.removeMultiInstance("sum.input1D[0]")
# Result: True #
cmds.getAttr("sum.output1D")
# Result: 4.0 #
