import maya.cmds as cmds

cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.sets("arm", name="animated")
# Result: 'animated' #
cmds.sets("animated", query=True)
# Result: ['arm'] #
cmds.sets("arm", remove="animated")
# Result: 'animated' #
