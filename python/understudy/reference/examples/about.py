import maya.cmds as cmds

cmds.about(version=True)
cmds.about(batch=True)
# Result: True #
cmds.about(apiVersion=True)
