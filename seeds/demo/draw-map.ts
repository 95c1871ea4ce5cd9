import {
  addStakeholder,
  endTie,
  involveStakeholder,
  makeTie,
  noteAct,
} from '../../src/modules/ecosystem/index.ts'
import type { Act } from './in-one.ts'
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
  const add = async (act: Act, entry: MapEntry) => {
    const { kind, name, helix, role, place, stake, contact } = entry
    const added = await act(addStakeholder, {
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
    await takePart(act, entry, added.id)
  }
  const takePart = async (act: Act, { part, acts = [] }: MapEntry, stakeholderId: string) => {
    const in_ = { stakeholderId, initiativeId }
    if (part) await act(involveStakeholder, { ...in_, part, since: stage.day(-since) })
    for (const [days, note] of acts) {
      const about = part ? in_ : { stakeholderId }
      await act(noteAct, { ...about, note, onDay: stage.day(-days) })
    }
  }
  return {
    add: (entries) =>
      stage.inOne(who, async (act) => {
        for (const entry of entries) await add(act, entry)
      }),
    tie: (some, cameAboutHere) =>
      stage.inOne(who, async (act) => {
        for (const one of some) {
          const [from, kind, to, strength, days] = one
          const made = await act(makeTie, {
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
      }),
    async end(one, days) {
      await stage.act(who, endTie, { tieId: ties.get(nameOf(one)), until: stage.day(-days) })
    },
  }
}
