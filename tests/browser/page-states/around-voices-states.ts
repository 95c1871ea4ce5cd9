import type { Page } from 'playwright-core'
import { mistaken, visited, worked, type PageState } from './state.ts'
import type { VoicesIds } from './voices-ids.ts'

const donegal = '/donegal'
const nightsLab = '/vasternorrland'
const coordinator = 'Aoife Gallagher'
const champion = 'Declan Boyle'

/** The states of what stands around what people say: sessions, who was heard, learning, and people to tell. */
export function statesAround(ids: VoicesIds, shore: string, nights: string): PageState[] {
  return [
    ...sessions(ids, shore),
    ...needs(ids, nights),
    ...figures(shore, nights),
    ...learning(ids),
    ...notices(ids),
  ]
}

function sessions(ids: VoicesIds, shore: string): PageState[] {
  const coming = `${shore}/sessions/${ids.coming}`
  const held = `${shore}/sessions/${ids.workshop}`
  return [
    visited('sessions', `${shore}/sessions`),
    visited('session', held),
    worked('session inside', held, champion),
    worked('session to come', coming, champion),
    worked('asking people to a session', `${coming}/invitations`, champion),
    worked('who came', `${held}/attendance`, champion),
    worked('sheet of a session', `${coming}/sheet`, champion),
    mistaken('new session', `${shore}/sessions/new`, champion),
    worked('cancelling a session', `${coming}/cancellation`, champion),
  ]
}

function needs({ prepared, elsa }: VoicesIds, nights: string): PageState[] {
  const plan = `${nightsLab}/people/${elsa}/access-plan`
  const session = `${nights}/sessions/${prepared}`
  return [
    worked('access plan', plan, 'Per Nyberg'),
    worked('what people need at a session', `${session}/supports`, 'Per Nyberg'),
    mistaken('new support', `${session}/supports/new`, 'Per Nyberg'),
    worked('session kit', `${session}/kit`, 'Britta Sjödin'),
  ]
}

function figures(shore: string, nights: string): PageState[] {
  return [
    visited('who was heard', `${nights}/funnel`),
    worked('who was heard, inside', `${shore}/funnel`, coordinator),
    visited('population', `${donegal}/population`),
    mistaken('new population', `${donegal}/population/new`, coordinator),
  ]
}

/** Gives the first answer to each question, which is not always the right one. */
const answerFirst = async (page: Page) => {
  const asked = page.locator('main form fieldset')
  for (const question of await asked.all()) await question.locator('input').first().check()
  await page.locator('main form:has(fieldset) button').last().click()
  await page.locator('main .ds-alert').first().waitFor()
}

function learning(ids: VoicesIds): PageState[] {
  const path = `${nightsLab}/learning/paths/responsible-storytelling`
  const completion = `${nightsLab}/learning/completions/${ids.completion}`
  const champions = `${nightsLab}/learning/paths/being-a-local-champion`
  return [
    worked('learning', `${nightsLab}/learning`, 'Göran Edlund'),
    worked('learning path', path, 'Göran Edlund'),
    worked('module', `${path}/modules/consent`, 'Ahmed Warsame'),
    worked('module with a wrong answer', `${path}/modules/why-stories`, 'Göran Edlund', {
      steps: answerFirst,
    }),
    worked('learning path on paper', `${path}/paper`, 'Göran Edlund'),
    worked('who has learned it', `${nightsLab}/learning/completions`),
    mistaken('noting who has learned it', `${nightsLab}/learning/completions/new`),
    worked('one who has learned it', completion),
    worked('certificate', `${completion}/certificate`, 'Per Nyberg'),
    worked('who need not learn it', `${nightsLab}/learning/waivers`),
    mistaken('letting somebody off a path', `${nightsLab}/learning/waivers/new`),
    worked('who trained whom', `${nightsLab}/learning/trainers`, 'Göran Edlund'),
    worked('trainers of a path', `${champions}/trainers`),
    mistaken('noting a training', `${champions}/trainings/new`),
    worked('trainings held', `${nightsLab}/learning/trainings`),
    worked('my skills', `${nightsLab}/learning/skills`, 'Per Nyberg'),
    mistaken('rating my skills', `${nightsLab}/learning/skills/new`, 'Per Nyberg'),
    worked('skills on paper', `${nightsLab}/learning/skills/paper`, 'Göran Edlund'),
    worked('skills in the lab', `${nightsLab}/learning/skills/lab`),
  ]
}

function notices(ids: VoicesIds): PageState[] {
  const all = `${donegal}/notices`
  const batch = `${all}/letter-batches/${ids.letters}`
  return [
    worked('people to tell', all, champion),
    worked('list of people to tell', `${all}/list`, champion),
    worked('calls that tell', `${all}/calls`, champion),
    worked('letters', `${all}/letters`, champion),
    worked('letters printed together', batch, champion),
    worked('letters to print', `${batch}/sheets`, champion),
    worked('one notice', `${all}/${ids.notice}`, champion),
    mistaken('one notice', `${all}/${ids.notice}`, champion, '[name=outcome]'),
  ]
}
