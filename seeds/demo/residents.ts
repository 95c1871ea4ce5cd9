import { z } from 'zod'
import type { Language } from '../../src/shared/language.ts'
import type { Person } from './cast.ts'
import { readRows } from './read-rows.ts'

const resident = z.object({
  key: z.string(),
  name: z.string(),
  channel: z.enum(['phone', 'letter', 'visit', 'sms']),
  phone: z.string(),
  address: z.string(),
  age: z.string(),
  gender: z.string(),
  place: z.string(),
  belongs: z.string(),
})

/** The people of a demo lab who have no account: they write, ring, are visited or come to the hall. All are invented. */
export async function readResidents(lab: string, language: Language): Promise<Person[]> {
  const rows = await readRows(`${lab}-residents`, resident)
  return rows.map(({ key, name, channel, phone, address, age, gender, place, belongs }) => ({
    key,
    name,
    preferredChannel: channel,
    phone: phone || undefined,
    postalAddress: address || undefined,
    ageBand: age,
    gender,
    place,
    belongsTo: belongs.split(' ').filter(Boolean),
    language,
  }))
}
