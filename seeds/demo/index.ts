import { system } from '../../src/platform/actor.ts'
import { runCommand } from '../../src/platform/command.ts'
import type { AppParts } from '../../src/platform/parts.ts'
import { siteLabId } from '../../src/shared/id.ts'
import { createProgramme } from '../../src/modules/labs/index.ts'
import { vasternorrland, type DemoLab } from './cast.ts'
import { donegal } from './donegal-cast.ts'
import { playHomeCare } from './home-care.ts'
import { playPrePlanning } from './pre-planning.ts'
import { openStage } from './stage.ts'

/** The demo world: the programme IMPROVE with two labs and fictional people, told relative to today. */
export async function seedDemo(parts: AppParts): Promise<void> {
  const programme = await runCommand(parts, { actor: system, labId: siteLabId }, createProgramme, {
    slug: 'improve',
    name: { en: 'IMPROVE', sv: 'IMPROVE' },
    about: {
      en: 'Regions in the north of Europe that plan, run and judge public services together with the people who use them.',
      sv: 'Regioner i norra Europa som planerar, driver och bedömer offentliga tjänster tillsammans med dem som använder dem.',
    },
  })
  if (!programme.ok) throw new Error(`the demo programme was refused: ${programme.code}`)
  const today = parts.clock.now()
  const stageFor = (lab: DemoLab) => openStage(parts, programme.value.id, lab, today)
  // The labs know nothing of each other: played side by side, an empty site is ready sooner.
  await Promise.all([
    stageFor(vasternorrland).then(playHomeCare),
    stageFor(donegal).then(playPrePlanning),
  ])
}
