import maya.cmds as cmds

cmds.fileInfo("shot", "010")
cmds.fileInfo("shot", query=True)
# Result: ['010'] #
cmds.fileInfo(remove="shot")
