import maya.cmds as cmds

cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.undo()
cmds.redo()
cmds.objExists("arm")
# Result: True #
