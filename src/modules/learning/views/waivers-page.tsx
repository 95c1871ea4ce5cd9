import {
  ButtonLink,
  ButtonRow,
  DataTable,
  DateTimeOf,
  EmptyState,
  ErrorSummary,
  Heading,
  InlineForm,
  Lead,
  Pager,
  StateTag,
  usePage,
  type Problem,
} from '../../../ui/index.ts'
import { learningPaths } from '../paths.ts'
import type { ListedWaiver } from '../waiver/queries.ts'
import { PathName } from './completion-parts.tsx'

type Props = {
  waivers: readonly ListedWaiver[]
  /** Whether the reader may let this person off, and take that back. */
  mayChange(participantId: string): boolean
  mayWaive: boolean
  next: string | null
  paged: boolean
  problems: readonly Problem[]
}

/** Who was let off which path, by whom and why. */
export function WaiversPage({ waivers, mayChange, mayWaive, next, paged, problems }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const letOff = { label: t('learning.waive.title'), address: learningPaths.newWaiver(here) }
  return (
    <>
      <ErrorSummary problems={problems} />
      <Heading level={1}>{t('learning.waivers.title')}</Heading>
      <Lead>{t('learning.waivers.lead')}</Lead>
      {waivers.length === 0 ? (
        <EmptyState title={t('learning.waivers.none')} action={mayWaive ? letOff : undefined} />
      ) : (
        <>
          {mayWaive && (
            <ButtonRow>
              <ButtonLink href={letOff.address}>{letOff.label}</ButtonLink>
            </ButtonRow>
          )}
          <Waivers waivers={waivers} mayChange={mayChange} />
        </>
      )}
      <Pager
        of={t('learning.waivers.title')}
        next={next ? `${learningPaths.waivers(here)}?before=${next}` : undefined}
        first={paged ? learningPaths.waivers(here) : undefined}
      />
    </>
  )
}

function Waivers({ waivers, mayChange }: Pick<Props, 'waivers' | 'mayChange'>) {
  const { t } = usePage()
  return (
    <DataTable
      caption={t('learning.waivers.title')}
      captionHidden
      rows={waivers}
      columns={[
        { label: t('learning.completion.who'), cell: ({ name }) => name },
        {
          label: t('learning.completion.what'),
          cell: ({ pathKey }) => <PathName pathKey={pathKey} />,
        },
        { label: t('learning.completion.because'), cell: ({ reason }) => reason },
        { label: t('learning.waiver.by'), cell: ({ by }) => by ?? '–' },
        {
          label: t('learning.waiver.at'),
          cell: ({ waivedAt }) => <DateTimeOf value={waivedAt} />,
        },
        {
          label: t('learning.completion.state'),
          cell: (waiver) => (
            <>
              <WaiverState waiver={waiver} />
              {mayChange(waiver.participantId) && <Change waiver={waiver} />}
            </>
          ),
        },
      ]}
    />
  )
}

function WaiverState({ waiver }: { waiver: ListedWaiver }) {
  const { t } = usePage()
  return waiver.withdrawnAt ? (
    <StateTag tone="neutral">{t('learning.state.withdrawn')}</StateTag>
  ) : (
    <StateTag tone="accent">{t('learning.state.waived')}</StateTag>
  )
}

function Change({ waiver }: { waiver: ListedWaiver }) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, learningWaiverId: waiver.id }
  return waiver.withdrawnAt ? (
    <InlineForm look="tertiary" action={learningPaths.waiverReturn(here)} about={waiver.name}>
      {t('learning.completion.return')}
    </InlineForm>
  ) : (
    <InlineForm look="tertiary" action={learningPaths.waiverWithdrawal(here)} about={waiver.name}>
      {t('learning.withdraw.title')}
    </InlineForm>
  )
}
