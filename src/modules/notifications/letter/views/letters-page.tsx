import {
  ButtonLink,
  DataTable,
  DateTimeOf,
  DateOf,
  EmptyState,
  ErrorSummary,
  Heading,
  InlineForm,
  Lead,
  Pager,
  Section,
  StateTag,
  usePage,
  type Problem,
} from '../../../../ui/index.ts'
import { noticePaths } from '../../paths.ts'
import { countOf } from '../../notice/counts.ts'
import type { NoticeCount } from '../../notice/queries.ts'
import { NoticeTabs } from '../../notice/views/notice-tabs.tsx'
import { lettersMax } from '../input.ts'
import type { ListedBatch } from '../queries.ts'

type Props = {
  counts: NoticeCount[]
  batches: ListedBatch[]
  next: string | null
  paged: boolean
  problems: Problem[]
}

/** Letters that wait to be printed, and the batches that were made. */
export function LettersPage({ counts, batches, next, paged, problems }: Props) {
  const { t, lab } = usePage()
  const list = noticePaths.letters({ lab: lab!.slug })
  return (
    <>
      <ErrorSummary problems={problems} />
      <Heading level={1}>{t('notifications.letters.title')}</Heading>
      <Lead>{t('notifications.letters.lead')}</Lead>
      <NoticeTabs counts={counts} current="letters" />
      <Waiting count={countOf(counts, 'waiting', 'letter')} />
      {batches.length > 0 && (
        <Section id="batches" title={t('notifications.batch.list')}>
          <BatchTable batches={batches} />
          <Pager
            of={t('notifications.batch.list')}
            next={next ? `${list}?after=${next}` : undefined}
            first={paged ? list : undefined}
          />
        </Section>
      )}
    </>
  )
}

function Waiting({ count }: { count: number }) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  if (count === 0) return <EmptyState title={t('notifications.letters.none')} />
  return (
    <Section id="waiting" title={t('notifications.letters.waiting', { count })}>
      {count > lettersMax && <p>{t('notifications.letters.most', { max: lettersMax })}</p>}
      <div class="button-row">
        <InlineForm look="primary" action={noticePaths.letterBatches(here)}>
          {t('notifications.batch.make')}
        </InlineForm>
        <ButtonLink
          look="tertiary"
          href={`${noticePaths.noticeList(here)}?channel=letter&state=waiting`}
        >
          {t('notifications.letters.see')}
        </ButtonLink>
      </div>
    </Section>
  )
}

function BatchTable({ batches }: Pick<Props, 'batches'>) {
  const { t, lab } = usePage()
  return (
    <DataTable
      caption={t('notifications.batch.list')}
      captionHidden
      rows={batches}
      columns={[
        {
          label: t('notifications.batch.made'),
          cell: ({ id, madeAt }) => (
            <a
              class="ds-link"
              href={noticePaths.letterBatch({ lab: lab!.slug, letterBatchId: id })}
            >
              <DateTimeOf value={madeAt} />
            </a>
          ),
        },
        { label: t('notifications.batch.letters'), numeric: true, cell: ({ count }) => count },
        {
          label: t('notifications.field.state'),
          cell: ({ postedAt }) => <BatchState postedAt={postedAt} />,
        },
      ]}
    />
  )
}

/** Whether a batch has been posted, and when. */
export function BatchState({ postedAt }: { postedAt: Date | null }) {
  const { t } = usePage()
  if (!postedAt) return <StateTag tone="warning">{t('notifications.batch.printed')}</StateTag>
  return (
    <StateTag tone="success">
      {t('notifications.batch.posted')} <DateOf value={postedAt} />
    </StateTag>
  )
}
