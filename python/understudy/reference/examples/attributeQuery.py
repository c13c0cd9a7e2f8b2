import maya.cmds as cmds

cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.attributeQuery("translate", node="arm", listChildren=True)
# Result: ['translateX', 'translateY', 'translateZ'] #
cmds.attributeQuery("rotateOrder", node="arm", listEnum=True)
# Result: ['xyz:yzx:zxy:xzy:yxz:zyx'] #
cmds.attributeQuery("visibility", type="transform", shortName=True)
# Result: 'v' #
cmds.attributeQuery("stretch", node="arm", exists=True)
# Result: False #
