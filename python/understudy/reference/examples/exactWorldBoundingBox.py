import maya.cmds as cmds

cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.createNode("locator", name="armShape", parent="arm")
# Result: 'armShape' #
cmds.setAttr("arm.translate", 2, 0, 0)
cmds.exactWorldBoundingBox("arm")
# Result: [1.0, -1.0, -1.0, 3.0, 1.0, 1.0] #
