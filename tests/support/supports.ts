import { sql } from 'drizzle-orm'
import { addParticipant } from '../../src/modules/people/index.ts'
import { sessionPaths as paths } from '../../src/modules/sessions/index.ts'
import { system } from '../../src/platform/actor.ts'
import type { TestApp } from './app.ts'
import { startedInitiative } from './initiative.ts'

/** A need of a person, with how it is met. */
export const lift = { kind: 'transport', words: 'A lift from Långsele', metBy: 'Somebody drives' }

/** A lab in which sessions are planned, people invited, and what they need written down: all by the pages. */
export async function supportsBegun(app: TestApp) {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const started = await startedInitiative(app, lab, coordinator)
  const { browser, participantId } = coordinator
  const add = async (name: string, more: Record<string, string> = {}) => {
    const details = { name, preferredChannel: 'letter', language: 'en', ...more }
    return (await app.run(lab.id, system, addParticipant, details)).id
  }
  const needs = (id: string, need: Record<string, string>) =>
    browser.post(paths.needs({ lab: lab.slug, participantId: id }), need)
  const plan = async (more: Record<string, string> = {}) => {
    const answer = await browser.post(paths.newSession(started.address), {
      kind: 'meeting',
      mode: 'on-site',
      'title.en': 'Coffee about the nights',
      day: '2026-11-24',
      from: '18:00',
      to: '20:00',
      language: 'en',
      ledBy: participantId,
      ...more,
    })
    const sessionId = /sessions\/([0-9a-f-]{36})$/.exec(answer.location ?? '')![1]!
    return { ...started.address, sessionId }
  }
  const invite = (at: Session, ...people: string[]) =>
    browser.post(paths.invitations(at), { 'people[]': people, channel: 'phone' })
  const make = (at: Session) => browser.send(paths.supportsFromPlans(at))
  const line = async (at: Session, what: string) => {
    const [found] = await started.read<{ id: string; version: number; state: string }>(
      sql`select id, version, state from session_support where session_id = ${at.sessionId} and what = ${what}`,
    )
    return { ...found!, at: { ...at, sessionSupportId: found!.id } }
  }
  const report = async (at: Session, what: string, state: string, reason = '') => {
    const { at: here, version } = await line(at, what)
    return browser.post(paths.supportState(here), { version: String(version), state, reason })
  }
  const { read } = started
  return { lab, started, coordinator, browser, add, needs, plan, invite, make, line, report, read }
}
type Session = { lab: string; initiativeId: string; sessionId: string }
