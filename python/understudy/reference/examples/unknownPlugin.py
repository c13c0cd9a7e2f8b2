import maya.cmds as cmds

cmds.unknownPlugin(query=True, list=True)
