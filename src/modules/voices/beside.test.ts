import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { startedInitiative } from '../../../tests/support/initiative.ts'
import { inLab } from '../../platform/db/database.ts'
import { initiativePaths as paths } from '../initiatives/index.ts'
import { collectingPhase } from './contribution/keep.ts'

const app = await testApp()

test('what is said is collected by the main process, and by community reporting where that runs', async () => {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const started = await startedInitiative(app, lab, coordinator)
  const beside = (templateId: string) =>
    coordinator.browser.post(paths.processes(started.address), { templateId, about: '' })
  const collecting = async () => {
    const id = await inLab(app.parts.database, lab.id, (db) =>
      collectingPhase({ db, labId: lab.id }, { initiativeId: started.id }),
    )
    const [row] = await started.read<{ template: string }>(
      sql`select p.template_id as template from phase ph
        join process p on p.lab_id = ph.lab_id and p.id = ph.process_id where ph.id = ${id}`,
    )
    return row!.template
  }
  await beside('leaders-transboundary')
  expect(await collecting()).toBe('improve-5')
  app.clock.set(new Date('2026-11-22T11:00:00Z'))
  await beside('community-reporting')
  expect(await collecting()).toBe('community-reporting')
})
