import { createLab } from '../src/modules/labs/index.ts'
import { startInitiative } from '../src/modules/initiatives/index.ts'
import { system } from '../src/platform/actor.ts'
import { runCommand } from '../src/platform/command.ts'
import type { AppParts } from '../src/platform/parts.ts'
import { siteLabId, type LabId } from '../src/shared/id.ts'

const slug = 'bench'

/** A lab with one initiative and nothing else, for benchmarks that need no demo world. */
export async function benchLab(
  parts: AppParts,
): Promise<{ slug: string; labId: LabId; initiativeId: string }> {
  const lab = await runCommand(parts, { actor: system, labId: siteLabId }, createLab, {
    slug,
    name: { en: 'Bench' },
    languages: ['en', 'sv'],
    timeZone: 'Europe/Stockholm',
    brandColour: '#0b6e4f',
  })
  if (!lab.ok) throw new Error(lab.code)
  const labId = lab.value.id as LabId
  const initiative = await runCommand(parts, { actor: system, labId }, startInitiative, {
    title: { en: 'Home care at night' },
    summary: { en: 'Night visits cost carers nine hours of driving.' },
    templateId: 'improve-5',
  })
  if (!initiative.ok) throw new Error(initiative.code)
  parts.labs.forget()
  return { slug, labId, initiativeId: initiative.value.id }
}
