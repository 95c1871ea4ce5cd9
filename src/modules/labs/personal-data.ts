import { sql } from 'drizzle-orm'
import { rows } from '../../platform/db/database.ts'
import type { PersonalData } from '../../platform/manifest.ts'
import { saysName } from '../../platform/says-name.ts'

const namedContact = {
  name: 'labs-personal-contact',
  text: `select l.champion_name as name, l.champion_phone as phone from lab_profile l
    where l.lab_id = $1 and exists (select from participant p
      where p.lab_id = l.lab_id and p.id = any($2::uuid[]) and lower(p.name) = lower(l.champion_name))`,
}

/** Somebody may stand on the lab's front page as the one to ring. */
export const personalData: PersonalData = {
  async gather(db, labId, ids) {
    const found = await rows<{ name: string; phone: string }>(db, namedContact, [labId, ids])
    return [{ label: 'labs.personal.contact', rows: found }]
  },

  async erase({ db, labId }, _ids, { names, emails }) {
    await db.execute(sql`
      update lab_profile set champion_name = '', champion_phone = '', version = version + 1
      where lab_id = ${labId} and ${saysName('champion_name', names)}`)
    await db.execute(sql`
      update lab_profile set contact_email = '', version = version + 1
      where lab_id = ${labId} and lower(contact_email) = any(${sql.param([...emails])}::text[])`)
    return []
  },
}
