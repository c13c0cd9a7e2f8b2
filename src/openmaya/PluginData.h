// Values of data types that plug-ins register: an instance of the plug-in's class while it is loaded, the words that
// files have of it otherwise.
#pragma once

#include "core/ExternalData.h"
#include "core/TypeRegistry.h"
#include "openmaya/PluginHost.h"

#include <maya/MPxData.h>

#include <memory>
#include <optional>
#include <string>
#include <unordered_set>

namespace understudy::openmaya
{

class PluginData;

// What a plug-in registered; shared by the values, which may outlive it: without a creator then.
struct DataRegistration : Registered
{
    uint32_t tag = 0;
    std::unordered_set<PluginData*> values;
};

// Values that a plug-in of this name left behind come to life again. Throws Failed where name or id is taken.
void addDataType(core::TypeRegistry& types, std::shared_ptr<DataRegistration> registration);
void removeDataType(core::TypeRegistry& types, const std::shared_ptr<DataRegistration>& registration);
// Throws NotFound where no plug-in that is loaded has registered it.
std::shared_ptr<DataRegistration> dataTypeOfId(uint32_t tag);

class PluginData final : public core::ExternalData
{
public:
    // Takes the instance over; makes one where it is null. Throws Failed where the plug-in cannot.
    explicit PluginData(std::shared_ptr<DataRegistration> registration, MPxData* instance = nullptr);
    ~PluginData() override;

    // Null while its plug-in is not loaded.
    MPxData* instance() const { return m_instance; }
    uint32_t tag() const { return m_registration->tag; }
    void read(const std::vector<std::string>& words);

    // The plug-in goes: the words stay. And comes back. False where it can't write the value, or not read it again:
    // then it is as a new one.
    bool sleep();
    bool wake(std::shared_ptr<DataRegistration> registration);

    // ---- core::ExternalData
    std::string_view typeName() const override { return m_registration->name; }
    std::string text() const override;
    bool equals(const core::Data& other) const override { return this == &other; }
    size_t bytes() const override { return sizeof(*this) + (m_words ? m_words->capacity() : 0); }

private:
    void makeInstance();
    std::optional<std::string> written(MStatus& status) const;
    void destroyInstance();

    std::shared_ptr<DataRegistration> m_registration;
    MPxData* m_instance = nullptr;
    std::optional<std::string> m_words; // of one that sleeps, if they are known
};

// The value that an instance belongs to; null where it is no value's yet.
PluginData* ownerOf(const MPxData* instance);
// The same; of an instance that is nobody's a new value.
core::DataRef dataOf(MPxData* instance);
// Null where a value is no plug-in's.
PluginData* pluginDataOf(const core::Value& value);

} // namespace understudy::openmaya
