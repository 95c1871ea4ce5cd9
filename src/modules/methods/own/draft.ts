import type { ActivityHelp, Template, TemplateActivity, TemplatePhase } from '../template.ts'

/** Help as far as it is written. */
export type DraftHelp = Pick<ActivityHelp, 'why' | 'steps'> & Partial<ActivityHelp>

/** An activity of a draft; left out, it stays in the draft and comes back with one click. */
export type DraftActivity = Omit<TemplateActivity, 'help'> & { help: DraftHelp; skipped?: boolean }
export type DraftPhase = Omit<TemplatePhase, 'activities'> & {
  activities: DraftActivity[]
  skipped?: boolean
}

/** A method being written: texts may be empty and lists too short until it is published. */
export type Draft = Omit<Template, 'phases'> & { phases: DraftPhase[] }

/** The method a draft becomes: without what is left out. Until it has no mistakes, parts of it are missing. */
export function methodOf(draft: Draft): Template {
  const method = {
    ...draft,
    phases: draft.phases.filter(isIn).map((phase) => ({
      ...withoutMark(phase),
      activities: phase.activities.filter(isIn).map(withoutMark),
    })),
  }
  return method as Template
}

function isIn({ skipped }: { skipped?: boolean }): boolean {
  return !skipped
}

function withoutMark<T extends { skipped?: boolean }>(part: T): Omit<T, 'skipped'> {
  const { skipped: _, ...rest } = part
  return rest
}
