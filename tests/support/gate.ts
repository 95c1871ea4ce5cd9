import { sql } from 'drizzle-orm'
import {
  addEvidence,
  initiativePaths as paths,
  recordBaseline,
} from '../../src/modules/initiatives/index.ts'
import { actorOf, type TestApp } from './app.ts'
import type { TestInitiative } from './initiative.ts'

type Requirement = { id: string; key: string }
type GateRow = { id: string; phaseId: string; passed: boolean; round: number }

/**
 * The gate of a phase; with `only`, all other requirements are taken away, for tests about these. Where several
 * processes run, `processId` says whose phase is meant.
 */
export async function gateOf(
  started: TestInitiative,
  phaseKey: string,
  only?: readonly string[],
  processId?: string,
) {
  const inProcess = processId ? sql`and p.process_id = ${processId}` : sql``
  const rows = () =>
    started.read<GateRow>(sql`
      select g.id, g.phase_id as "phaseId", g.passed_at is not null as passed, g.round
      from gate g join phase p on p.lab_id = g.lab_id and p.id = g.phase_id
      where g.initiative_id = ${started.id} and p.key = ${phaseKey} ${inProcess}`)
  const [gate] = await rows()
  if (!gate) throw new Error(`there is no phase ${phaseKey}`)
  const at = { ...started.address, gateId: gate.id, phaseId: gate.phaseId }
  if (only) {
    const kept = sql.join(
      only.map((key) => sql`${key}`),
      sql`, `,
    )
    const others = only.length > 0 ? sql`and key not in (${kept})` : sql``
    await started.read(sql`delete from requirement where gate_id = ${gate.id} ${others}`)
  }
  const requirements = await started.read<Requirement>(
    sql`select id, key from requirement where gate_id = ${gate.id} order by position`,
  )
  return {
    at,
    page: paths.gate(at),
    passage: paths.gatePassage(at),
    signOffs: paths.signOffs(at),
    assisted: paths.assistedSignOff(at),
    requests: paths.signOffRequests(at),
    holder: paths.gateHolder(at),
    override: (key: string) =>
      paths.gateOverride({ ...at, requirementId: requirements.find((one) => one.key === key)!.id }),
    now: async () => (await rows())[0]!,
    count: async (what: 'sign_off' | 'gate_passage' | 'gate_override' | 'sign_off_request') => {
      const table = sql.identifier(what)
      const found = await started.read<{ n: number }>(
        sql`select count(*)::int as n from ${table} where gate_id = ${gate.id}`,
      )
      return found[0]!.n
    },
  }
}

/** Adds a piece of evidence that the method expects in a phase. */
export async function proved(
  app: TestApp,
  { id, lab, coordinator }: TestInitiative,
  phaseId: string,
  key: string,
) {
  return app.run(lab.id, actorOf(coordinator, 'coordinator'), addEvidence, {
    initiativeId: id,
    phaseId,
    key,
    kind: 'text',
    title: { en: `Evidence ${key}` },
    proves: 'It is there.',
    body: 'What was found.',
    public: true,
  })
}

/** Records all four starting figures. */
export async function measured(app: TestApp, { id, lab, coordinator }: TestInitiative) {
  for (const factor of ['distance', 'staffing', 'cost-per-head', 'access']) {
    await app.run(lab.id, actorOf(coordinator, 'coordinator'), recordBaseline, {
      initiativeId: id,
      factor,
      version: 0,
      statement: {},
      unit: 'units',
      value: 9,
      on: '2026-10-01',
      source: 'Test',
    })
  }
}
