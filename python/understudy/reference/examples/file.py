import maya.cmds as cmds

cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.file(rename="shot.ma")
cmds.file(query=True, sceneName=True, shortName=True)
# Result: 'shot.ma' #
cmds.file(query=True, modified=True)
# Result: True #
cmds.file(new=True, force=True)
# Result: 'untitled' #
cmds.objExists("arm")
# Result: False #
