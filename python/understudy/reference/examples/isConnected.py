import maya.cmds as cmds

cmds.createNode("transform", name="leader")
# Result: 'leader' #
cmds.createNode("transform", name="follower")
# Result: 'follower' #
cmds.connectAttr("leader.translateX", "follower.translateX")
# Result: 'Connected leader.translate.translateX to follower.translate.translateX.' #
cmds.isConnected("leader.translateX", "follower.translateX")
# Result: True #
