import maya.cmds as cmds

cmds.createNode("objectSet", name="left")
# Result: 'left' #
cmds.createNode("objectSet", name="right")
# Result: 'right' #
cmds.partition("left", "right", name="sides")
# Result: 'sides' #
cmds.partition("sides", query=True)
# Result: ['left', 'right'] #
