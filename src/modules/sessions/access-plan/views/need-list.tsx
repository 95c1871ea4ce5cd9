import {
  ButtonLink,
  ButtonRow,
  DataTable,
  EmptyState,
  InlineForm,
  StateTag,
  usePage,
  type Column,
} from '../../../../ui/index.ts'
import { paths } from '../../paths.ts'
import type { ShownNeed } from '../queries.ts'

type Props = {
  at: { lab: string; participantId: string }
  own: boolean
  needs: { now: ShownNeed[] }
}

/** What is needed now, how it is met, and whether the person agreed to that. */
export function NeedList({ at, own, needs }: Props) {
  const { t } = usePage()
  if (needs.now.length === 0) {
    return <EmptyState title={t(own ? 'sessions.plan.none-own' : 'sessions.plan.none')} />
  }
  const columns: Column<ShownNeed>[] = [
    { label: t('sessions.plan.kind'), cell: ({ kind }) => t(`sessions.need.${kind}`) },
    {
      label: t(own ? 'sessions.plan.my-words' : 'sessions.plan.words'),
      cell: ({ words }) => <span class="keeps-lines">{words}</span>,
    },
    {
      label: t('sessions.plan.met-by'),
      cell: ({ metBy }) => <span class="keeps-lines">{metBy || t('sessions.plan.not-yet')}</span>,
    },
    { label: t('sessions.plan.agreed'), cell: (need) => <Agreed need={need} /> },
    { label: t('sessions.people.change'), cell: (need) => <Changes {...{ at, own, need }} /> },
  ]
  return (
    <DataTable
      caption={t('sessions.plan.needs')}
      captionHidden
      rows={needs.now}
      columns={columns}
    />
  )
}

function Agreed({ need: { agreedOn, agreedHow } }: { need: ShownNeed }) {
  const { t, format } = usePage()
  if (!agreedOn) return <StateTag tone="info">{t('sessions.plan.not-agreed')}</StateTag>
  return (
    <>
      {format.date(agreedOn)}, {t(`sessions.told.${agreedHow}`)}
    </>
  )
}

function Changes({ at, own, need }: { at: Props['at']; own: boolean; need: ShownNeed }) {
  const { t } = usePage()
  const here = { ...at, supportNeedId: need.id }
  return (
    <ButtonRow>
      {own && need.metBy && !need.agreedOn && (
        <InlineForm
          action={paths.needAgreement(here)}
          fields={{ version: String(need.version) }}
          about={need.metBy}
        >
          {t('sessions.plan.agree')}
        </InlineForm>
      )}
      <ButtonLink look="tertiary" href={paths.need(here)}>
        {t('sessions.plan.change-link')} <span class="ds-sr-only">{need.words}</span>
      </ButtonLink>
      <InlineForm action={paths.needEnding(here)} look="tertiary" about={need.words}>
        {t('sessions.plan.end')}
      </InlineForm>
    </ButtonRow>
  )
}
