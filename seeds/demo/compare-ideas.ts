import { sql } from 'drizzle-orm'
import {
  addCriterion,
  beginRound,
  closeRound,
  fixCriteria,
  keepScores,
  keyPaper,
  pickIdeas,
} from '../../src/modules/pilots/index.ts'
import { comparedKeys, nightCriteria } from './idea-words.ts'
import type { Stage } from './stage.ts'

/** Who gives points on the screen. */
const givers = [
  'svea',
  'nils',
  'birgit',
  'tore',
  'amina',
  'mikael',
  'elsa',
  'goran',
  'lena',
  'maja',
]

/** What ten people give, idea by idea, on each of the three criteria. All invented. */
const given: Record<(typeof comparedKeys)[number], readonly (readonly [number, number, number])[]> =
  {
    'ring-first': [
      [5, 4, 5],
      [4, 5, 5],
      [5, 5, 4],
      [4, 4, 5],
      [5, 4, 4],
      [3, 5, 5],
      [5, 4, 5],
      [4, 5, 4],
      [5, 3, 5],
      [4, 4, 5],
    ],
    lamp: [
      [2, 3, 3],
      [1, 4, 3],
      [2, 2, 4],
      [3, 3, 2],
      [1, 3, 3],
      [2, 4, 3],
      [1, 3, 4],
      [2, 2, 3],
      [3, 3, 3],
      [2, 3, 2],
    ],
    neighbours: [
      [5, 3, 3],
      [4, 4, 2],
      [5, 2, 4],
      [4, 3, 3],
      [3, 3, 4],
      [5, 4, 2],
      [4, 2, 3],
      [5, 3, 3],
      [4, 4, 4],
      [3, 3, 2],
    ],
    'one-nurse': [
      [4, 3, 4],
      [3, 4, 3],
      [4, 4, 4],
      [5, 3, 3],
      [3, 3, 4],
      [4, 2, 4],
      [3, 4, 3],
      [4, 3, 4],
      [4, 4, 5],
      [3, 3, 3],
    ],
  }

/** Residents set three criteria, ten people give points on screen, eight on paper; the round ends. */
export async function compareIdeas(
  stage: Stage,
  initiativeId: string,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  stage.daysAgo(90)
  const [group] = await stage.read<{ id: string }>(sql`select id from resident_group limit 1`)
  const at = await stage.inOne('goran', async (act) => {
    const { id } = await act(beginRound, { initiativeId, groupId: group!.id })
    const about = { initiativeId, ideaComparisonId: id }
    for (const one of nightCriteria) await act(addCriterion, { ...about, ...one })
    await act(pickIdeas, {
      ...about,
      solutionIdeaIds: comparedKeys.map((key) => ids.get(key)!),
    })
    await act(fixCriteria, {
      ...about,
      agreed: 'Nattgruppen, i bygdegården i Långsele',
    })
    return about
  })
  const criteria = await stage.read<{ id: string }>(
    sql`select id from idea_criterion where idea_comparison_id = ${at.ideaComparisonId} order by position`,
  )
  stage.daysAgo(84)
  for (const [place, key] of givers.entries()) {
    const scores = Object.fromEntries(
      comparedKeys.map((idea) => [
        ids.get(idea)!,
        Object.fromEntries(
          criteria.map(({ id }, n) => [id, String(given[idea][place]![n]) as '1']),
        ),
      ]),
    )
    const me = stage.people[key]!
    const kept = await stage.besides((parts, labId) =>
      keepScores(parts, labId, { about: at, me, inside: true, scores }),
    )
    if (kept !== 'kept') throw new Error(`the demo world: points were refused: ${kept}`)
  }
  stage.daysAgo(76)
  await stage.act('per', keyPaper, {
    ...at,
    solutionIdeaId: ids.get('neighbours')!,
    words: 'Åtta blad från kaffestunden i Junsele',
    counts: Object.fromEntries(criteria.map(({ id }) => [id, { 2: '1', 3: '2', 4: '3', 5: '2' }])),
  })
  stage.daysAgo(70)
  await stage.act('britta', closeRound, at)
}
