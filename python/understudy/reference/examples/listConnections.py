import maya.cmds as cmds

cmds.createNode("transform", name="leader")
# Result: 'leader' #
cmds.createNode("transform", name="follower")
# Result: 'follower' #
cmds.connectAttr("leader.translateX", "follower.translateX")
# Result: 'Connected leader.translate.translateX to follower.translate.translateX.' #
cmds.listConnections("leader")
# Result: ['follower'] #
cmds.listConnections("follower", source=True, destination=False, plugs=True, connections=True)
# Result: ['follower.translateX', 'leader.translateX'] #
