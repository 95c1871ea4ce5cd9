import {
  DataTable,
  DateOf,
  EmptyState,
  Heading,
  Lead,
  Pager,
  StateTag,
  Tabs,
  usePage,
  type Tone,
} from '../../../../ui/index.ts'
import { championPaths as paths } from '../../paths.ts'
import { RegistryTabs } from '../../registry/views/registry-tabs.tsx'
import type { ShownOffer } from '../queries.ts'
import type { OfferState } from '../schema.ts'

type Props = {
  listed: readonly ShownOffer[]
  answered: boolean
  next: string | null
  paged: boolean
}

const tones: Record<OfferState, Tone> = {
  new: 'info',
  talking: 'accent',
  accepted: 'success',
  declined: 'neutral',
}

/** How far an offer has come. */
export function OfferStateTag({ state }: { state: OfferState }) {
  const { t } = usePage()
  return <StateTag tone={tones[state]}>{t(`champions.offers.state.${state}`)}</StateTag>
}

/** Who wants to be a champion or was named: those who wait for an answer, and the others. */
export function OffersPage({ listed, answered, next, paged }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const list = paths.offers(here)
  const view = (mark: boolean) => (mark ? `${list}?view=answered` : list)
  const further = (after: string) =>
    `${list}?${new URLSearchParams({ ...(answered && { view: 'answered' }), after })}`
  return (
    <>
      <Heading level={1}>{t('champions.offers.title')}</Heading>
      <Lead>{t('champions.offers.lead')}</Lead>
      <RegistryTabs current="offers" mayLead />
      <Tabs
        label={t('champions.offers.title')}
        tabs={[false, true].map((mark) => ({
          label: t(mark ? 'champions.offers.answered' : 'champions.offers.waiting'),
          address: view(mark),
          current: mark === answered,
        }))}
      />
      {listed.length === 0 ? (
        <EmptyState
          title={t('champions.offers.none')}
          action={{ label: t('champions.setup.see'), address: paths.call(here) }}
        />
      ) : (
        <DataTable
          caption={t('champions.offers.title')}
          captionHidden
          rows={listed}
          columns={[
            {
              label: t('champions.field.name'),
              cell: ({ id, name }) => (
                <a class="ds-link" href={paths.offer({ ...here, championOfferId: id })}>
                  {name}
                </a>
              ),
            },
            {
              label: t('champions.offers.kind'),
              cell: ({ kind, nominatedBy }) =>
                t(`champions.offers.kinds.${kind}`, { by: nominatedBy }),
            },
            {
              label: t('champions.field.community'),
              cell: ({ place, placeWords }) => place ?? (placeWords || '–'),
            },
            {
              label: t('champions.receipt.received'),
              cell: ({ receivedAt }) => <DateOf value={receivedAt} />,
            },
            {
              label: t('champions.field.state'),
              cell: ({ state }) => <OfferStateTag state={state} />,
            },
          ]}
        />
      )}
      <Pager
        of={t('champions.offers.title')}
        next={next ? further(next) : undefined}
        first={paged ? view(answered) : undefined}
      />
    </>
  )
}
