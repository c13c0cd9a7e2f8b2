import maya.cmds as cmds

cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.createNode("locator", name="armShape", parent="arm")
# Result: 'armShape' #
cmds.instance("arm", name="leg")
# Result: ['leg'] #
cmds.listRelatives("armShape", allParents=True)
# Result: ['arm', 'leg'] #
