import { leasts, suppressTotal } from '../../../analysis/suppression/index.ts'
import type { SkillList } from './list-file.ts'
import type { Ratings } from './schema.ts'

/** How one person rates themselves: the first time and now. */
export type FirstAndLast = { first: Ratings; last: Ratings; checks: number }

export type SkillFigure = { key: string; average: number | null; growth: number | null }
export type LabSkills = {
  people: number | null
  again: number | null
  skills: SkillFigure[]
}

/**
 * What a lab may know: how many have rated themselves, and averages in halves. Halves, so that one person more or less
 * does not tell what that person said; hidden under five people.
 */
export function labSkills({ skills }: SkillList, everybody: readonly FirstAndLast[]): LabSkills {
  const again = everybody.filter(({ checks }) => checks > 1)
  const shown = (total: number) => suppressTotal(total, leasts.inside)
  return {
    people: shown(everybody.length),
    again: shown(again.length),
    skills: skills.map(({ key }) => ({
      key,
      average: averageOf(everybody.map(({ last }) => last[key])),
      growth: averageOf(
        again.map(({ first, last }) => {
          const [before, now] = [first[key], last[key]]
          return before === undefined || now === undefined ? undefined : now - before
        }),
      ),
    })),
  }
}

function averageOf(values: readonly (number | undefined)[]): number | null {
  const known = values.filter((value) => value !== undefined)
  if (known.length < leasts.inside) return null
  const sum = known.reduce((total, value) => total + value, 0)
  return Math.round((sum / known.length) * 2) / 2
}
