import {
  Checkbox,
  Heading,
  HiddenFields,
  Lead,
  LocalTextField,
  Select,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import {
  ChangedMeanwhile,
  RestNotice,
  type Compared,
  type InitiativeState,
} from '../../../initiatives/index.ts'
import { SaveForm } from '../../views/save-form.tsx'
import type { PrototypePlace } from '../answer.ts'
import { prototypePaths as paths } from '../paths.ts'
import { VersionFields } from './version-fields.tsx'

type Form = { values: FormValues; problems: readonly Problem[] }
type NewProps = Form & {
  at: { lab: string; initiativeId: string }
  state: InitiativeState
  origins: readonly { value: string; label: string }[]
}

/** Making a prototype with its first version. */
export function NewPrototypePage({ at, state, origins, ...form }: NewProps) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('pilots.prototype.new.title')}</Heading>
      <Lead>{t('pilots.prototype.new.lead')}</Lead>
      <RestNotice state={state} />
      <SaveForm
        action={paths.newPrototype(at)}
        button={t('pilots.prototype.new.button')}
        back={paths.prototypes(at)}
        problems={form.problems}
        keepDraft="prototype"
        upload
      >
        <LocalTextField name="title" label={t('pilots.prototype.field.title')} {...form} />
        {origins.length > 0 && (
          <Select
            name="from"
            label={t('pilots.prototype.field.from')}
            hint={t('pilots.prototype.hint.from')}
            empty={t('pilots.field.none')}
            options={origins}
            {...form}
            optional
          />
        )}
        <VersionFields {...form} />
        <Readers {...form} />
      </SaveForm>
    </>
  )
}

function Readers(form: Form) {
  const { t } = usePage()
  return (
    <Checkbox
      name="public"
      label={t('pilots.prototype.field.public')}
      hint={t('pilots.prototype.hint.public')}
      {...form}
    />
  )
}

type DetailsProps = Form & {
  at: PrototypePlace
  version: number
  changed: readonly Compared[] | null
}

/** Changing what a prototype is called, and who reads it. */
export function PrototypeDetailsPage({ at, version, changed, ...form }: DetailsProps) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('pilots.prototype.details.title')}</Heading>
      {changed && <ChangedMeanwhile texts={changed} />}
      <SaveForm
        action={paths.details(at)}
        button={t('pilots.save')}
        back={paths.prototype(at)}
        problems={form.problems}
      >
        <HiddenFields values={{ version: String(version) }} />
        <LocalTextField name="title" label={t('pilots.prototype.field.title')} {...form} />
        <Readers {...form} />
      </SaveForm>
    </>
  )
}
