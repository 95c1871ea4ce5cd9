import { LocalTextField, TextArea, TextField, usePage } from '../../../ui/index.ts'
import { limits } from '../input.ts'
import type { PartProps } from './settings-form.tsx'

/** How to reach the lab: the champion by phone, the lab by letter and e-mail, and its first words. */
export function ContactFields(props: PartProps) {
  const { t } = usePage()
  return (
    <>
      <LocalTextField
        {...props}
        name="welcome"
        label={t('labs.field.welcome')}
        hint={t('labs.hint.welcome')}
        charsMax={limits.text}
        long
        optional
      />
      <TextField {...props} name="championName" label={t('labs.field.championName')} optional />
      <TextField
        {...props}
        name="championPhone"
        label={t('labs.field.championPhone')}
        hint={t('labs.hint.championPhone')}
        type="tel"
        chars={18}
        optional
      />
      <TextField
        {...props}
        name="contactEmail"
        label={t('labs.field.contactEmail')}
        type="email"
        optional
      />
      <TextArea
        {...props}
        name="postalAddress"
        label={t('labs.field.postalAddress')}
        rows={3}
        optional
      />
      <TextField
        {...props}
        name="operatorName"
        label={t('labs.field.operatorName')}
        hint={t('labs.hint.operatorName')}
        optional
      />
    </>
  )
}
