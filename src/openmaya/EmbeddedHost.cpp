#include "openmaya/EmbeddedHost.h"

namespace understudy::openmaya
{

namespace
{

EmbeddedHost* g_embedded = nullptr;

} // namespace

EmbeddedHost* embeddedHost() { return g_embedded; }
void setEmbeddedHost(EmbeddedHost* host) { g_embedded = host; }

} // namespace understudy::openmaya
