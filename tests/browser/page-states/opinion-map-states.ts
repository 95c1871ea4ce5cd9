import type { Page } from 'playwright-core'
import { grownMap } from '../../support/grown-map.ts'
import type { Site } from '../../support/site.ts'
import { mistaken, visited, worked, type PageState } from './state.ts'

/** The states of what an opinion map shows: closed, open, and with too few to mean anything. */
export async function opinionMapStates(site: Site): Promise<PageState[]> {
  const closed = await grownMap(site, { people: 400, statements: 24, state: 'closed' })
  const open = await grownMap(site, { people: 60, statements: 12, state: 'open', camps: 2 })
  const early = await grownMap(site, { people: 8, statements: 9, state: 'closed' })
  return [
    ...votingStates(open),
    ...keepingStates(open),
    visited('result of a map', `${closed}/result`),
    visited('result painted in full', `${closed}/result`, {
      steps: async (page) => {
        if (await page.locator('.map-tools').isHidden()) return
        await page.locator('.map-tools [data-zoom]').first().click()
      },
    }),
    visited('all statements with figures', `${closed}/result/statements?order=divisive`),
    visited('statements without a hit', `${closed}/result/statements?words=zebra`),
    visited('change over time', `${closed}/result/over-time`),
    visited('report of a map', `${closed}/report`),
    visited('draw of the next statement', `${closed}/lottery`),
    visited('embedded map', `${closed}/embed`),
    visited('embedded map that is open', `${open}/embed`),
    visited('wall of a hall', `${open}/screen`),
    worked('wall of a hall with a group', `${open}/screen?part=4`),
    visited('answers first', `${open}/result`),
    worked('result for those who keep the map', `${open}/result`),
    visited('map that means nothing yet', `${early}/result`),
  ]
}

/** Answering, and adding a statement of one's own. */
function votingStates(open: string): PageState[] {
  const maps = open.replace(/\/[^/]+$/, '')
  return [
    visited('opinion maps', maps),
    visited('opinion map', open),
    visited('voting', `${open}/voting`),
    visited('voting after an answer', `${open}/voting`, {
      steps: async (page) => {
        await answer(page)
      },
    }),
    visited('own answers before the first', `${open}/my-votes`),
    visited('own statement before the first answer', `${open}/statements/new`),
    worked('own statement', `${open}/statements/new`, 'Per Nyberg'),
  ]
}

/** What those who keep a map see. */
function keepingStates(open: string): PageState[] {
  const maps = open.replace(/\/[^/]+$/, '')
  return [
    worked('opinion map for those who keep it', open),
    mistaken('new opinion map', `${maps}/new`),
    worked('rules of an opinion map', `${open}/details`),
    worked('statements that wait', `${open}/statements`),
    worked('statements that are shown', `${open}/statements?state=shown`),
    mistaken('statements to begin with', `${open}/seeds`, 'Britta Sjödin', '[name=lines]'),
    worked('statements from what people said', `${open}/seeds/voices`),
    worked('paper of an opinion map', `${open}/sheets`, 'Per Nyberg'),
    worked('reading aloud', `${open}/readings`, 'Per Nyberg'),
    ...besideScreens(open),
    worked('answers that wait for a look', `${open}/doubts`),
    worked('files of an opinion map', `${open}/files`),
  ]
}

/** Paper and reading aloud, with something made, typed in and noted. */
function besideScreens(open: string): PageState[] {
  const sheets = `${open}/sheets`
  const readings = `${open}/readings`
  const champion = (name: string, path: string, steps: (page: Page) => Promise<void>) =>
    worked(name, path, 'Per Nyberg', { steps })
  return [
    champion('sheet of statements', sheets, makeSheet),
    champion('sheet to print', sheets, async (page) => {
      await makeSheet(page)
      await page.goto(`${page.url()}/print`)
    }),
    champion('copy to type in', sheets, async (page) => {
      await makeSheet(page)
      await page.goto(`${page.url()}/keying`)
    }),
    champion('copy that was typed in', sheets, async (page) => {
      await makeSheet(page)
      await page.goto(`${page.url()}/keying`)
      for (const box of await page.locator('main input[type=radio][value=agree]').all())
        await box.check()
      await page.locator('main input[name=confirmedHow]').first().check()
      await press(page)
      await page.waitForURL(/kept=/)
    }),
    champion('reading to somebody', readings, beginReading),
    champion('reading back', readings, async (page) => {
      await beginReading(page)
      await answer(page)
      await page.goto(`${page.url().split('?')[0]}/reading-back`)
    }),
  ]
}

async function makeSheet(page: Page): Promise<void> {
  await press(page)
  await page.waitForURL(/sheets\/[^/]+$/)
}

async function beginReading(page: Page): Promise<void> {
  await page.locator('main input[name=occasion]').first().check()
  await page.locator('main input[name=consent]').check()
  await press(page)
  await page.waitForURL(/readings\/[^/]+$/)
}

async function answer(page: Page): Promise<void> {
  await page.locator('[data-voting] button[value=agree]').click()
  await page.getByText('Kept: you agree').or(page.getByText('Sparat: du håller')).waitFor()
}

/** Presses the button that sends the form of the page. */
async function press(page: Page): Promise<void> {
  await page.locator('main form[method=post] button:not([formaction])').last().click()
}
