import type { AppContext } from '../../../../platform/http/routes.ts'
import type { Decision } from '../../../../shared/result.ts'
import { findInitiative } from '../../../initiatives/index.ts'
import { here, insist, today } from '../here.ts'
import { mayKeep, mayReadMap, maySeeResult } from '../map/policy.ts'
import { findMap } from '../map/queries.ts'
import type { OpinionMapRow } from '../map/schema.ts'
import { findDeck, type Deck } from '../statement/deck.ts'
import { answersNeeded } from '../vote/page-data.ts'
import { votesOf, type OwnVote } from '../vote/queries.ts'
import { voterKeys } from '../vote/voter-key.ts'
import { lookResult, type NewestResult } from './queries.ts'

/** What a reader of a map may see of its result, and what they have answered themselves. */
export type Seeing = {
  map: OpinionMapRow
  initiative: Awaited<ReturnType<typeof findInitiative>>
  deck: Deck
  own: OwnVote[]
  needed: number
  keeps: boolean
  may: Decision<'answers-first'>
  /** Null before there is one, and for who may not see it. */
  newest: NewestResult | null
}

/** Everything a page of the result needs, in one transaction. */
export async function findSeeing(c: AppContext): Promise<Seeing> {
  const { labId, actor } = c.var
  return c.var.read(async (db) => {
    const map = await findMap(db, labId, here(c))
    insist(mayReadMap(actor, map))
    const initiative = await findInitiative(db, labId, map.initiativeId)
    const deck = await findDeck(db, labId, map.id, map.contentVersion)
    const { votes: own } = await votesOf(db, labId, map.id, voterKeys(actor, map.id))
    const needed = answersNeeded(deck.cards.size)
    const may = maySeeResult(actor, map, { answered: own.length, needed }, today(c))
    const newest = may.ok ? await lookResult(db, labId, map.id) : null
    return { map, initiative, deck, own, needed, keeps: keeps(c, map), may, newest }
  })
}

function keeps(c: AppContext, map: OpinionMapRow): boolean {
  return mayKeep(c.var.actor, map.initiativeId).ok
}
