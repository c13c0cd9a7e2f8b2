import maya.cmds as cmds

cmds.createNode("transform", name="target")
# Result: 'target' #
cmds.setAttr("target.translate", 1, 2, 3)
cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.matchTransform("arm", "target", position=True)
cmds.getAttr("arm.translate")
# Result: [(1.0, 2.0, 3.0)] #
