import maya.cmds as cmds

cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.addAttr("arm", longName="stretch", attributeType="double")
cmds.renameAttr("arm.stretch", "squash")
# Result: 'squash' #
