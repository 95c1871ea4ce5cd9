import { z } from 'zod'
import { rows } from '../../../platform/db/database.ts'
import type {
  RequirementChecker,
  RequirementQuestion,
  Verdict,
} from '../../../platform/manifest.ts'
import { helices, type Helix } from '../../../shared/helix.ts'
import { isActive } from '../stakeholder/activity.ts'
import { judgeEach } from './judge-each.ts'

const params = {
  'helices-active': z.strictObject({
    helices: z
      .array(z.enum(helices))
      .min(1)
      .default([...helices]),
  }),
  'stakeholder-present': z.strictObject({
    stakeholder: z.string().min(1),
    min: z.int().min(1).default(1),
  }),
}

/** Those with a part in an initiative, counted by sector and word. */
type Present = {
  initiativeId: string
  helix: Helix
  role: string | null
  entries: number
  active: number
}

const present = {
  name: 'ecosystem-present',
  text: `select i.initiative_id as "initiativeId", s.helix, s.role, count(*)::int as entries,
      count(*) filter (where ${isActive('$3', 'i.initiative_id')})::int as active
    from involvement i
    join stakeholder s on s.lab_id = i.lab_id and s.id = i.stakeholder_id and s.removed_at is null
    where i.lab_id = $1 and i.initiative_id = any($2::uuid[]) and i.ended_on is null
    group by i.initiative_id, s.helix, s.role`,
}

/** Who has a part in an initiative and took part in it: of each sector, or of one word. One query, however many gates. */
export const presentChecker: RequirementChecker = {
  names: Object.keys(params),
  params,
  check: (db, labId, questions, now) =>
    judgeEach(questions, (ids) => rows<Present>(db, present, [labId, ids, now]), judge),
}

/** Null: the question cannot be understood, so it is not checkable. */
function judge(
  here: readonly Present[],
  { checker, params: given }: RequirementQuestion,
): Verdict | null {
  if (checker === 'helices-active') {
    const asked = params['helices-active'].safeParse(given)
    return asked.success ? helicesActive(here, asked.data.helices) : null
  }
  const asked = params['stakeholder-present'].safeParse(given)
  return asked.success ? stakeholderPresent(here, asked.data) : null
}

function helicesActive(here: readonly Present[], wanted: readonly Helix[]): Verdict {
  const has = (helix: Helix, what: 'entries' | 'active') =>
    here.some((one) => one.helix === helix && one[what] > 0)
  const named = (some: readonly Helix[]) =>
    some.map((helix) => ({ key: `ecosystem.helix-in.${helix}` }))
  const idle = wanted.filter((helix) => !has(helix, 'active'))
  if (idle.length === 0) {
    return {
      state: 'met',
      detail: { key: 'ecosystem.check.helices.met', values: { count: wanted.length } },
    }
  }
  const nobody = idle.filter((helix) => !has(helix, 'entries'))
  if (nobody.length > 0) {
    const values = { helices: named(nobody) }
    return { state: 'not-met', detail: { key: 'ecosystem.check.helices.nobody', values } }
  }
  const values = { helices: named(idle) }
  return { state: 'not-met', detail: { key: 'ecosystem.check.helices.idle', values } }
}

function stakeholderPresent(
  here: readonly Present[],
  { stakeholder, min }: { stakeholder: string; min: number },
): Verdict {
  const own = here.filter(({ role }) => role === stakeholder)
  const sum = (what: 'entries' | 'active') => own.reduce((total, one) => total + one[what], 0)
  const values = { count: sum('active'), entries: sum('entries'), needed: min }
  const state = values.count >= min ? 'met' : 'not-met'
  const end = state === 'met' ? 'met' : values.entries >= min ? 'idle' : 'missing'
  return { state, detail: { key: `ecosystem.check.present.${end}`, values } }
}
