import maya.cmds as cmds

cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.createNode("transform", name="hand")
# Result: 'hand' #
cmds.parent("hand", "arm")
# Result: ['hand'] #
cmds.parent("hand", world=True)
# Result: ['hand'] #
