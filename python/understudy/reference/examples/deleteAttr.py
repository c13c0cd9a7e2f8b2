import maya.cmds as cmds

cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.addAttr("arm", longName="stretch", attributeType="double")
cmds.deleteAttr("arm.stretch")
cmds.attributeQuery("stretch", node="arm", exists=True)
# Result: False #
