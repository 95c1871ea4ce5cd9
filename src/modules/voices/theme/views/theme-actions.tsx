import {
  ButtonLink,
  ButtonRow,
  InlineForm,
  LocalTextOf,
  Section,
  usePage,
} from '../../../../ui/index.ts'
import { pickText } from '../../../../shared/language.ts'
import { themePaths as paths } from '../paths.ts'
import type { ThemePageProps } from './theme-page.tsx'

type Props = Pick<ThemePageProps, 'address' | 'theme' | 'merged' | 'mayWork' | 'handles'>

/** What can be done with a theme: show it, word it anew, merge it, put it away; and undoing each. */
export function ThemeActions({ address, theme, merged, mayWork, handles }: Props) {
  const { t, language } = usePage()
  return (
    <Section id="change" title={t('voices.theme.actions')}>
      {merged.map(({ id, name }) => (
        <div key={id}>
          {t('voices.theme.holds-merged')} <LocalTextOf text={name} />{' '}
          <InlineForm
            action={paths.parting({ ...address, themeId: id })}
            about={pickText(name, language).text}
          >
            {t('voices.theme.part')}
          </InlineForm>
        </div>
      ))}
      <ButtonRow>
        {mayWork && handles && (
          <InlineForm
            look={theme.publishedAt ? 'secondary' : 'primary'}
            action={paths.publication(address)}
            fields={theme.publishedAt ? {} : { public: 'yes' }}
          >
            {t(theme.publishedAt ? 'voices.theme.unpublish' : 'voices.theme.publish')}
          </InlineForm>
        )}
        {mayWork && (
          <>
            <ButtonLink look="secondary" href={paths.details(address)}>
              {t('voices.theme.change')}
            </ButtonLink>
            <ButtonLink look="secondary" href={paths.merger(address)}>
              {t('voices.theme.merge')}
            </ButtonLink>
            <InlineForm action={paths.archive(address)}>{t('voices.theme.archive')}</InlineForm>
          </>
        )}
        {theme.archivedAt && (
          <InlineForm action={paths.reopening(address)}>{t('voices.theme.reopen')}</InlineForm>
        )}
        {theme.mergedInto && (
          <InlineForm action={paths.parting(address)}>{t('voices.theme.part')}</InlineForm>
        )}
      </ButtonRow>
      {mayWork && !theme.publishedAt && <p class="note">{t('voices.theme.publish-hint')}</p>}
    </Section>
  )
}
