// An edit of the API that is made of several changes: it is made whole or not at all.
#pragma once

#include "core/Journal.h"
#include "openmaya/CurrentSession.h"

#include <memory>
#include <type_traits>

namespace understudy::openmaya
{

// Makes the edit; `keep` is given its records, where there are any. They belong to the step or command around it too:
// whoever is undone first flips them.
template <class Work, class Keep> std::invoke_result_t<Work> recorded(Work&& work, Keep&& keep)
{
    core::Scene& scene = currentScene();
    core::Scene::Edit edit(scene);
    auto journal = std::make_shared<core::Journal>(scene);
    auto record = [&]
    {
        core::JournalScope recording(scene, *journal);
        return work();
    };
    auto finish = [&]
    {
        if (journal->empty())
            return;
        keep(journal);
        if (core::Journal* outer = scene.journal())
            outer->add(journal);
    };
    try
    {
        if constexpr (std::is_void_v<std::invoke_result_t<Work>>)
        {
            record();
            finish();
        }
        else
        {
            auto result = record();
            finish();
            return result;
        }
    }
    catch (...)
    {
        journal->rollBack(0);
        throw;
    }
}

template <class Work> std::invoke_result_t<Work> recorded(Work&& work)
{
    return recorded(std::forward<Work>(work), [](const std::shared_ptr<core::Journal>&) {});
}

} // namespace understudy::openmaya
