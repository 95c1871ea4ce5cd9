import { sql } from 'drizzle-orm'
import type { Id } from '../../src/shared/id.ts'
import type { Role } from '../../src/shared/role.ts'
import { asOwner } from '../../src/platform/db/database.ts'
import type { LabEntry } from '../../src/platform/lab-directory.ts'
import type { TestApp, TestPerson } from './app.ts'

/** The people of a demo lab who can sign in: who leads it, who opens its doors, and everybody else by name. */
export type DemoPeople = { coordinator: TestPerson; champion: TestPerson; others: TestPerson[] }

type Found = Omit<TestPerson, 'browser'> & { role: Role | null }

/** Signs in everybody of a demo lab who has an account, each in a browser of their own, by the page for it. */
export async function demoPeople(app: TestApp, lab: LabEntry): Promise<DemoPeople> {
  const { rows } = await asOwner(app.database, (db) =>
    db.execute<Found>(sql`select p.name, p.email, p.id as "participantId", p.account_id as "accountId",
        (select min(h.role) from role_held h where h.lab_id = p.lab_id and h.participant_id = p.id
          and h.initiative_id is null) as role
      from participant p where p.lab_id = ${lab.id} and p.account_id is not null order by p.name`),
  )
  const people = await Promise.all(
    rows.map(async ({ role, ...one }) => ({
      role,
      ...one,
      browser: await signIn(app, one.accountId),
    })),
  )
  const holding = (role: Role) => people.find((one) => one.role === role)!
  return {
    coordinator: holding('coordinator'),
    champion: holding('champion'),
    others: people.filter(({ role }) => role === null),
  }
}

async function signIn(app: TestApp, accountId: Id<'account'>) {
  const browser = app.visitor()
  const answer = await browser.post('/sign-in/demo', { accountId })
  if (answer.status !== 303) throw new Error(`nobody is signed in: ${answer.status} ${answer.text}`)
  return browser
}
