import { DateOf, InlineForm, Notice, Section, usePage } from '../../../../ui/index.ts'
import { peoplePaths } from '../../paths.ts'
import type { MergedEntry } from '../queries.ts'

type Props = { merges: MergedEntry[]; keptId: string }

/** The entries that became part of this one, each to be taken out again; nothing where there are none. */
export function MergedEntries({ merges, keptId }: Props) {
  const { t } = usePage()
  if (merges.length === 0) return null
  return (
    <Section id="merges" title={t('people.merge.merged')}>
      <ul class="link-list">
        {merges.map((merge) => (
          <li key={merge.id}>
            {t('people.merge.was', { name: merge.name })}
            <span class="note">
              <DateOf value={merge.at} /> {merge.by}
            </span>
            <Undo merge={merge} keptId={keptId} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Said right after two entries became one, with the way back. */
export function MergedNow({ merge, keptId }: { merge: MergedEntry; keptId: string }) {
  const { t } = usePage()
  return (
    <Notice tone="success" announced>
      <p>{t('people.merge.done', { name: merge.name })}</p>
      <Undo merge={merge} keptId={keptId} />
    </Notice>
  )
}

function Undo({ merge, keptId }: { merge: MergedEntry; keptId: string }) {
  const { t, lab } = usePage()
  const at = { lab: lab!.slug, participantId: keptId, participantMergeId: merge.id }
  return (
    <InlineForm action={peoplePaths.mergeUndoing(at)} about={merge.name}>
      {t('people.merge.undo')}
    </InlineForm>
  )
}
