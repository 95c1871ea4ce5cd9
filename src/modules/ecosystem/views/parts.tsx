import { StateTag, usePage } from '../../../ui/index.ts'
import { ecosystemPaths as paths } from '../paths.ts'

/** The name of an entry, leading to its page. */
export function EntryLink({ id, name }: { id: string; name: string }) {
  const { lab } = usePage()
  return (
    <a class="ds-link" href={paths.stakeholder({ lab: lab!.slug, stakeholderId: id })}>
      {name}
    </a>
  )
}

/** Whether an entry took part in something of late. */
export function ActiveTag({ active }: { active: boolean }) {
  const { t } = usePage()
  return active ? (
    <StateTag tone="success">{t('ecosystem.state.active')}</StateTag>
  ) : (
    <StateTag tone="neutral">{t('ecosystem.state.idle')}</StateTag>
  )
}

/** What being active means, on every page that says who is. */
export function ActiveNote() {
  const { t } = usePage()
  return <p class="note">{t('ecosystem.active-means')}</p>
}
