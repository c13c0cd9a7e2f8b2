import maya.cmds as cmds

cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.createNode("transform", name="hand", parent="arm")
# Result: 'hand' #
cmds.createNode("multiplyDivide")
# Result: 'multiplyDivide1' #

# A shape comes with a transform.
cmds.createNode("mesh", name="armShape", parent="arm")
# Result: 'armShape' #
