#include "openmaya/PluginData.h"

#include "core/Error.h"
#include "core/Value.h"
#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/PluginCall.h"
#include "script/Value.h"

#include <maya/MArgList.h>
#include <maya/MTypeId.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <unordered_map>

namespace understudy::openmaya
{

namespace
{

using Registrations = std::map<std::string, std::shared_ptr<DataRegistration>, std::less<>>;

// By name, also of plug-ins that are gone as long as values of theirs are left.
Registrations& registrations()
{
    static auto* all = new Registrations;
    return *all;
}

std::unordered_map<const MPxData*, PluginData*>& owners()
{
    static auto* all = new std::unordered_map<const MPxData*, PluginData*>;
    return *all;
}

std::vector<std::string> wordsOf(const std::string& text)
{
    std::istringstream stream(text);
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

core::Error failed(const DataRegistration& registration, std::string_view what, const MStatus& status)
{
    return core::error(core::ErrorKind::Failed, "Data of type '{}' (plug-in '{}') cannot be {}: {}", registration.name,
                       registration.plugin, what, failureText(status));
}

// Values that are computed come again; of what is stored nothing is left.
void tellLost(const DataRegistration& registration, const char* what, ptrdiff_t count)
{
    if (count > 0)
        needSession().message(script::Severity::Warning,
                              fmt::format("{} values of type '{}' (plug-in '{}') could not be {}: they are empty.",
                                          count, registration.name, registration.plugin, what));
}

} // namespace

void addDataType(core::TypeRegistry& types, std::shared_ptr<DataRegistration> registration)
{
    for (const auto& [name, other] : registrations())
        if (other->creator && (name == registration->name || other->tag == registration->tag))
            throw core::error(core::ErrorKind::Failed, "A data type '{}' with the id {:#x} is registered already.",
                              name, other->tag);
    std::unordered_set<PluginData*> left;
    if (auto old = registrations().find(registration->name); old != registrations().end())
        left = std::exchange(old->second->values, {});
    registrations()[registration->name] = registration;
    types.dataTypes().add(registration->name,
                          [registration](const std::vector<std::string>& words)
                          {
                              core::Ref<PluginData> data(new PluginData(registration));
                              data->read(words);
                              return core::Ref<const core::ExternalData>(data);
                          });
    tellLost(*registration, "read again",
             std::count_if(left.begin(), left.end(),
                           [&registration](PluginData* value) { return !value->wake(registration); }));
}

void removeDataType(core::TypeRegistry& types, const std::shared_ptr<DataRegistration>& registration)
{
    types.dataTypes().remove(registration->name);
    const auto& values = registration->values;
    tellLost(*registration, "written",
             std::count_if(values.begin(), values.end(), [](PluginData* value) { return !value->sleep(); }));
    registration->creator = nullptr;
}

std::shared_ptr<DataRegistration> dataTypeOfId(uint32_t tag)
{
    for (const auto& [name, registration] : registrations())
        if (registration->creator && registration->tag == tag)
            return registration;
    throw core::error(core::ErrorKind::NotFound, "No plug-in has registered a data type with the id {:#x}.", tag);
}

PluginData::PluginData(std::shared_ptr<DataRegistration> registration, MPxData* instance)
    : m_registration(std::move(registration)), m_instance(instance)
{
    if (!m_instance)
        makeInstance();
    owners()[m_instance] = this;
    m_registration->values.insert(this);
}

PluginData::~PluginData()
{
    m_registration->values.erase(this);
    destroyInstance();
}

void PluginData::makeInstance()
{
    MStatus status = callPlugin(*m_registration->running,
                                [this]
                                {
                                    m_instance = static_cast<MPxData*>(m_registration->creator());
                                    return m_instance ? MStatus::kSuccess : MStatus::kFailure;
                                });
    if (!m_instance)
        throw failed(*m_registration, "made", status);
}

void PluginData::destroyInstance()
{
    MPxData* instance = std::exchange(m_instance, nullptr);
    owners().erase(instance);
    if (instance)
        (void)callPlugin(*m_registration->running,
                         [instance]
                         {
                             delete instance;
                             return MStatus::kSuccess;
                         });
}

void PluginData::read(const std::vector<std::string>& words)
{
    MArgList list;
    for (const std::string& word : words)
        Access::words(list).emplace_back(word);
    MStatus status = callPlugin(*m_registration->running,
                                [&]
                                {
                                    unsigned int next = 0;
                                    return m_instance->readASCII(list, next);
                                });
    if (!status)
        throw failed(*m_registration, "read", status);
}

std::string PluginData::text() const
{
    if (!m_instance)
        return m_words.value_or(std::string());
    MStatus status;
    std::optional<std::string> words = written(status);
    if (!words)
        throw failed(*m_registration, "written", status);
    return *words;
}

std::optional<std::string> PluginData::written(MStatus& status) const
{
    std::ostringstream stream;
    status = callPlugin(*m_registration->running, [&] { return m_instance->writeASCII(stream); });
    return status ? std::optional(stream.str()) : std::nullopt;
}

bool PluginData::sleep()
{
    MStatus status;
    m_words = written(status);
    destroyInstance();
    return bool(m_words);
}

bool PluginData::wake(std::shared_ptr<DataRegistration> registration)
{
    m_registration = std::move(registration);
    m_registration->values.insert(this);
    makeInstance();
    owners()[m_instance] = this;
    std::optional<std::string> words = std::exchange(m_words, {});
    return !words || !thrownBy([&] { read(wordsOf(*words)); });
}

PluginData* ownerOf(const MPxData* instance)
{
    auto found = owners().find(instance);
    return found == owners().end() ? nullptr : found->second;
}

core::DataRef dataOf(MPxData* instance)
{
    if (!instance)
        return {};
    if (PluginData* owner = ownerOf(instance))
        return core::DataRef(owner);
    return core::DataRef(new PluginData(dataTypeOfId(instance->typeId().id()), instance));
}

PluginData* pluginDataOf(const core::Value& value)
{
    return const_cast<PluginData*>(dynamic_cast<const PluginData*>(value.data()));
}

} // namespace understudy::openmaya
