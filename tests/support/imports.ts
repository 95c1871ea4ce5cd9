import { readFile } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import { inLab } from '../../src/platform/db/database.ts'
import { voicesPaths } from '../../src/modules/voices/index.ts'
import type { TestApp, TestPerson } from './app.ts'
import { startedInitiative } from './initiative.ts'

const folder = new URL('../../src/modules/voices/import/fixtures/', import.meta.url)

/** What the columns of a table with `id,title,body` are. */
export const plainColumns = {
  title: 'title',
  body: 'body',
  id: 'id',
  dateFormat: 'iso',
  header: 'yes',
  kind: 'idea',
  visibility: 'public',
  source: 'A test, CC BY 4.0',
}

/** A file of the fixtures. */
export const fixture = (name: string) => readFile(new URL(name, folder))

/** A lab with an initiative, and its coordinator with a file to bring in. */
export async function importDesk(app: TestApp) {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const initiative = await startedInitiative(app, lab, coordinator)
  const list = `/${lab.slug}/initiatives/${initiative.id}/imports`
  const { browser } = coordinator

  const desk = {
    lab,
    coordinator,
    initiative,
    list,
    browser,
    /** Sends a file, as the form does. */
    send: (bytes: string | Uint8Array, name = 'ideas.csv', more: Record<string, string> = {}) =>
      browser.post(list, {
        ...more,
        file: new File([bytes as BlobPart], name, { type: 'text/csv' }),
      }),
    /** Sends a file, chooses its columns and has it checked; answers the address of the import. */
    async checked(bytes: string | Uint8Array, columns: Record<string, string> = plainColumns) {
      const sent = await desk.send(bytes)
      if (!sent.location) throw new Error(`the file was not taken: ${problemIn(sent.text)}`)
      const mapped = await browser.post(`${sent.location}/mapping`, columns)
      if (!mapped.location) throw new Error(`the columns were refused: ${problemIn(mapped.text)}`)
      await app.drain()
      return sent.location
    },
    /** The same, and brings in what is ready. */
    async imported(bytes: string | Uint8Array, columns?: Record<string, string>) {
      const address = await desk.checked(bytes, columns)
      await browser.post(`${address}/contributions`)
      await app.drain()
      return address
    },
    /** What is kept of the initiative's contributions, in the order they came. */
    kept: () =>
      inLab(app.parts.database, lab.id, async (db) => {
        const found = await db.execute<Kept>(sql`
          select title, body, language, state, source, channel, captured_at::text as "capturedAt", reach_public as public
          from contribution where initiative_id = ${initiative.id} order by received_at, id`)
        return found.rows
      }),
  }
  return desk
}

type Kept = {
  title: string
  body: string
  language: string
  state: string
  source: string
  channel: string
  capturedAt: string
  public: boolean
}

/** A file brought in by its pages, with two lines that say the same. */
export async function fileBrought(app: TestApp, { browser }: TestPerson, address: Address) {
  const list = voicesPaths.imports(address)
  const words = 'We need a bench by the road to the school for those who walk slowly'
  const bytes = `id,title,body\n1,Bench,${words}\n2,Bench!,${words}!\n3,,\n`
  const sent = await browser.post(list, { file: new File([bytes], 'ideas.csv') })
  if (!sent.location) throw new Error(`the file was not taken: ${problemIn(sent.text)}`)
  await browser.post(`${sent.location}/mapping`, plainColumns)
  await app.drain()
  await browser.post(`${sent.location}/contributions`)
  await app.drain()
}

type Address = { lab: string; initiativeId: string }

function problemIn(page: string): string {
  return /error-summary[\s\S]{0,800}/.exec(page)?.[0].replace(/<[^>]*>/g, ' ') ?? 'no reason said'
}
