// A port: what MLibrary needs to start a session in a program of its own, from the layer that can put one together.
#pragma once

namespace understudy::openmaya
{

class EmbeddedHost
{
public:
    virtual ~EmbeddedHost() = default;

    // Makes a session the current one. Throws Failed where there is one.
    virtual void start(bool showsMessages) = 0;
    // Unloads plug-ins and ends the session that it started. Nothing happens where it started none.
    virtual void stop() = 0;
};

EmbeddedHost* embeddedHost();
void setEmbeddedHost(EmbeddedHost* host);

} // namespace understudy::openmaya
