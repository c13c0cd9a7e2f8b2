// What the kernel's operations cost at growing scene sizes, beside the same access pattern on plain containers: an
// array of records of the same bytes and a hash map of the same names. run.py compares the growth of the two.
//
// Times are per operation (manual time over a batch). With CALLGRIND=1 in the environment and under valgrind, each
// batch is dumped by name, which gives instructions where the machine offers no counters.
#include "core/Edits.h"
#include "core/Resolver.h"
#include "session/Session.h"

#include <benchmark/benchmark.h>
#include <tsl/robin_map.h>
#include <unistd.h>
#include <valgrind/callgrind.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace
{

using namespace understudy::core;

enum class Order
{
    Sequential,
    Random
};

std::vector<uint32_t> visitingOrder(size_t count, Order order)
{
    std::vector<uint32_t> visits(count);
    for (uint32_t i = 0; i < count; ++i)
        visits[i] = i;
    if (order == Order::Random)
        std::shuffle(visits.begin(), visits.end(), std::mt19937(1));
    return visits;
}

// Seconds for one batch; the batch alone is counted when valgrind watches.
template <class Batch> double timed(const std::string& label, Batch&& batch)
{
    CALLGRIND_ZERO_STATS;
    auto start = std::chrono::steady_clock::now();
    batch();
    auto stop = std::chrono::steady_clock::now();
    CALLGRIND_DUMP_STATS_AT(label.c_str());
    return std::chrono::duration<double>(stop - start).count();
}

// ------------------------------------------------------------------------------------------------------------- the
// kernel

// A scene of `count` transforms named transform1..N.
struct Host
{
    TypeRegistry types;
    Scene scene{types};
    std::vector<NodeId> nodes;
    TypeId transform = types.find("transform");
    AttrId x = types.findAttribute(transform, "translateX");
    AttrId y = types.findAttribute(transform, "translateY");

    Host() { scene.undoQueue().setLength(0); }

    void create(size_t count)
    {
        nodes.reserve(count);
        for (size_t i = 0; i < count; ++i)
            nodes.push_back(createNode(scene, transform));
    }

    template <class Edits> void step(Edits&& edits)
    {
        scene.undoQueue().begin("bench");
        edits();
        scene.undoQueue().end();
    }
};

struct Operation
{
    const char* name;
    void (*prepare)(Host&, size_t count);
    void (*run)(Host&, const std::vector<uint32_t>& visits);
};

void made(Host& host, size_t count) { host.create(count); }

void madeAndSet(Host& host, size_t count)
{
    host.create(count);
    for (NodeId node : host.nodes)
        setValue(host.scene, {node, host.x, {}}, Value::number(Scalar::Double, 1));
}

void madeAndDeleted(Host& host, size_t count)
{
    host.create(count);
    host.step([&] { deleteNodes(host.scene, host.nodes); });
}

const Operation kOperations[] = {
    {"create", [](Host&, size_t) {}, [](Host& host, const auto& visits) { host.create(visits.size()); }},
    {"set", made,
     [](Host& host, const auto& visits)
     {
         for (uint32_t i : visits)
             setValue(host.scene, {host.nodes[i], host.x, {}}, Value::number(Scalar::Double, i));
     }},
    {"get", madeAndSet,
     [](Host& host, const auto& visits)
     {
         double sum = 0;
         for (uint32_t i : visits)
             sum += host.scene.stored({host.nodes[i], host.x, {}}).asDouble();
         benchmark::DoNotOptimize(sum);
     }},
    {"look-up", made,
     [](Host& host, const auto& visits)
     {
         Resolver resolver(host.scene, {});
         for (uint32_t i : visits)
             benchmark::DoNotOptimize(resolver.node("transform" + std::to_string(i + 1)));
     }},
    {"connect", made,
     [](Host& host, const auto& visits)
     {
         for (uint32_t i : visits)
             connect(host.scene, {host.nodes[i], host.x, {}}, {host.nodes[(i + 1) % visits.size()], host.y, {}});
     }},
    {"rename", made,
     [](Host& host, const auto& visits)
     {
         for (uint32_t i : visits)
             renameNode(host.scene, host.nodes[i], "renamed" + std::to_string(i), NamespaceId::Root);
     }},
    {"delete", made,
     [](Host& host, const auto& visits)
     {
         std::vector<NodeId> doomed;
         doomed.reserve(visits.size());
         for (uint32_t i : visits)
             doomed.push_back(host.nodes[i]);
         host.step([&] { deleteNodes(host.scene, doomed); });
     }},
    {"undo", madeAndDeleted, [](Host& host, const auto&) { host.scene.undoQueue().undo(); }},
};

// ---------------------------------------------------------------------------------------------------------------
// baselines

// The same work on containers: a record for each node, of the bytes that a kernel node takes, and its name in a map.
struct Plain
{
    static constexpr size_t kRecordWords = 25;

    struct Record
    {
        uint64_t words[kRecordWords] = {};
    };
    std::vector<Record> records;
    tsl::robin_map<std::string, uint32_t> names;
    struct MixedHash
    {
        size_t operator()(uint64_t key) const { return mix(key); }
    };
    tsl::robin_map<uint64_t, uint32_t, MixedHash> links;

    void create(size_t count)
    {
        for (uint32_t i = 0; i < count; ++i)
        {
            records.push_back({});
            names.emplace("transform" + std::to_string(i + 1), i);
        }
    }
};

struct PlainOperation
{
    const char* name;
    void (*run)(Plain&, const std::vector<uint32_t>& visits);
};

void plainSet(Plain& plain, const std::vector<uint32_t>& visits)
{
    for (uint32_t i : visits)
        plain.records[i].words[3] = i;
}

const PlainOperation kPlainOperations[] = {
    {"create", [](Plain& plain, const auto& visits) { plain.create(visits.size()); }},
    {"set", plainSet},
    {"get",
     [](Plain& plain, const auto& visits)
     {
         uint64_t sum = 0;
         for (uint32_t i : visits)
             sum += plain.records[i].words[3];
         benchmark::DoNotOptimize(sum);
     }},
    {"look-up",
     [](Plain& plain, const auto& visits)
     {
         for (uint32_t i : visits)
             benchmark::DoNotOptimize(
                 plain.records[plain.names.find("transform" + std::to_string(i + 1))->second].words[0]);
     }},
    {"connect",
     [](Plain& plain, const auto& visits)
     {
         for (uint32_t i : visits)
         {
             plain.links.emplace((uint64_t(i) << 32) | 1, i);
             ++plain.records[i].words[5];
             ++plain.records[(i + 1) % visits.size()].words[6];
         }
     }},
    {"rename",
     [](Plain& plain, const auto& visits)
     {
         for (uint32_t i : visits)
         {
             plain.names.erase("transform" + std::to_string(i + 1));
             plain.names.emplace("renamed" + std::to_string(i), i);
             ++plain.records[i].words[2];
         }
     }},
    {"delete",
     [](Plain& plain, const auto& visits)
     {
         for (uint32_t i : visits)
         {
             plain.names.erase("transform" + std::to_string(i + 1));
             plain.records[i].words[0] = 1;
         }
     }},
    {"undo",
     [](Plain& plain, const auto& visits)
     {
         for (uint32_t i : visits)
         {
             plain.names.emplace("transform" + std::to_string(i + 1), i);
             plain.records[i].words[0] = 0;
         }
     }},
};

// -------------------------------------------------------------------------------------------------------------------
// main

std::string label(const char* side, const char* name, Order order, size_t count)
{
    const char* orderName = order == Order::Random ? "random" : "sequential";
    return std::string(side) + '/' + name + '/' + orderName + '/' + std::to_string(count);
}

// One batch an iteration: the library's own repetition would wait for batches of nanoseconds to add up to seconds.
template <class Run> void record(const std::string& name, Run&& run, size_t count)
{
    int repetitions = count <= 1000 ? 51 : count <= 10000 ? 21 : count <= 100000 ? 7 : 3;
    benchmark::RegisterBenchmark(name.c_str(), run)
        ->UseManualTime()
        ->Iterations(1)
        ->Repetitions(RUNNING_ON_VALGRIND ? 1 : repetitions)
        ->Unit(benchmark::kNanosecond);
}

void addHost(const Operation& operation, Order order, size_t count)
{
    std::string name = label("kernel", operation.name, order, count);
    auto run = [=](benchmark::State& state)
    {
        std::vector<uint32_t> visits = visitingOrder(count, order);
        for (auto _ : state)
        {
            Host host;
            operation.prepare(host, count);
            state.SetIterationTime(timed(name, [&] { operation.run(host, visits); }) / static_cast<double>(count));
        }
    };
    record(name, run, count);
}

void addPlain(const PlainOperation& operation, Order order, size_t count)
{
    std::string name = label("plain", operation.name, order, count);
    bool prepared = std::string_view(operation.name) != "create";
    bool deleted = std::string_view(operation.name) == "undo";
    auto run = [=](benchmark::State& state)
    {
        std::vector<uint32_t> visits = visitingOrder(count, order);
        for (auto _ : state)
        {
            Plain plain;
            if (prepared)
                plain.create(count);
            if (deleted)
                plain.names.clear();
            state.SetIterationTime(timed(name, [&] { operation.run(plain, visits); }) / static_cast<double>(count));
        }
    };
    record(name, run, count);
}

double residentBytes()
{
    std::ifstream file("/proc/self/statm");
    double total = 0;
    double resident = 0;
    file >> total >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE));
}

// Bytes for each untouched transform, names, UUIDs and DAG links included: (resident after - before) / N.
void addMemory(size_t count)
{
    auto run = [count](benchmark::State& state)
    {
        for (auto _ : state)
        {
            Host host;
            host.scene.undoQueue().setEnabled(false, true);
            double before = residentBytes();
            for (size_t i = 0; i < count; ++i)
                createNode(host.scene, host.transform);
            state.counters["bytes"] = (residentBytes() - before) / static_cast<double>(count);
            state.SetIterationTime(1e-9);
        }
    };
    benchmark::RegisterBenchmark(("memory/transform/" + std::to_string(count)).c_str(), run)
        ->UseManualTime()
        ->Iterations(1);
}

// What the node types cost at start: the registry, and the attributes of all types that a new scene has.
void addSchema()
{
    auto run = [](benchmark::State& state)
    {
        understudy::session::Session session;
        session.newScene();
        std::set<std::string> names;
        for (NodeId node : session.scene().nodes())
            names.emplace(session.scene().type(node).name());
        for (auto _ : state)
            state.SetIterationTime(timed("schema",
                                         [&]
                                         {
                                             TypeRegistry types;
                                             for (const std::string& name : names)
                                                 benchmark::DoNotOptimize(types.attributes(types.find(name)).data());
                                         }));
    };
    benchmark::RegisterBenchmark("schema/start", run)
        ->UseManualTime()
        ->Iterations(1)
        ->Repetitions(21)
        ->Unit(benchmark::kNanosecond);
}

} // namespace

int main(int argc, char** argv)
{
    benchmark::Initialize(&argc, argv);
    addMemory(1000000); // first, while nothing was freed that could be used again
    addSchema();
    for (size_t count : {1000, 10000, 100000, 1000000})
        for (Order order : {Order::Sequential, Order::Random})
        {
            for (const Operation& operation : kOperations)
                addHost(operation, order, count);
            for (const PlainOperation& operation : kPlainOperations)
                addPlain(operation, order, count);
        }
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
