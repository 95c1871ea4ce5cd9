import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { system } from '../../src/platform/actor.ts'
import { command } from '../../src/platform/command.ts'
import { done } from '../../src/shared/result.ts'
import { addParticipant } from '../../src/modules/people/index.ts'
import {
  keepContribution,
  type NewContribution,
} from '../../src/modules/voices/contribution/keep.ts'
import type { TestApp } from './app.ts'
import { startedInitiative } from './initiative.ts'

type Said = Partial<NewContribution> & { body: string }
/** Keeps what somebody said as every channel does, without a page in between. */
export const keep = command('test.keep', z.custom<NewContribution>(), async (ctx, given) =>
  done({ id: (await keepContribution(ctx, given)).id as string }),
)

/** An initiative in which people say things: for tests about what becomes of them. */
export async function heard(app: TestApp) {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { name: 'Karin', role: 'coordinator' })
  const started = await startedInitiative(app, lab, coordinator)
  /** What somebody said, kept as every channel keeps it. */
  const say = async ({ body, ...more }: Said) => {
    const given = {
      initiativeId: started.id,
      kind: 'idea',
      channel: 'web',
      visibility: 'lab',
      body,
      ...more,
    }
    return (await app.run(lab.id, system, keep, given)).id
  }
  /** Somebody who has no account, known by how they want to be told. */
  const resident = async (name: string, more: Record<string, unknown> = {}) => {
    const details = { name, preferredChannel: 'letter', language: 'en', ...more }
    return (await app.run(lab.id, system, addParticipant, details)).id as NonNullable<
      NewContribution['participantId']
    >
  }
  /** The answer that stands for each contribution. */
  const standing = () =>
    started.read<{ contributionId: string; outcome: string; id: string; batchId: string }>(sql`
      select contribution_id as "contributionId", outcome, id, batch_id as "batchId" from disposition
      where replaced_at is null order by contribution_id`)
  /** What people were told, or will be. */
  const notices = () =>
    started.read<{
      participantId: string
      channel: string
      state: string
      subject: string
      body: string
      aboutKind: string
    }>(sql`select participant_id as "participantId", channel, state, subject, body,
      about_kind as "aboutKind" from feedback_notice order by id`)
  return {
    app,
    lab,
    coordinator,
    started,
    browser: coordinator.browser,
    say,
    resident,
    standing,
    notices,
  }
}

/** Such an initiative, and what a test does in it. */
export type Heard = Awaited<ReturnType<typeof heard>>
