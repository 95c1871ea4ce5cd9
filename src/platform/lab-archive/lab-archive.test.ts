import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { openedMap } from '../../../tests/support/opinion-map.ts'
import { manifests } from '../../app.ts'
import type { LabEntry } from '../lab-directory.ts'
import { archiveLab, type Site } from './index.ts'

const app = await testApp()
const folder = await mkdtemp(join(tmpdir(), 'talkoo-archive-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const tables = manifests.flatMap(({ archived = [] }) => archived)
const site: Site = async (address, language) =>
  app.web.request(`http://localhost:3000${address}`, { headers: { 'accept-language': language } })

const archived = (lab: LabEntry, to: string, from: Site = site) =>
  archiveLab(app.parts, { lab, site: from, tables, folder: join(folder, to), tell: () => {} })

/** A lab with evidence that everybody may read, and evidence that only its people may. */
async function labWithEvidence() {
  const opened = await openedMap(app)
  const evidence = (title: string, isPublic: boolean) => sql`
    insert into evidence (lab_id, id, initiative_id, phase_id, kind, title, proves, public, added_at)
    select lab_id, gen_random_uuid(), ${opened.initiativeId}, id, 'text', ${`{"en": "${title}"}`}::jsonb, 'it', ${isPublic},
      '2026-11-22' from phase limit 1 returning id`
  await opened.read(evidence('Minutes for all', true))
  await opened.read(evidence('A note for the team', false))
  return opened
}

async function filesUnder(path: string): Promise<string[]> {
  const found = await readdir(path, { recursive: true, withFileTypes: true })
  return found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
}

test('a lab is written into a folder: pages that lead only to files beside them, and the rows behind', async () => {
  const { lab, initiativeId } = await labWithEvidence()
  const done = await archived(lab, 'whole')
  expect(done).toMatchObject({ ok: true })
  const root = join(folder, 'whole')
  for (const language of lab.languages)
    expect(existsSync(join(root, language, 'initiatives', `${initiativeId}.html`))).toBe(true)
  const pages = (await filesUnder(root)).filter((path) => path.endsWith('.html'))
  expect(pages.length).toBeGreaterThan(10)
  for (const path of pages) {
    const html = await readFile(path, 'utf8')
    expect(html).not.toMatch(/<(form|script|button)\b/)
    for (const [, address] of html.matchAll(/(?:href|src)="([^"#]+)/g)) {
      if (/^(https?|mailto|tel|data):/.test(address!)) continue
      expect(address, path).not.toMatch(/^\//)
      expect(existsSync(join(dirname(path), address!)), `${path} leads to ${address}`).toBe(true)
    }
  }
  const front = await readFile(join(root, 'en', 'index.html'), 'utf8')
  expect(front).toContain(`This is a copy of http://localhost:3000/${lab.slug}, made on`)
  const evidence = await readFile(join(root, 'data', 'evidence.jsonl'), 'utf8')
  expect(evidence).toContain('Minutes for all')
  const everything = await Promise.all(
    (await filesUnder(root)).map((path) => readFile(path, 'utf8')),
  )
  expect(everything.join()).not.toContain('A note for the team')
  const contents = JSON.parse(await readFile(join(root, 'contents.json'), 'utf8'))
  for (const [file, sum] of Object.entries(contents.files)) {
    const bytes = await readFile(join(root, file))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sum)
  }
})

test('nothing of another lab is in it', async () => {
  const { lab } = await labWithEvidence()
  const other = await labWithEvidence()
  await archived(lab, 'one')
  const everything = await Promise.all(
    (await filesUnder(join(folder, 'one'))).map((path) => readFile(path, 'utf8')),
  )
  expect(everything.join()).not.toContain(other.initiativeId)
  expect(everything.join()).not.toContain(other.lab.slug)
})

test('a link that climbs out of the lab leads nowhere, and nothing is written beside the folder', async () => {
  const { lab, initiativeId } = await labWithEvidence()
  const other = await labWithEvidence()
  const climbing: Site = async (address, language) => {
    const answer = await site(address, language)
    if (address !== `/${lab.slug}`) return answer
    const links = [`/${lab.slug}/../../../${lab.slug}`, `/${lab.slug}/../${other.lab.slug}`]
    const html = (await answer.text()).replace(
      '</main>',
      `${links.map((link) => `<a href="${link}">up</a>`).join('')}</main>`,
    )
    return new Response(html, { headers: answer.headers })
  }
  await mkdir(join(folder, 'deep', 'er'), { recursive: true })
  expect(await archived(lab, 'deep/er/kept', climbing)).toMatchObject({ ok: true })
  expect(await readdir(join(folder, 'deep'))).toEqual(['er'])
  expect(await readdir(join(folder, 'deep', 'er'))).toEqual(['kept'])
  expect(existsSync(join(folder, 'deep/er/kept/en/initiatives', `${initiativeId}.html`))).toBe(true)
  const names = await filesUnder(join(folder, 'deep'))
  expect(names.join()).not.toContain(other.lab.slug)
})

test('a page that the site cannot answer just now ends the archive, rather than be missing', async () => {
  const { lab } = await labWithEvidence()
  const failing: Site = async (address, language) =>
    address.endsWith('/initiatives') ? new Response('', { status: 503 }) : site(address, language)
  await expect(archived(lab, 'gaps', failing)).rejects.toThrow('/initiatives answered 503')
  expect((await readdir(folder)).filter((name) => name.startsWith('gaps'))).toEqual([])
})

test('a folder that holds something is left alone', async () => {
  const { lab } = await labWithEvidence()
  await mkdir(join(folder, 'full'))
  await writeFile(join(folder, 'full', 'mine.txt'), 'mine')
  expect(await archived(lab, 'full')).toMatchObject({ ok: false, code: 'folder-not-empty' })
  expect(await readdir(join(folder, 'full'))).toEqual(['mine.txt'])
})

test('an archive that breaks off leaves nothing behind', async () => {
  const { lab } = await labWithEvidence()
  let answered = 0
  const breaks: Site = (address, language) => {
    if (++answered > 5) throw new Error('the disk is full')
    return site(address, language)
  }
  await expect(archived(lab, 'broken', breaks)).rejects.toThrow('the disk is full')
  expect((await readdir(folder)).filter((name) => name.startsWith('broken'))).toEqual([])
})
