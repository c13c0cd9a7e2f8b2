import maya.cmds as cmds

cmds.createNode("transform", name="leader")
# Result: 'leader' #
cmds.createNode("transform", name="follower")
# Result: 'follower' #
cmds.connectAttr("leader.translate", "follower.translate")
# Result: 'Connected leader.translate to follower.translate.' #
cmds.disconnectAttr("leader.translate", "follower.translate")
# Result: 'Disconnect leader.translate from follower.translate.' #
