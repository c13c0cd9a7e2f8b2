import maya.cmds as cmds

cmds.createNode("transform", name="left")
# Result: 'left' #
cmds.createNode("transform", name="right")
# Result: 'right' #
cmds.group("left", "right", name="sides")
# Result: 'sides' #
cmds.listRelatives("sides", children=True)
# Result: ['left', 'right'] #
cmds.group(empty=True, name="nothing")
# Result: 'nothing' #
