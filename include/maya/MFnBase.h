// Base of all function sets: an object, and operations on it.
#pragma once

#include <maya/MFn.h>
#include <maya/MObject.h>
#include <maya/MStatus.h>
#include <maya/MTypes.h>

class MPtrBase;

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnBase
{
public:
    virtual MFn::Type type() const;
    virtual ~MFnBase();

    bool hasObj(MFn::Type mtype) const;
    bool hasObj(const MObject& object) const;
    MObject object(MStatus* ReturnStatus = nullptr) const;
    // kInvalidParameter where the function set does not work on such objects.
    virtual MStatus setObject(MObject& object);
    virtual MStatus setObject(const MObject& object);

    static const char* className();
    // "kTransform"; null for a number that is none.
    static const char* typeString(MFn::Type mtype);
    static bool isValid(MFn::Type mtype);

protected:
    MFnBase();

    virtual bool objectChanged(MFn::Type mtype, MStatus* ReturnStatus);
    void setPtr(MPtrBase* ptr);
    void setPtr(const MPtrBase* ptr);
    void setPtrNull();

    MPtrBase* f_ptr;
    const MPtrBase* f_constptr;
    bool fIsReferenceCounted;

private:
    friend struct ::understudy::openmaya::Access;

    MFnBase(const MFnBase&) = delete;
    MFnBase& operator=(const MFnBase&) = delete;
    MFnBase* operator&() const;

    MObject m_object;
};

OPENMAYA_NAMESPACE_CLOSE

#define declareMinimalMFn(MFnClass)                                                                                    \
public:                                                                                                                \
    MFn::Type type() const override;                                                                                   \
    ~MFnClass() override;                                                                                              \
    static const char* className();                                                                                    \
                                                                                                                       \
private:                                                                                                               \
    MFnClass(const MFnClass&) = delete;                                                                                \
    MFnClass& operator=(const MFnClass&) = delete;                                                                     \
    MFnClass* operator&() const

#define declareMFn(MFnClass, MFnParentClass)                                                                           \
    declareMinimalMFn(MFnClass);                                                                                       \
                                                                                                                       \
public:                                                                                                                \
    MFnClass();                                                                                                        \
    MFnClass(MObject& object, MStatus* ReturnStatus = nullptr)

#define declareMFnConstConstructor(MFnClass, MFnParentClass)                                                           \
    MFnClass(const MObject& object, MStatus* ReturnStatus = nullptr)

#define declareMFnNoVoidConstructor(MFnClass, MFnParentClass)                                                          \
    declareMinimalMFn(MFnClass);                                                                                       \
                                                                                                                       \
public:                                                                                                                \
    MFnClass(MObject& object, MStatus* ReturnStatus = nullptr)

#define declareMFnNoVoidConstructorConstConstructor(MFnClass, MFnParentClass)                                          \
    MFnClass(const MObject& object, MStatus* ReturnStatus = nullptr)
