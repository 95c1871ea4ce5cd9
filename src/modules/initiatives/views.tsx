import type { LocalText } from '../../shared/language.ts'
import { languages } from '../../shared/language.ts'
import { Diff, Heading, Notice, usePage } from '../../ui/index.ts'
import type { InitiativeState } from './initiative/schema.ts'

/** One text as it stands now and as somebody typed it. */
export type Compared = { label: string; now: string; typed: string }

/** Tells the second of two writers what changed meanwhile; the form below keeps what they typed. */
export function ChangedMeanwhile({ texts }: { texts: readonly Compared[] }) {
  const { t } = usePage()
  const different = texts.filter(({ now, typed }) => now !== typed)
  return (
    <Notice tone="warning" title={t('initiatives.meanwhile.title')}>
      <p>{t('initiatives.meanwhile.text')}</p>
      {different.length === 0 && <p>{t('initiatives.meanwhile.same')}</p>}
      {different.map(({ label, now, typed }) => (
        <div key={label}>
          <Heading level={3}>{label}</Heading>
          <Diff before={now} after={typed} />
        </div>
      ))}
    </Notice>
  )
}

/** A text of several languages, compared language by language. */
export function comparedText(
  name: string,
  label: string,
  now: LocalText,
  values: Record<string, unknown>,
  languageName: (language: string) => string,
): Compared[] {
  return languages.flatMap((language) => {
    const typed = String(values[`${name}.${language}`] ?? '').trim()
    if (!typed && !now[language]) return []
    return [{ label: `${label} (${languageName(language)})`, now: now[language] ?? '', typed }]
  })
}

/** Says above a form why nothing can be changed now, when an initiative rests or has ended. */
export function RestNotice({ state }: { state: InitiativeState }) {
  const { t } = usePage()
  if (state === 'running') return null
  return <Notice tone="warning">{t(`initiatives.rest.${state}`)}</Notice>
}
