import { pickText, type LocalText } from '../../../../shared/language.ts'
import {
  Confirm,
  EmptyState,
  Heading,
  LocalTextOf,
  Select,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { ThemeRow } from '../schema.ts'

type Props = {
  what: 'merge' | 'move'
  theme: ThemeRow
  action: string
  back: string
  others: readonly { id: string; name: LocalText }[]
  values: FormValues
  problems?: readonly Problem[]
}

/** Chooses the theme that another one goes up in, or that a thing is moved to. */
export function ChooseThemePage({ what, theme, action, back, others, ...form }: Props) {
  const { t, language } = usePage()
  return (
    <>
      <Heading level={1} kicker={pickText(theme.name, language).text}>
        {t(`voices.theme.${what}-title`)}
      </Heading>
      {others.length === 0 ? (
        <EmptyState
          title={t('voices.theme.no-other')}
          action={{ label: t('voices.theme.back'), address: back }}
        />
      ) : (
        <Confirm
          action={action}
          label={t(`voices.theme.${what}`)}
          back={back}
          problems={form.problems}
        >
          <p>
            {t(`voices.theme.${what}-text`)} <LocalTextOf text={theme.name} />
          </p>
          <Select
            name={what === 'merge' ? 'into' : 'to'}
            label={t('voices.theme.which')}
            options={others.map(({ id, name }) => ({
              value: id,
              label: pickText(name, language).text,
            }))}
            {...form}
          />
        </Confirm>
      )}
    </>
  )
}
