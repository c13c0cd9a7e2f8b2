import maya.cmds as cmds

cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.move(1, 2, 3, "arm")
cmds.move(0, 5, 0, "arm", relative=True)
cmds.getAttr("arm.translate")
# Result: [(1.0, 7.0, 3.0)] #
