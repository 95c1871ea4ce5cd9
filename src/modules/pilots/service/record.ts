import { command, type CommandContext } from '../../../platform/command.ts'
import { rows, type Db } from '../../../platform/db/database.ts'
import { dayPlus } from '../../../shared/day.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { minorOf, type Currency } from '../../../shared/money.ts'
import { done, refuse } from '../../../shared/result.ts'
import { namedSuppliers, spendCurrency } from '../../ecosystem/index.ts'
import { lookHost } from '../pilot/queries.ts'
import { aboutIt, toKeep } from './commands.ts'
import { writeRecordInput } from './input.ts'
import { commissioningRecord, type ServiceRow, type waysToBuy } from './schema.ts'

/** Writes how a service is bought, or writes it anew; the versions before are kept. */
export const writeRecord = command(
  'commissioning-record.write',
  writeRecordInput,
  async (ctx, input) => {
    const { db, labId, now, actor } = ctx
    const { initiativeId, serviceId, version, value, localValue, lastDay, ...sent } = input
    const { found, allowed } = await toKeep(ctx, { initiativeId, serviceId })
    if (!allowed.ok) return allowed
    const newest = await lookRecord(db, labId, found.id)
    if ((newest?.number ?? 0) !== version) return refuse('changed-meanwhile')
    const known = await knownNames(ctx, sent)
    if (!known.ok) return known
    const { currency } = sent
    const reckoned = await reckonedIn(db, labId, found)
    if (value !== '' && reckoned && reckoned !== currency)
      return refuse('mixed-currency', { currency: reckoned })
    const inMinor = (typed: string) => (typed === '' ? null : minorOf(typed, currency)!)
    await db.insert(commissioningRecord).values({
      labId,
      serviceId: found.id,
      number: version + 1,
      how: sent.how,
      providerWords: sent.providerWords,
      startsOn: sent.startsOn,
      currency,
      clauses: sent.clauses,
      ...known.value,
      endsBefore: lastDay ? dayPlus(lastDay, 1) : null,
      valueMinor: inMinor(value),
      localMinor: inMinor(localValue),
      writtenBy: actor.participantId,
      writtenAt: now,
    })
    ctx.record({ name: 'commissioning-record.written', ...aboutIt(found, { number: version + 1 }) })
    return done({ id: found.id })
  },
)

type Sent = { providerId: string | null; suppliers: string[]; policyTextId: string | null }

async function knownNames({ db, labId }: CommandContext, sent: Sent) {
  const { providerId } = sent
  const provider = (providerId ? await lookHost(db, labId, providerId, null) : null) ?? null
  if (sent.providerId && !provider) return refuse('unknown-provider')
  const known = sent.suppliers.length > 0 ? await namedSuppliers(db, labId) : []
  const ids = new Set<string>(known.map(({ id }) => id))
  if (!sent.suppliers.every((id) => ids.has(id))) return refuse('unknown-supplier')
  const texts = sent.policyTextId ? await policyTextsToPick(db, labId) : []
  const text = texts.find(({ id }) => id === sent.policyTextId) ?? null
  if (sent.policyTextId && !text) return refuse('unknown-policy-text')
  return done({
    providerId: provider?.id ?? null,
    supplierIds: [...new Set(sent.suppliers)],
    policyTextId: text?.id ?? null,
  })
}

const pilotMoney = {
  name: 'service-pilot-currency',
  text: `select p.currency from pilot p where p.lab_id = $1 and p.id = $2 and exists (select from pilot_cost c
    where c.lab_id = p.lab_id and c.pilot_id = p.id and c.kind = 'money' and c.taken_back_at is null)`,
}

/** The currency that what a service costs must be told in: of its pilot's costs, else of the lab's spending. */
async function reckonedIn(db: Db, labId: LabId, { pilotId }: ServiceRow): Promise<string | null> {
  const [pilot] = pilotId ? await rows<{ currency: string }>(db, pilotMoney, [labId, pilotId]) : []
  return pilot?.currency ?? spendCurrency(db, labId)
}

const texts = {
  name: 'service-policy-texts',
  text: `select t.id, t.title || ' (' || o.name || ')' as name from policy_text t
    join stakeholder o on o.lab_id = t.lab_id and o.id = t.organisation_id
    where t.lab_id = $1 and t.removed_at is null order by t.added_at desc, t.id desc limit 200`,
}

/** Policies, tenders and contracts that were held against the commissioning checklist, the newest first. */
export async function policyTextsToPick(
  db: Db,
  labId: LabId,
): Promise<{ id: string; name: string }[]> {
  return rows(db, texts, [labId])
}

/** How a service is bought, as pages show it. */
export type ShownRecord = {
  number: number
  how: (typeof waysToBuy)[number]
  providerId: Id<'stakeholder'> | null
  provider: string | null
  /** What everybody reads: an organisation that is shown to all, or the words that were written instead. */
  publicProvider: string | null
  providerWords: string
  startsOn: string
  lastDay: string | null
  currency: Currency
  valueMinor: number | null
  localMinor: number | null
  supplierIds: string[]
  /** Suppliers whose names everybody may read, and how many there are in all. */
  suppliers: string[]
  supplierCount: number
  policyTextId: string | null
  policyTitle: string | null
  /** Clauses of the policy, tender or contract that were adopted after its check. */
  adopted: string[]
  clauses: LocalText
  /** What the lab means by local, in its own words. */
  localMeaning: string | null
  writtenAt: Date
}

const newest = {
  name: 'service-record',
  text: `select r.number, r.how, r.provider_id as "providerId", o.name as provider,
      coalesce(case when o.public then o.name end, nullif(r.provider_words, '')) as "publicProvider", r.provider_words as "providerWords", r.starts_on::text as "startsOn", (r.ends_before - 1)::text as "lastDay",
      r.currency, r.value_minor::float8 as "valueMinor", r.local_minor::float8 as "localMinor",
      r.supplier_ids as "supplierIds", cardinality(r.supplier_ids) as "supplierCount",
      array(select s.name from supplier s where s.lab_id = r.lab_id and s.id = any(r.supplier_ids)
        and s.public and s.removed_at is null order by s.name_key) as suppliers,
      r.policy_text_id as "policyTextId", t.title as "policyTitle",
      array(select c.clause from policy_clause c where c.lab_id = r.lab_id and c.policy_text_id = t.id
        and c.decision <> 'not-adopted' order by c.point) as adopted,
      r.clauses, r.written_at as "writtenAt",
      (select m.words from local_meaning m where m.lab_id = r.lab_id order by m.version desc limit 1) as "localMeaning"
    from commissioning_record r
    left join stakeholder o on o.lab_id = r.lab_id and o.id = r.provider_id
    left join policy_text t on t.lab_id = r.lab_id and t.id = r.policy_text_id and t.removed_at is null
    where r.lab_id = $1 and r.service_id = $2 order by r.number desc limit 1`,
}

/** The newest version of how a service is bought, if anybody has written it. */
export async function lookRecord(
  db: Db,
  labId: LabId,
  serviceId: string,
): Promise<ShownRecord | undefined> {
  const [found] = await rows<ShownRecord>(db, newest, [labId, serviceId])
  return found
}
