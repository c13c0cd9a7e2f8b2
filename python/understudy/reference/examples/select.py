import maya.cmds as cmds

cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.createNode("transform", name="leg")
# Result: 'leg' #
cmds.select("arm")
cmds.select("leg", add=True)
cmds.ls(selection=True)
# Result: ['arm', 'leg'] #
cmds.select(clear=True)
