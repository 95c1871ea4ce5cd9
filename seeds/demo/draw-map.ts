import {
  addStakeholder,
  endTie,
  involveStakeholder,
  makeTie,
  noteAct,
} from '../../src/modules/ecosystem/index.ts'
import type { Stage } from './stage.ts'

/** Somebody of the demo's map. Days are days before today. */
export type MapEntry = {
  key: string
  kind: 'organisation' | 'group' | 'person'
  name: string
  helix: 'public' | 'business' | 'research' | 'community'
  role?: string
  /** The key of the organisation they belong to. */
  of?: string
  /** Somebody of the cast, by key. */
  person?: string
  place?: string
  stake?: string
  judged?: readonly [interest: number, influence: number]
  contact?: string
  shown?: true
  /** Their part in the initiative; without one they are only known. */
  part?: string
  acts?: readonly (readonly [days: number, note: string])[]
}
type TieWord = 'works-together' | 'funds' | 'refers' | 'shares-data' | 'supplies' | 'informal'

/** A tie: who, how, to whom, how strong, and since how many days, if that is known. */
export type MapTie = readonly [
  from: string,
  kind: TieWord,
  to: string,
  strength: 1 | 2 | 3,
  since?: number,
]

/** The map of a demo lab as it is drawn, by the keys of its entries. */
export type DrawnMap = {
  add(entries: readonly MapEntry[]): Promise<void>
  tie(ties: readonly MapTie[], cameAboutHere?: true): Promise<void>
  /** Ends a tie that was made here, so many days ago. */
  end(tie: MapTie, days: number): Promise<void>
}

/** Opens the map of a lab, drawn by its coordinator. */
export function openMap(stage: Stage, initiativeId: string, since: number): DrawnMap {
  const { labRole: _, key: who } = stage.lab.people.find(
    ({ labRole }) => labRole === 'coordinator',
  )!
  const ids = new Map<string, string>()
  const ties = new Map<string, string>()
  const nameOf = ([from, kind, to]: MapTie) => `${from} ${kind} ${to}`
  const add = async (entry: MapEntry) => {
    const { kind, name, helix, role, place, stake, contact } = entry
    const added = await stage.act(who, addStakeholder, {
      kind,
      name,
      helix,
      role,
      stake,
      contact,
      organisationId: entry.of && ids.get(entry.of),
      participantId: entry.person && stage.people[entry.person],
      placeId: place && stage.placeId(place),
      interest: entry.judged?.[0] ?? null,
      influence: entry.judged?.[1] ?? null,
      public: entry.shown ?? false,
      another: true,
    })
    ids.set(entry.key, added.id)
    await takePart(entry, added.id)
  }
  const takePart = async ({ part, acts = [] }: MapEntry, stakeholderId: string) => {
    const in_ = { stakeholderId, initiativeId }
    if (part) await stage.act(who, involveStakeholder, { ...in_, part, since: stage.day(-since) })
    for (const [days, note] of acts) {
      const about = part ? in_ : { stakeholderId }
      await stage.act(who, noteAct, { ...about, note, onDay: stage.day(-days) })
    }
  }
  return {
    async add(entries) {
      for (const entry of entries) await add(entry)
    },
    async tie(some, cameAboutHere) {
      for (const one of some) {
        const [from, kind, to, strength, days] = one
        const made = await stage.act(who, makeTie, {
          kind,
          strength,
          fromId: ids.get(from),
          toId: ids.get(to),
          public: true,
          since: days === undefined ? null : stage.day(-days),
          initiativeId: cameAboutHere ? initiativeId : null,
        })
        ties.set(nameOf(one), made.id)
      }
    },
    async end(one, days) {
      await stage.act(who, endTie, { tieId: ties.get(nameOf(one)), until: stage.day(-days) })
    },
  }
}
