import maya.cmds as cmds

cmds.warning("The rig has no root.", noContext=True)
