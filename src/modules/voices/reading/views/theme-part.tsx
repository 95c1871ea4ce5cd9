import { pickText } from '../../../../shared/language.ts'
import {
  Button,
  ButtonRow,
  EmptyState,
  Form,
  LinkList,
  LocalTextOf,
  Section,
  Select,
  usePage,
} from '../../../../ui/index.ts'
import { voicesPaths } from '../../paths.ts'
import { themePaths } from '../../theme/paths.ts'
import { readingPaths as paths } from '../paths.ts'
import type { ReadingPageProps } from './reading-page.tsx'

/** The themes these words are in, and putting them or an extract into one. */
export function ThemePart({ address, done, themes, inThemes, sent }: ReadingPageProps) {
  const { t, language } = usePage()
  const again = sent?.form === 'theme' ? sent : null
  const form = { values: again?.values ?? {}, problems: again?.problems ?? [] }
  const held = [...new Map(inThemes.map((one) => [one.id, one])).values()]
  const add = { label: t('voices.theme.new'), address: themePaths.newTheme(address) }
  return (
    <Section id="theme" title={t('voices.reading.themes')}>
      {held.length > 0 && (
        <LinkList
          items={held.map(({ id, name }) => ({
            label: <LocalTextOf text={name} />,
            address: voicesPaths.theme({ ...address, themeId: id }),
          }))}
        />
      )}
      {themes.length === 0 && !again ? (
        <EmptyState title={t('voices.theme.none')} action={add} />
      ) : (
        <Form action={paths.items(address)} problems={form.problems}>
          {done.extracts.length > 0 && (
            <Select
              name="extractId"
              label={t('voices.reading.what')}
              empty={t('voices.reading.whole')}
              options={done.extracts.map(({ id, quote }) => ({
                value: id,
                label: quote.length > 80 ? `${quote.slice(0, 79)}…` : quote,
              }))}
              {...form}
            />
          )}
          <Select
            name="themeId"
            label={t('voices.reading.into')}
            options={themes.map(({ id, name }) => ({
              value: id,
              label: pickText(name, language).text,
            }))}
            {...form}
          />
          <ButtonRow>
            <Button look="secondary">{t('voices.reading.put')}</Button>
          </ButtonRow>
        </Form>
      )}
      <p>
        <a class="ds-link" href={add.address}>
          {add.label}
        </a>
      </p>
    </Section>
  )
}
