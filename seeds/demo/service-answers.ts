import { keepAnswer, openRound } from '../../src/modules/pilots/index.ts'
import type { Stage } from './stage.ts'

const keys = ['easy', 'in-time', 'listens', 'clear', 'good']
const users = [
  [5, 3, 4, 3, 5],
  [4, 2, 4, 4, 5],
  [5, 3, 5, 2, 4],
  [3, 2, 4, 3, 5],
  [4, 4, 3, 4, 4],
  [5, 2, 4, 3, 5],
  [4, 3, 5, 2, 5],
]
const staff = [
  [4, 4, 3, 4, 4],
  [5, 4, 3, 5, 4],
  [4, 5, 4, 4, 5],
  [3, 4, 3, 4, 4],
  [4, 4, 2, 5, 4],
]
const words: Record<string, string> = {
  'users 1': 'Sju är mitt i nyheterna.',
  'users 5': 'Det är skönt att någon frågar.',
  'staff 0': 'Vi behöver veta vem som har nyckel.',
}

/** Seven users and five of the staff answer on paper about the evening round, in a round that is over; says which. */
export async function askAboutCalls(
  stage: Stage,
  at: { initiativeId: string; serviceId: string },
): Promise<string> {
  stage.daysAgo(62)
  const { id: assessmentId } = await stage.act('britta', openRound, {
    ...at,
    opensOn: stage.day(-62),
    closesOn: stage.day(-36),
  })
  stage.daysAgo(50)
  const given = [
    ...users.map((grades, place) => ({ side: 'users' as const, grades, place })),
    ...staff.map((grades, place) => ({ side: 'staff' as const, grades, place })),
  ]
  for (const { side, grades, place } of given) {
    await stage.besides((parts, labId) =>
      keepAnswer(parts, labId, {
        about: { serviceId: at.serviceId, assessmentId },
        side,
        way: 'paper',
        who: { sheet: `${place + 1}` },
        answers: Object.fromEntries(keys.map((key, n) => [key, grades[n]!])),
        words: words[`${side} ${place}`] ?? '',
      }),
    )
  }
  return assessmentId
}
