// A pointer that is counted: what it points to lives as long as the last one.
#pragma once

#include <maya/MTypes.h>

#include <cstddef>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

OPENMAYA_MAJOR_NAMESPACE_OPEN

template <class T> class MSharedPtr
{
    template <class U> using IfConvertible = std::enable_if_t<std::is_convertible<U*, T*>::value>;

public:
    typedef T element_type;

    MSharedPtr() noexcept {}
    MSharedPtr(std::nullptr_t) noexcept {}
    template <class U, class = IfConvertible<U>> explicit MSharedPtr(U* ptr) : m_shared(ptr) {}
    // `deleter` is called with the pointer in place of delete.
    template <class U, class Deleter, class = IfConvertible<U>>
    MSharedPtr(U* ptr, Deleter deleter) : m_shared(ptr, std::move(deleter))
    {
    }
    template <class Deleter> MSharedPtr(std::nullptr_t, Deleter deleter) : m_shared(nullptr, std::move(deleter)) {}
    // Points to `ptr` and keeps what the other keeps.
    template <class U>
    MSharedPtr(const MSharedPtr<U>& other, element_type* ptr) noexcept : m_shared(other.m_shared, ptr)
    {
    }
    MSharedPtr(const MSharedPtr& other) noexcept = default;
    MSharedPtr(MSharedPtr&& other) noexcept = default;
    template <class U, class = IfConvertible<U>>
    MSharedPtr(const MSharedPtr<U>& other) noexcept : m_shared(other.m_shared)
    {
    }
    template <class U, class = IfConvertible<U>>
    MSharedPtr(MSharedPtr<U>&& other) noexcept : m_shared(std::move(other.m_shared))
    {
    }

    MSharedPtr& operator=(const MSharedPtr& other) noexcept = default;
    MSharedPtr& operator=(MSharedPtr&& other) noexcept = default;
    template <class U, class = IfConvertible<U>> MSharedPtr& operator=(const MSharedPtr<U>& other) noexcept
    {
        m_shared = other.m_shared;
        return *this;
    }
    template <class U, class = IfConvertible<U>> MSharedPtr& operator=(MSharedPtr<U>&& other) noexcept
    {
        m_shared = std::move(other.m_shared);
        return *this;
    }

    T* get() const { return m_shared.get(); }
    T* operator->() const { return m_shared.get(); }
    decltype(auto) operator*() const { return *m_shared; }
    explicit operator bool() const { return m_shared != nullptr; }

    template <class U> bool operator==(const MSharedPtr<U>& other) const noexcept { return get() == other.get(); }
    template <class U> bool operator!=(const MSharedPtr<U>& other) const noexcept { return get() != other.get(); }
    template <class U> bool operator<(const MSharedPtr<U>& other) const noexcept { return get() < other.get(); }
    template <class U> bool operator>(const MSharedPtr<U>& other) const noexcept { return get() > other.get(); }
    template <class U> bool operator<=(const MSharedPtr<U>& other) const noexcept { return get() <= other.get(); }
    template <class U> bool operator>=(const MSharedPtr<U>& other) const noexcept { return get() >= other.get(); }
    bool operator==(std::nullptr_t) const { return get() == nullptr; }
    bool operator!=(std::nullptr_t) const { return get() != nullptr; }

    void reset() noexcept { m_shared.reset(); }
    template <class U, class = IfConvertible<U>> void reset(U* ptr) { m_shared.reset(ptr); }
    template <class U, class Deleter, class = IfConvertible<U>> void reset(U* ptr, Deleter deleter)
    {
        m_shared.reset(ptr, std::move(deleter));
    }

    // An object made with these arguments.
    template <class... Args> static MSharedPtr make(Args&&... args)
    {
        return MSharedPtr(std::make_shared<T>(std::forward<Args>(args)...));
    }

    template <class U> static MSharedPtr static_pointer_cast(const MSharedPtr<U>& other) noexcept
    {
        return MSharedPtr(std::static_pointer_cast<T>(other.m_shared));
    }
    template <class U> static MSharedPtr static_pointer_cast(MSharedPtr<U>&& other) noexcept
    {
        return MSharedPtr(std::static_pointer_cast<T>(std::move(other.m_shared)));
    }
    template <class U> static MSharedPtr dynamic_pointer_cast(const MSharedPtr<U>& other) noexcept
    {
        return MSharedPtr(std::dynamic_pointer_cast<T>(other.m_shared));
    }
    template <class U> static MSharedPtr dynamic_pointer_cast(MSharedPtr<U>&& other) noexcept
    {
        return MSharedPtr(std::dynamic_pointer_cast<T>(std::move(other.m_shared)));
    }
    template <class U> static MSharedPtr const_pointer_cast(const MSharedPtr<U>& other) noexcept
    {
        return MSharedPtr(std::const_pointer_cast<T>(other.m_shared));
    }
    template <class U> static MSharedPtr const_pointer_cast(MSharedPtr<U>&& other) noexcept
    {
        return MSharedPtr(std::const_pointer_cast<T>(std::move(other.m_shared)));
    }
    template <class U> static MSharedPtr reinterpret_pointer_cast(const MSharedPtr<U>& other) noexcept
    {
        return MSharedPtr(std::reinterpret_pointer_cast<T>(other.m_shared));
    }
    template <class U> static MSharedPtr reinterpret_pointer_cast(MSharedPtr<U>&& other) noexcept
    {
        return MSharedPtr(std::reinterpret_pointer_cast<T>(std::move(other.m_shared)));
    }

private:
    template <class U> friend class MSharedPtr;
    explicit MSharedPtr(std::shared_ptr<T> shared) noexcept : m_shared(std::move(shared)) {}

    std::shared_ptr<T> m_shared;
};

OPENMAYA_NAMESPACE_CLOSE

USING_MAJOR_API(MSharedPtr);
