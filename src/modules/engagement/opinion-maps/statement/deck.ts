import { rows, type Db } from '../../../../platform/db/database.ts'
import type { LabId } from '../../../../shared/id.ts'

import type { Adders, StatementWords } from '../words.ts'
import type { StatementId } from './schema.ts'

/** A statement as it is shown to be voted on. */
export type Card = {
  id: StatementId
  number: number
  words: StatementWords
  language: string
  weight: number
}

/** All statements of a map that may be voted on, by number, and the version of the map they belong to. */
export type Deck = {
  contentVersion: number
  lotterySeed: number
  whoAdds: Adders
  cards: ReadonlyMap<number, Card>
}

const decksMax = 20
const decks = new Map<string, Deck>()

const deckRows = {
  name: 'opinion-deck',
  text: `select m.content_version as "contentVersion", m.lottery_seed as "lotterySeed",
      m.who_adds as "whoAdds",
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'number', s.number, 'words', s.words,
          'language', s.language, 'weight', s.weight) order by s.number)
        from opinion_statement s where s.lab_id = $1 and s.opinion_map_id = $2 and s.state = 'shown'), '[]') as cards
    from opinion_map m where m.lab_id = $1 and m.id = $2`,
}

/**
 * The statements of a map, kept in memory while its content version stays the same: an answer to a vote says the
 * version, so that processes need not tell each other.
 */
export async function findDeck(
  db: Db,
  labId: LabId,
  opinionMapId: string,
  contentVersion: number,
): Promise<Deck> {
  const key = `${labId} ${opinionMapId}`
  const known = decks.get(key)
  if (known?.contentVersion === contentVersion) return known
  const [found] = await rows<Omit<Deck, 'cards'> & { cards: Card[] }>(db, deckRows, [
    labId,
    opinionMapId,
  ])
  const deck = { ...found!, cards: new Map(found!.cards.map((card) => [card.number, card])) }
  decks.delete(key)
  decks.set(key, deck)
  if (decks.size > decksMax) decks.delete(decks.keys().next().value!)
  return deck
}

/** The deck of this version if it is in memory: spares opening a transaction. */
export function lookDeck(labId: LabId, opinionMapId: string, contentVersion: number): Deck | null {
  const known = decks.get(`${labId} ${opinionMapId}`)
  return known?.contentVersion === contentVersion ? known : null
}
