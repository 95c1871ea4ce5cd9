import { addresses } from '../addresses.ts'
import { usePage } from '../scope.ts'

const sizes = ['md', 'lg', 'xl'] as const
const schemes = ['auto', 'light', 'dark'] as const

/** Text size and colour scheme, remembered on this device. */
export function ReadingSettings() {
  const { t, size, scheme, path, query } = usePage()
  return (
    <details class="reading-settings" name="reading-settings">
      <summary>{t('ui.reading.title')}</summary>
      <form method="post" action={addresses.readingSettings}>
        <input type="hidden" name="back" value={path + query} />
        <Choice name="size" legend={t('ui.reading.size')} options={sizes} chosen={size} />
        <Choice name="scheme" legend={t('ui.reading.scheme')} options={schemes} chosen={scheme} />
        <button class="ds-button" type="submit">
          {t('ui.reading.save')}
        </button>
      </form>
    </details>
  )
}

type ChoiceProps = {
  name: 'size' | 'scheme'
  legend: string
  options: readonly string[]
  chosen: string
}

function Choice({ name, legend, options, chosen }: ChoiceProps) {
  const { t } = usePage()
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option}>
          <input
            type="radio"
            class="ds-input"
            name={name}
            value={option}
            checked={option === chosen}
          />
          {name === 'size' ? t(`ui.reading.size.${option}`) : t(`ui.reading.scheme.${option}`)}
        </label>
      ))}
    </fieldset>
  )
}
