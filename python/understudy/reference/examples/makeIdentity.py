import maya.cmds as cmds

cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.setAttr("arm.translate", 1, 2, 3)
cmds.makeIdentity("arm", apply=False, translate=True)
cmds.getAttr("arm.translate")
# Result: [(0.0, 0.0, 0.0)] #
