import { sql } from 'drizzle-orm'
import {
  checkSkills,
  recogniseTrainer,
  recordCompletion,
  recordTraining,
  shareSkills,
  waivePath,
} from '../../src/modules/learning/index.ts'
import type { Stage } from './stage.ts'

const champions = 'being-a-local-champion'
const meetings = 'village-hall-meeting'
const others = 'training-others'

/** Who plays which part in the story of a lab's trainers. */
type Trainers = {
  coordinator: string
  first: string
  second: string
  third: string
  trained: readonly string[]
  lapsed: string
  letOff: string
  reason: string
}

const byLab: Record<string, Trainers> = {
  vasternorrland: {
    coordinator: 'britta',
    first: 'per',
    second: 'lena',
    third: 'maja',
    trained: ['ahmed', 'goran'],
    lapsed: 'ahmed',
    letOff: 'ingrid',
    reason: 'Has led village meetings for twelve years and taught others how.',
  },
  donegal: {
    coordinator: 'aoife',
    first: 'declan',
    second: 'grace',
    third: 'sean',
    trained: ['conor', 'niamh'],
    lapsed: 'conor',
    letOff: 'grace',
    reason: 'Leads meetings for a living.',
  },
}

/** Every champion of a lab has completed the champions' path, noted by the coordinator; who has already is left alone. */
export async function trainedChampions(stage: Stage): Promise<void> {
  const coordinator = stage.lab.people.find(({ labRole }) => labRole === 'coordinator')!.key
  const untrained = await stage.read<{ id: string }>(sql`
    select distinct r.participant_id as id from role_held r
    where r.role = 'champion' and r.ended_at is null and not exists (
      select from learning_completion c where c.participant_id = r.participant_id
        and c.path_key = ${champions} and c.withdrawn_at is null)`)
  await stage.inOne(coordinator, async (act) => {
    const note = 'Three evenings with the champions of the other labs'
    for (const { id } of untrained)
      await act(recordCompletion, { participantId: id, pathKey: champions, note })
  })
}

/** A trainer trains a second, who trains a third; a training has lapsed, one is waived, and the first rates their skills twice. */
export async function trainTrainers(stage: Stage): Promise<void> {
  const cast = byLab[stage.lab.slug]!
  const { coordinator, first, second, third } = cast
  const id = (key: string) => stage.people[key]!
  stage.daysAgo(200)
  await rateSkills(stage, first, [3, 3, 2, 2, 2, 3, 2, 2, 3, 2])
  await stage.inOne(coordinator, async (act) => {
    const done = (who: string, pathKey: string, completedOn = '') =>
      act(recordCompletion, { participantId: id(who), pathKey, completedOn })
    await done(second, champions)
    for (const who of [first, second]) await done(who, others)
    await done(cast.lapsed, meetings, stage.day(-1_300))
    const letOff = { participantId: id(cast.letOff), pathKey: meetings, reason: cast.reason }
    await act(waivePath, letOff)
    await act(recogniseTrainer, { pathKey: champions, participantId: id(first) })
  })
  const train = (days: number, by: string, learner: string, trained: readonly string[]) => {
    stage.daysAgo(days)
    return stage.inOne(coordinator, async (act) => {
      const pathKey = champions
      await act(recordTraining, {
        pathKey,
        heldOn: '',
        trainerIds: [id(by)],
        coTrainerIds: [id(learner)],
        traineeIds: trained.map(id),
        note: 'Two evenings and a Saturday in the village hall',
      })
      const trainer = { pathKey, participantId: id(learner), trainedBy: id(by) }
      await act(recogniseTrainer, trainer)
    })
  }
  await train(120, first, second, [third, cast.trained[0]!])
  await stage.act(coordinator, recordCompletion, { participantId: id(third), pathKey: others })
  await train(50, second, third, [cast.trained[1]!])
  stage.daysAgo(12)
  await rateSkills(stage, first, [4, 4, 4, 3, 4, 4, 3, 3, 3, 3])
  await stage.act(first, shareSkills, { shownTo: [id(coordinator)] })
}

const skills = [
  'inviting',
  'welcoming',
  'leading',
  'listening',
  'quiet-voices',
  'writing-down',
  'consent',
  'disagreement',
  'digital',
  'reporting-back',
]

async function rateSkills(stage: Stage, who: string, numbers: readonly number[]): Promise<void> {
  const ratings = Object.fromEntries(skills.map((key, place) => [key, numbers[place]!]))
  await stage.act(who, checkSkills, { ratings })
}
