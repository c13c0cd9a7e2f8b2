import maya.cmds as cmds

cmds.createNode("transform", name="armLeft")
# Result: 'armLeft' #
cmds.createNode("transform", name="armRight")
# Result: 'armRight' #
cmds.ls("arm*")
# Result: ['armLeft', 'armRight'] #
cmds.ls("arm*", long=True)
# Result: ['|armLeft', '|armRight'] #
cmds.ls(selection=True)
# Result: ['armRight'] #
cmds.ls(type="camera")
# Result: ['frontShape', 'perspShape', 'sideShape', 'topShape'] #
