import { pickText, type Language } from '../../../shared/language.ts'
import {
  ButtonLink,
  ButtonRow,
  Columns,
  DataTable,
  EmptyState,
  LocalTextOf,
  Notice,
  PageTop,
  Section,
  usePage,
} from '../../../ui/index.ts'
import { labPaths } from '../../labs/index.ts'
import { mapOf, type ProgrammeMap } from '../map/picture.ts'
import { networkPaths } from '../paths.ts'
import { isNarrowed } from '../programme/filter.ts'
import type { Centre, MemberLab, Published } from '../programme/queries.ts'
import { ProgrammeChampions } from './programme-champions.tsx'
import { ProgrammeMapPicture } from './programme-map.tsx'
import type { ProgrammePageProps } from './programme-props.ts'
import { ProgrammeSearch } from './programme-search.tsx'
import { StageTable } from './stage-table.tsx'

/** A programme for everyone: where its labs are, and what they published, side by side. */
export function ProgrammePage(props: ProgrammePageProps) {
  const { programme, published } = props
  const { t, language } = usePage()
  const { labs, centres } = programme
  const counts = { labs: labs.length, initiatives: published.length }
  return (
    <>
      <PageTop
        kicker={t('network.programme.kicker')}
        title={<LocalTextOf text={programme.name} />}
        lead={<LocalTextOf text={programme.about} />}
      >
        <p>{t('network.programme.counts', counts)}</p>
      </PageTop>
      {labs.some(({ demo }) => demo) && (
        <Notice tone="warning" title={t('network.programme.demo')}>
          <p>{t('network.programme.demo-text')}</p>
        </Notice>
      )}
      <Labs programme={programme} published={published} language={language} />
      {labs.length > 0 && <Work {...props} />}
      {programme.pilots > 0 && <Pilots {...props} />}
      <ProgrammeChampions labs={labs} />
      {centres.length > 0 && <Centres centres={centres} />}
    </>
  )
}

type LabsProps = Pick<ProgrammePageProps, 'programme' | 'published'> & { language: Language }

function Labs({ programme: { labs, name }, published, language }: LabsProps) {
  const { t } = usePage()
  const map = mapOf(labs, published, language)
  const title = t('network.programme.labs')
  if (labs.length === 0) {
    return (
      <Section id="labs" title={title}>
        <EmptyState title={t('network.programme.no-labs')}>
          <p>{t('network.programme.no-labs-text')}</p>
        </EmptyState>
      </Section>
    )
  }
  const table = <LabTable labs={labs} published={published} />
  return (
    <Section id="labs" title={title}>
      {map ? (
        <Columns>
          <MapFigure map={map} name={pickText(name, language).text} />
          {table}
        </Columns>
      ) : (
        table
      )}
    </Section>
  )
}

function MapFigure({ map, name }: { map: ProgrammeMap; name: string }) {
  const { t } = usePage()
  return (
    <figure class="picture">
      <ProgrammeMapPicture map={map} label={t('network.map.label', { name })} />
      <figcaption class="note">{t('network.map.caption')}</figcaption>
    </figure>
  )
}

function LabTable({ labs, published }: { labs: MemberLab[]; published: readonly Published[] }) {
  const { t } = usePage()
  const of = (slug: string) => published.filter(({ lab }) => lab === slug)
  return (
    <DataTable
      caption={t('network.labs.caption')}
      captionHidden
      rows={labs.map((lab, place) => ({ ...lab, number: place + 1 }))}
      columns={[
        {
          label: t('network.labs.lab'),
          cell: ({ number, slug, name, tagline }) => (
            <>
              {number}.{' '}
              <a class="ds-link" href={`/${slug}`}>
                <LocalTextOf text={name} />
              </a>
              <span class="note">
                <LocalTextOf text={tagline} />
              </span>
            </>
          ),
        },
        {
          label: t('network.labs.places'),
          cell: ({ slug, outline }) =>
            placesOf(of(slug)) || t('network.labs.places-count', { count: outline.length }),
        },
        {
          label: t('network.labs.initiatives'),
          numeric: true,
          cell: ({ slug }) => of(slug).length,
        },
      ]}
    />
  )
}

/** The places where a lab's published work is, each once. */
function placesOf(published: readonly Published[]): string {
  return [...new Set(published.flatMap(({ place }) => place ?? []))].join(', ')
}

function Work({ programme, published, fitting, wanted }: ProgrammePageProps) {
  const { t } = usePage()
  const at = { programme: programme.slug }
  if (published.length === 0) {
    return (
      <Section id="work" title={t('network.work.title')}>
        <EmptyState title={t('network.work.none')}>
          <p>{t('network.work.none-text')}</p>
        </EmptyState>
      </Section>
    )
  }
  const all = { label: t('network.work.show-all'), address: `${labPaths.programme(at)}#work` }
  const compare = networkPaths.comparison(at)
  return (
    <Section id="work" title={t('network.work.title')}>
      <p>{t('network.work.lead')}</p>
      <ProgrammeSearch programme={programme} published={published} wanted={wanted} />
      {isNarrowed(wanted) && (
        <p role="status">
          {t('network.work.found', { count: fitting.length, of: published.length })}
        </p>
      )}
      {fitting.length === 0 ? (
        <EmptyState title={t('network.work.none-found')} action={all} />
      ) : (
        <StageTable programme={programme} fitting={fitting} wanted={wanted} />
      )}
      <p>{t('network.work.compare-text')}</p>
      <ButtonRow>
        <ButtonLink href={compare}>{t('network.work.compare')}</ButtonLink>
      </ButtonRow>
    </Section>
  )
}

function Pilots({ programme: { slug, pilots } }: ProgrammePageProps) {
  const { t } = usePage()
  return (
    <Section id="pilots" title={t('network.pilots.title')}>
      <p>{t('network.pilots.lead')}</p>
      <ButtonRow>
        <ButtonLink href={networkPaths.pilots({ programme: slug })}>
          {t('network.pilots.link', { count: pilots })}
        </ButtonLink>
      </ButtonRow>
    </Section>
  )
}

function Centres({ centres }: { centres: readonly Centre[] }) {
  const { t } = usePage()
  return (
    <Section id="centres" title={t('network.centres.title')}>
      <p>{t('network.centres.lead')}</p>
      <ul class="link-list">
        {centres.map(({ name, about, address }) => (
          <li key={name}>
            {address ? (
              <a class="ds-link" href={address}>
                {name}
              </a>
            ) : (
              name
            )}
            <span class="note">
              <LocalTextOf text={about} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
