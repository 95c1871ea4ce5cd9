import { join } from 'node:path'
import {
  compareVersions,
  describeMistakes,
  misnamed,
  readDataFile,
  type FileMistake,
  type PathMistake,
} from '../../../platform/data-files/index.ts'
import { readTextFiles, type TextFile } from '../../../platform/files.ts'
import { cardSchema, wrongInCard, type MethodCard } from './card-file.ts'

let opened: readonly MethodCard[] | null = null

/** Reads all method cards once, at start. A mistake in a file stops the start and names file, line and reason. */
export async function openCards(folder: string): Promise<void> {
  const loaded = loadCards(await readTextFiles(join(folder, 'cards'), '.json'))
  if (!loaded.ok) {
    throw new Error(`The method cards cannot be used:\n${describeMistakes(loaded.mistakes)}`)
  }
  opened = loaded.cards
}

/** Reads and validates the files of all cards; either all are right or every mistake is told at once. */
export function loadCards(
  files: readonly TextFile[],
): { ok: true; cards: MethodCard[] } | { ok: false; mistakes: FileMistake[] } {
  const names = new Map<string, string>()
  const read = files.map((file) =>
    readDataFile(file, cardSchema, (card) => [
      ...misnamed(file, card),
      ...wrongInCard(card),
      ...takenNames(card, names),
    ]),
  )
  const mistakes = read.flatMap((one) => one.mistakes)
  if (mistakes.length > 0) return { ok: false, mistakes }
  return { ok: true, cards: newestOf(read.flatMap(({ value }) => (value ? [value] : []))) }
}

/** A tool of a template must lead to one card; versions of the same card share its names. */
function takenNames({ id, name, alsoCalled = [] }: MethodCard, names: Map<string, string>) {
  return [name.en!, ...alsoCalled].flatMap((called, i): PathMistake[] => {
    const other = names.get(called.toLowerCase())
    names.set(called.toLowerCase(), id)
    if (other === undefined || other === id) return []
    const path = i === 0 ? ['name', 'en'] : ['alsoCalled', i - 1]
    return [{ path, reason: `"${called}" is already the name of the card "${other}".` }]
  })
}

function newestOf(cards: readonly MethodCard[]): MethodCard[] {
  const newest = new Map<string, MethodCard>()
  for (const card of cards) {
    const known = newest.get(card.id)
    if (!known || compareVersions(card.version, known.version) > 0) newest.set(card.id, card)
  }
  return [...newest.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** Every method card in its newest version, by id. */
export function listCards(): readonly MethodCard[] {
  if (!opened) throw new Error('the method cards are not open yet')
  return opened
}

/** A card by its id, or null where there is none. */
export function lookCard(id: string): MethodCard | null {
  return listCards().find((card) => card.id === id) ?? null
}

/** The card that a tool of a template means by its English name, or null where none does. */
export function lookCardCalled(tool: string | undefined): MethodCard | null {
  const wanted = tool?.toLowerCase()
  return (
    listCards().find(({ name, alsoCalled = [] }) =>
      [name.en!, ...alsoCalled].some((called) => called.toLowerCase() === wanted),
    ) ?? null
  )
}
