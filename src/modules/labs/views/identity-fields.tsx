import { languages } from '../../../shared/language.ts'
import { Checkboxes, LocalTextField, Select, TextField, usePage } from '../../../ui/index.ts'
import { brandColour, limits } from '../input.ts'
import { BrandPreview } from './brand-preview.tsx'
import type { PartProps } from './settings-form.tsx'

/** What a lab is called, which languages it speaks, and its colour. */
export function IdentityFields(props: PartProps) {
  const { t } = usePage()
  const spoken = languages.map((value) => ({ value, label: t(`ui.language.${value}`) }))
  const colour = brandColour.safeParse(props.values.brandColour)
  return (
    <>
      <LocalTextField {...props} name="name" label={t('labs.field.name')} charsMax={limits.name} />
      <LocalTextField
        {...props}
        name="tagline"
        label={t('labs.field.tagline')}
        hint={t('labs.hint.tagline')}
        optional
      />
      <Checkboxes {...props} name="languages" label={t('labs.field.languages')} options={spoken} />
      <Select
        {...props}
        name="mainLanguage"
        label={t('labs.field.mainLanguage')}
        hint={t('labs.hint.mainLanguage')}
        options={spoken}
      />
      <Select
        {...props}
        name="timeZone"
        label={t('labs.field.timeZone')}
        options={timeZones(props.values.timeZone).map((value) => ({ value, label: value }))}
      />
      <TextField
        {...props}
        name="brandColour"
        label={t('labs.field.brandColour')}
        hint={t('labs.hint.brandColour')}
        chars={8}
        spellcheck={false}
      />
      {colour.success && <BrandPreview colour={colour.data} />}
    </>
  )
}

/** Where our labs are, and wherever this one says it is. */
function timeZones(own: unknown): string[] {
  const near = Intl.supportedValuesOf('timeZone').filter((zone) =>
    /^(Europe|Atlantic|Arctic)\//.test(zone),
  )
  return typeof own === 'string' && own && !near.includes(own) ? [own, ...near] : near
}
