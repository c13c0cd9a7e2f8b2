import maya.cmds as cmds

cmds.listNodeTypes("light")
# Result: ['ambientLight', 'areaLight', 'directionalLight', 'pointLight', 'spotLight', 'volumeLight'] #
