import type { FormValues } from '../../../ui/index.ts'
import { checkerName, vocabulary } from '../library.ts'
import type { TemplateRequirement } from '../template.ts'
import type { DraftActivity, DraftPhase } from './draft.ts'
import { activityValues, phaseValues, requirementValues } from './form-values.ts'
import type { Part, PartKind } from './parts.ts'

/** What the form of a part shows before anything is typed: what is stored, or what a new one begins with. */
export function shownPart(
  kind: PartKind,
  phase: DraftPhase | null,
  stored: Part | null,
  checker: string,
): FormValues {
  if (kind === 'phase') return stored ? phaseValues(stored as DraftPhase) : {}
  if (kind === 'activity') {
    return stored ? activityValues(stored as DraftActivity, phase!.key) : { inPhase: phase!.key }
  }
  if (kind === 'evidence') return stored ? { ...stored } : {}
  if (stored) return requirementValues(stored as unknown as TemplateRequirement)
  if (!vocabulary().checkers.has(checker)) return {}
  const lived = checker === 'sign-off' ? { role: 'resident-representative', min: 1 } : {}
  return { ...lived, checker, label: checkerName(checker) }
}
