import type { Page } from 'playwright-core'
import { fillBoth, follow, openWork, press, reads, region, type Named } from './initiative.ts'

/** The decision that journeys record, as residents read it. */
export const decision = {
  question: { en: 'Which villages come first?', sv: 'Vilka byar börjar vi med?' },
  chosen: { en: 'Those farthest away', sv: 'De som ligger längst bort' },
  reasons: {
    en: 'They have no other way to the doctor.',
    sv: 'De har inget annat sätt att ta sig till läkaren.',
  },
}

/** Records the decision: question, options, reasons and who had the power, in both languages. */
export async function recordDecision(page: Page, title: Named): Promise<void> {
  await openWork(page, title)
  await follow(page, 'Decisions')
  await follow(page, 'Record a decision')
  await fillBoth(page, 'What was the question?', decision.question)
  await fillBoth(page, 'Option 1', decision.chosen)
  await fillBoth(page, 'Option 2', { en: 'The largest', sv: 'De största' })
  await page.getByRole('group', { name: 'Which one was chosen?' }).getByLabel('Option 1').check()
  await fillBoth(page, 'Why', decision.reasons)
  await page.getByLabel('Who had the power to decide?').fill('Residents and the clinic together')
  await page.getByLabel('6 of 7: Co-design').check()
  await page.getByLabel('Group that took part').selectOption('Långsele evening group')
  await page.getByLabel('Decided on').fill('2026-11-20')
  await press(page, 'Record the decision')
  await reads(page, decision.question.en)
}

/** A neighbour with a phone reads the public page, coming from the front page, in both languages. */
export async function readOnPhone(page: Page, title: Named, reason: string): Promise<void> {
  await page.goto('/')
  await follow(page, 'Västernorrland living lab')
  await follow(page, title.en)
  await reads(page, title.en)
  const decided = region(page, 'What was decided, and why')
  await decided.getByText(decision.chosen.en).waitFor()
  await decided.getByText(decision.reasons.en).waitFor()
  await page.getByText(reason).waitFor()
  await page.getByRole('link', { name: 'Svenska' }).click()
  await reads(page, title.sv)
  await page.getByText(decision.chosen.sv).waitFor()
  await page.getByText(decision.reasons.sv).waitFor()
  await page.locator('html[lang=sv]').waitFor()
}
