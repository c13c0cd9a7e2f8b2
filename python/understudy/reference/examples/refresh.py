import maya.cmds as cmds

cmds.refresh(suspend=True)
cmds.refresh(suspend=False)
