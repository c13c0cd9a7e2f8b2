import maya.cmds as cmds

cmds.loadPlugin("matrixNodes", quiet=True)
cmds.unloadPlugin("matrixNodes")
# Result: ['matrixNodes'] #
