// Streams by name.
#pragma once

#include <iosfwd>
