import maya.cmds as cmds

cmds.joint(name="hip", position=(0, 10, 0))
# Result: 'hip' #
cmds.joint(name="knee", position=(0, 5, 1))
# Result: 'knee' #
cmds.joint("hip", edit=True, orientJoint="xyz", secondaryAxisOrient="yup")
# Result: 1 #
cmds.joint("knee", query=True, position=True)
cmds.joint("hip", edit=True, rotationOrder="zxy")
# Result: 1 #
cmds.joint("hip", query=True, rotationOrder=True)
# Result: 'zxy' #
