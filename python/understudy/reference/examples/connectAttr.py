import maya.cmds as cmds

cmds.createNode("transform", name="leader")
# Result: 'leader' #
cmds.createNode("transform", name="follower")
# Result: 'follower' #
cmds.connectAttr("leader.translate", "follower.translate")
# Result: 'Connected leader.translate to follower.translate.' #
cmds.setAttr("leader.translateX", 4)
cmds.getAttr("follower.translateX")
# Result: 4.0 #

# Another source takes the place of the first.
cmds.connectAttr("leader.scale", "follower.translate", force=True)
# Result: 'Connected leader.scale to follower.translate.' #
