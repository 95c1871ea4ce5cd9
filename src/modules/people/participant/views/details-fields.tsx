import {
  Checkboxes,
  Fieldset,
  Radios,
  Select,
  TextArea,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { languages } from '../../../../shared/language.ts'
import { noteCharsMax } from '../../input.ts'
import { ageBands, belongings, genders } from '../input.ts'
import { channels } from '../schema.ts'

export type DetailsProps = {
  values: FormValues
  problems: Problem[]
  places: { id: string; name: string }[]
}

/** All that may be known of a person; only name, channel and language are asked for. */
export function DetailsFields({ values, problems, places }: DetailsProps) {
  const { t } = usePage()
  const shared = { values, problems }
  const optional = { ...shared, optional: true }
  return (
    <>
      <TextField name="name" autocomplete="off" label={t('people.field.name')} {...shared} />
      <Radios
        name="preferredChannel"
        label={t('people.field.preferredChannel')}
        hint={t('people.channel.hint')}
        options={channels.map((value) => ({ value, label: t(`people.channel.${value}`) }))}
        {...shared}
      />
      <Radios
        name="language"
        label={t('people.field.language')}
        options={languages.map((value) => ({ value, label: t(`ui.language.${value}`) }))}
        {...shared}
      />
      <Fieldset legend={t('people.details.reach')} hint={t('people.details.reach.hint')}>
        <TextField name="phone" type="tel" label={t('people.field.phone')} {...optional} />
        <TextField name="email" type="email" label={t('people.field.email')} {...optional} />
        <TextArea
          name="postalAddress"
          rows={3}
          label={t('people.field.postalAddress')}
          {...optional}
        />
      </Fieldset>
      <TextArea
        name="supportNeeds"
        rows={3}
        charsMax={noteCharsMax}
        label={t('people.field.supportNeeds')}
        hint={t('people.details.support.hint')}
        {...optional}
      />
      <TextField name="organisation" label={t('people.field.organisation')} {...optional} />
      <Fieldset legend={t('people.details.self')} hint={t('people.details.self.hint')}>
        <Select
          name="placeId"
          label={t('people.field.placeId')}
          empty={t('people.unknown')}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
          {...optional}
        />
        <Select
          name="ageBand"
          label={t('people.field.ageBand')}
          empty={t('people.unknown')}
          options={ageBands.map((value) => ({ value, label: t(`people.age.${value}`) }))}
          {...optional}
        />
        <Select
          name="gender"
          label={t('people.field.gender')}
          empty={t('people.unknown')}
          options={genders.map((value) => ({ value, label: t(`people.gender.${value}`) }))}
          {...optional}
        />
        <Checkboxes
          name="belongsTo"
          label={t('people.field.belongsTo')}
          options={belongings.map((value) => ({ value, label: t(`people.belonging.${value}`) }))}
          {...optional}
        />
      </Fieldset>
    </>
  )
}
