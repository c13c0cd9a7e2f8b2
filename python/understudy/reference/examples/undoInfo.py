import maya.cmds as cmds

cmds.undoInfo(openChunk=True, chunkName="build")
cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.createNode("transform", name="hand", parent="arm")
# Result: 'hand' #
cmds.undoInfo(closeChunk=True)
cmds.undoInfo(query=True, undoName=True)
# Result: 'build' #
cmds.undo()
cmds.objExists("arm")
# Result: False #
