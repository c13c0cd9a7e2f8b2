import maya.cmds as cmds

cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.xform("arm", translation=(1, 2, 3), rotation=(0, 45, 0))
cmds.xform("arm", query=True, translation=True, worldSpace=True)
# Result: [1.0, 2.0, 3.0] #
cmds.xform("arm", query=True, rotation=True)
# Result: [0.0, 45.0, 0.0] #
