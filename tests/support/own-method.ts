import { readFile } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import { methodPaths as paths, partAddress } from '../../src/modules/methods/paths.ts'
import type { Draft } from '../../src/modules/methods/own/draft.ts'
import type { PartRef } from '../../src/modules/methods/own/parts.ts'
import { inLab } from '../../src/platform/db/database.ts'
import type { LabEntry } from '../../src/platform/lab-directory.ts'
import type { TestApp } from './app.ts'
import type { Browser } from './browser.ts'
import { formIn } from './form-in.ts'

/** A draft of a test by the address of its page: what it holds, and its forms as a person finds them. */
export function openedDraft(app: TestApp, lab: LabEntry, browser: Browser, location: string) {
  const ownTemplateId = /methods\/own\/([0-9a-f-]{36})/.exec(location)![1]!
  const at = { lab: lab.slug, ownTemplateId }
  const content = async (): Promise<Draft> => {
    const found = await inLab(app.parts.database, lab.id, (db) =>
      db.execute<{ content: Draft }>(
        sql`select content from own_template where id = ${ownTemplateId}`,
      ),
    )
    return found.rows[0]!.content
  }
  /** The form of one part with what stands in it; of the method as a whole without one. */
  const form = async (part: PartRef | null) => {
    const address = part ? partAddress(at, part) : paths.details(at)
    const { text } = await browser.get(address)
    return formIn(text, address.split('?')[0]!)
  }
  const seenIn = async (address: string) => {
    const { text } = await browser.get(address)
    return /name="seen" value="([^"]*)"/.exec(text)?.[1] ?? ''
  }
  const seenAll = () => seenIn(paths.publication(at))
  return {
    at,
    content,
    form,
    seenAll,
    /** The mark of a part as its page shows it. */
    seen: (part: PartRef) => seenIn(partAddress(at, part)),
    /** The keys of the phases in their order, or of the activities of one. */
    async keys(phase?: string) {
      const { phases } = await content()
      const list = phase ? phases.find(({ key }) => key === phase)!.activities : phases
      return list.map(({ key }) => key)
    },
    async publish(whatChanged = '') {
      return browser.post(paths.publication(at), { seen: await seenAll(), whatChanged })
    },
  }
}

/** The text of a method that comes with the site. */
export function shippedFile(name: string): Promise<string> {
  return readFile(`methods/templates/${name}.json`, 'utf8')
}

/** A lab whose coordinator Britta has copied a method as 'Our way'. */
export async function copiedMethod(app: TestApp, method = 'improve-5@0.1.0') {
  const lab = await app.lab()
  const { browser } = await app.person(lab, { role: 'coordinator', name: 'Britta' })
  const copied = await browser.post(paths.own({ lab: lab.slug }), { method, 'name.en': 'Our way' })
  if (!copied.location) throw new Error(`not copied: ${copied.status} ${copied.text}`)
  return { lab, browser, ...openedDraft(app, lab, browser, copied.location) }
}
