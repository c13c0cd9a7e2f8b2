import maya.cmds as cmds

cmds.allNodeTypes()
