import { sql } from 'drizzle-orm'
import { initiativePaths } from '../../src/modules/initiatives/index.ts'
import { inLab } from '../../src/platform/db/database.ts'
import type { LabEntry } from '../../src/platform/lab-directory.ts'
import type { TestApp, TestPerson } from './app.ts'

type Phase = { id: string; key: string; state: string }
type Activity = { id: string; key: string | null; phaseId: string; version: number; state: string }

/** An initiative of a test, with what its pages name by id. */
export type TestInitiative = Awaited<ReturnType<typeof startedInitiative>>

/** Starts an initiative by its form, as the lab's coordinator does. */
export async function startedInitiative(
  app: TestApp,
  lab: LabEntry,
  coordinator: TestPerson,
  method = 'improve-5',
) {
  const answer = await coordinator.browser.post(initiativePaths.initiatives({ lab: lab.slug }), {
    'title.en': 'Home care at night',
    'title.sv': 'Hemtjänst på natten',
    'summary.en': 'Night visits cost carers nine hours of driving.',
    'summary.sv': 'Nattbesöken kostar personalen nio timmar i bilen.',
    templateId: method,
  })
  const id = /initiatives\/([0-9a-f-]{36})\/work/.exec(answer.location ?? '')?.[1]
  if (!id) throw new Error(`the initiative was not started: ${answer.status} ${answer.text}`)
  const read = async <T extends Record<string, unknown>>(query: ReturnType<typeof sql>) => {
    const found = await inLab(app.parts.database, lab.id, (db) => db.execute(query))
    return found.rows as T[]
  }
  return {
    id,
    lab,
    coordinator,
    address: { lab: lab.slug, initiativeId: id },
    read,
    phases: () =>
      read<Phase>(
        sql`select id, key, state from phase where initiative_id = ${id} order by position`,
      ),
    activities: () =>
      read<Activity>(sql`select a.id, a.key, a.phase_id as "phaseId", a.version, a.state
        from activity a join phase p on p.lab_id = a.lab_id and p.id = a.phase_id
        where a.initiative_id = ${id} order by p.position, a.position`),
    /** Closes a phase as its gate would, for tests that are about what comes after. */
    async close(phaseId: string) {
      await read(sql`update phase set state = 'closed', closed_at = now() where id = ${phaseId}`)
      await read(sql`insert into phase_move (lab_id, id, process_id, phase_id, kind, at)
        select lab_id, gen_random_uuid(), process_id, id, 'closed', now() from phase where id = ${phaseId}`)
    },
  }
}
