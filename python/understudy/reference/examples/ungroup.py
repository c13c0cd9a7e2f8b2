import maya.cmds as cmds

cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.group("arm", name="limbs")
# Result: 'limbs' #
cmds.ungroup("limbs")
cmds.objExists("limbs")
# Result: False #
