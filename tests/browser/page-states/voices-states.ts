import type { Page } from 'playwright-core'
import { statesAround } from './around-voices-states.ts'
import { mistaken, send, visited, worked, type PageState } from './state.ts'
import type { VoicesIds } from './voices-ids.ts'

const donegal = '/donegal'
const nightsLab = '/vasternorrland'
const quietLab = '/quiet-lab'
const coordinator = 'Aoife Gallagher'
const champion = 'Declan Boyle'
const resident = 'Seán McGinley'

/** Every state of the pages on which people say, read, answer and are told, and of those beside them. */
export function voicesStates(ids: VoicesIds, quietId: string): PageState[] {
  const shore = `${donegal}/initiatives/${ids.shore}`
  const nights = `${nightsLab}/initiatives/${ids.nights}`
  return [
    ...saying(shore, nights),
    ...voices(ids, shore),
    ...receipts(ids),
    ...desk(ids),
    ...paper(ids, nights, shore),
    ...worries(),
    ...files(ids, shore),
    ...kept(ids, shore),
    ...sense(ids, shore, nights),
    ...promises(ids, shore, nights),
    ...answers(ids, shore),
    ...mine(ids),
    ...outreach(ids, shore),
    ...statesAround(ids, shore, nights),
    ...quiet(`${quietLab}/initiatives/${quietId}`),
  ]
}

/** Says something page by page, as the form asks, until the page of this name. */
const sayUntil = (end: string) => async (page: Page) => {
  while (!page.url().endsWith(`/${end}`)) {
    const here = page.url()
    for (const field of ['kind', 'whose', 'who', 'visibility'])
      for (const choice of await page.locator(`main input[name=${field}]`).all())
        if (field !== 'whose' || (await choice.inputValue()) === 'mine') await choice.check()
    for (const box of await page.locator('main input[name="consents[]"]').all()) await box.check()
    for (const words of await page.locator('main textarea[name=body]').all())
      await words.fill('The lamp at the pier is broken.')
    await page.locator('main form .button-row button').last().click()
    await page.waitForURL((url) => url.href !== here)
  }
}

function saying(shore: string, nights: string): PageState[] {
  const start = `${shore}/saying`
  const until = (name: string, end: string) =>
    visited(`saying something: ${name}`, start, { steps: sayUntil(end) })
  return [
    visited('saying something', `${nights}/saying`),
    visited('saying something with mistakes', start, {
      steps: (page) => send(page, '[name=kind]'),
    }),
    visited('saying something: words with mistakes', start, {
      steps: async (page) => {
        await sayUntil('words')(page)
        await send(page, '[name=body]')
      },
    }),
    until('place', 'place'),
    until('whose words', 'whose'),
    until('who', 'who'),
    until('who may read it', 'readers'),
    until('before it is sent', 'check'),
    worked('question to people', `${shore}/call-for-voices`, coordinator),
  ]
}

function voices(ids: VoicesIds, shore: string): PageState[] {
  const discussed = `${shore}/voices/${ids.discussed}`
  return [
    visited('what people said', `${shore}/voices`),
    worked('what people said inside', `${shore}/voices`, coordinator),
    visited('contribution with comments', discussed),
    worked('contribution for a champion', `${shore}/voices/${ids.own}`, champion),
    worked('contribution for a coordinator', discussed, coordinator),
    worked('own contribution', `${shore}/voices/${ids.own}`, resident),
    worked('withdrawing what is used', `${shore}/voices/${ids.own}/withdrawal`, resident),
    worked('changing the wording', `${shore}/voices/${ids.own}/wording`, resident),
    mistaken('comment', discussed, resident, '[name=body]'),
    visited('reporting', `${discussed}/report`),
    worked('taking what people said along', `${shore}/voices-export`, coordinator),
  ]
}

function receipts({ codes }: VoicesIds): PageState[] {
  const all = `${donegal}/receipts`
  return [
    visited('receipts', all),
    visited('receipt that is answered', `${all}/${codes.answered}`),
    visited('receipt that waits', `${all}/${codes.waiting}?received`),
    visited('receipt that nobody has', `${all}/ABCD-EFGH-JKMN`, { status: 422 }),
    visited('withdrawing by receipt', `${all}/${codes.waiting}/withdrawal`),
  ]
}

function desk(ids: VoicesIds): PageState[] {
  return [
    worked('phone desk', `${donegal}/phone-desk`, champion),
    mistaken('phone desk', `${nightsLab}/phone-desk`, 'Per Nyberg', '[name=body]'),
    worked('calls to make', `${donegal}/call-backs`, champion),
    worked('one call to make', `${donegal}/call-backs/${ids.callBack}`, champion),
    mistaken('new call to make', `${donegal}/call-backs/new`, champion, '[name=about]'),
    worked('words that wait for a yes', `${donegal}/confirmations`, champion),
  ]
}

function paper(ids: VoicesIds, nights: string, shore: string): PageState[] {
  const guide = `${nights}/interviews/guide`
  return [
    worked('paper sheets', `${nights}/sheets`, 'Per Nyberg'),
    worked('paper sheets with mistakes', `${nights}/sheets`, 'Per Nyberg', {
      steps: async (page) => {
        await page.locator('textarea[name=question]').fill('')
        await send(page, '[name=question]')
      },
    }),
    worked('sheets printed together', `${nights}/sheets/batches/${ids.batch}`, 'Per Nyberg'),
    worked('sheets to print', `${nights}/sheets/batches/${ids.batch}/print`, 'Per Nyberg'),
    worked('one sheet', `${nights}/sheets/${ids.sheet}`, 'Per Nyberg'),
    mistaken('typing in', `${nights}/sheets/${ids.sheet}/keying`, 'Per Nyberg', '[name=body]'),
    worked('no interviews yet', `${nights}/interviews`, 'Per Nyberg'),
    mistaken('guide of interviews', guide, 'Per Nyberg'),
    worked('new interview', `${nights}/interviews/new`, 'Per Nyberg'),
    mistaken(
      'notes of a session',
      `${shore}/sessions/${ids.workshop}/notes`,
      champion,
      '[name=text]',
    ),
  ]
}

function worries(): PageState[] {
  return [
    worked('worries about people, none', `${nightsLab}/safeguarding`, 'Per Nyberg'),
    worked('worries for the one who keeps them', `${nightsLab}/safeguarding`, 'Ingrid Norén'),
    mistaken('new worry', `${nightsLab}/safeguarding/new`, 'Göran Edlund'),
    mistaken('who keeps worries', `${nightsLab}/safeguarding/leads`, 'Britta Sjödin'),
  ]
}

/** Brings in a small file, so that its columns can be named. */
const bringFile = async (page: Page) => {
  const buffer = Buffer.from('id;datum;text\n1;2026-03-01;Lampan vid bryggan är trasig.\n')
  const file = { name: 'brev.csv', mimeType: 'text/csv', buffer }
  await page.locator('input[name=file]').setInputFiles(file)
  await page.locator('main form:has(input[name=file]) button').last().click()
  await page.locator('main select[name=body]').waitFor()
}

function files(ids: VoicesIds, shore: string): PageState[] {
  return [
    worked('files that were brought in', `${shore}/imports`, coordinator),
    mistaken('bringing in a file', `${shore}/imports`, coordinator, '[name=file]'),
    worked('file that is brought in', `${shore}/imports/${ids.import}`, coordinator),
  ]
}

function kept(ids: VoicesIds, shore: string): PageState[] {
  return [
    worked('moderation', `${donegal}/moderation`, champion),
    mistaken('case of moderation', `${donegal}/moderation/${ids.held}`, coordinator),
    worked('record of moderation', `${donegal}/moderation/record`, coordinator),
    worked('what seems to say the same', `${shore}/duplicates`, coordinator),
  ]
}

function sense(ids: VoicesIds, shore: string, nights: string): PageState[] {
  const theme = `${shore}/themes/${ids.theme}`
  return [
    worked('readings', `${nights}/readings`, 'Ingrid Norén'),
    worked('a reading', `${nights}/readings/${ids.story}`, 'Ingrid Norén'),
    visited('themes', `${shore}/themes`),
    visited('theme', theme),
    worked('theme inside', theme, champion),
    mistaken('new theme', `${shore}/themes/new`, champion),
    visited('findings', `${shore}/findings`),
    visited('finding that somebody sees otherwise', `${shore}/findings/${ids.finding}`),
    worked('finding inside', `${shore}/findings/${ids.finding}`, resident),
    mistaken('new finding', `${shore}/findings/new`, champion),
  ]
}

function promises(ids: VoicesIds, shore: string, nights: string): PageState[] {
  const conversation = `${nights}/conversations/${ids.conversation}`
  return [
    visited('conversations', `${nights}/conversations`),
    visited('conversation', conversation),
    worked('conversation inside', conversation, 'Per Nyberg'),
    worked('programme of a conversation', `${conversation}/programme`, 'Per Nyberg'),
    mistaken('new conversation', `${nights}/conversations/new`, 'Per Nyberg'),
    visited('commitments', `${shore}/commitments`),
    worked('commitment', `${shore}/commitments/${ids.commitment}`, coordinator),
    mistaken('new commitment', `${shore}/commitments/new`, coordinator),
    visited('code of practice of a group', `${nightsLab}/groups/${ids.group}/code-of-practice`),
    worked('no code of practice yet', `${shore}/code-of-practice`, champion),
    mistaken('new code of practice', `${shore}/code-of-practice/new`, champion),
  ]
}

function answers(ids: VoicesIds, shore: string): PageState[] {
  return [
    worked('answers', `${shore}/answers`, coordinator),
    mistaken('one answer', `${shore}/voices/${ids.waiting}/answer`, coordinator, '[name=outcome]'),
    worked('answer that stands', `${shore}/voices/${ids.own}/answer`, coordinator),
    visited('loop', `${shore}/loop`),
    worked('loop inside', `${shore}/loop`, coordinator),
  ]
}

function mine(ids: VoicesIds): PageState[] {
  return [
    worked('what I said', `${donegal}/my-voices`, resident),
    mistaken('being forgotten', `${donegal}/my-voices/erasure`, resident),
    worked('forgetting somebody', `${donegal}/people/${ids.brid}/erasure`, coordinator),
    worked('somebody who has said things', `${donegal}/people/${ids.brid}`, coordinator),
  ]
}

function outreach(ids: VoicesIds, shore: string): PageState[] {
  const one = `${shore}/outreach/${ids.outreach}`
  return [
    worked('reaching people', `${shore}/outreach`, champion),
    mistaken('new way of reaching people', `${shore}/outreach/new`, champion),
    worked('one way of reaching people', one, champion),
    worked('poster', `${one}/poster`, champion),
    visited('code of an invitation', `${donegal}/replies`),
    visited('code of an invitation that nobody has', `${donegal}/replies/ABCD-EFGH`, {
      status: 404,
    }),
  ]
}

function quiet(one: string): PageState[] {
  const lists = {
    'nobody has said anything': 'voices',
    'nothing to answer': 'answers',
    'nothing to read': 'readings',
    'no themes yet': 'themes',
    'no findings yet': 'findings',
    'nobody asked yet': 'outreach',
    'no sessions yet': 'sessions',
    'nobody to tell, nothing told': 'loop',
    'nobody was heard yet': 'funnel',
  }
  const ofLab = {
    'nothing to moderate': 'moderation',
    'nobody to tell': 'notices',
    'nobody has learned anything': 'learning/completions',
    'population that is unknown': 'population',
  }
  return [
    visited('initiative that asks nothing', `${one}/saying`),
    ...Object.entries(lists).map(([name, end]) => worked(name, `${one}/${end}`, 'Olle Tyst')),
    ...Object.entries(ofLab).map(([name, end]) => worked(name, `${quietLab}/${end}`, 'Olle Tyst')),
    mistaken('first question to people', `${one}/call-for-voices`, 'Olle Tyst'),
    worked('naming the columns of a file', `${one}/imports`, 'Olle Tyst', { steps: bringFile }),
  ]
}
