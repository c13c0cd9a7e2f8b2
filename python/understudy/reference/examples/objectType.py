import maya.cmds as cmds

cmds.createNode("joint", name="hip")
# Result: 'hip' #
cmds.objectType("hip")
# Result: 'joint' #
cmds.objectType("hip", isType="transform")
# Result: False #
cmds.objectType("hip", isAType="transform")
# Result: True #
