import {
  Button,
  ButtonRow,
  Checkboxes,
  DataTable,
  EmptyState,
  Form,
  Heading,
  Lead,
  Notice,
  Section,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { championPaths as paths } from '../../paths.ts'
import type { Covered } from '../target-queries.ts'
import { hoursOf } from '../../workload/week.ts'
import type { Choice } from './list-page.tsx'

type Props = {
  initiativeId: string
  ownPlaceId: string | null
  coverage: readonly Covered[]
  places: readonly Choice[]
  mayChange: boolean
  values: FormValues
  problems: readonly Problem[]
  saved: boolean
}

/** The communities an initiative is for, who covers each, and what each of them still lacks. */
export function TargetsPage(props: Props) {
  const { initiativeId, ownPlaceId, coverage, places, mayChange, saved, ...form } = props
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, initiativeId }
  return (
    <>
      <Heading level={1}>{t('champions.targets.title')}</Heading>
      <Lead>{t('champions.targets.lead')}</Lead>
      {saved && <Notice tone="success" title={t('champions.saved')} announced />}
      {coverage.length === 0 ? (
        <EmptyState title={t('champions.targets.none')} />
      ) : (
        <Table coverage={coverage} />
      )}
      {mayChange && (
        <Section id="communities" title={t('champions.targets.choose')}>
          <Form action={paths.targets(here)} problems={form.problems}>
            <Checkboxes
              name="placeIds"
              label={t('champions.field.communities')}
              hint={t('champions.targets.hint')}
              options={places.filter(({ value }) => value !== ownPlaceId)}
              optional
              {...form}
            />
            <ButtonRow>
              <Button>{t('champions.save')}</Button>
            </ButtonRow>
          </Form>
        </Section>
      )}
    </>
  )
}

function Table({ coverage }: { coverage: readonly Covered[] }) {
  const { t, lab } = usePage()
  return (
    <DataTable
      caption={t('champions.targets.table')}
      captionHidden
      rows={coverage}
      columns={[
        { label: t('champions.field.community'), cell: ({ place }) => place },
        {
          label: t('champions.one'),
          cell: ({ championId, name }) =>
            championId ? (
              <a class="ds-link" href={paths.champion({ lab: lab!.slug, championId })}>
                {name}
              </a>
            ) : (
              t('champions.map.nobody')
            ),
        },
        { label: t('champions.targets.missing'), cell: (one) => missingOf(t, one) },
      ]}
    />
  )
}

function missingOf(t: ReturnType<typeof usePage>['t'], one: Covered): string {
  if (!one.championId) return '–'
  const short = one.employed ? one.capMinutes - one.released : 0
  const missing = [
    one.agreed ? '' : t('champions.targets.no-mandate'),
    one.ready ? '' : t('champions.targets.not-ready'),
    short > 0 ? t('champions.targets.short', { hours: hoursOf(short) }) : '',
    one.fourWeeks > 4 * one.capMinutes ? t('champions.targets.too-much') : '',
  ].filter(Boolean)
  return missing.join(', ') || t('champions.targets.nothing')
}
