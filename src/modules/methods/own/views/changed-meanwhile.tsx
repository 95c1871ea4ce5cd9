import { languages } from '../../../../shared/language.ts'
import { Diff, Heading, Notice, usePage, type FormValues } from '../../../../ui/index.ts'

type Props = { stored: FormValues; typed: FormValues }

/** Tells the second of two writers what stands there now; the form below keeps what they typed. */
export function ChangedMeanwhile({ stored, typed }: Props) {
  const { t } = usePage()
  const different = Object.entries(flat(stored))
    .map(([name, now]) => ({ name, now, mine: flat(typed)[name] ?? '' }))
    .filter(({ now, mine }) => now !== mine)
  return (
    <Notice tone="warning" title={t('methods.meanwhile.title')}>
      <p>{t('methods.meanwhile.text')}</p>
      {different.length === 0 && <p>{t('methods.meanwhile.same')}</p>}
      {different.map(({ name, now, mine }) => (
        <div key={name}>
          <Heading level={3}>{labelOf(name, t)}</Heading>
          <Diff before={now} after={mine} />
        </div>
      ))}
    </Notice>
  )
}

function labelOf(name: string, t: ReturnType<typeof usePage>['t']): string {
  const [field = '', language] = name.split('.')
  const label = t(`methods.field.${field}`)
  return language ? t('ui.localText.in', { label, language: t(`ui.language.${language}`) }) : label
}

/** Every field as one text, those in several languages one by one. */
function flat(values: FormValues): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [name, value] of Object.entries(values)) {
    const plain = name.replace(/\[\]$/, '')
    if (Array.isArray(value)) found[plain] = value.join(', ')
    else if (value !== null && typeof value === 'object') {
      for (const language of languages) {
        const text = (value as FormValues)[language]
        if (text !== undefined) found[`${plain}.${language}`] = String(text)
      }
    } else if (value !== undefined && value !== null) found[plain] = String(value)
  }
  return found
}
