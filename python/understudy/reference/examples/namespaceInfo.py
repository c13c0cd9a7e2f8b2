import maya.cmds as cmds

cmds.namespace(add="props")
# Result: 'props' #
cmds.createNode("transform", name="props:cup")
# Result: 'props:cup' #
cmds.namespaceInfo("props", listNamespace=True)
# Result: ['props:cup'] #
cmds.namespaceInfo(currentNamespace=True)
# Result: ':' #
