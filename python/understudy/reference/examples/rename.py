import maya.cmds as cmds

cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.rename("arm", "leg")
# Result: 'leg' #
