import type { Listener } from '../../platform/jobs.ts'
import { sealLab } from './seal.ts'

/** Seals what happened, soon after it happened; many facts of one lab are sealed together. */
export const sealRecord: Listener = {
  name: 'audit.seal',
  fact: '*',
  oncePerLab: true,
  run: async (parts, fact) => void (await sealLab(parts.database, fact.labId)),
}
