import maya.cmds as cmds

cmds.help("undo")
# Result: '\nSynopsis: undo\nNo Flags.\n\n\nCommand Type: Command\n' #
