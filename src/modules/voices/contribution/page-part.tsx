import type { ComponentChildren, FunctionComponent } from 'preact'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { LabEntry } from '../../../platform/lab-directory.ts'
import type { ThreadKind } from '../../../platform/manifest.ts'
import type { LabId } from '../../../shared/id.ts'
import type { ContributionRow } from './schema.ts'

/** Where a part of a contribution's page stands: one open transaction, who reads, and what was said. */
export type PartPlace = {
  db: Db
  labId: LabId
  lab: LabEntry
  actor: Actor
  now: Date
  found: ContributionRow
  /** Whether it is the reader's own: they said it, or brought it for somebody. */
  isOwn: boolean
  /** Whether the reader handles what is said in this initiative. */
  handles: boolean
  /** The code of its receipt, for those who handle it: people lose theirs. */
  receipt: string | null
  address: { lab: string; initiativeId: string; contributionId: string }
  /** What the address asks for beside the contribution, such as the page of a list. */
  query: Readonly<Record<string, string>>
  /** The kinds of thing that the thread can name. */
  kinds: ReadonlyMap<string, ThreadKind>
}

/** One part of a contribution's page; it reads what it needs, and shows nothing when there is nothing. */
export type PagePart = { key: string; show(place: PartPlace): Promise<ComponentChildren> }

/** Ties what a part reads to how it is shown; `load` gives null when there is nothing to show. */
export function pagePart<T extends object>(
  key: string,
  load: (place: PartPlace) => Promise<T | null>,
  View: FunctionComponent<T>,
): PagePart {
  return {
    key,
    async show(place) {
      const read = await load(place)
      return read && <View key={key} {...read} />
    },
  }
}
