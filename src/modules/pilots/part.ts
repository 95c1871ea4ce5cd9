import type { Manifest, PersonalData, Sweep } from '../../platform/manifest.ts'

/** What one part of pilots brings to their manifest. */
export type Part = Partial<Omit<Manifest, 'name' | 'messages'>>

/** What several parts hold about people, as one. */
export function together(parts: readonly Part[]): PersonalData {
  const kept = parts.flatMap(({ personalData }) => personalData ?? [])
  return {
    async gather(db, labId, ids) {
      const all = []
      for (const part of kept) all.push(...(await part.gather(db, labId, ids)))
      return all
    },
    async erase(ctx, ids, wish) {
      const all = []
      for (const part of kept) all.push(...(await part.erase(ctx, ids, wish)))
      return all
    },
  }
}

/** What several parts keep for a while only, taken away one after the other. */
export function sweepAll(parts: readonly Part[]): Sweep {
  return async (db, now) => {
    for (const { sweep } of parts) await sweep?.(db, now)
  }
}
