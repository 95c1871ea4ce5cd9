import { csvLines } from '../../src/shared/csv.ts'
import {
  importFile,
  keepNotes,
  keySheet,
  makeSheets,
  takeSheet,
} from '../../src/modules/voices/index.ts'
import type { VoiceRow } from './voice-row.ts'
import { assisted, type WayIn } from './ways-in.ts'

/** Sheets of one question that were printed together, and what came back on them. */
type Printed = { batchId: string; rows: readonly VoiceRow[] }

/** Prints sheets for what will come back, and some that are still out. */
export async function printSheets(
  { stage, initiativeId, champion }: WayIn,
  question: string,
  rows: readonly VoiceRow[],
  left: number,
): Promise<Printed[]> {
  const printed: Printed[] = []
  for (const [kind, some] of Map.groupBy(rows, (row) => row.kind)) {
    const count = some.length + (kind === 'note' ? left : 0)
    const made = { initiativeId, question, kind, count, language: stage.lab.languages[0] }
    const { id } = await stage.act(champion, makeSheets, made)
    printed.push({ batchId: id, rows: some })
  }
  return printed
}

/** Types in the sheets that came back, one after the other. */
export async function keySheets(
  { stage, initiativeId, champion }: WayIn,
  printed: readonly Printed[],
): Promise<void> {
  await stage.inOne(champion, async (act) => {
    for (const { batchId, rows } of printed) {
      const first = await act(takeSheet, { initiativeId, batchId })
      let sheetId: string | null = first.id
      for (const row of rows) {
        const keyed: { nextId: string | null } = await act(keySheet, {
          ...assisted(stage, row, ['taking-part']),
          initiativeId,
          sheetId,
          body: row.text,
          writtenOn: stage.day(-row.days),
          signed: row.who !== '',
        })
        sheetId = keyed.nextId
      }
    }
  })
}

/** Types what was said at a session in, as it was read out there. */
export async function keepSessionNotes(
  { stage, initiativeId, champion }: WayIn,
  sessionId: string,
  rows: readonly VoiceRow[],
): Promise<void> {
  for (const some of Map.groupBy(rows, ({ kind, who }) => `${kind} ${who}`).values()) {
    const { kind, who, audience } = some[0]!
    await stage.act(champion, keepNotes, {
      initiativeId,
      sessionId,
      text: some.map(({ text }) => text).join('\n'),
      split: 'line',
      kind,
      speakerId: who ? stage.people[who] : '',
      visibility: audience,
      readOut: true,
    })
  }
}

const dated = /^Letter of (\d+ \w+ \d{4})/

/** Brings old letters in from a table, as a file that somebody has typed them into. */
export async function importLetters(
  { stage, initiativeId }: WayIn,
  rows: readonly VoiceRow[],
  source: string,
): Promise<void> {
  const lines = rows.map(({ text }, place) => {
    const day = new Date(`${dated.exec(text)![1]} UTC`).toISOString().slice(0, 10)
    return [String(place + 1), day, text]
  })
  const bytes = Buffer.from(csvLines([['id', 'date', 'text'], ...lines]))
  const file = {
    name: 'letters-from-a-box.csv',
    async *open() {
      yield bytes
    },
  }
  const asked = {
    initiativeId,
    file,
    encoding: 'utf-8',
    columns: { id: 'id', date: 'date', body: 'text', title: '', language: '', place: '' },
    dateFormat: 'iso',
    header: true,
    kind: 'note',
    visibility: 'lab',
    source,
  }
  const waiting = { tell: () => {}, pause: async () => {} }
  const came = await stage.besides((parts, labId) => importFile(parts, labId, asked, waiting))
  if (!came.ok || came.value.kept !== rows.length) throw new Error('the letters did not come in')
}
