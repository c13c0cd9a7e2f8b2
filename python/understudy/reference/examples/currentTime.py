import maya.cmds as cmds

cmds.currentTime(12)
# Result: 12.0 #
cmds.currentTime(query=True)
# Result: 12.0 #
cmds.currentTime(24, edit=True, update=False)
# Result: 24.0 #
