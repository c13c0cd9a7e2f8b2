import maya.cmds as cmds

cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.objExists("arm")
# Result: True #
cmds.objExists("arm.stretch")
# Result: False #
