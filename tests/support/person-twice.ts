import { sql } from 'drizzle-orm'
import {
  addParticipant,
  formGroup,
  giveConsent,
  giveRole,
  publishConsentText,
} from '../../src/modules/people/index.ts'
import { system } from '../../src/platform/actor.ts'
import { inLab } from '../../src/platform/db/database.ts'
import type { TestApp } from './app.ts'

/** What a form must say of a person besides the name. */
export const details = { preferredChannel: 'letter', language: 'sv' }

/** A lab with a coordinator and two entries of Ester; what is done to them goes through the pages. */
export async function personTwice(app: TestApp) {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { name: 'Karin', role: 'coordinator' })
  const add = async (name: string, more: Record<string, unknown> = {}) => {
    const { id } = await app.run(lab.id, system, addParticipant, { ...details, name, ...more })
    return id
  }
  const kept = await add('Ester Lind', { phone: '+46 70 123 45 67' })
  const double = await add('Ester  LIND', {
    phone: '070-999 88 77',
    email: 'ester@test.example',
    supportNeeds: 'A ride',
  })
  const { browser } = coordinator
  const read = async <T extends Record<string, unknown>>(query: ReturnType<typeof sql>) => {
    const found = await inLab(app.parts.database, lab.id, (db) => db.execute<T>(query))
    return found.rows as T[]
  }
  const at = (id: string) => `/${lab.slug}/people/${id}`
  const merge = (more: Record<string, string> = {}) =>
    browser.post(`${at(kept)}/merges`, { doubleId: double, ...more })
  const undo = async (from = kept) => {
    const action = /action="([^"]*\/undoing)"/.exec((await browser.get(at(from))).text)![1]!
    return browser.post(action)
  }
  return { lab, coordinator, browser, add, kept, double, at, merge, undo, read }
}

/** All that a merge may touch, to compare before and after. */
export async function everything({ read }: Pick<PersonTwice, 'read'>) {
  return {
    people:
      await read(sql`select id, name, email, phone, postal_address, support_needs, organisation, place_id, age_band,
        gender, belongs_to, account_id, merged_into from participant order by id`),
    roles: await read(sql`select * from role_held order by id`),
    stays: await read(sql`select * from group_member order by group_id, participant_id, joined_at`),
    consents: await read(sql`select * from consent order by id`),
  }
}

/** A person who is in the list twice, and what a test does about it. */
export type PersonTwice = Awaited<ReturnType<typeof personTwice>>

/** Gives both entries something of everything: alone and in common. */
export async function furnish(app: TestApp, { lab, kept, double, coordinator }: PersonTwice) {
  const role = (participantId: string, name: string, days = {}) =>
    app.run(lab.id, system, giveRole, { participantId, role: name, ...days })
  await role(kept, 'observer')
  await role(double, 'observer')
  await role(kept, 'funder', { lastDay: '2026-11-30' })
  await role(double, 'funder')
  await role(double, 'resident-representative')
  const group = (name: string, memberIds: string[]) =>
    app.run(lab.id, system, formGroup, { name, about: '', quorum: 1, rule: 'majority', memberIds })
  const shared = await group('Both', [kept, double])
  const alone = await group('One', [double, coordinator.participantId])
  const text = (purpose: string) =>
    app.run(lab.id, system, publishConsentText, { purpose, body: { en: 'Yes?' } })
  const said = async (participantId: string, { ids }: Awaited<ReturnType<typeof text>>) =>
    app.run(lab.id, system, giveConsent, {
      participantId,
      consentTextId: ids.en,
      mode: 'paper',
      witness: 'Drawer',
    })
  const [contact, photo] = [await text('contact'), await text('photo')]
  await said(kept, contact)
  await said(double, contact)
  await said(double, photo)
  return { shared, alone }
}
