import maya.cmds as cmds

cmds.loadPlugin("matrixNodes", quiet=True)
cmds.pluginInfo("matrixNodes", query=True, loaded=True)
# Result: True #
cmds.pluginInfo("nowhere", query=True, registered=True)
# Result: False #
