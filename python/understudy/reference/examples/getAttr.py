import maya.cmds as cmds

cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.getAttr("arm.scale")
# Result: [(1.0, 1.0, 1.0)] #
cmds.getAttr("arm.scaleX")
# Result: 1.0 #
cmds.getAttr("arm.rotateOrder", asString=True)
# Result: 'xyz' #
cmds.getAttr("arm.translate", type=True)
# Result: 'double3' #
cmds.getAttr("arm.translateX", keyable=True)
# Result: True #
