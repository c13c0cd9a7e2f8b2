import maya.cmds as cmds

cmds.optionVar(stringValue=("studioLayout", "wide"))
cmds.optionVar(query="studioLayout")
# Result: 'wide' #
cmds.optionVar(exists="studioLayout")
# Result: True #
cmds.optionVar(remove="studioLayout")
