import { system } from '../../src/platform/actor.ts'
import type { AppParts } from '../../src/platform/parts.ts'
import { siteLabId } from '../../src/shared/id.ts'
import { createProgramme } from '../../src/modules/labs/index.ts'
import { playAssets } from './assets.ts'
import { playBusinessPlan } from './business-plan.ts'
import { winterRoad } from './borgarbyggd.ts'
import { borgarbyggd } from './borgarbyggd-cast.ts'
import { vasternorrland, type DemoLab } from './cast.ts'
import { playChampions } from './champions.ts'
import { supportChampions } from './champion-support.ts'
import { villagesInThePlan } from './derry.ts'
import { derryStrabane } from './derry-cast.ts'
import { donegal } from './donegal-cast.ts'
import { playExperiments } from './experiments.ts'
import { fewAtATime } from './few-at-a-time.ts'
import { playHomeCare } from './home-care.ts'
import { playIdeas } from './ideas.ts'
import { must } from './in-one.ts'
import { playMornings } from './mornings.ts'
import { adoptPractices } from './adoption.ts'
import { playLessons } from './lessons.ts'
import { playNightPilot } from './night-pilot.ts'
import { playOtherPilots } from './nine-pilots.ts'
import { villageHouse } from './karelia.ts'
import { northKarelia } from './karelia-cast.ts'
import { playPrePlanning } from './pre-planning.ts'
import { showProgramme } from './programme.ts'
import { playReading } from './reading.ts'
import { measurePlanning } from './readiness.ts'
import { playEveningCalls } from './service.ts'
import { playShortStory, type ShortStory } from './short-story.ts'
import { openStage, type Stage } from './stage.ts'
import { playSupports } from './supports.ts'
import { trainedChampions, trainTrainers } from './training.ts'
import { acrossTheFjord } from './vestland.ts'
import { vestland } from './vestland-cast.ts'

/** Stories of one lab, one after the other. */
const inTurn =
  (...stories: readonly ((stage: Stage) => Promise<unknown>)[]) =>
  async (stage: Stage) => {
    for (const play of stories) await play(stage)
  }

const short = (story: ShortStory) => (stage: Stage) => playShortStory(stage, story)

/** The six labs, the long stories first. */
const labs: readonly (readonly [DemoLab, play: (stage: Stage) => Promise<void>])[] = [
  [
    vasternorrland,
    inTurn(
      playHomeCare,
      playIdeas,
      playNightPilot,
      playBusinessPlan,
      playExperiments,
      playOtherPilots,
      playAssets,
      playEveningCalls,
      playSupports,
      supportChampions,
      trainTrainers,
      playMornings,
    ),
  ],
  [donegal, inTurn(playPrePlanning, playOtherPilots, playChampions, trainTrainers)],
  [
    derryStrabane,
    inTurn(short(villagesInThePlan), playOtherPilots, playChampions, measurePlanning, playReading),
  ],
  [borgarbyggd, inTurn(short(winterRoad), playOtherPilots, playChampions)],
  [vestland, inTurn(short(acrossTheFjord), playOtherPilots, playChampions)],
  [northKarelia, inTurn(short(villageHouse), playOtherPilots, playChampions)],
]

/** The demo world: the programme IMPROVE with six labs and fictional people, told relative to today. */
export async function seedDemo(parts: AppParts): Promise<void> {
  const programme = await must(parts, { actor: system, labId: siteLabId }, createProgramme, {
    slug: 'improve',
    name: { en: 'IMPROVE', sv: 'IMPROVE' },
    about: {
      en: 'Regions in the north of Europe that plan, run and judge public services together with the people who use them.',
      sv: 'Regioner i norra Europa som planerar, driver och bedömer offentliga tjänster tillsammans med dem som använder dem.',
    },
  })
  const today = parts.clock.now()
  // The labs know nothing of each other: played side by side, an empty site is ready sooner.
  const stages = new Map<string, Stage>()
  await fewAtATime(labs, async ([lab, play]) => {
    const stage = await openStage(parts, programme.id, lab, today)
    stages.set(lab.slug, stage)
    await trainedChampions(stage)
    await play(stage)
    await playLessons(stage)
    await stage.end()
  })
  await adoptPractices(stages)
  await showProgramme(parts, 'improve')
}
