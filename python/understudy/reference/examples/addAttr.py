import maya.cmds as cmds

cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.addAttr("arm", longName="stretch", attributeType="double", minValue=0, defaultValue=1, keyable=True)
cmds.getAttr("arm.stretch")
# Result: 1.0 #

# A compound: its children come after it.
cmds.addAttr("arm", longName="size", attributeType="double3")
cmds.addAttr("arm", longName="sizeX", attributeType="double", parent="size")
cmds.addAttr("arm", longName="sizeY", attributeType="double", parent="size")
cmds.addAttr("arm", longName="sizeZ", attributeType="double", parent="size")
cmds.setAttr("arm.size", 1, 2, 3)
cmds.addAttr("arm.stretch", query=True, defaultValue=True)
# Result: 1.0 #
