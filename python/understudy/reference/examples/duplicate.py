import maya.cmds as cmds

cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.createNode("transform", name="hand", parent="arm")
# Result: 'hand' #
cmds.duplicate("arm", name="leg", renameChildren=True)
# Result: ['leg', 'hand1'] #
cmds.listRelatives("leg", children=True)
# Result: ['hand1'] #
