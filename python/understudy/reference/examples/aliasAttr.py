import maya.cmds as cmds

cmds.createNode("transform", name="door")
# Result: 'door' #
cmds.aliasAttr("swing", "door.rotateY")
cmds.setAttr("door.swing", 45)
cmds.aliasAttr("door", query=True)
# Result: ['swing', 'rotateY'] #
cmds.aliasAttr("door.swing", remove=True)
