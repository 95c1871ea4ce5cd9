import type { ComponentChildren } from 'preact'
import { isLanguage, type LocalText } from '../../../shared/language.ts'
import {
  Heading,
  Lead,
  LinkList,
  LocalTextOf,
  Notice,
  Section,
  SummaryList,
  usePage,
} from '../../../ui/index.ts'
import { paths } from '../paths.ts'
import { settingsParts, type SettingsPart } from '../profile-fields.ts'

type Values = Record<string, unknown>
const parts = Object.keys(settingsParts) as SettingsPart[]

/** All a lab says of itself, with a way to change each part. */
export function SettingsPage({ values, saved }: { values: Values; saved: boolean }) {
  const { t, lab } = usePage()
  return (
    <>
      <Heading level={1}>{t('labs.settings.title')}</Heading>
      <Lead>{t('labs.settings.lead')}</Lead>
      {saved && <Notice tone="success" title={t('labs.settings.saved')} announced />}
      {parts.map((part) => (
        <Section
          key={part}
          id={part}
          title={t(`labs.settings.${part}`)}
          action={
            <a class="ds-link" href={paths.settingsPart({ lab: lab!.slug, part })}>
              {t('labs.settings.change')}
              <span class="ds-sr-only"> {t(`labs.settings.${part}`)}</span>
            </a>
          }
        >
          <SummaryList
            items={settingsParts[part].map((field) => ({
              term: t(`labs.field.${field}`),
              value: <Said field={field} values={values} />,
            }))}
          />
        </Section>
      ))}
      <Section id="more" title={t('labs.settings.more')}>
        <LinkList
          items={[
            {
              label: t('labs.places.title'),
              address: paths.places({ lab: lab!.slug }),
              note: t('labs.settings.placesNote'),
            },
            {
              label: t('labs.settings.programme'),
              address: paths.membership({ lab: lab!.slug }),
              note: t('labs.settings.programmeNote'),
            },
          ]}
        />
      </Section>
    </>
  )
}

function Said({ field, values }: { field: string; values: Values }): ComponentChildren {
  const { t, format } = usePage()
  const value = values[field === 'languages' ? 'languages[]' : field]
  if (field === 'accessibility')
    return t(`labs.accessibility.state.${(value as { state: string }).state}`)
  if (field === 'mainLanguage' && isLanguage(value)) return t(`ui.language.${value}`)
  if (Array.isArray(value))
    return format.list(value.filter(isLanguage).map((one) => t(`ui.language.${one}`)))
  if (value && typeof value === 'object' && Object.keys(value).length > 0)
    return <LocalTextOf text={value as LocalText} />
  return typeof value === 'string' && value ? value : <span class="note">{t('labs.unsaid')}</span>
}
