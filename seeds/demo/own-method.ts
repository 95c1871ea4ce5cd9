import { sql } from 'drizzle-orm'
import {
  copyTemplate,
  publishTemplate,
  seenMark,
  skipPart,
} from '../../src/modules/methods/index.ts'
import type { Stage } from './stage.ts'

/** The lab's coordinator adapts the five steps to the villages, and publishes a first version. */
export async function adaptMethod(stage: Stage, who: string): Promise<void> {
  stage.daysAgo(20)
  const { id } = await stage.act(who, copyTemplate, {
    method: 'improve-5@0.1.0',
    name: { en: 'Five steps in the villages (demo)', sv: 'Fem steg i byarna (demo)' },
  })
  const part = { kind: 'activity', phase: 'ecosystem', key: 'link-partners' }
  await stage.act(who, skipPart, { ownTemplateId: id, ...part, skipped: 'yes' })
  const [draft] = await stage.read<{ content: Record<string, unknown> }>(
    sql`select content from own_template where id = ${id}`,
  )
  await stage.act(who, publishTemplate, {
    ownTemplateId: id,
    seen: seenMark(draft!.content),
    whatChanged: 'We have partners already, so we left that out.',
  })
}
