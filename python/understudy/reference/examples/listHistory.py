import maya.cmds as cmds

cmds.createNode("multiplyDivide", name="gain")
# Result: 'gain' #
cmds.createNode("transform", name="arm")
# Result: 'arm' #
cmds.connectAttr("gain.outputX", "arm.translateX")
# Result: 'Connected gain.output.outputX to arm.translate.translateX.' #
cmds.listHistory("arm")
# Result: ['arm', 'gain'] #
