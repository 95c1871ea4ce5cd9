import { pickText } from '../../../../shared/language.ts'
import { roles } from '../../../../shared/role.ts'
import {
  Checkboxes,
  HiddenFields,
  LocalTextField,
  LocalTextOf,
  NumberField,
  Select,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { remoteFactors } from '../../checkers.ts'
import { checkerName, roleName } from '../../library.ts'
import type { Draft } from '../draft.ts'
import { settingsOf } from '../requirement-params.ts'

type Props = { draft: Draft; values: FormValues; problems: readonly Problem[] }

/** What a requirement says, and what its check is asked with. */
export function RequirementFields({ draft, ...field }: Props) {
  const { t } = usePage()
  const checker = String(field.values.checker ?? '')
  const settings = settingsOf[checker] ?? []
  return (
    <>
      <HiddenFields values={{ checker }} />
      <p>
        {t('methods.part.asks')}{' '}
        <strong>
          <LocalTextOf text={checkerName(checker)} />
        </strong>
      </p>
      <LocalTextField
        name="label"
        label={t('methods.field.label')}
        hint={t('methods.part.label-hint')}
        {...field}
      />
      {settings.length === 0 && <p class="note">{t('methods.part.no-settings')}</p>}
      {settings.map((name) => (
        <Setting key={name} name={name} draft={draft} {...field} />
      ))}
    </>
  )
}

function Setting({ name, draft, ...field }: Props & { name: string }) {
  const { t } = usePage()
  const label = t(`methods.field.${name}`)
  const options = useOptions(name, draft)
  if (name === 'evidence' || name === 'factors') {
    return <Checkboxes name={name} label={label} options={options} {...field} />
  }
  if (name === 'role' || name === 'activity') {
    return <Select name={name} label={label} options={options} {...field} />
  }
  return <NumberField name={name} label={label} {...field} />
}

function useOptions(name: string, draft: Draft): { value: string; label: string }[] {
  const { t, language } = usePage()
  const named = (parts: readonly { key: string; name: Parameters<typeof pickText>[0] }[]) =>
    parts.map((part) => ({ value: part.key, label: pickText(part.name, language).text }))
  if (name === 'evidence') return named(draft.phases.flatMap(({ evidence }) => evidence))
  if (name === 'activity') return named(draft.phases.flatMap(({ activities }) => activities))
  if (name === 'factors') {
    return remoteFactors.map((value) => ({ value, label: t(`methods.factor.${value}`) }))
  }
  return roles.map((value) => ({ value, label: pickText(roleName(value), language).text }))
}
