import maya.cmds as cmds

cmds.getClassification("lambert")
# Result: ['shader/surface'] #
cmds.getClassification("lambert", satisfies="shader/surface")
# Result: True #
