#include "core/TypeRegistry.h"

#include "core/Error.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>
#include <set>

using namespace understudy::core;

TEST(TypeRegistry, FindsTypesByName)
{
    TypeRegistry types;
    EXPECT_TRUE(valid(types.find("transform")));
    EXPECT_FALSE(valid(types.find("noSuchType")));
    EXPECT_EQ(types.type(types.find("joint")).name(), "joint");
}

// behaviour.md, nodeType: base first
TEST(TypeRegistry, InheritedTypesStartAtTheBase)
{
    TypeRegistry types;
    std::vector<std::string> chain;
    for (TypeId type : types.inherited(types.find("joint")))
        chain.emplace_back(types.type(type).name());
    EXPECT_EQ(chain, (std::vector<std::string>{"containerBase", "entity", "dagNode", "transform", "joint"}));
}

TEST(TypeRegistry, InheritedAttributesAreTheSameEntities)
{
    TypeRegistry types;
    AttrId visibility = types.findAttribute(types.find("transform"), "visibility");
    EXPECT_TRUE(valid(visibility));
    EXPECT_EQ(types.findAttribute(types.find("mesh"), "v"), visibility);
}

TEST(TypeRegistry, TupleAttributesHaveComponents)
{
    TypeRegistry types;
    AttrId translate = types.findAttribute(types.find("transform"), "t");
    AttrId y = types.findAttribute(types.find("transform"), "ty");
    EXPECT_EQ(types.attribute(y).layout.storage, translate);
    EXPECT_EQ(types.attribute(y).layout.component, 1);
    EXPECT_EQ(types.attribute(translate).components(), 3u);
}

TEST(TypeRegistry, DefaultsOfTuplesComeFromTheirChildren)
{
    TypeRegistry types;
    const Attribute& scale = types.attribute(types.findAttribute(types.find("transform"), "scale"));
    EXPECT_EQ(types.defaultValue(scale), Value::numbers(Scalar::Double, {1, 1, 1}));
}

TEST(TypeRegistry, EveryTypeUnfoldsWithUniqueNames)
{
    TypeRegistry types;
    size_t attributes = 0;
    size_t builtin = types.typeCount();
    for (uint32_t i = 0; i < builtin; ++i)
    {
        auto id = static_cast<TypeId>(i);
        attributes += types.attributes(id).size();
        std::set<std::string_view> names;
        for (AttrId attribute : types.attributes(id))
            ASSERT_TRUE(names.insert(types.attribute(attribute).longName).second)
                << types.type(id).name() << '.' << types.attribute(attribute).longName;
    }
    EXPECT_GT(builtin, 1050u);
    EXPECT_GT(types.attributeCount(), 15000u);
    std::printf("%zu types, %zu attributes of their own, %zu with inheritance\n", builtin, types.attributeCount(),
                attributes);
}

TEST(TypeRegistry, EveryAttributeIsFoundByBothNames)
{
    TypeRegistry types;
    for (const char* name : {"transform", "joint", "mesh", "camera", "skinCluster", "lambert", "animCurveTL"})
    {
        TypeId type = types.find(name);
        for (AttrId id : types.attributes(type))
        {
            const Attribute& attribute = types.attribute(id);
            EXPECT_EQ(types.findAttribute(type, attribute.longName), id) << name << '.' << attribute.longName;
            EXPECT_TRUE(valid(types.findAttribute(type, attribute.shortName))) << name << '.' << attribute.shortName;
        }
    }
}

TEST(TypeRegistry, ExtensionReachesDerivedTypes)
{
    TypeRegistry types;
    Attribute made;
    made.longName = "studioTag";
    made.shortName = "stg";
    AttrId tag = types.make(made);
    types.addExtension(types.find("dagNode"), tag);
    EXPECT_EQ(types.findAttribute(types.find("joint"), "studioTag"), tag);
    EXPECT_EQ(types.attribute(tag).ownerType, types.find("dagNode"));
    types.removeExtension(types.find("dagNode"), tag);
    EXPECT_EQ(types.attribute(tag).ownerType, TypeId::None);
    EXPECT_FALSE(valid(types.findAttribute(types.find("joint"), "studioTag")));
}

TEST(TypeRegistry, AddedTypeInheritsAndIsRemoved)
{
    TypeRegistry types;
    NodeTypeSpec spec;
    spec.name = "myLocator";
    spec.parent = types.find("locator");
    TypeId added = types.add(spec);
    EXPECT_EQ(types.find("myLocator"), added);
    EXPECT_TRUE(types.type(added).isShape());
    EXPECT_TRUE(valid(types.findAttribute(added, "localPosition")));
    EXPECT_THROW(types.add(spec), Error);
    types.retire(added);
    EXPECT_FALSE(valid(types.find("myLocator")));
}

TEST(TypeRegistry, DeepArraysAreRefused)
{
    TypeRegistry types;
    Attribute made;
    made.type = AttributeType::Compound;
    made.flags |= kArray;
    made.longName = "level";
    made.shortName = "level";
    AttrId top = types.make(made);
    AttrId at = top;
    auto nest = [&]
    {
        for (int i = 0; i < 10; ++i)
        {
            AttrId child = types.make(made);
            types.addChild(at, child);
            at = child;
        }
    };
    EXPECT_THROW(nest(), Error);
}

TEST(TypeRegistry, NiceNamesAreMadeOfLongNames)
{
    TypeRegistry types;
    auto nice = [&](const char* type, const char* attribute)
    { return types.niceName(types.attribute(types.findAttribute(types.find(type), attribute))); };
    EXPECT_EQ(nice("transform", "translateX"), "Translate X");
    EXPECT_EQ(nice("transform", "visibility"), "Visibility");
    EXPECT_EQ(nice("transform", "inheritsTransform"), "Inherits Transform");
}
