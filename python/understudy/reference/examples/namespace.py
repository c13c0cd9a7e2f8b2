import maya.cmds as cmds

cmds.namespace(add="props")
# Result: 'props' #
cmds.namespace(set="props")
# Result: 'props' #
cmds.createNode("transform", name="cup")
# Result: 'props:cup' #
cmds.namespace(set=":")
# Result: ':' #
cmds.namespace(exists="props")
# Result: True #
