import maya.cmds as cmds

cmds.error("The rig has no root.", noContext=True)
