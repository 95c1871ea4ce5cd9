import { sql } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import { personOf, type Forgetting } from './forget-around.ts'

/**
 * Takes a person's words out of everything that holds them: what they said, passages cut from it, findings that quote
 * it, notices that repeat it. That something was said, and what became of it, is still counted.
 */
export async function takeWords(ctx: CommandContext, { ids, mine }: Forgetting): Promise<void> {
  const { db, labId } = ctx
  const at = sql`${ctx.now.toISOString()}::timestamptz`
  const said = personOf(mine)
  const cut = sql`(select id from extract where lab_id = ${labId} and contribution_id = ${said})`
  const statements = [
    sql`update contribution set title = '', body = '', source = '', place_id = null, brought_by = null,
      language = 'und', visibility = 'private', sensitive = false, withdrawn_from = null,
      state = 'withdrawn', withdrawn_at = coalesce(withdrawn_at, ${at}), erased_at = ${at}
      where lab_id = ${labId} and id = ${said}`,
    sql`delete from contribution_consent where lab_id = ${labId} and contribution_id = ${said}`,
    sql`update disposition set reason = '{}' where lab_id = ${labId} and contribution_id = ${said}`,
    sql`update finding_extract set withdrawn_at = coalesce(withdrawn_at, ${at})
      where lab_id = ${labId} and extract_id in ${cut}`,
    sql`delete from theme_item where lab_id = ${labId} and contribution_id = ${said}`,
    sql`update extract set quote = '', removed_at = coalesce(removed_at, ${at})
      where lab_id = ${labId} and contribution_id = ${said}`,
    sql`delete from conversation_item where lab_id = ${labId} and contribution_id = ${said}`,
    sql`delete from contribution_tag where lab_id = ${labId} and contribution_id = ${said}`,
    sql`delete from reading where lab_id = ${labId} and contribution_id = ${said}`,
    sql`delete from contribution_band where lab_id = ${labId} and contribution_id = ${said}`,
    sql`delete from contribution_shape where lab_id = ${labId} and contribution_id = ${said}`,
    sql`update moderation_report set words = '' where lab_id = ${labId} and contribution_id = ${said}`,
    sql`update moderation_decision set because = '' where lab_id = ${labId} and contribution_id = ${said}`,
    sql`update dissent set words = '', withdrawn_at = coalesce(withdrawn_at, ${at})
      where lab_id = ${labId} and participant_id = ${personOf(ids)}`,
    sql`update feedback_notice n set subject = '', body = '', version = version + 1,
      state = case when n.state in ('sent', 'delivered') then n.state else 'failed' end,
      problem = case when n.state in ('sent', 'delivered') then null else 'person-erased' end
      where n.lab_id = ${labId} and n.id in (select a.notice_id from answer_notice a
        where a.lab_id = ${labId} and a.contribution_id = ${said})`,
  ]
  for (const statement of statements) await db.execute(statement)
}
