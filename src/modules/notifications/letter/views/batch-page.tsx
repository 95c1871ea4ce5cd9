import {
  ButtonLink,
  ButtonRow,
  DataTable,
  ErrorSummary,
  Heading,
  InlineForm,
  Notice,
  Section,
  TagRow,
  usePage,
  type Problem,
} from '../../../../ui/index.ts'
import { noticePaths } from '../../paths.ts'
import { NoticeLink } from '../../notice/views/notice-link.tsx'
import { NoticeStateTag } from '../../notice/views/notice-state.tsx'
import type { BatchLetter, FoundBatch } from '../queries.ts'
import { BatchState } from './letters-page.tsx'

type Props = { found: FoundBatch; letters: BatchLetter[]; saved: boolean; problems: Problem[] }

/** One batch: print it, say that it was posted, and mark what came back. */
export function BatchPage({ found, letters, saved, problems }: Props) {
  const { t } = usePage()
  const { batch } = found
  return (
    <>
      <ErrorSummary problems={problems} />
      <Heading level={1}>{t('notifications.batch.title', { count: letters.length })}</Heading>
      <TagRow>
        <BatchState postedAt={batch.postedAt} />
      </TagRow>
      {saved && (
        <Notice tone="success" announced>
          <p>{t('notifications.saved')}</p>
        </Notice>
      )}
      {batch.postedAt ? <Posted found={found} /> : <ToPost found={found} />}
      <Section id="letters" title={t('notifications.batch.letters')}>
        {batch.postedAt && <p>{t('notifications.batch.returns')}</p>}
        <LetterTable letters={letters} />
      </Section>
    </>
  )
}

function ToPost({ found }: Pick<Props, 'found'>) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, letterBatchId: found.batch.id }
  return (
    <>
      <p>{t('notifications.batch.steps')}</p>
      <ButtonRow>
        <ButtonLink href={noticePaths.letterSheets(here)}>
          {t('notifications.batch.print')}
        </ButtonLink>
        <InlineForm action={noticePaths.letterPosting(here)}>
          {t('notifications.batch.post')}
        </InlineForm>
        <InlineForm look="tertiary" action={noticePaths.letterBatchDissolution(here)}>
          {t('notifications.batch.dissolve')}
        </InlineForm>
      </ButtonRow>
    </>
  )
}

function Posted({ found }: Pick<Props, 'found'>) {
  const { t, lab, format } = usePage()
  const here = { lab: lab!.slug, letterBatchId: found.batch.id }
  const name = found.posterName ?? t('notifications.somebody')
  return (
    <>
      <p class="note">
        {t('notifications.batch.by', { name, when: format.dateTime(found.batch.postedAt!) })}
      </p>
      <ButtonRow>
        <ButtonLink look="secondary" href={noticePaths.letterSheets(here)}>
          {t('notifications.batch.print-again')}
        </ButtonLink>
        <InlineForm look="tertiary" action={noticePaths.letterPostingUndoing(here)}>
          {t('notifications.batch.not-posted')}
        </InlineForm>
      </ButtonRow>
    </>
  )
}

function LetterTable({ letters }: Pick<Props, 'letters'>) {
  const { t } = usePage()
  return (
    <DataTable
      caption={t('notifications.batch.letters')}
      captionHidden
      rows={letters}
      columns={[
        {
          label: t('notifications.field.name'),
          cell: ({ id, name }) => <NoticeLink id={id}>{name}</NoticeLink>,
        },
        {
          label: t('notifications.field.subject'),
          cell: ({ subject, language }) => <span lang={language}>{subject}</span>,
        },
        {
          label: t('notifications.field.address'),
          cell: ({ address }) => address.split('\n').slice(1).join(', '),
        },
        {
          label: t('notifications.field.state'),
          cell: ({ state }) => <NoticeStateTag state={state} />,
        },
      ]}
    />
  )
}
