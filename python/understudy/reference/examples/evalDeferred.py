import maya.cmds as cmds

cmds.evalDeferred("print('later')")
