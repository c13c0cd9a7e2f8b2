import maya.cmds as cmds

cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.listAttr("arm", keyable=True)
# Result: ['visibility', 'translateX', 'translateY', 'translateZ', 'rotateX', 'rotateY', 'rotateZ', 'scaleX', 'scaleY', 'scaleZ'] #
cmds.addAttr("arm", longName="stretch", attributeType="double")
cmds.listAttr("arm", userDefined=True)
# Result: ['stretch'] #
cmds.listAttr("arm.translate")
# Result: ['translate', 'translateX', 'translateY', 'translateZ'] #
