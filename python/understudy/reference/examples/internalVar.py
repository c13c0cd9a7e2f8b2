import maya.cmds as cmds

cmds.internalVar(userTmpDir=True)
