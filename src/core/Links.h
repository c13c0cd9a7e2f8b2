// Doubly linked lists through the records of a table (nodes of a type, children of a parent, connections of a plug).
//
// An unlinked record keeps its neighbours, so that undoing a removal puts it back where it was.
#pragma once

#include "core/Ids.h"

namespace understudy::core
{

struct Links
{
    uint32_t previous = kNone;
    uint32_t next = kNone;
};

struct List
{
    uint32_t head = kNone;
    uint32_t tail = kNone;
    uint32_t count = 0;
};

// `links(i)` gives the Links of record i.
template <class LinksOf> void linkBefore(List& list, uint32_t item, uint32_t before, LinksOf&& links)
{
    uint32_t previous = before == kNone ? list.tail : links(before).previous;
    links(item) = {previous, before};
    (previous == kNone ? list.head : links(previous).next) = item;
    (before == kNone ? list.tail : links(before).previous) = item;
    ++list.count;
}

template <class LinksOf> void linkLast(List& list, uint32_t item, LinksOf&& links)
{
    linkBefore(list, item, kNone, links);
}

template <class LinksOf> void unlink(List& list, uint32_t item, LinksOf&& links)
{
    Links& own = links(item);
    (own.previous == kNone ? list.head : links(own.previous).next) = own.next;
    (own.next == kNone ? list.tail : links(own.next).previous) = own.previous;
    --list.count;
}

// Puts an unlinked item back between its old neighbours where these are still neighbours (`isMember`), else at the end.
template <class LinksOf, class IsMember> void relink(List& list, uint32_t item, LinksOf&& links, IsMember&& isMember)
{
    Links own = links(item);
    bool previousFits =
        own.previous == kNone ? list.head == own.next : isMember(own.previous) && links(own.previous).next == own.next;
    bool nextFits = own.next == kNone || isMember(own.next);
    linkBefore(list, item, previousFits && nextFits ? own.next : kNone, links);
}

} // namespace understudy::core
