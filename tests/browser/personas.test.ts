import { expect, test } from 'vitest'
import { demoSite } from '../support/site.ts'
import { agree, typePaper } from './steps/gate.ts'
import {
  follow,
  go,
  openGate,
  openWork,
  press,
  reads,
  region,
  signInFromFront,
} from './steps/initiative.ts'
import { linkInLetter } from './steps/mail.ts'

const site = await demoSite()
const personaMs = 120_000
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const nights = { en: 'Safe nights at home', sv: 'Trygga nätter hemma' }
const shore = { en: 'The shore road, before the plan is drawn', sv: '' }

test(
  'a resident signs on the phone, sees what the lab knows of him, and takes a consent back',
  async () => {
    const sean = await site.open(phone)
    await signInFromFront(sean, 'Seán McGinley')
    await follow(sean, new RegExp(`You are waited for .+ in ${shore.en}`))
    await agree(sean)
    await region(sean, 'Signatures')
      .getByRole('row', { name: /Seán McGinley.*On screen/ })
      .waitFor()
    await sean.getByRole('link', { name: 'Seán McGinley' }).click()
    await reads(sean, 'My page')
    await region(sean, 'My roles').getByText('Resident representative').first().waitFor()
    await region(sean, 'My groups').getByText('Shoreline residents').waitFor()
    await press(sean, 'I agree Taking part')
    const agreed = region(sean, 'What I agreed to')
    await agreed.getByText('Agreed on this site').waitFor()
    await press(sean, 'Withdraw Taking part')
    await agreed.getByText('Withdrawn', { exact: true }).waitFor()
    expect(await agreed.getByRole('button', { name: 'Withdraw Taking part' }).count()).toBe(0)
    await sean.context().close()
  },
  personaMs,
)

test(
  'a champion sees his day and types what a neighbour signed on paper',
  async () => {
    const per = await site.open(phone)
    await signInFromFront(per, 'Per Nyberg')
    await reads(per, /Per Nyberg/)
    await per.getByRole('link', { name: /Ask what support each person needs.+overdue/ }).waitFor()
    await typePaper(per, nights, 'Elsa Bergström')
    await openGate(per, nights)
    await follow(per, 'Print the sign-off sheet')
    await reads(per, nights.en)
    expect(await per.getByRole('row', { name: /Lena Åström/ }).count()).toBeGreaterThan(0)
    await per.context().close()
  },
  personaMs,
)

test(
  'a provider manager reads a decision on one page and prints only that',
  async () => {
    const karin = await site.open()
    await signInFromFront(karin, 'Karin Lindqvist')
    await openWork(karin, nights)
    await follow(karin, 'Decisions')
    await follow(karin, 'What do we try first?')
    await follow(karin, 'The decision on one page, to print')
    await karin.getByText('A sensor at the bedside, no picture').first().waitFor()
    await karin.emulateMedia({ media: 'print' })
    expect(await karin.getByRole('navigation').count()).toBe(0)
    expect(await karin.getByRole('button').count()).toBe(0)
    await karin.context().close()
  },
  personaMs,
)

test(
  'a visitor reads in Swedish, with larger text, in the dark, and the site remembers it',
  async () => {
    const visitor = await site.open()
    await visitor.goto('/vasternorrland')
    await visitor.getByRole('link', { name: 'Svenska' }).click()
    await visitor.locator('html[lang=sv]').waitFor()
    await visitor.getByText('Läsinställningar').click()
    await visitor.getByLabel('Störst').check()
    await visitor.getByLabel('Mörka').check()
    await visitor.getByRole('button', { name: 'Använd inställningarna' }).click()
    const html = visitor.locator('html[lang=sv][data-size=xl][data-color-scheme=dark]')
    await html.waitFor()
    const ground = await visitor.evaluate(() => getComputedStyle(document.body).backgroundColor)
    await follow(visitor, nights.sv)
    await html.waitFor()
    const dark = ground.match(/\d+/g)!.slice(0, 3).map(Number)
    expect(Math.max(...dark)).toBeLessThan(80)
    await visitor.context().close()
  },
  personaMs,
)

test(
  'a link opened in another browser shows six digits, and they sign in where it was asked for',
  async () => {
    const email = 'lena.astrom@vasternorrland.example'
    const asking = await site.open(phone)
    await asking.goto('/vasternorrland')
    await asking.getByRole('link', { name: 'Sign in' }).click()
    await asking.getByLabel('E-mail address').fill(email)
    await press(asking, 'Send me a link')
    await reads(asking, 'Look in your e-mail')
    const other = await site.open()
    await other.goto(await linkInLetter(other, email))
    await reads(other, 'Type this code where you asked for the link')
    const digits = (await other.locator('.big-code').textContent())!.trim()
    expect(digits).toMatch(/^\d{3} \d{3}$/)
    await asking.getByLabel('Six digits').fill(digits)
    await press(asking, 'Sign in')
    await asking.getByRole('link', { name: 'Lena Åström' }).waitFor()
    for (const page of [asking, other]) await page.context().close()
  },
  personaMs,
)

test(
  'a neighbour types the code of a printed card, and takes part',
  async () => {
    const email = 'sigrid@village.example'
    const britta = await site.open()
    await signInFromFront(britta, 'Britta Sjödin')
    await go(britta, 'People')
    await follow(britta, 'Invite to a role')
    await britta.getByLabel('Name of somebody new').fill('Sigrid Holm')
    await britta.getByLabel('Role', { exact: true }).selectOption('Resident representative')
    await britta.getByLabel('Where').selectOption(nights.en)
    await britta.getByLabel('As a printed card').check()
    await press(britta, 'Invite')
    await follow(britta, 'Open the card to print')
    await reads(britta, /Sigrid Holm/)
    const code = (await britta.locator('.big-code').textContent())!.trim()

    const sigrid = await site.open(phone)
    await sigrid.goto('/join')
    await sigrid.getByLabel('Code').fill(code.toLowerCase().replaceAll('-', ' '))
    await press(sigrid, 'Go on')
    await reads(sigrid, /Sigrid Holm/)
    await sigrid.getByLabel('E-mail address').fill(email)
    await press(sigrid, 'Go on')
    await sigrid.goto(await linkInLetter(sigrid, email))
    await press(sigrid, 'Sign in')
    await press(sigrid, 'Yes, I take part')
    await reads(sigrid, 'My page')
    expect(await region(sigrid, 'My roles').getByText(nights.en).count()).toBe(1)
    for (const page of [britta, sigrid]) await page.context().close()
  },
  personaMs,
)

test(
  'only the group that holds a gate can pass it, and its members do',
  async () => {
    const britta = await site.open()
    await signInFromFront(britta, 'Britta Sjödin')
    await openGate(britta, nights)
    const button = britta.getByRole('button', { name: 'Pass the gate' })
    expect(await button.getAttribute('aria-disabled')).toBe('true')
    await britta.getByText(/^Only the group Långsele evening group can pass/).waitFor()
    await openWork(britta, nights)
    await follow(britta, 'Challenge statement')
    await britta.getByLabel('Title', { exact: true }).fill('What we want to change')
    await britta.getByLabel('What does it prove?').fill('The question as the group endorsed it.')
    await britta.getByLabel('Text', { exact: true }).check()
    await britta.getByLabel('Text (optional)').fill('To choose how we are looked after at night.')
    await press(britta, 'Add the evidence')
    await openWork(britta, nights)
    await follow(britta, /^Answers: /)
    await britta.locator('main form input[type=checkbox][name="contributionIds[]"]').first().check()
    await britta.locator('main form input[value=adopted]').check()
    await britta.getByLabel('Why, in plain words', { exact: true }).fill('Ahmed has read it.')
    await press(britta, 'Answer those chosen')
    await britta
      .getByText(/is saved|are saved/)
      .first()
      .waitFor()

    const goran = await site.open(phone)
    await signInFromFront(goran, 'Göran Edlund')
    for (const capacity of ['Member of the group', 'Resident representative']) {
      await openGate(goran, nights)
      const choice = goran.getByLabel(capacity, { exact: true })
      if ((await choice.count()) > 0) await choice.check()
      await agree(goran)
      await goran.getByText(capacity).first().waitFor()
    }
    await openGate(goran, nights)
    await press(goran, 'Pass the gate')
    await goran
      .getByText(/^Passed \d/)
      .first()
      .waitFor()
    for (const page of [britta, goran]) await page.context().close()
  },
  personaMs,
)

test(
  'two people change one initiative: the second sees what changed and keeps what she typed',
  async () => {
    const [first, second] = [await site.open(), await site.open()]
    for (const page of [first, second]) {
      await signInFromFront(page, 'Aoife Gallagher')
      await openWork(page, shore)
      await follow(page, 'Change the initiative')
    }
    const summary = (page: typeof first) =>
      page.getByRole('textbox', { name: 'Summary', exact: true })
    await summary(first).fill('We sit down together before the first line is drawn.')
    await press(first, 'Save')
    await summary(second).fill('Everyone along the road draws with us.')
    await press(second, 'Save')
    await reads(second, 'Change the initiative')
    await second.getByRole('heading', { name: /^Somebody else changed this/ }).waitFor()
    await second.locator('del, ins').first().waitFor()
    expect(await summary(second).inputValue()).toBe('Everyone along the road draws with us.')
    await press(second, 'Save')
    await reads(second, shore.en)
    for (const page of [first, second]) await page.context().close()
  },
  personaMs,
)
