import maya.cmds as cmds

cmds.loadPlugin("matrixNodes", quiet=True)
