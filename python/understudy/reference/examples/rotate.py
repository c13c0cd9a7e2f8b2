import maya.cmds as cmds

cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.rotate(0, 45, 0, "arm")
cmds.getAttr("arm.rotate")
# Result: [(0.0, 45.0, 0.0)] #
