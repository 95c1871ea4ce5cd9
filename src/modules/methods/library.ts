import { join } from 'node:path'
import { compareVersions, describeMistakes } from '../../platform/data-files/index.ts'
import { readTextFiles, type TextFile } from '../../platform/files.ts'
import type { LocalText } from '../../shared/language.ts'
import { loadMethods, type MethodLibrary } from './load.ts'
import type { Vocabulary } from './mistakes.ts'
import type { Template, TemplatePhase } from './template.ts'
import type { HandedParams } from './wrong-params.ts'

let opened: MethodLibrary | null = null

/** Reads all methods once, at start. A mistake in a file stops the start and names file, line and reason. */
export async function openMethods(folder: string, params?: HandedParams): Promise<MethodLibrary> {
  const templates = await readTextFiles(join(folder, 'templates'), '.json')
  const lists = await readTextFiles(folder, '.json')
  const loaded = loadMethods({
    roles: listFile(lists, folder, 'roles.json'),
    checkers: listFile(lists, folder, 'checkers.json'),
    templates,
    params,
  })
  if (!loaded.ok) {
    throw new Error(`The methods cannot be used:\n${describeMistakes(loaded.mistakes)}`)
  }
  return (opened = loaded.library)
}

function listFile(lists: readonly TextFile[], folder: string, wanted: string): TextFile {
  const found = lists.find(({ name }) => name === wanted)
  if (!found) throw new Error(`${join(folder, wanted)} is missing.`)
  return found
}

function library(): MethodLibrary {
  if (!opened) throw new Error('the methods are not open yet')
  return opened
}

/** The newest version of every method of the site, by id. */
export function listShipped(): Template[] {
  const newest = new Map<string, Template>()
  for (const template of library().templates) {
    const known = newest.get(template.id)
    if (!known || compareVersions(template.version, known.version) > 0)
      newest.set(template.id, template)
  }
  return [...newest.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** All versions of a method of the site, newest first; none if there is no such method. */
export function shippedVersions(id: string): Template[] {
  return library()
    .templates.filter((template) => template.id === id)
    .toSorted((a, b) => compareVersions(b.version, a.version))
}

/** A method of the site in one version, or in its newest where none is named. */
export function lookShipped(id: string, version?: string): Template | null {
  return (
    shippedVersions(id).find((template) => version === undefined || template.version === version) ??
    null
  )
}

/** One phase of a method; throws when the method has no such phase. */
export function findPhase(template: Template, key: string): TemplatePhase {
  const found = template.phases.find((phase) => phase.key === key)
  if (!found) throw new Error(`${template.id}@${template.version} has no phase ${key}`)
  return found
}

/** What people call a word of roles.json. */
export function roleName(word: string): LocalText {
  const found = library().words.get(word)
  if (!found) throw new Error(`roles.json has no word ${word}`)
  return found.name
}

/** Every word for who takes part, with its name, in the order of the file. */
export function roleWords(): { word: string; name: LocalText }[] {
  return [...library().words.values()].map(({ word, name }) => ({ word, name }))
}

/** The words that templates may use. */
export function vocabulary(): Vocabulary {
  return library()
}

/** What a checker asks for, in plain words. */
export function checkerName(name: string): LocalText {
  return library().checkers.get(name)?.label ?? { en: name }
}
