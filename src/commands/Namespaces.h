// What namespace and namespaceInfo share: namespaces by their text, and what lies in them.
#pragma once

#include "commands/Command.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace understudy::commands
{

using core::NamespaceId;

// "a:b" below the current namespace, ":a:b" from the root; "" and ":" are the root.
std::optional<NamespaceId> findNamespace(Session& session, std::string_view text);
// Throws Failed "No namespace matches name: 'x'."
NamespaceId namespaceNamed(Session& session, std::string_view text);

// "a:b", with a leading colon where asked; the root is ":".
std::string namespaceText(const core::Scene& scene, NamespaceId space, bool absolute);

std::vector<NodeId> nodesIn(const core::Scene& scene, NamespaceId space);
// The namespaces below, each before its own.
std::vector<NamespaceId> namespacesBelow(const core::Scene& scene, NamespaceId space, bool recurse);
// Whether `inner` is `outer` or below it.
bool isWithin(const core::Scene& scene, NamespaceId inner, NamespaceId outer);

} // namespace understudy::commands
