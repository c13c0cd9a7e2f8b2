import maya.cmds as cmds

cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.scale(2, 2, 2, "arm")
cmds.getAttr("arm.scale")
# Result: [(2.0, 2.0, 2.0)] #
