import {
  Button,
  ButtonLink,
  ButtonRow,
  DataTable,
  EmptyState,
  Form,
  Heading,
  Lead,
  LinkList,
  Notice,
  PrintButton,
  Section,
  Select,
  usePage,
} from '../../../../ui/index.ts'
import { moneyText } from '../money.ts'
import { supplierPaths as paths } from '../paths.ts'
import type { LocalMeaning } from '../schema.ts'
import type { QuarterSpend } from '../spend-queries.ts'
import { SharePicture, shareWords } from './share-picture.tsx'

type Props = {
  spent: { currency: string; quarters: QuarterSpend[] } | null
  meaning: LocalMeaning | null
  meanings: readonly LocalMeaning[]
  bodies: readonly { id: string; name: string }[]
  places: readonly { id: string; name: string }[]
  organisationId: string | null
  keeps: boolean
}

/** How much of what was spent stayed here, quarter by quarter, by the lab's own meaning of local. */
export function SpendPage(props: Props) {
  const { spent, meaning, keeps } = props
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const state = { label: t('ecosystem.spend.meaning.title'), address: paths.meaning(here) }
  return (
    <>
      <Heading level={1}>{t('ecosystem.spend.title')}</Heading>
      <Lead>{t('ecosystem.spend.lead')}</Lead>
      {keeps && (
        <ButtonRow>
          <ButtonLink href={paths.spendImport(here)}>
            {t('ecosystem.spend.import.title')}
          </ButtonLink>
          <ButtonLink look="secondary" href={paths.newEntry(here)}>
            {t('ecosystem.spend.new')}
          </ButtonLink>
        </ButtonRow>
      )}
      {meaning ? (
        <MeaningPart {...props} meaning={meaning} />
      ) : (
        <EmptyState title={t('ecosystem.spend.meaning.none')} action={keeps ? state : undefined} />
      )}
      {spent ? (
        <SpentPart {...props} spent={spent} />
      ) : (
        <EmptyState title={t('ecosystem.spend.none')}>
          <p>{t(keeps ? 'ecosystem.spend.none-text' : 'ecosystem.spend.none-reader')}</p>
        </EmptyState>
      )}
    </>
  )
}

/** Stands beside every figure: by which meaning, in which version, it was reckoned. */
function MeaningPart({ meaning, meanings, places, keeps }: Props & { meaning: LocalMeaning }) {
  const { t, lab, format } = usePage()
  const here = { lab: lab!.slug }
  const named = places.filter(({ id }) => meaning.placeIds.some((one) => one === id))
  const others = meanings.filter(({ version }) => version !== meaning.version)
  return (
    <Notice
      title={t('ecosystem.spend.meaning.version', {
        version: meaning.version,
        day: format.date(meaning.statedAt),
      })}
    >
      <p>{meaning.words}</p>
      <p>
        {t('ecosystem.spend.meaning.places', {
          places: format.list(named.map(({ name }) => name)),
        })}
      </p>
      <LinkList
        items={[
          ...others.map(({ version }) => ({
            label: t('ecosystem.spend.meaning.other', { version }),
            address: `${paths.spend(here)}?meaning=${version}`,
          })),
          ...(keeps
            ? [{ label: t('ecosystem.spend.meaning.anew'), address: paths.meaning(here) }]
            : []),
        ]}
      />
    </Notice>
  )
}

type Spent = NonNullable<Props['spent']>

function SpentPart({ spent, meaning, bodies, organisationId }: Props & { spent: Spent }) {
  const { t, lab, language } = usePage()
  const here = { lab: lab!.slug }
  const { currency, quarters } = spent
  const money = (minor: number) => moneyText(minor, currency, language)
  const version = meaning?.version
  return (
    <Section id="share" title={t('ecosystem.spend.over-time')}>
      {bodies.length > 1 && (
        <Form action={paths.spend(here)} method="get">
          <Select
            name="organisation"
            label={t('ecosystem.field.organisation')}
            empty={t('ecosystem.spend.all')}
            options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
            values={{ organisation: organisationId ?? '' }}
            optional
          />
          <ButtonRow>
            <Button look="secondary">{t('ecosystem.spend.show')}</Button>
          </ButtonRow>
        </Form>
      )}
      {meaning && <SharePicture quarters={quarters} />}
      <DataTable
        caption={
          version ? t('ecosystem.spend.table', { version }) : t('ecosystem.spend.table-without')
        }
        rows={quarters}
        columns={[
          { label: t('ecosystem.spend.quarter'), cell: ({ quarter }) => quarter },
          ...(meaning
            ? [
                {
                  label: t('ecosystem.spend.local-share'),
                  numeric: true,
                  cell: (one: QuarterSpend) => shareWords(one, t),
                },
                {
                  label: t('ecosystem.spend.local'),
                  numeric: true,
                  cell: ({ local }: QuarterSpend) => money(local),
                },
              ]
            : []),
          {
            label: t('ecosystem.spend.total'),
            numeric: true,
            cell: ({ total }) => money(total),
          },
        ]}
      />
      <PrintButton />
      <LinkList
        items={[
          { label: t('ecosystem.spend.entries'), address: paths.entries(here) },
          { label: t('ecosystem.spend.export'), address: paths.spendFile(here) },
        ]}
      />
    </Section>
  )
}
