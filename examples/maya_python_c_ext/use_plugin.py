"""Loads the plug-in, uses its Python module on a scene, lists it and unloads it.

understudy python use_plugin.py build/maya_python_c_ext.so [SCENE.ma]
"""

import sys

import maya.standalone


def main(plugin: str, scene: str | None) -> None:
    """Show what the plug-in does to the scene, or to a new one with three nodes."""
    maya.standalone.initialize()
    from maya import cmds

    if scene:
        cmds.file(scene, open=True, force=True, ignoreVersion=True)
    else:
        for name in ("hips", "spine", "head"):
            cmds.createNode("joint", name=name)
    nodes = cmds.ls(type="transform")[:3]
    cmds.select(clear=True)

    print("loaded:", cmds.loadPlugin(plugin))
    import maya_python_c_ext

    maya_python_c_ext.hello_world_maya("this works")
    for node in nodes:
        assert maya_python_c_ext.add_to_active_selection_list(node) == maya_python_c_ext.SUCCESS
    print("selected:", cmds.ls(selection=True))
    status = maya_python_c_ext.add_to_active_selection_list("no_such_node")
    assert status == maya_python_c_ext.NODE_DOES_NOT_EXIST

    for name in cmds.pluginInfo(query=True, listPlugins=True):
        version = cmds.pluginInfo(name, query=True, version=True)
        vendor = cmds.pluginInfo(name, query=True, vendor=True)
        print(f"plug-in {name} {version} by {vendor}")
    print("unloaded:", cmds.unloadPlugin("maya_python_c_ext"))
    print("loaded now:", cmds.pluginInfo("maya_python_c_ext", query=True, loaded=True))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None)
