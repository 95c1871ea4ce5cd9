import { command } from '../../../platform/command.ts'
import { readDataFile, type FileMistake } from '../../../platform/data-files/index.ts'
import { done, refuse } from '../../../shared/result.ts'
import { z } from 'zod'
import { crossCheck } from '../cross-check.ts'
import { vocabulary } from '../library.ts'
import { ownTemplateSchema, type Template } from '../template.ts'
import { begin } from './begin.ts'
import { ownLimits } from './input.ts'
import { mayAdapt } from './policy.ts'

/** A method as a file: the same text that stands under methods/templates. */
export function fileOf(method: Template): string {
  return `${JSON.stringify(method, null, 2)}\n`
}

/** Reads a file that somebody brought: a method without mistakes, or every mistake with its line. */
export function readMethodFile(
  name: string,
  text: string,
): { ok: true; method: Template } | { ok: false; mistakes: FileMistake[] } {
  const read = readDataFile({ name, path: name, text }, ownTemplateSchema, (method) => [
    ...crossCheck(method, vocabulary()),
    ...tooLong(method),
  ])
  if (read.value && read.mistakes.length === 0) return { ok: true, method: read.value }
  return { ok: false, mistakes: read.mistakes }
}

/** Lists longer than the editor can show. */
function tooLong({ phases }: Template) {
  const checks = [
    { path: ['phases'], list: phases, max: ownLimits.phases },
    ...phases.flatMap((phase, i) => [
      { path: ['phases', i, 'activities'], list: phase.activities, max: ownLimits.activities },
      { path: ['phases', i, 'evidence'], list: phase.evidence, max: ownLimits.evidence },
      {
        path: ['phases', i, 'gate', 'requirements'],
        list: phase.gate.requirements,
        max: ownLimits.requirements,
      },
    ]),
  ]
  return checks
    .filter(({ list, max }) => list.length > max)
    .map(({ path, max }) => ({ path, reason: `At most ${max} may stand here.` }))
}

const importInput = z.strictObject({ method: ownTemplateSchema, fileName: z.string().max(300) })

/** Brings a method in that was read from a file: all of it or nothing; it becomes a draft of the lab's own. */
export const importTemplate = command('method.import', importInput, async (ctx, { method }) => {
  const allowed = mayAdapt(ctx.actor)
  if (!allowed.ok) return allowed
  const begun = await begin(ctx, method, '')
  if (!begun) return refuse('too-many-methods', { max: ownLimits.methods })
  ctx.record({
    name: 'method.imported',
    subject: begun.id,
    data: { templateId: begun.templateId, id: method.id, version: method.version },
  })
  return done(begun)
})
