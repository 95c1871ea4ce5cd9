import { rows, type Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { Role } from '../../../shared/role.ts'
import type { Stance } from '../words.ts'
import { standingNow } from './now.ts'

/** How many standings a page shows of each kind, and how many earlier ones. */
const standingsMax = 200

export type Standing = {
  id: string
  stance: Stance
  words: string
  /** Why the words are no longer shown. */
  hiddenBecause: string | null
  /** Null unless the person agreed that everyone reads it. */
  name: string | null
  role: Role | null
  saidAt: Date
  /** The claim it was said of, where the claim reads otherwise today. */
  ofClaim: LocalText | null
  mine: boolean
  named: boolean
}

const shown = {
  name: 'lesson-standings',
  text: `select s.id, s.stance, s.words, s.hidden_because as "hiddenBecause",
      case when s.named then p.name end as name, s.role,
      s.said_at as "saidAt", case when s.of_claim <> l.claim then s.of_claim end as "ofClaim",
      coalesce(s.person = $3, false) as mine, s.named
    from lesson l
    cross join lateral (${standingNow}) s
    left join participant p on p.lab_id = l.lab_id and p.id = s.person
    where l.lab_id = $1 and l.id = $2
    order by s.said_at desc, s.id desc limit ${standingsMax}`,
}

/** What people think of a lesson today, newest first. */
export async function standingsOf(
  db: Db,
  labId: LabId,
  lessonId: string,
  me: string | null,
): Promise<Standing[]> {
  return rows<Standing>(db, shown, [labId, lessonId, me])
}

export type Earlier = Pick<
  Standing,
  'id' | 'stance' | 'words' | 'hiddenBecause' | 'name' | 'role' | 'saidAt'
>

const replaced = {
  name: 'lesson-standings-before',
  text: `select s.id, s.stance, s.words, s.hidden_because as "hiddenBecause",
      case when s.named then p.name end as name, s.role,
      s.said_at as "saidAt"
    from lesson_standing s
    left join participant e on e.lab_id = s.lab_id and e.id = s.participant_id
    left join participant p on p.lab_id = s.lab_id and p.id = coalesce(e.merged_into, e.id)
    where s.lab_id = $1 and s.lesson_id = $2 and s.replaced_at is not null
    order by s.said_at desc, s.id desc limit ${standingsMax}`,
}

/** What people thought of it before they changed their minds, newest first. */
export async function earlierStandings(db: Db, labId: LabId, lessonId: string): Promise<Earlier[]> {
  return rows<Earlier>(db, replaced, [labId, lessonId])
}
