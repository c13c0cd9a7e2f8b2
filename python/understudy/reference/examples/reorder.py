import maya.cmds as cmds

cmds.createNode("transform", name="body")
# Result: 'body' #
cmds.createNode("transform", name="left", parent="body")
# Result: 'left' #
cmds.createNode("transform", name="right", parent="body")
# Result: 'right' #
cmds.reorder("right", front=True)
# Result: ['right'] #
cmds.listRelatives("body", children=True)
# Result: ['right', 'left'] #
