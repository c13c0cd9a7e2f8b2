import maya.cmds as cmds

cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.lockNode("arm", lock=True)
# Result: [True] #
cmds.lockNode("arm", query=True, lock=True)
# Result: [True] #
cmds.lockNode("arm", lock=False)
# Result: [False] #
