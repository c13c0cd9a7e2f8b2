import maya.cmds as cmds

cmds.workspace(query=True, fullName=True)
cmds.workspace(fileRule=("scene", "shots"))
cmds.workspace(fileRuleEntry="scene")
# Result: 'shots' #
