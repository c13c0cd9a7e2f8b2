import maya.cmds as cmds

cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.createNode("transform", name="hand", parent="arm")
# Result: 'hand' #
cmds.createNode("transform", name="finger", parent="hand")
# Result: 'finger' #
cmds.listRelatives("arm", allDescendents=True)
# Result: ['finger', 'hand'] #
cmds.listRelatives("finger", parent=True, fullPath=True)
# Result: ['|arm|hand'] #
