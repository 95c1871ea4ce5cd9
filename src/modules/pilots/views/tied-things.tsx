import { LinkList, LocalTextOf, Section, usePage } from '../../../ui/index.ts'
import type { Tied } from '../origin.ts'

type Props = { tied: readonly Tied[]; thread: string }

/** What a thing came from and what came of it, with the way to the whole thread. */
export function TiedThings({ tied, thread }: Props) {
  const { t } = usePage()
  const items = tied
    .toSorted((a, b) => Number(b.before) - Number(a.before))
    .map(({ label, title, address, before }) => ({
      label: <LocalTextOf text={title} />,
      address,
      note: `${t(label)}. ${t(before ? 'pilots.tied.before' : 'pilots.tied.after')}`,
    }))
  return (
    <Section id="thread" title={t('pilots.tied.title')}>
      {items.length > 0 && <LinkList items={items} />}
      <p>
        <a class="ds-link" href={thread}>
          {t('pilots.thread')}
        </a>
      </p>
    </Section>
  )
}
