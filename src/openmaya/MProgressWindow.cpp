#include "openmaya/Status.h"

#include <maya/MProgressWindow.h>
#include <maya/MString.h>

#include <algorithm>
#include <optional>
#include <string>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

struct Window
{
    int min = 0;
    int max = 100;
    int progress = 0;
    std::string title;
    std::string status;
    bool isInterruptable = false;
};

// Where somebody has reserved it.
std::optional<Window>& reserved()
{
    static std::optional<Window> window;
    return window;
}

Window& window()
{
    if (!reserved())
        throw core::Error(core::ErrorKind::Failed, "The progress window is not reserved.");
    return *reserved();
}

template <class Work> MStatus change(Work&& work)
{
    return guarded(
        [&]
        {
            Window& shown = window();
            work(shown);
            shown.progress = std::clamp(shown.progress, shown.min, std::max(shown.min, shown.max));
        });
}

template <class Member> auto ask(MStatus* status, Member Window::* member)
{
    return guarded(status, Member(), [&] { return window().*member; });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

bool MProgressWindow::reserve()
{
    if (reserved())
        return false;
    reserved().emplace();
    return true;
}

MStatus MProgressWindow::startProgress()
{
    return change([](Window& shown) { shown.progress = shown.min; });
}

MStatus MProgressWindow::endProgress()
{
    MStatus status = change([](Window&) {});
    reserved().reset();
    return status;
}

MStatus MProgressWindow::setProgressRange(const int minValue, const int maxValue)
{
    return change(
        [&](Window& shown)
        {
            if (minValue >= maxValue)
                throw core::error(core::ErrorKind::BadArgument, "{} to {} is no range.", minValue, maxValue);
            shown.min = minValue;
            shown.max = maxValue;
        });
}

MStatus MProgressWindow::setProgressMin(const int minValue)
{
    return change([&](Window& shown) { shown.min = minValue; });
}

MStatus MProgressWindow::setProgressMax(const int maxValue)
{
    return change([&](Window& shown) { shown.max = maxValue; });
}

int MProgressWindow::progressMin(MStatus* ReturnStatus) { return ask(ReturnStatus, &Window::min); }
int MProgressWindow::progressMax(MStatus* ReturnStatus) { return ask(ReturnStatus, &Window::max); }

MStatus MProgressWindow::setProgress(const int progress)
{
    return change([&](Window& shown) { shown.progress = progress; });
}

MStatus MProgressWindow::advanceProgress(const int amount)
{
    return change([&](Window& shown) { shown.progress += amount; });
}

int MProgressWindow::progress(MStatus* ReturnStatus) { return ask(ReturnStatus, &Window::progress); }

MStatus MProgressWindow::setTitle(const MString& title)
{
    return change([&](Window& shown) { shown.title = title.asChar(); });
}

MString MProgressWindow::title(MStatus* ReturnStatus) { return ask(ReturnStatus, &Window::title).c_str(); }

MStatus MProgressWindow::setProgressStatus(const MString& progressStatus)
{
    return change([&](Window& shown) { shown.status = progressStatus.asChar(); });
}

MString MProgressWindow::progressStatus(MStatus* ReturnStatus) { return ask(ReturnStatus, &Window::status).c_str(); }

MStatus MProgressWindow::setInterruptable(const bool value)
{
    return change([&](Window& shown) { shown.isInterruptable = value; });
}

bool MProgressWindow::isInterruptable(MStatus* ReturnStatus) { return ask(ReturnStatus, &Window::isInterruptable); }

bool MProgressWindow::isCancelled(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false, [] { return (void)window(), false; });
}

const char* MProgressWindow::className() { return "MProgressWindow"; }

OPENMAYA_NAMESPACE_CLOSE
