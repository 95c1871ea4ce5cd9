import { command } from '../../../platform/command.ts'
import { canonical } from '../../../platform/facts.ts'
import { hashOf, newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../shared/result.ts'
import { listPlaces } from '../../labs/index.ts'
import { mayImportPopulation } from '../policy.ts'
import { populationCount, populationImport } from '../schema.ts'
import { importPopulationInput } from './input.ts'
import { findCurrentHashes, holdPopulation } from './queries.ts'
import { readPopulation } from './read-csv.ts'

/** Takes in who lives here: the dimensions in it replace those there were, which stay in the history. */
export const importPopulation = command(
  'population.import',
  importPopulationInput,
  async (ctx, { csv, ...source }) => {
    const allowed = mayImportPopulation(ctx.actor)
    if (!allowed.ok) return allowed
    const { db, labId, now } = ctx
    await holdPopulation(db, labId)
    const { figures, problems } = readPopulation(csv, await listPlaces(db, labId))
    if (problems.length > 0) return refuse('lines-to-mend', { count: problems.length })
    const ordered = figures.toSorted((a, b) =>
      `${a.dimension} ${a.code}`.localeCompare(`${b.dimension} ${b.code}`),
    )
    const hash = hashOf(canonical({ source, figures: ordered }))
    if (await isCurrent(hash)) return refuse('same-figures')
    const id = newId<'population-import'>(now)
    const imported = { importedBy: ctx.actor.participantId, importedAt: now }
    await db.insert(populationImport).values({ ...source, ...imported, labId, id, hash })
    await db
      .insert(populationCount)
      .values(ordered.map((figure) => ({ ...figure, labId, populationImportId: id })))
    const found = [...new Set(ordered.map(({ dimension }) => dimension))]
    ctx.record({ name: 'population.imported', subject: id, data: { dimensions: found } })
    return done({ id, count: ordered.length })

    /** The same figures count already for every dimension they are about. */
    async function isCurrent(wanted: string) {
      const current = await findCurrentHashes(db, labId)
      return ordered.every(({ dimension }) => current.get(dimension) === wanted)
    }
  },
)
