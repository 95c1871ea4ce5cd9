import { z } from 'zod'
import type {
  RequirementChecker,
  RequirementQuestion,
  Verdict,
} from '../../../platform/manifest.ts'
import { completedBy, listPaths } from '../../learning/index.ts'
import { coverageOf, type Covered } from '../registry/target-queries.ts'
import { hoursOf } from '../workload/week.ts'
import { readyPath } from './ready-path.ts'

const perCommunity = z.strictObject({ minPerCommunity: z.int().min(1).max(100).default(1) })
const params = {
  'champion-per-community': perCommunity,
  'champions-ready': perCommunity,
  'workload-within-cap': z.strictObject({}),
  'time-released': z.strictObject({}),
}
type Asked = { here: readonly Covered[]; trained: ReadonlySet<string> | null }
type Judge = (asked: Asked, given: { minPerCommunity?: number }) => Verdict

const judges: Record<keyof typeof params, Judge> = {
  'champion-per-community': ({ here }, { minPerCommunity = 1 }) =>
    enough(here, minPerCommunity, ({ agreed }) => agreed) ?? {
      state: 'met',
      detail: {
        key: 'champions.check.community.met',
        values: { communities: placesOf(here).length, count: peopleOf(here).length },
      },
    },
  'champions-ready': (asked, { minPerCommunity = 1 }) =>
    enough(asked.here, minPerCommunity, () => true) ?? ready(asked),
  'workload-within-cap': ({ here }) => withinCap(here),
  'time-released': ({ here }) => released(here),
}

/** Who covers the communities of an initiative, and whether they are ready, within their cap and released. */
export const championChecker: RequirementChecker = {
  names: Object.keys(params),
  params,
  async check(db, labId, questions, now) {
    const ids = [...new Set(questions.map(({ initiativeId }) => initiativeId))]
    const found = await coverageOf(db, labId, ids, now)
    const people = found.flatMap(({ personId }) => personId ?? [])
    const hasPath = listPaths().some(({ id }) => id === readyPath)
    const wanted = hasPath && questions.some(({ checker }) => checker === 'champions-ready')
    const trained = wanted ? await completedBy(db, labId, people, readyPath, now) : null
    return new Map(
      questions.flatMap((question) => {
        const here = found.filter(({ initiativeId }) => initiativeId === question.initiativeId)
        const verdict = judge(question, { here, trained })
        return verdict ? [[question.requirementId, verdict] as const] : []
      }),
    )
  },
}

/** Null: the question cannot be understood, so it is not checkable. */
function judge({ checker, params: given }: RequirementQuestion, asked: Asked): Verdict | null {
  const name = checker as keyof typeof params
  const understood = params[name].safeParse(given)
  return understood.success ? judges[name](asked, understood.data) : null
}

/** What keeps the communities from having enough champions; null where they have. */
function enough(
  here: readonly Covered[],
  needed: number,
  counts: (one: Covered) => boolean,
): Verdict | null {
  if (here.length === 0) return notMet('champions.check.no-communities')
  const short = placesOf(here).filter(({ placeId }) => {
    const own = here.filter((one) => one.placeId === placeId && one.championId && counts(one))
    return own.length < needed
  })
  if (short.length === 0) return null
  const places = short.map(({ place }) => place).join(', ')
  return notMet('champions.check.community.short', { places, needed })
}

function ready({ here, trained }: Asked): Verdict {
  const unready = peopleOf(here).filter(
    (one) => !one.agreed || !one.ready || (trained !== null && !trained.has(one.personId!)),
  )
  if (unready.length === 0) {
    const values = { count: peopleOf(here).length }
    return { state: 'met', detail: { key: 'champions.check.ready.met', values } }
  }
  return {
    state: 'waiting',
    detail: { key: 'champions.check.ready.waiting', values: { names: namesOf(unready) } },
    waitingFor: unready.map(({ personId, name }) => ({ participantId: personId!, name: name! })),
  }
}

function withinCap(here: readonly Covered[]): Verdict {
  const people = peopleOf(here)
  if (people.length === 0) return nobody
  const over = people.filter(({ fourWeeks, capMinutes }) => fourWeeks > 4 * capMinutes)
  if (over.length > 0) return notMet('champions.check.cap.over', { names: namesOf(over) })
  const values = { count: people.length }
  return { state: 'met', detail: { key: 'champions.check.cap.met', values } }
}

function released(here: readonly Covered[]): Verdict {
  const people = peopleOf(here)
  if (people.length === 0) return nobody
  const employed = people.filter((one) => one.employed)
  const short = employed.filter((one) => one.released < one.due)
  if (short.length === 0) {
    const values = { count: employed.length }
    return { state: 'met', detail: { key: 'champions.check.time.met', values } }
  }
  const minutes = short.reduce((sum, one) => sum + one.due - one.released, 0)
  const values = { names: namesOf(short), minutes, hours: hoursOf(minutes) }
  return notMet('champions.check.time.short', values)
}

const nobody: Verdict = {
  state: 'not-applicable',
  detail: { key: 'champions.check.nobody' },
}

function notMet(key: string, values?: Record<string, unknown>): Verdict {
  return { state: 'not-met', detail: { key, values } }
}

function placesOf(here: readonly Covered[]): Covered[] {
  return [...new Map(here.map((one) => [one.placeId, one])).values()]
}

/** Each champion once, whatever communities they keep. */
function peopleOf(here: readonly Covered[]): Covered[] {
  const people = here.filter(({ championId }) => championId !== null)
  return [...new Map(people.map((one) => [one.championId, one])).values()]
}

const namesOf = (people: readonly Covered[]): string => people.map(({ name }) => name!).join(', ')
