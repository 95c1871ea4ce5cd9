import { z } from 'zod'
import { rows } from '../../../platform/db/database.ts'
import type { RequirementChecker, Verdict } from '../../../platform/manifest.ts'
import { roles } from '../../../shared/role.ts'
import { hasDone, today } from '../completed.ts'
import { lookPath } from '../library.ts'

/** Without a role those who gather what people say are meant: champions. A method's path must be there. */
const params = z.strictObject({
  path: z.string().refine((key) => lookPath(key) !== null, 'There is no such learning path.'),
  role: z.enum(roles).default('champion'),
})

type Asked = { requirementId: string; initiativeId: string; path: string; role: string }
type Holder = { requirementId: string; participantId: string; name: string; done: boolean }

/** Everyone who holds the role a question names, on its initiative or in the whole lab, and whether they are trained. */
const holders = {
  name: 'learning-training-complete',
  text: `select distinct q."requirementId", p.id as "participantId", p.name, ${hasDone('p', 'q.path')} as done
    from jsonb_to_recordset($3::jsonb) as q("requirementId" text, "initiativeId" uuid, path text, role text)
    join role_held r on r.lab_id = $1 and r.role = q.role and r.ended_at is null
      and (r.initiative_id is null or r.initiative_id = q."initiativeId")
      and (r.starts_on is null or r.starts_on <= ${today})
      and (r.ends_on is null or r.ends_on > ${today})
    join participant p on p.lab_id = $1 and p.id = r.participant_id and p.merged_into is null
    order by p.name, p.id`,
}

/** Everyone who holds a role has done a path, or need not. One query, however many gates. */
export const trainingChecker: RequirementChecker = {
  names: ['training-complete'],
  params: { 'training-complete': params },
  async check(db, labId, questions, now) {
    const asked = questions.flatMap(({ requirementId, initiativeId, params: given }): Asked[] => {
      const understood = params.safeParse(given)
      return understood.success ? [{ requirementId, initiativeId, ...understood.data }] : []
    })
    const found = await rows<Holder>(db, holders, [labId, now, JSON.stringify(asked)])
    return new Map(
      asked.map(({ requirementId }) => {
        const here = found.filter((one) => one.requirementId === requirementId)
        return [requirementId, judge(here)]
      }),
    )
  },
}

/** The message counts; whom it waits for stands beside it, for those who may read names. */
function judge(here: readonly Holder[]): Verdict {
  if (here.length === 0) return { state: 'not-met', detail: { key: 'learning.check.nobody' } }
  const missing = here.filter(({ done }) => !done)
  const values = { count: here.length - missing.length, of: here.length }
  if (missing.length === 0) return { state: 'met', detail: { key: 'learning.check.met', values } }
  const waitingFor = missing.map(({ participantId, name }) => ({ participantId, name }))
  return { state: 'waiting', detail: { key: 'learning.check.waiting', values }, waitingFor }
}
