import { pickText } from '../../../shared/language.ts'
import {
  Card,
  CardGrid,
  Disclosure,
  EmptyState,
  Heading,
  Lead,
  LocalTextOf,
  Section,
  usePage,
} from '../../../ui/index.ts'
import { paths } from '../paths.ts'
import type { LabCard, ProgrammeCard } from '../queries.ts'
import { OutlinePicture } from './outline-picture.tsx'

const ways = ['together', 'steps', 'answer'] as const

/** The front door of the whole site: how Talkoo works, and the labs behind it. */
export function SitePage({ programmes }: { programmes: ProgrammeCard[] }) {
  const { t } = usePage()
  return (
    <>
      <div class="page-top">
        <Heading level={1}>{t('labs.site.title')}</Heading>
        <Lead>{t('labs.site.lead')}</Lead>
      </div>
      {programmes.length === 0 && (
        <EmptyState title={t('labs.site.empty')}>{t('labs.site.emptyNext')}</EmptyState>
      )}
      {programmes.map((one) => (
        <ProgrammePart key={one.id} programme={one} />
      ))}
      <Section id="how" title={t('labs.site.how')}>
        <ol class="ways">
          {ways.map((way) => (
            <li key={way}>
              <strong>{t(`labs.site.way.${way}`)}</strong>
              <p>{t(`labs.site.way.${way}.text`)}</p>
            </li>
          ))}
        </ol>
      </Section>
    </>
  )
}

function ProgrammePart({ programme }: { programme: ProgrammeCard }) {
  const { t, language } = usePage()
  const name = pickText(programme.name, language).text
  const title = name ? t('labs.site.labsOf', { name }) : t('labs.site.labs')
  return (
    <Section
      id={programme.id ?? 'labs'}
      title={title}
      action={
        programme.slug && (
          <a class="ds-link" href={paths.programme({ programme: programme.slug })}>
            {t('labs.site.programme')}
            <span class="ds-sr-only">: {name}</span>
          </a>
        )
      }
    >
      {Object.keys(programme.about).length > 0 && (
        <p class="programme-about">
          <LocalTextOf text={programme.about} />
        </p>
      )}
      {programme.labs.length === 0 ? (
        <EmptyState title={t('labs.site.noLabs')} />
      ) : (
        <CardGrid>
          {programme.labs.map((lab) => (
            <OneLab key={lab.slug} lab={lab} />
          ))}
        </CardGrid>
      )}
    </Section>
  )
}

function OneLab({ lab }: { lab: LabCard }) {
  const { t } = usePage()
  return (
    <Card title={<LocalTextOf text={lab.name} />} href={`/${lab.slug}`} lab={lab.slug}>
      <p>
        <LocalTextOf text={lab.tagline} />
      </p>
      {lab.outline.length > 0 && (
        <>
          <OutlinePicture places={lab.outline} of={lab.name} />
          <Disclosure summary={t('labs.outline.list', { count: lab.outline.length })}>
            {lab.outline.map((place) => place.name).join(', ')}
          </Disclosure>
        </>
      )}
    </Card>
  )
}
