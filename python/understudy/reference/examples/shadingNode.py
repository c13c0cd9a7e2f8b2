import maya.cmds as cmds

cmds.shadingNode("lambert", asShader=True, name="clay")
# Result: 'clay' #
cmds.nodeType("clay")
# Result: 'lambert' #
