import maya.cmds as cmds

cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.undo()
cmds.objExists("arm")
# Result: False #
