import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { follow, openWork, press, reads, type Named } from './initiative.ts'

/** A photograph, as a phone would send it. */
export const photograph = (): Promise<Buffer> =>
  sharp({
    create: {
      width: 640,
      height: 480,
      channels: 3,
      background: '#0b6e4f',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .png()
    .toBuffer()

type Proof = { expected: string | RegExp; title: string; fill(page: Page): Promise<void> }

const proofs: Record<'text' | 'file' | 'link' | 'figure', Proof> = {
  text: {
    expected: 'Stakeholder map',
    title: 'Who has a part in the ride',
    async fill(page) {
      await page.getByLabel('Text', { exact: true }).check()
      await page
        .getByLabel('Text (optional)')
        .fill('Riders, drivers, the clinic, the village shop.')
    },
  },
  file: {
    expected: 'Lab charter',
    title: 'The charter on the wall',
    async fill(page) {
      await page.getByLabel('File', { exact: true }).check()
      const buffer = await photograph()
      const file = { name: 'charter.png', mimeType: 'image/png', buffer }
      await page.locator('input[type=file]').setInputFiles(file)
    },
  },
  link: {
    expected: 'Partnership agreement',
    title: 'The agreement',
    async fill(page) {
      await page.getByLabel('Link', { exact: true }).check()
      await page.getByLabel('Link (optional)').fill('https://agreement.example/ride.pdf')
    },
  },
  figure: {
    expected: /^Baseline for distance/,
    title: 'Rides in a week',
    async fill(page) {
      await page.getByLabel('Figure', { exact: true }).check()
      await page.getByLabel('Figure (optional)').fill('38.5')
      await page.getByLabel('Unit (optional)').fill('rides')
    },
  },
}

/** Attaches one piece of evidence that the open phase asks for, from the working page; all but the file for everyone. */
export async function attach(page: Page, title: Named, kind: keyof typeof proofs): Promise<void> {
  const proof = proofs[kind]
  await openWork(page, title)
  await follow(page, proof.expected)
  await reads(page, 'Add evidence')
  await page.getByLabel('Title', { exact: true }).fill(proof.title)
  await page.getByLabel('What does it prove?').fill('That we have begun together.')
  await proof.fill(page)
  if (kind !== 'file') await page.getByLabel('Everyone may read it').check()
  await press(page, 'Add the evidence')
  await reads(page, proof.title)
}
