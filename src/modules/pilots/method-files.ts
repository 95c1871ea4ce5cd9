import { join } from 'node:path'
import { z } from 'zod'
import {
  describeMistakes,
  fileVersion,
  key,
  localText,
  misnamed,
  readDataFile,
} from '../../platform/data-files/index.ts'
import { readTextFiles } from '../../platform/files.ts'
import type { LocalText } from '../../shared/language.ts'

const named = { version: fileVersion, note: z.string() }
const file = z.discriminatedUnion('id', [
  z.strictObject({
    id: z.literal('risks'),
    ...named,
    risks: z.array(z.strictObject({ key, name: localText, ask: localText })).min(1),
  }),
  z.strictObject({
    id: z.literal('relationship'),
    ...named,
    statements: z.array(z.strictObject({ key, text: localText })).length(5),
  }),
  z.strictObject({
    id: z.literal('usability'),
    ...named,
    name: localText,
    definition: localText,
  }),
  z.strictObject({
    id: z.literal('assessment'),
    ...named,
    statements: z.array(z.strictObject({ key, text: localText })).length(5),
  }),
])

type RiskPrompt = { key: string; name: LocalText; ask: LocalText }
type RelationStatement = { key: string; text: LocalText }
type Usability = { name: LocalText; definition: LocalText }
type Opened = {
  risks: readonly RiskPrompt[]
  statements: readonly RelationStatement[]
  assessment: readonly RelationStatement[]
  usability: Usability | undefined
}
let opened: Opened | null = null

/** Reads what pilots ask, once, at start. A mistake in a file stops the start and names file, line and reason. */
export async function openPilotFiles(folder: string): Promise<void> {
  const files = await readTextFiles(join(folder, 'pilots'), '.json')
  const read = files.map((one) => readDataFile(one, file, (value) => misnamed(one, value)))
  const mistakes = read.flatMap((one) => one.mistakes)
  if (mistakes.length > 0) {
    throw new Error(`What pilots ask cannot be used:\n${describeMistakes(mistakes)}`)
  }
  const values = read.flatMap(({ value }) => (value ? [value] : []))
  opened = {
    risks: values.flatMap((one) => (one.id === 'risks' ? one.risks : [])),
    statements: values.flatMap((one) => (one.id === 'relationship' ? one.statements : [])),
    usability: values.find((one) => one.id === 'usability'),
    assessment: values.flatMap((one) => (one.id === 'assessment' ? one.statements : [])),
  }
}

function open() {
  if (!opened) throw new Error('what pilots ask is not open yet')
  return opened
}

/** What goes wrong when people make services together, as questions to ask before a pilot starts. */
export function riskPrompts(): readonly RiskPrompt[] {
  return open().risks
}

/** Statements about how people find those who help them, asked at the start and at the end. */
export function relationStatements(): readonly RelationStatement[] {
  return open().statements
}

/** How easy something is to use, as an indicator that is ready to be added; nothing where the file is not there. */
export function usabilityAsked(): Usability | undefined {
  return open().usability
}

/** Statements about a service that users and staff both answer, so that they stand side by side. */
export function assessmentStatements(): readonly RelationStatement[] {
  return open().assessment
}
