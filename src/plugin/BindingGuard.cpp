#include "plugin/BindingGuard.h"

namespace understudy::plugin
{

namespace
{

BindingGuard* g_guard = nullptr;

} // namespace

BindingGuard* bindingGuard() { return g_guard; }

void setBindingGuard(BindingGuard* guard) { g_guard = guard; }

} // namespace understudy::plugin
