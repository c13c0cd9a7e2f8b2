import maya.cmds as cmds

cmds.spaceLocator(name="aim", position=(1, 2, 3))
# Result: ['aim'] #
