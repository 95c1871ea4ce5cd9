import {
  cutExtract,
  giveTags,
  makeTheme,
  publishFinding,
  publishTheme,
  putInTheme,
  writeFinding,
} from '../../src/modules/voices/index.ts'
import type { LocalText } from '../../src/shared/language.ts'
import type { Stage } from './stage.ts'
import type { Said, VoiceRow } from './voice-row.ts'
import type { WayIn } from './ways-in.ts'

/** A pattern that people saw in what was said, and who reads it. */
export type Theme = { name: LocalText; about: LocalText; reader: string }

/** One or more sentences of something that was said: how it begins, and which sentences, from 0. */
export type Cut = readonly [begins: string, theme: string, ...sentences: number[]]

export type Finding = {
  claim: LocalText
  explanation: LocalText
  themes: string[]
  extracts: string[]
  reader: string
}

type Reading = { stage: Stage; initiativeId: string }

/** Names the themes, shows them to everybody, and tells their ids by key. */
export async function nameThemes(
  { stage, initiativeId }: Reading,
  themes: Record<string, Theme>,
  keeper: string,
): Promise<Record<string, string>> {
  const ids: Record<string, string> = {}
  for (const [key, { name, about, reader }] of Object.entries(themes)) {
    const { id } = await stage.act(reader, makeTheme, { initiativeId, name, about })
    await stage.act(keeper, publishTheme, { initiativeId, themeId: id, public: true })
    ids[key] = id
  }
  return ids
}

/** Lays what was said into its theme, but for comments and for what is there already by an extract. */
export async function layInThemes(
  { stage, initiativeId, champion }: WayIn,
  themes: Record<string, string>,
  said: Said,
  { since = 0, until = Infinity, cuts }: { since?: number; until?: number; cuts: readonly Cut[] },
): Promise<void> {
  const isCut = ({ text }: VoiceRow) => cuts.some(([begins]) => text.startsWith(begins))
  const inTime = ({ days }: VoiceRow) => days >= since && days < until
  const laid = Object.entries(themes).flatMap(([key, themeId]) => {
    const wanted = (row: VoiceRow) =>
      row.theme === key && row.kind !== 'comment' && inTime(row) && !isCut(row)
    return said.ids(wanted).map((contributionId) => ({ initiativeId, themeId, contributionId }))
  })
  if (laid.length === 0) return
  await stage.inOne(champion, async (act) => {
    for (const one of laid) await act(putInTheme, one)
  })
}

/** Cuts extracts out of what was said and lays them in their themes; tells their ids by how the words begin. */
export async function cutExtracts(
  { stage, initiativeId }: Reading,
  said: Said,
  themes: Record<string, string>,
  cuts: readonly Cut[],
  reader: string,
): Promise<Record<string, string>> {
  const ids: Record<string, string> = {}
  await stage.inOne(reader, async (act) => {
    for (const [begins, theme, ...sentences] of cuts) {
      const about = { initiativeId, contributionId: said.id(begins) }
      const cut = await act(cutExtract, { ...about, version: 1, sentences })
      await act(putInTheme, { ...about, themeId: themes[theme], extractId: cut.id })
      ids[begins] = cut.id
    }
  })
  return ids
}

/** Gives what was said the words by which one reader thinks of it. */
export async function tagSome(
  { stage, initiativeId }: Reading,
  said: Said,
  reader: string,
  tags: Record<string, string>,
): Promise<void> {
  for (const [begins, words] of Object.entries(tags)) {
    const about = { initiativeId, contributionId: said.id(begins) }
    await stage.act(reader, giveTags, { ...about, tags: words })
  }
}

/** Writes a finding and shows it to everybody. */
export async function claim(
  { stage, initiativeId }: Reading,
  themes: Record<string, string>,
  extracts: Record<string, string>,
  { reader, ...words }: Finding,
  keeper: string,
): Promise<string> {
  const { id } = await stage.act(reader, writeFinding, {
    initiativeId,
    ...words,
    themes: words.themes.map((key) => themes[key]),
    extracts: words.extracts.map((begins) => extracts[begins]),
  })
  await stage.act(keeper, publishFinding, { initiativeId, findingId: id })
  return id
}
