import {
  Button,
  ButtonRow,
  DataTable,
  DateOf,
  EmptyState,
  Form,
  Heading,
  InlineForm,
  Lead,
  Section,
  Select,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { supportPaths as paths } from '../../support-paths.ts'
import { holdsNow, type Helper, type ListedPair } from '../queries.ts'
import { KindField } from './pair-parts.tsx'

type Props = {
  pairs: ListedPair[]
  champions: Helper[]
  people: Helper[]
  /** Ended ones are shown too. */
  ended: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** Every pair of the lab, for who leads champions, and a form to ask two. */
export function PairsPage({ pairs, champions, people, ended, values, problems }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const form = { values, problems }
  const options = (of: Helper[]) => of.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <Heading level={1}>{t('champions.pair.list')}</Heading>
      <Lead>{t('champions.pair.lead')}</Lead>
      {pairs.length === 0 ? (
        <EmptyState title={t('champions.pair.none')} />
      ) : (
        <PairTable pairs={pairs} />
      )}
      <p>
        <a class="ds-link" href={ended ? paths.pairs(here) : `${paths.pairs(here)}?ended`}>
          {ended ? t('champions.pair.hide-ended') : t('champions.pair.show-ended')}
        </a>
      </p>
      <Section id="ask" title={t('champions.pair.ask-two')}>
        <Form action={paths.pairs(here)} problems={problems}>
          <KindField {...form} />
          <Select
            name="secondId"
            label={t('champions.pair.champion')}
            options={options(champions)}
            {...form}
          />
          <Select
            name="firstId"
            label={t('champions.pair.other')}
            options={options(people)}
            {...form}
          />
          <ButtonRow>
            <Button>{t('champions.pair.ask')}</Button>
          </ButtonRow>
        </Form>
      </Section>
    </>
  )
}

function PairTable({ pairs }: { pairs: ListedPair[] }) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const person = (participantId: string, name: string) => (
    <a class="ds-link" href={paths.person({ ...here, participantId })}>
      {name}
    </a>
  )
  return (
    <DataTable
      caption={t('champions.pair.list')}
      captionHidden
      rows={pairs}
      columns={[
        { label: t('champions.pair.champion'), cell: (p) => person(p.secondId, p.secondName) },
        { label: t('champions.pair.kind'), cell: ({ kind }) => t(`champions.pair.kind.${kind}`) },
        { label: t('champions.pair.other'), cell: (p) => person(p.firstId, p.firstName) },
        { label: t('champions.pair.state'), cell: (pair) => <State pair={pair} /> },
        {
          label: t('champions.pair.change'),
          cell: ({ id, endedAt, firstName }) =>
            endedAt ? null : (
              <InlineForm
                action={paths.pairEnd({ ...here, championPairId: id })}
                fields={{ back: 'pairs' }}
                about={firstName}
              >
                {t('champions.pair.end')}
              </InlineForm>
            ),
        },
      ]}
    />
  )
}

function State({ pair }: { pair: ListedPair }) {
  const { t } = usePage()
  const { askedAt, firstAgreedAt, secondAgreedAt, endedAt } = pair
  if (endedAt)
    return (
      <>
        {t('champions.pair.ended')} <DateOf value={endedAt} />
      </>
    )
  if (!holdsNow(pair))
    return (
      <>
        {t('champions.pair.asked')} <DateOf value={askedAt} />
      </>
    )
  const since = firstAgreedAt! > secondAgreedAt! ? firstAgreedAt! : secondAgreedAt!
  return (
    <>
      {t('champions.pair.since')} <DateOf value={since} />
    </>
  )
}
