import { answerTogether, openOpinions, workOut, type Kind } from './opinions.ts'
import type { WayIn } from './ways-in.ts'

const people = 22

/** A map of the shore that is open now: whoever looks at the demo can answer. */
export async function weighShore(way: WayIn): Promise<void> {
  const { stage } = way
  stage.daysAgo(14)
  const map = await openOpinions(way, {
    table: 'shore-statements',
    language: 'en',
    topic: { en: 'What should the shore be like?' },
    tells: {
      en: 'Ten short statements about the path, the pier and what is built there. Two minutes are enough.',
    },
  })
  stage.daysAgo(9)
  const walkers = Array.from({ length: people }, (_, n): [string, Kind] => [
    `walker ${n}`,
    n % 2 === 0 ? 'calls' : 'visits',
  ])
  await answerTogether(map, walkers)
  await workOut(map)
}
