import maya.cmds as cmds

cmds.playbackOptions(minTime=1, maxTime=48)
cmds.playbackOptions(query=True, maxTime=True)
# Result: 48.0 #
