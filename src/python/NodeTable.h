// The node types of the session as Python data, for the node reference and the catalogs of PyMEL.
#pragma once

#include "python/PyRef.h"
#include "session/Session.h"

namespace understudy::python
{

// A list of dicts, sorted by name: `name`, `parent` (empty: none), `api` (its name in MFn::Type, may be empty), `tag`,
// `plugin`, `classification`, `abstract`, `dag`, and `attributes`, those that the type itself adds, children behind
// their compound: `long`, `short`, `type`, `depth` (0: at the top), `default` (a number in centimetres, radians,
// seconds; a text; None), `enum` (names with values), `flags` (of array, output, input, connectable, storable, keyable,
// hidden).
PyObject* nodeTable(session::Session& session);

} // namespace understudy::python
