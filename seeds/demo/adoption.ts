import { sql } from 'drizzle-orm'
import {
  noteAdaptation,
  reportAdoption,
  setAdoptionState,
  startAdoption,
} from '../../src/modules/lessons/index.ts'
import type { Stage } from './stage.ts'

/** Donegal takes over the call before the night drive, changes it, and reports back. All of it is invented. */
export async function adoptNightCall(stages: ReadonlyMap<string, Stage>): Promise<void> {
  const stage = stages.get('donegal')
  if (!stage || !stages.has('vasternorrland')) return
  const [source] = await stage.read<{ id: string }>(sql`
    select c.good_practice_id as id from published_practice c join lab l on l.id = c.lab_id
    where l.slug = 'vasternorrland' order by c.first_published_at limit 1`)
  stage.daysAgo(2)
  const adoptionId = await stage.inOne('aoife', async (act) => {
    const { id } = await act(startAdoption, {
      from: source!.id,
      why: 'Our home helps drive the same kind of roads at night. We have no night patrol, but we have neighbours.',
    })
    await act(noteAdaptation, {
      adoptionId: id,
      what: { en: 'Who rings', sv: 'Vem som ringer' },
      was: { en: 'The night patrol', sv: 'Nattpatrullen' },
      became: {
        en: 'Two trained volunteers from the community phone line',
        sv: 'Två utbildade frivilliga från bygdens telefonlinje',
      },
      why: {
        en: 'There is no night patrol in Gweedore.',
        sv: 'Det finns ingen nattpatrull i Gweedore.',
      },
    })
    await act(noteAdaptation, {
      adoptionId: id,
      what: { en: 'The language', sv: 'Språket' },
      was: { en: 'Swedish', sv: 'Svenska' },
      became: { en: 'Irish first, then English', sv: 'Iriska först, sedan engelska' },
      why: {
        en: 'At two in the night people answer in their first language.',
        sv: 'Klockan två på natten svarar människor på sitt första språk.',
      },
    })
    await act(setAdoptionState, { adoptionId: id, version: 1, state: 'in-use', because: '' })
    return id
  })
  stage.daysAgo(1)
  await stage.act('aoife', reportAdoption, {
    adoptionId,
    reportedOn: stage.day(-1),
    result: {
      en: 'Four people chose the call. Three keep it, one went back to a morning visit. The volunteers want a third person.',
      sv: 'Fyra personer valde samtalet. Tre behåller det, en gick tillbaka till ett besök på morgonen. De frivilliga vill bli tre.',
    },
  })
}
