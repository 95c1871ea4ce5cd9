import { join } from 'node:path'
import { compareVersions, describeMistakes } from '../../platform/data-files/index.ts'
import { readTextFiles } from '../../platform/files.ts'
import type { LocalText } from '../../shared/language.ts'
import { loadMethods, type MethodLibrary } from './load.ts'
import type { Template, TemplatePhase } from './template.ts'

let opened: MethodLibrary | null = null

/** Reads all methods once, at start. A mistake in a file stops the start and names file, line and reason. */
export async function openMethods(folder: string): Promise<MethodLibrary> {
  const templates = await readTextFiles(join(folder, 'templates'), '.json')
  const roles = (await readTextFiles(folder, '.json')).find(({ name }) => name === 'roles.json')
  if (!roles) throw new Error(`${join(folder, 'roles.json')} is missing.`)
  const loaded = loadMethods({ roles, templates })
  if (!loaded.ok) {
    throw new Error(`The methods cannot be used:\n${describeMistakes(loaded.mistakes)}`)
  }
  return (opened = loaded.library)
}

function library(): MethodLibrary {
  if (!opened) throw new Error('the methods are not open yet')
  return opened
}

/** The newest version of every method, by id. */
export function listTemplates(): Template[] {
  const newest = new Map<string, Template>()
  for (const template of library().templates) {
    const known = newest.get(template.id)
    if (!known || compareVersions(template.version, known.version) > 0)
      newest.set(template.id, template)
  }
  return [...newest.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** All versions of a method, newest first; none if there is no such method. */
export function versionsOf(id: string): Template[] {
  return library()
    .templates.filter((template) => template.id === id)
    .toSorted((a, b) => compareVersions(b.version, a.version))
}

/** A method in one version, or in its newest where none is named. */
export function lookTemplate(id: string, version?: string): Template | null {
  return (
    versionsOf(id).find((template) => version === undefined || template.version === version) ?? null
  )
}

/** The version a running process was started on; throws when its file was taken away. */
export function findTemplate(id: string, version: string): Template {
  const found = lookTemplate(id, version)
  if (!found) throw new Error(`methods/templates/${id}@${version}.json is in use but not there`)
  return found
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
