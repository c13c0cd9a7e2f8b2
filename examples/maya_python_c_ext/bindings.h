// The Python module `maya_python_c_ext`.
#pragma once

// Makes the module and lets `import` find it. The caller holds the GIL. False with a Python exception set on failure.
bool addModule();

// Lets `import` forget the module, and drops the plug-in's reference to it. The caller holds the GIL.
void removeModule();
