import type { LabId } from '../../shared/id.ts'
import type { Template } from './template.ts'

/** How many published versions are kept in memory: about 100 kB each. */
const keptMax = 200
const kept = new Map<string, Template>()

/** Ids of a lab's own methods begin so; files of the site never do. */
export const ownPrefix = 'own-'

/** Whether a method belongs to a lab rather than to the site. */
export function isOwnId(id: string): boolean {
  return id.startsWith(ownPrefix)
}

/** A published version that was read before. */
export function keptMethod(labId: LabId, ref: { id: string; version: string }): Template | null {
  return kept.get(nameOf(labId, ref)) ?? null
}

/** Keeps a published version, which never changes; the one kept longest makes room. */
export function keepMethod(labId: LabId, method: Template): Template {
  if (kept.size >= keptMax) kept.delete(kept.keys().next().value!)
  kept.set(nameOf(labId, method), method)
  return method
}

function nameOf(labId: LabId, { id, version }: { id: string; version: string }): string {
  return `${labId} ${id}@${version}`
}
