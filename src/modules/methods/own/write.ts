import { command } from '../../../platform/command.ts'
import { done, refuse, type Result } from '../../../shared/result.ts'
import type { LocalText } from '../../../shared/language.ts'
import { vocabulary } from '../library.ts'
import type { TemplateRequirement } from '../template.ts'
import { changeDraft, noSuchPart, tooMany, type Changed } from './change.ts'
import type { Draft, DraftActivity, DraftHelp, DraftPhase } from './draft.ts'
import { freshKey } from './fresh-key.ts'
import {
  ownLimits,
  writeActivityInput,
  writeEvidenceInput,
  writeMethodInput,
  writePhaseInput,
  writeRequirementInput,
} from './input.ts'
import { dropPart, keysOf, lookPart, lookPhase, putPart, type Part, type PartRef } from './parts.ts'
import { paramsFrom, ruleFor } from './requirement-params.ts'
import { detailsOf, seenMark } from './seen.ts'
import { fromLines, mergedText } from './texts.ts'

/** Changes what a method is called and what is said about it as a whole. */
export const writeMethod = command('method.write', writeMethodInput, (ctx, input) =>
  changeDraft(ctx, input.ownTemplateId, (draft) => {
    if (seenMark(detailsOf(draft)) !== input.seen) return refuse('changed-meanwhile')
    const { spoken, kind, ordering } = input
    const text = (part: 'name' | 'purpose' | 'note') => mergedText(draft[part], input[part], spoken)
    const sources = input.sources.split('\n').map((line) => line.trim())
    Object.assign(draft, { name: text('name'), purpose: text('purpose'), note: text('note') })
    Object.assign(draft, { kind, ordering, sources: sources.filter(Boolean) })
    return done({ kind: 'method', key: draft.id })
  }),
)

/** Writes a phase: a new one stands at the end. */
export const writePhase = command('method.write-phase', writePhaseInput, (ctx, input) =>
  changeDraft(ctx, input.ownTemplateId, (draft) => {
    const { spoken, stages, roles, prerequisites } = input
    return write(draft, { kind: 'phase', phase: input.key, ...input }, input.name, (key, old) => {
      const before = old as DraftPhase | undefined
      const made: DraftPhase = {
        ...(before ?? { provenance: 'background-knowledge', activities: [], evidence: [] }),
        key,
        prerequisites: prerequisites.length > 0 ? prerequisites : undefined,
        name: mergedText(before?.name, input.name, spoken),
        objective: mergedText(before?.objective, input.objective, spoken),
        canonicalStages: stages,
        roles: roles.filter((role) => vocabulary().words.has(role)),
        tools: fromLines(before?.tools ?? [], input.tools, spoken),
        gate: {
          sentence: mergedText(before?.gate.sentence, input.sentence, spoken),
          requirements: before?.gate.requirements ?? [answeredRequirement()],
        },
      }
      return made
    })
  }),
)

/** Every gate asks for answers: a new phase begins with that. */
function answeredRequirement(): TemplateRequirement {
  const checker = 'contributions-answered'
  const label = { ...vocabulary().checkers.get(checker)!.label }
  return { key: 'answers', label, checker, params: {}, rule: 3, appliesTo: 'contributions' }
}

/** Writes an activity with its help, and puts it into another phase where one is named. */
export const writeActivity = command('method.write-activity', writeActivityInput, (ctx, input) =>
  changeDraft(ctx, input.ownTemplateId, (draft) => {
    const { prerequisites, inPhase, phase } = input
    const where = { kind: 'activity' as const, ...input }
    const written = write(draft, where, input.name, (key, old) => {
      const before = old as DraftActivity | undefined
      return {
        ...before,
        key,
        name: mergedText(before?.name, input.name, input.spoken),
        prerequisites: prerequisites.length > 0 ? prerequisites : undefined,
        help: helpFrom(before?.help, input),
      }
    })
    if (!written.ok || !inPhase || inPhase === phase) return written
    return moveOver(draft, { kind: 'activity', phase, key: written.value.key }, inPhase)
  }),
)

type Help = typeof writeActivityInput._output

function helpFrom(old: DraftHelp | undefined, sent: Help): DraftHelp {
  const text = (part: 'why' | 'writeDown' | 'accessible' | 'paper') =>
    mergedText(old?.[part], sent[part], sent.spoken)
  const orNone = (found: LocalText) => (Object.keys(found).length > 0 ? found : undefined)
  const materials = fromLines(old?.materials ?? [], sent.materials, sent.spoken)
  const { minutes, groupMin: min, groupMax: max, level } = sent
  return {
    why: text('why'),
    steps: fromLines(old?.steps ?? [], sent.steps, sent.spoken),
    minutes: minutes ?? undefined,
    groupSize: min !== null && max !== null ? { min, max } : undefined,
    level: level || undefined,
    materials: materials.length > 0 ? materials : undefined,
    writeDown: orNone(text('writeDown')),
    accessible: orNone(text('accessible')),
    paper: orNone(text('paper')),
  }
}

function moveOver(draft: Draft, ref: PartRef, to: string): Result<Changed, string> {
  const part = lookPart(draft, ref)!
  const target = lookPhase(draft, to)
  if (!target) return noSuchPart()
  if (target.activities.length >= ownLimits.activities) return tooMany(ownLimits.activities)
  dropPart(draft, ref)
  putPart(draft, { kind: 'activity', phase: to }, part)
  return done({ kind: 'activity', key: part.key })
}

/** Writes what a phase is expected to show at its end. */
export const writeEvidence = command('method.write-evidence', writeEvidenceInput, (ctx, input) =>
  changeDraft(ctx, input.ownTemplateId, (draft) =>
    write(draft, { kind: 'evidence', ...input }, input.name, (key, old) => ({
      key,
      name: mergedText((old as { name?: LocalText })?.name, input.name, input.spoken),
    })),
  ),
)

/** Writes a requirement of a gate; what it is bound by as a rule follows from what it asks. */
export const writeRequirement = command(
  'method.write-requirement',
  writeRequirementInput,
  (ctx, input) =>
    changeDraft(ctx, input.ownTemplateId, (draft) => {
      if (!vocabulary().checkers.has(input.checker)) return refuse('unknown-checker')
      const phase = lookPhase(draft, input.phase)
      if (!phase) return noSuchPart()
      return write(draft, { kind: 'requirement', ...input }, input.label, (key, old) => {
        const before = old as TemplateRequirement | undefined
        const params = paramsFrom(input, before?.params)
        return {
          key,
          label: mergedText(before?.label, input.label, input.spoken),
          checker: before?.checker ?? input.checker,
          params,
          ...ruleFor(input.checker, params, phase, before),
        }
      })
    }),
)

type Where = PartRef & { seen: string }

/** Puts a part into its list: a new one where it has no key yet, else in place of the one that was seen. */
function write(
  draft: Draft,
  { kind, phase, key, seen }: Where,
  name: LocalText,
  make: (key: string, old: Part | undefined) => Part,
): Result<Changed, string> {
  const where = { kind, phase }
  if (kind !== 'phase' && !lookPhase(draft, phase)) return noSuchPart()
  const old = key ? lookPart(draft, { ...where, key }) : undefined
  if (key && !old) return noSuchPart()
  if (old && seenMark(old) !== seen) return refuse('changed-meanwhile')
  const max = ownLimits[kind === 'evidence' ? kind : plural[kind]]
  const list = keysOf(draft, where)
  if (!old && countIn(draft, where) >= max) return tooMany(max)
  const made = make(old?.key ?? freshKey(name, list, kind), old)
  putPart(draft, where, JSON.parse(JSON.stringify(made)) as Part)
  return done({ kind, key: made.key })
}

const plural = { phase: 'phases', activity: 'activities', requirement: 'requirements' } as const

function countIn(draft: Draft, { kind, phase }: Omit<PartRef, 'key'>): number {
  if (kind === 'phase') return draft.phases.length
  const found = lookPhase(draft, phase)!
  if (kind === 'requirement') return found.gate.requirements.length
  return (kind === 'activity' ? found.activities : found.evidence).length
}
