import maya.cmds as cmds

cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.createNode("transform", name="hand", parent="arm")
# Result: 'hand' #
cmds.delete("arm")
cmds.objExists("hand")
# Result: False #
