import maya.cmds as cmds

cmds.currentUnit(query=True, linear=True)
# Result: 'cm' #
cmds.currentUnit(linear="m", angle="rad")
# Result: 'rad' #
cmds.currentUnit(query=True, angle=True)
# Result: 'rad' #
cmds.currentUnit(time="ntsc", updateAnimation=False)
# Result: 'ntsc' #
