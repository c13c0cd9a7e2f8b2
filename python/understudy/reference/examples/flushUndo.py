import maya.cmds as cmds

cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.flushUndo()
cmds.undoInfo(query=True, undoName=True)
# Result: '' #
