import { suppress, suppressTotal } from '../../../analysis/suppression/index.ts'
import type { AimedOutreach } from '../../voices/index.ts'
import type { Population } from '../population/queries.ts'
import { gapOf, isIn, sharesOf, voicesLeast, type ComparedBy, type Funnel } from './funnel.ts'
import type { FunnelPerson } from './people.ts'

/** One invitation to one group, and how the group is heard since; null is hidden. */
export type Reaching = {
  outreachId: string
  title: string
  dimension: ComparedBy
  code: string
  madeAt: Date
  answers: number | null
  before: number | null
  since: number | null
  /** `closed`: the group was seldom heard before, and is not any more. */
  now: 'closed' | 'open' | null
}

/** For each group that was asked: how many of it had spoken before, how many since, and whether the gap is closed. */
export function reachingOf(
  asked: readonly AimedOutreach[],
  people: readonly FunnelPerson[],
  population: Population,
  { tables, least }: Pick<Funnel, 'tables' | 'least'>,
): Reaching[] {
  const speakers = people.filter(({ firstSpokeAt }) => firstSpokeAt !== null)
  return asked.flatMap((one) =>
    groupsOf(one).map(({ dimension, code }) => {
      const { id: outreachId, title, madeAt } = one
      const old = speakers.filter(({ firstSpokeAt }) => firstSpokeAt! < madeAt)
      const count = (some: readonly FunnelPerson[]) =>
        some.filter((person) => isIn(person, dimension, code, [code])).length
      const [all, first] = [count(speakers), count(old)]
      const cells = [first, all - first, speakers.length - all]
      const [before, since] = suppress(cells, least) as [number | null, number | null]
      const voices = old.length >= voicesLeast ? old.length : null
      const share = sharesOf(dimension, population).get(code) ?? null
      const was = gapOf(before, share, voices, least)
      const table = tables.find((its) => its.dimension === dimension)
      const row = table?.rows.find((its) => its.code === code)
      const is = table?.compared && row?.livesHere ? row.gap : 'unknown'
      const now = is === null && was !== null ? 'closed' : is === 'seldom-heard' ? 'open' : null
      const answers = suppressTotal(one.answers, least)
      return { outreachId, title, dimension, code, madeAt, answers, before, since, now }
    }),
  )
}

function groupsOf(asked: AimedOutreach): { dimension: ComparedBy; code: string }[] {
  const { aimedAt, ageBands, genders, placeId } = asked
  const of = (dimension: ComparedBy, codes: readonly string[]) =>
    codes.map((code) => ({ dimension, code }))
  return [
    ...of('belonging', aimedAt),
    ...of('age-band', ageBands),
    ...of('gender', genders),
    ...of('place', placeId ? [placeId] : []),
  ]
}
