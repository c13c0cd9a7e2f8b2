// What this layer gives a session: how the built-in node types compute, convert units and count components.
#pragma once

#include "core/ConversionPolicy.h"
#include "core/Resolver.h"
#include "eval/Behaviors.h"
#include "nodes/ShapeGeometry.h"

#include <memory>

namespace understudy::nodes
{

void registerBehaviors(core::TypeRegistry& types, eval::Behaviors& behaviors);
std::unique_ptr<core::ConversionPolicy> makeConversionPolicy();
// `read` evaluates shapes that have history; without it they have the components that are written on them.
std::unique_ptr<core::ComponentSource> makeComponentSource(ReadPlug read = {});

} // namespace understudy::nodes
