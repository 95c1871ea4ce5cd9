import type { OpenTelling, ToldItem } from './items.ts'

/** One notice to one person: what it is about, and what it tells of. */
export type Telling = {
  personId: string
  about: { kind: string; id: string }
  items: ToldItem[]
}

type Given = {
  batchId: string
  /** What was answered in this batch. */
  ids: readonly string[]
  items: ReadonlyMap<string, ToldItem>
  open: readonly OpenTelling[]
}

/**
 * Who is told what: one notice a person for all that was answered together. What an earlier notice tells of that has
 * not reached its person is said anew there, so that nobody gets an answer that does not stand any more.
 */
export function tellingsOf({ batchId, ids, items, open }: Given): Telling[] {
  const again = [...Map.groupBy(open, ({ noticeId }) => noticeId).values()].map(
    (told): Telling => ({
      personId: told[0]!.personId,
      about: { kind: told[0]!.aboutKind, id: told[0]!.aboutId },
      items: inOrder(
        items,
        told.map(({ contributionId }) => contributionId),
      ),
    }),
  )
  const covered = new Set(
    open.map(({ personId, contributionId }) => `${personId} ${contributionId}`),
  )
  const fresh = new Map<string, string[]>()
  for (const id of ids) {
    const item = items.get(id)
    for (const personId of new Set([item?.participantId, item?.broughtBy])) {
      if (!personId || covered.has(`${personId} ${id}`)) continue
      fresh.set(personId, [...(fresh.get(personId) ?? []), id])
    }
  }
  const first = [...fresh].map(([personId, mine]): Telling => {
    const about = mine.length === 1 ? { kind: 'contribution', id: mine[0]! } : null
    return {
      personId,
      about: about ?? { kind: 'answers', id: batchId },
      items: inOrder(items, mine),
    }
  })
  return [...again, ...first].filter((telling) => telling.items.length > 0)
}

function inOrder(items: ReadonlyMap<string, ToldItem>, wanted: readonly string[]): ToldItem[] {
  const chosen = new Set(wanted)
  return [...items.values()].filter(({ id }) => chosen.has(id))
}
