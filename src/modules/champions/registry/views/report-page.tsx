import { pickText } from '../../../../shared/language.ts'
import { DataTable, Heading, Lead, PrintButton, Section, usePage } from '../../../../ui/index.ts'
import { languageName } from '../../../sessions/index.ts'
import type { Report } from '../report-queries.ts'
import { RegistryTabs } from './registry-tabs.tsx'

type Row = { label: string; count: number }

/** How many champions there are, by community, profession, organisation, initiative and language, to read and print. */
export function ReportPage({ report, mayLead }: { report: Report; mayLead: boolean }) {
  const { t, today, language, format } = usePage()
  const { total, paused, nowhere, wholeLab } = report
  const parts: [string, Row[]][] = [
    [
      'communities',
      [
        ...report.communities.map(({ name, count }) => ({ label: name, count })),
        ...(nowhere > 0 ? [{ label: t('champions.communities.all'), count: nowhere }] : []),
      ],
    ],
    [
      'professions',
      report.professions.map(({ key, count }) => ({
        label: t(`champions.profession.${key}`),
        count,
      })),
    ],
    ['organisations', report.organisations.map(({ key, count }) => ({ label: key, count }))],
    [
      'initiatives',
      [
        ...(wholeLab > 0 ? [{ label: t('champions.for.lab'), count: wholeLab }] : []),
        ...report.initiatives.map(({ title, count }) => ({
          label: pickText(title, language).text,
          count,
        })),
      ],
    ],
    [
      'languages',
      report.languages.map(({ key, count }) => ({ label: languageName(key, language), count })),
    ],
  ]
  return (
    <>
      <Heading level={1}>{t('champions.report.title')}</Heading>
      <Lead>{t('champions.report.lead', { total, paused, on: format.date(today) })}</Lead>
      <RegistryTabs current="report" mayLead={mayLead} />
      <p>
        <PrintButton />
      </p>
      {parts.map(([key, counted]) => (
        <Section key={key} id={key} title={t(`champions.report.${key}`)}>
          <Counts caption={t(`champions.report.${key}`)} counted={counted} />
        </Section>
      ))}
      <p class="note">{t('champions.report.note')}</p>
    </>
  )
}

function Counts({ caption, counted }: { caption: string; counted: readonly Row[] }) {
  const { t } = usePage()
  if (counted.length === 0) return <p>{t('champions.report.none')}</p>
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={counted}
      columns={[
        { label: t('champions.report.what'), cell: ({ label }) => label },
        { label: t('champions.title'), numeric: true, cell: ({ count }) => count },
      ]}
    />
  )
}
