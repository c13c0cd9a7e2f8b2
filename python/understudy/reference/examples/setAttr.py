import maya.cmds as cmds

cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.setAttr("arm.translateX", 5)
cmds.setAttr("arm.rotate", 0, 90, 0, type="double3")
cmds.setAttr("arm.scaleX", lock=True)
cmds.getAttr("arm.scaleX", lock=True)
# Result: True #
