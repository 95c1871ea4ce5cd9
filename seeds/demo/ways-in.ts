import { anonymous, type Actor } from '../../src/platform/actor.ts'
import { keepCall, sayIt, writeComment } from '../../src/modules/voices/index.ts'
import { fillForm as fillPages } from './fill-form.ts'
import type { Stage } from './stage.ts'
import { lookSaid, type VoiceRow } from './voice-row.ts'

/** What the ways in of one initiative need to know. */
export type WayIn = {
  stage: Stage
  initiativeId: string
  /** Who sits at the telephone, goes on visits and types paper in. */
  champion: string
  voices: readonly VoiceRow[]
  /** The invitation that those on the site answer, as their browser remembers it. */
  reply?: string
  /** Health and care: each use is agreed to. */
  isSensitive?: (row: VoiceRow) => boolean
}

/** Hears those on the site, on the telephone and at home, between two days. */
export async function hearRows(way: WayIn, from: number, to: number): Promise<void> {
  const rows = way.voices.filter(({ days }) => days <= from && days >= to)
  way.stage.daysAgo(from)
  for (const row of rows.filter(isFormFilled)) await fillForm(way, row)
  for (const row of rows) {
    way.stage.daysAgo(row.days)
    if (row.kind === 'comment') await commentOnSite(way, row)
    else if (row.channel === 'web') await send(way, row)
    else if (row.channel === 'phone' || row.channel === 'visit') await sayToChampion(way, row)
  }
}

function isFormFilled({ channel, kind }: VoiceRow): boolean {
  return channel === 'web' && kind !== 'comment'
}

/** Somebody says something on the site, with or without a name. */
export async function sayOnSite(way: WayIn, row: VoiceRow): Promise<void> {
  await fillForm(way, row)
  await send(way, row)
}

async function writerOf({ stage }: WayIn, { who, text }: VoiceRow): Promise<Actor> {
  return who ? stage.actorFor(who) : anonymous(`demo ${text}`)
}

/** All pages of the form at once: the demo need not wait for each. */
async function fillForm(way: WayIn, row: VoiceRow): Promise<void> {
  const { stage, initiativeId } = way
  const actor = await writerOf(way, row)
  const personal = row.kind === 'story' || way.isSensitive?.(row)
  const uses = personal ? ['story-in-lab', 'story-quote', 'story-public'] : []
  const pages = {
    kind: { kind: row.kind === 'note' ? 'comment' : row.kind },
    words: { title: '', body: row.text, website: '' },
    place: { placeId: stage.placeId(row.place) ?? '', photos: [] },
    whose: { whose: 'mine', theirName: '' },
    who: { who: row.who ? 'known' : 'unnamed' },
    readers: { visibility: row.audience, consents: consentsTo(stage, 'taking-part', ...uses) },
  }
  await stage.actAs(actor, fillPages, { initiativeId, answers: pages })
}

async function send(way: WayIn, row: VoiceRow): Promise<void> {
  const { stage, initiativeId, reply } = way
  const language = stage.lab.languages[0]
  await stage.actAs(await writerOf(way, row), sayIt, { initiativeId, language, reply })
}

/** Somebody comments on what another has said. */
async function commentOnSite(way: WayIn, row: VoiceRow): Promise<void> {
  const { stage, initiativeId, voices } = way
  const said = await lookSaid(stage, initiativeId, voices)
  const parent = voices.find(({ text, kind }) => kind === 'comment' && text.startsWith(row.about))
  const about = said.id(parent?.about ?? row.about)
  await stage.actAs(await writerOf(way, row), writeComment, {
    initiativeId,
    aboutKind: 'contribution',
    aboutId: about,
    parentId: parent ? said.id(row.about) : '',
    body: row.text,
  })
}

/** Somebody rings or is visited; the champion types what they say and reads it back. A story stays in the lab until each use was agreed to. */
async function sayToChampion(way: WayIn, row: VoiceRow): Promise<void> {
  const { stage, initiativeId, champion } = way
  const sensitive = way.isSensitive?.(row) ?? false
  const uses = row.kind === 'story' || sensitive ? ['story-in-lab', 'story-quote'] : []
  await stage.act(champion, keepCall, {
    ...assisted(stage, row, ['taking-part', ...uses]),
    initiativeId,
    kind: row.kind,
    channel: row.channel,
    body: row.text,
    readBack: true,
    sensitive,
    ...(row.kind === 'story' && { visibility: 'lab' }),
  })
}

/** Who speaks, who may read it and what they agree to, as somebody else notes it for them. */
export function assisted(stage: Stage, { who, audience }: VoiceRow, uses: readonly string[]) {
  return {
    speaker: { who: who ? stage.people[who] : 'unnamed' },
    visibility: audience,
    consents: consentsTo(stage, ...uses),
    pageLanguage: stage.lab.languages[0],
  }
}

function consentsTo(stage: Stage, ...purposes: string[]): string[] {
  return purposes.map((purpose) => stage.consents[purpose]!)
}
