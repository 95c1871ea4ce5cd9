import { sql } from 'drizzle-orm'
import {
  addEvidence,
  changeActivity,
  recordBaseline,
  setActivityState,
  type ActivityState,
} from '../../src/modules/initiatives/index.ts'
import type { LocalText } from '../../src/shared/language.ts'
import type { Stage } from './stage.ts'

type ActivityRow = { id: string; version: number; title: LocalText }
type Proof = {
  key?: string
  title: LocalText
  proves: string
  body?: string
  figure?: number
  unit?: string
  address?: string
  hidden?: boolean
}

/** A starting figure: factor, value, unit, and what it says in English and Swedish. */
export type Figure = readonly [factor: string, value: number, unit: string, en: string, sv: string]

/** What a piece of evidence is called, in English and Swedish, and what it proves. */
export type TextProof = readonly [key: string, en: string, sv: string, proves: string, body: string]

/** One initiative of the demo, by the keys of its method, so that its story reads as a story. */
export type ProcessBook = {
  initiativeId: string
  phaseId(key: string): Promise<string>
  gateId(phaseKey: string): Promise<string>
  requirementId(phaseKey: string, key: string): Promise<string>
  /** Moves an activity, named by its key in the method. */
  set(who: string, key: string, state: ActivityState, because?: string): Promise<void>
  plan(
    who: string,
    key: string,
    owner: string,
    due: { date?: string; words?: string },
  ): Promise<void>
  /** Records the starting figures of the challenge, as measured on a day. */
  measure(who: string, on: string, figures: readonly Figure[]): Promise<void>
  prove(who: string, phaseKey: string, proof: Proof): Promise<string>
  /** Does all that is still to do in a phase, and lays down what proves it. */
  work(who: string, phaseKey: string, proofs: readonly TextProof[]): Promise<void>
}

/** Opens the book of an initiative. */
export function openBook(stage: Stage, initiativeId: string): ProcessBook {
  const one = async <T extends Record<string, unknown>>(
    query: ReturnType<typeof sql>,
  ): Promise<T> => {
    const [found] = await stage.read<T>(query)
    if (!found) throw new Error('the demo world: a key of the method is not there')
    return found
  }
  const activityOf = (key: string) =>
    one<ActivityRow>(
      sql`select id, version, title from activity where initiative_id = ${initiativeId} and key = ${key}`,
    )
  const phaseId = async (key: string) =>
    (
      await one<{ id: string }>(
        sql`select id from phase where initiative_id = ${initiativeId} and key = ${key}`,
      )
    ).id
  const gateId = async (key: string) =>
    (await one<{ id: string }>(sql`select id from gate where phase_id = ${await phaseId(key)}`)).id
  return {
    initiativeId,
    phaseId,
    gateId,
    requirementId: async (phaseKey, key) =>
      (
        await one<{ id: string }>(
          sql`select id from requirement where gate_id = ${await gateId(phaseKey)} and key = ${key}`,
        )
      ).id,
    async set(who, key, state, because = '') {
      const { id, version } = await activityOf(key)
      await stage.act(who, setActivityState, {
        initiativeId,
        activityId: id,
        version,
        state,
        because,
      })
    },
    async plan(
      who,
      key,
      owner,
      { date = null, words = '' }: { date?: string | null; words?: string },
    ) {
      const { id, version, title } = await activityOf(key)
      const ownerId = stage.people[owner]
      await stage.act(who, changeActivity, {
        initiativeId,
        activityId: id,
        version,
        title,
        ownerId,
        due: { date, words },
      })
    },
    async measure(who, on, figures) {
      const source = 'Invented for the demo'
      for (const [factor, value, unit, en, sv] of figures) {
        const figure = { factor, version: 0, statement: { en, sv }, unit, value, on, source }
        await stage.act(who, recordBaseline, { initiativeId, ...figure })
      }
    },
    async prove(who, phaseKey, { hidden = false, ...proof }) {
      const kind = proof.figure !== undefined ? 'figure' : proof.address ? 'link' : 'text'
      const added = await stage.act(who, addEvidence, {
        initiativeId,
        phaseId: await phaseId(phaseKey),
        ...proof,
        kind,
        public: !hidden,
      })
      return added.id
    },
    async work(who, phaseKey, proofs) {
      const at = { initiativeId, phaseId: await phaseId(phaseKey) }
      const activities = await stage.read<ActivityRow>(
        sql`select id, version, title from activity where phase_id = ${at.phaseId} and state <> 'done'`,
      )
      await stage.inOne(who, async (act) => {
        for (const { id, version } of activities) {
          const moved = { activityId: id, version, state: 'done', because: '' }
          await act(setActivityState, { initiativeId, ...moved })
        }
        for (const [key, en, sv, proves, body] of proofs) {
          const proof = { key, kind: 'text', title: { en, sv }, proves, body, public: true }
          await act(addEvidence, { ...at, ...proof })
        }
      })
    },
  }
}
