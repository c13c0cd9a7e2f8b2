import maya.cmds as cmds

cmds.upAxis(query=True, axis=True)
# Result: 'y' #
cmds.upAxis(axis="z")
