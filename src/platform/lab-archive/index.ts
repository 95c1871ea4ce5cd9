import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { languageNames, pickText } from '../../shared/language.ts'
import { done, refuse, type Result } from '../../shared/result.ts'
import { errorCode } from '../host-problem.ts'
import { formatsFor } from '../i18n.ts'
import type { LabEntry } from '../lab-directory.ts'
import type { ArchivedTable } from '../manifest.ts'
import type { AppParts } from '../parts.ts'
import { inLab } from '../db/database.ts'
import { copyPages, keep, type CopiedPage, type Site } from './copy-pages.ts'

export type { Site }

export type ArchiveWish = {
  lab: LabEntry
  site: Site
  /** What the modules show in public, as rows. */
  tables: readonly ArchivedTable[]
  /** Where it goes: a folder that is not there yet, or empty. */
  folder: string
  tell: (pages: number) => void
}

export type ArchiveReport = { folder: string; pages: number; rows: number }

/**
 * Writes what a lab shows in public into a folder: its pages in each of its languages, readable without a server and
 * without this program, and the rows behind them. Made beside the folder and moved there whole.
 */
export async function archiveLab(
  parts: AppParts,
  { lab, site, tables, folder, tell }: ArchiveWish,
): Promise<Result<ArchiveReport, 'folder-not-empty'>> {
  if (!(await isEmpty(folder))) return refuse('folder-not-empty', { folder })
  await mkdir(dirname(folder), { recursive: true })
  const building = await mkdtemp(`${folder}.unfinished-`)
  try {
    const takenAt = parts.clock.now()
    const pages: CopiedPage[] = []
    for (const language of lab.languages) {
      const t = parts.dictionary.t(language)
      const when = formatsFor(language, lab.timeZone).dateTime(takenAt)
      const copied = await copyPages({
        site,
        lab: lab.slug,
        language,
        folder: building,
        note: (address) =>
          t('platform.archive.note', { address: parts.settings.url + address, when }),
        tell: (count) => tell(pages.length + count),
      })
      pages.push(...copied)
    }
    let rowCount = 0
    for (const { name, rows } of tables) {
      const found = await inLab(parts.database, lab.id, (db) => rows(db, lab.id))
      const lines = found.map((row) => `${JSON.stringify(row)}\n`).join('')
      await keep(building, `data/${name}.jsonl`, lines)
      rowCount += found.length
    }
    await keep(building, 'index.html', frontPage(lab, parts, tables))
    const files = await sumsOf(building)
    const contents = { lab: lab.slug, site: parts.settings.url, takenAt, pages, files }
    await keep(building, 'contents.json', `${JSON.stringify(contents, null, 2)}\n`)
    await removeEmpty(folder)
    await rename(building, folder)
    return done({ folder, pages: pages.length, rows: rowCount })
  } catch (error) {
    await rm(building, { recursive: true, force: true })
    throw error
  }
}

async function isEmpty(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return true
    throw error
  }
}

/** Takes an empty folder away; one that holds something by now stays, and the archive with it is given up. */
async function removeEmpty(folder: string): Promise<void> {
  await rmdir(folder).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error
  })
}

/** The first page: the languages, and what the files of data hold. */
function frontPage(
  lab: LabEntry,
  { dictionary, clock }: AppParts,
  tables: readonly ArchivedTable[],
): string {
  const parts = lab.languages.map((language) => {
    const t = dictionary.t(language)
    const name = escaped(pickText(lab.name, language).text)
    const when = formatsFor(language, lab.timeZone).dateTime(clock.now())
    const data = tables.map(
      (table) => `<li><a href="data/${table.name}.jsonl">${escaped(t(table.label))}</a></li>`,
    )
    return `<section lang="${language}"><h2><a href="${language}/index.html">${name} (${languageNames[language]})</a></h2>
<p>${escaped(t('platform.archive.about', { when }))}</p>
<p>${escaped(t('platform.archive.data'))}</p><ul>${data.join('')}</ul></section>`
  })
  const title = escaped(pickText(lab.name, lab.languages[0]!).text)
  return `<!doctype html><html lang="${lab.languages[0]}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>body{font:1.1rem/1.6 sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}</style><h1>${title}</h1>
${parts.join('\n')}</html>\n`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** Each file with the SHA-256 of its bytes, so that a copy of the copy can be checked. */
async function sumsOf(folder: string): Promise<Record<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const sums: Record<string, string> = {}
  for (const one of found.filter((entry) => entry.isFile())) {
    const path = join(one.parentPath, one.name)
    const sum = createHash('sha256').update(await readFile(path))
    sums[relative(folder, path).replaceAll('\\', '/')] = sum.digest('hex')
  }
  return sums
}
