import { pickText } from '../../../../shared/language.ts'
import { DataTable, Heading, Lead, Section, usePage } from '../../../../ui/index.ts'
import type { StatementsFile } from '../statement-file.ts'
import { wordingFor } from '../statements.ts'

/** Everything a round asks, by area: before anybody is asked, everybody may know. */
export function StatementsPage({ file, back }: { file: StatementsFile; back: string }) {
  const { t, language, format } = usePage()
  return (
    <>
      <Heading level={1}>{t('ecosystem.readiness.statements.title')}</Heading>
      <Lead>{t('ecosystem.readiness.statements.lead', { count: file.statements.length })}</Lead>
      {file.areas.map((area) => (
        <Section key={area.key} id={area.key} title={pickText(area.name, language).text}>
          <p>{pickText(area.about, language).text}</p>
          <DataTable
            caption={pickText(area.name, language).text}
            captionHidden
            rows={file.statements.filter((one) => one.area === area.key)}
            columns={[
              {
                label: t('ecosystem.readiness.statement'),
                cell: (one) => (
                  <>
                    {pickText(one.text, language).text}
                    {one.forResidents && (
                      <span class="note">
                        {t('ecosystem.readiness.statements.for-residents', {
                          text: pickText(wordingFor(one, 'residents'), language).text,
                        })}
                      </span>
                    )}
                  </>
                ),
              },
              {
                label: t('ecosystem.readiness.statements.one'),
                cell: (one) => pickText(one.one, language).text,
              },
              {
                label: t('ecosystem.readiness.statements.five'),
                cell: (one) => pickText(one.five, language).text,
              },
              {
                label: t('ecosystem.readiness.statements.asked-of'),
                cell: (one) =>
                  format.list(one.askedOf.map((tier) => t(`ecosystem.readiness.tier-in.${tier}`))),
              },
            ]}
          />
        </Section>
      ))}
      <p>
        <a class="ds-link" href={back}>
          {t('ecosystem.back')}
        </a>
      </p>
    </>
  )
}
