import maya.cmds as cmds

cmds.nodeType("persp")
# Result: 'transform' #
cmds.nodeType("joint", isTypeName=True, inherited=True)
# Result: ['containerBase', 'entity', 'dagNode', 'transform', 'joint'] #
