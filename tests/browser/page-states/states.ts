import type { Ids } from './ids.ts'
import { methodStates } from './method-states.ts'
import { mistaken, visited, worked, type PageState } from './state.ts'

const lab = '/vasternorrland'
const empty = '/new-lab'

/** Every state a page can be in, with the demo's home care as the example. */
export function pageStates(ids: Ids): PageState[] {
  const one = `${lab}/initiatives/${ids.initiative}`
  const gate = `${one}/gates/${ids.gate}`
  const phase = `${one}/phases/${ids.phase}`
  return [
    ...open(ids, one, gate),
    ...signing(ids),
    ...bare(),
    ...around(),
    worked('working page', `${one}/work`),
    worked('working page of an observer', `${one}/work`, 'Maja Forsberg'),
    worked('working page of a frontline professional', `${one}/work`, 'Ahmed Warsame'),
    worked('new initiative', `${lab}/initiatives/new`),
    mistaken('new initiative', `${lab}/initiatives/new`),
    worked('change an initiative', `${one}/details`),
    worked('another process', `${one}/processes/new`),
    mistaken('another process', `${one}/processes/new`),
    worked('phase', phase),
    worked('opinion map from files', `${one}/opinion-maps/from-files`),
    mistaken('opinion map from files', `${one}/opinion-maps/from-files`),
    worked('new activity', `${phase}/activities/new`),
    mistaken('new activity', `${phase}/activities/new`),
    worked('activity that is blocked', `${one}/activities/${ids.activity}`),
    worked('new evidence', `${phase}/evidence`),
    mistaken('new evidence', `${phase}/evidence`),
    worked('evidence to manage', `${one}/evidence/${ids.evidence}`),
    worked('new version of the question', `${one}/question/new`),
    mistaken('new version of the question', `${one}/question/new`),
    worked('remote-area factor', `${one}/remote-area/distance`),
    worked('gate for the coordinator', gate),
    worked('gate for a member of its group', gate, 'Göran Edlund'),
    mistaken('signature', gate, 'Göran Edlund'),
    worked('asking people to sign', `${gate}/requests`),
    mistaken('asking people to sign', `${gate}/requests`),
    worked('typing a signature', `${gate}/assisted-sign-offs`, 'Per Nyberg'),
    mistaken('typing a signature', `${gate}/assisted-sign-offs`, 'Per Nyberg'),
    worked('sign-off sheet', `${gate}/sheet`, 'Per Nyberg'),
    worked('phone list', `${gate}/phone-list`, 'Per Nyberg'),
    worked('new decision', `${one}/decisions/new`, 'Karin Lindqvist'),
    mistaken('new decision', `${one}/decisions/new`, 'Karin Lindqvist'),
    worked('new link of the thread', `${lab}/thread/decision/${ids.decision}/links/new`),
    ...peopled(ids),
    ...methodStates(ids),
  ]
}

function open(ids: Ids, one: string, gate: string): PageState[] {
  return [
    visited('front of the site', '/'),
    visited('front of a lab', lab),
    visited('front of the other lab', '/donegal'),
    visited('initiatives', `${lab}/initiatives`),
    visited('search without a hit', `${lab}/initiatives?words=zebra`),
    visited('public page of an initiative', one),
    visited('question and its versions', `${one}/question`),
    visited('problem in figures', `${one}/remote-area`),
    visited('decisions', `${one}/decisions`),
    visited('decision', `${one}/decisions/${ids.decision}`),
    visited('decision note', `${one}/decisions/${ids.decision}/note`),
    visited('core team that is empty', `${one}/core-team`),
    visited('evidence', `${one}/evidence`),
    visited('one piece of evidence', `${one}/evidence/${ids.evidence}`),
    visited('open gate', gate),
    visited('passed gate', `${one}/gates/${ids.passed}`),
    visited('thread of an initiative', `${lab}/thread/initiative/${ids.initiative}`),
    visited('thread of a decision', `${lab}/thread/decision/${ids.decision}`),
    visited('methods', `${lab}/methods`),
    visited('one method', `${lab}/methods/improve-5`),
    ...cards(),
    visited('accessibility statement', `${lab}/accessibility`),
    visited('privacy notice', `${lab}/privacy`),
    visited('complaints', `${lab}/complaints`),
    visited('places', `${lab}/places`),
  ]
}

function cards(): PageState[] {
  const finder = `${lab}/methods/finder`
  return [
    visited('method cards', `${lab}/methods/cards`),
    visited('method cards without a hit', `${lab}/methods/cards?words=zebra&minutes=30`),
    visited('one method card', `${lab}/methods/cards/home-visit`),
    visited('one method card in large print', `${lab}/methods/cards/open-space?size=large`),
    visited('method finder', finder),
    visited('methods that fit', `${finder}?sentence=6+older+people,+no+internet,+1+hour`),
    visited('no method that fits', `${finder}?people=500&minutes=20&internet=no&stage=PILOT`),
    visited('sentence that says nothing', `${finder}?sentence=ptarmigan`),
    visited('method finder with mistakes', `${finder}?people=many&who[]=carers`, { status: 422 }),
  ]
}

function signing(ids: Ids): PageState[] {
  return [
    visited('sign in', '/sign-in'),
    visited('sign in with mistakes', '/sign-in', {
      steps: async (page) => {
        await page.locator('input[name=email]').fill('not an address')
        const form = page.locator('main form:has(input[name=email])')
        await form.evaluate((element) => ((element as HTMLFormElement).noValidate = true))
        await form.locator('button').click()
        await page.locator('.ds-error-summary').waitFor()
      },
    }),
    visited('provider of the staff that is away', '/sign-in', {
      steps: async (page) => {
        await page.locator('form[action="/sign-in/provider"] button').click()
        await page.locator('h1', { hasText: 'Region Norr' }).waitFor()
      },
    }),
    visited('way back from the provider that is over', '/sign-in/provider/return', { status: 410 }),
    visited('six digits', '/sign-in/code'),
    visited('link that is over', '/sign-in/links/none', { status: 410 }),
    visited('code of a card', '/join'),
    visited('code of a card that nobody has', '/join/ABCD-EFGH', { status: 422 }),
    visited('development inbox', '/development-inbox'),
    visited('no such page', `${lab}/nothing-here`, { status: 404 }),
    visited('no such lab', '/nowhere', { status: 404 }),
    visited('no such initiative', `${lab}/initiatives/rubbish`, { status: 404 }),
    { name: 'not allowed', as: 'Göran Edlund', path: `${lab}/settings`, status: 403 },
    { name: 'not of this lab', as: 'Göran Edlund', path: '/donegal/me', status: 403 },
    worked('account', '/account', 'Göran Edlund'),
    worked('account with a passkey', '/account', 'Per Nyberg'),
    worked('removing a passkey', `/account/passkeys/${ids.passkey}`, 'Per Nyberg'),
    worked('removing a link to the provider', `/account/identities/${ids.identity}`, 'Per Nyberg'),
    worked('my page', `${lab}/me`, 'Göran Edlund'),
    worked('my details', `${lab}/me/details`, 'Göran Edlund'),
    worked('today of a resident', `${lab}/today`, 'Göran Edlund'),
    worked('today of a champion', `${lab}/today`, 'Per Nyberg'),
    worked('today of a coordinator', `${lab}/today`),
  ]
}

function bare(): PageState[] {
  return [
    visited('front of an empty lab', empty),
    visited('no initiatives yet', `${empty}/initiatives`),
    visited('no places yet', `${empty}/places`),
    worked('nothing to do today', `${empty}/today`, 'Nina Ny'),
    worked('nothing stuck', `${empty}/stuck`, 'Nina Ny'),
    worked('first initiative', `${empty}/initiatives`, 'Nina Ny'),
    worked('no groups yet', `${empty}/groups`, 'Nina Ny'),
    worked('no invitations yet', `${empty}/invitations`, 'Nina Ny'),
    worked('no consent texts yet', `${empty}/consent-texts`, 'Nina Ny'),
  ]
}

function around(): PageState[] {
  return [
    worked('what is stuck', `${lab}/stuck`),
    worked('record', `${lab}/record`),
    worked('check of the record', `${lab}/record/check`),
    worked('settings', `${lab}/settings`),
    ...['identity', 'contact', 'statements'].map((part) =>
      worked(`settings: ${part}`, `${lab}/settings/${part}`),
    ),
    worked('new place', `${lab}/places/new`),
    mistaken('new place', `${lab}/places/new`),
  ]
}

function peopled(ids: Ids): PageState[] {
  const elsa = `${lab}/people/${ids.elsa}`
  return [
    worked('people', `${lab}/people`),
    worked('somebody without e-mail', elsa),
    worked('new person', `${lab}/people/new`),
    mistaken('new person', `${lab}/people/new`),
    worked('details of a person', `${elsa}/details`),
    worked('giving a role', `${elsa}/roles/new`),
    mistaken('giving a role', `${elsa}/roles/new`),
    worked('noting a consent', `${elsa}/consents`, 'Per Nyberg'),
    worked('groups', `${lab}/groups`),
    worked('group', `${lab}/groups/${ids.group}`),
    worked('new group', `${lab}/groups/new`),
    mistaken('new group', `${lab}/groups/new`),
    worked('invitations', `${lab}/invitations`),
    worked('new invitation', `${lab}/invitations/new`),
    mistaken('new invitation', `${lab}/invitations/new`),
    worked('consent texts', `${lab}/consent-texts`),
    worked('new consent text', `${lab}/consent-texts/new`),
  ]
}
