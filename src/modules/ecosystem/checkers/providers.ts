import { z } from 'zod'
import { rows } from '../../../platform/db/database.ts'
import type {
  RequirementChecker,
  RequirementQuestion,
  Verdict,
} from '../../../platform/manifest.ts'
import { dayAt, isProvider } from '../readiness/provider.ts'
import { isClosed, showsSomething } from '../readiness/result/queries.ts'
import { judgeEach } from './judge-each.ts'

const resourced = z.strictObject({ minPerOrganisation: z.int().min(1).default(1) })
const params = {
  'readiness-baseline': z.strictObject({}),
  'provider-has-resourced-action': resourced,
  'change-actions-resourced': resourced,
}

/** A provider with a part in an initiative: whether it was measured, and how many actions have what they need. */
type Provider = { initiativeId: string; name: string; measured: boolean; resourced: number }

const today = dayAt('$3')
const providers = {
  name: 'ecosystem-providers',
  text: `select i.initiative_id as "initiativeId", s.name,
      exists (select from readiness_round r where r.lab_id = s.lab_id and r.stakeholder_id = s.id
        and r.kind = 'baseline' and ${isClosed(today)} and ${showsSomething}) as measured,
      (select count(*)::int from change_action a where a.lab_id = s.lab_id and a.stakeholder_id = s.id
        and a.state <> 'dropped' and a.owner_id is not null and a.resourced_at is not null) as resourced
    from involvement i join stakeholder s on s.lab_id = i.lab_id and s.id = i.stakeholder_id
    where i.lab_id = $1 and i.initiative_id = any($2::uuid[]) and i.ended_on is null and ${isProvider(today)}
    order by lower(s.name), s.id`,
}

/** Whether each provider of an initiative knows where it stands, and changes something with what it takes. One query. */
export const providersChecker: RequirementChecker = {
  names: Object.keys(params),
  params,
  check: (db, labId, questions, now) =>
    judgeEach(questions, (ids) => rows<Provider>(db, providers, [labId, ids, now]), judge),
}

/** Null: the question cannot be understood, so it is not checkable. */
function judge(
  here: readonly Provider[],
  { checker, params: given }: RequirementQuestion,
): Verdict | null {
  if (checker === 'readiness-baseline') {
    if (!params['readiness-baseline'].safeParse(given).success) return null
    return verdictOf('baseline', here, ({ measured }) => measured)
  }
  const asked = resourced.safeParse(given)
  if (!asked.success) return null
  const { minPerOrganisation: needed } = asked.data
  return verdictOf('resourced', here, (one) => one.resourced >= needed, { needed })
}

function verdictOf(
  what: 'baseline' | 'resourced',
  here: readonly Provider[],
  isMet: (one: Provider) => boolean,
  more: Record<string, unknown> = {},
): Verdict {
  if (here.length === 0)
    return { state: 'not-met', detail: { key: 'ecosystem.check.provider.none' } }
  const missing = here.filter((one) => !isMet(one)).map(({ name }) => name)
  const values = { ...more, count: here.length, missing: missing.length, names: missing }
  const end = missing.length === 0 ? 'met' : 'missing'
  return {
    state: missing.length === 0 ? 'met' : 'not-met',
    detail: { key: `ecosystem.check.provider.${what}-${end}`, values },
  }
}
