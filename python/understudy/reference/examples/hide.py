import maya.cmds as cmds

cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.hide("arm")
cmds.getAttr("arm.visibility")
# Result: False #
