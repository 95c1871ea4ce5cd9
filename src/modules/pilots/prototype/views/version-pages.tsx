import { pickText } from '../../../../shared/language.ts'
import {
  Checkboxes,
  Heading,
  HiddenFields,
  Lead,
  LocalTextField,
  Notice,
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
import { limits } from '../input.ts'
import { prototypePaths as paths } from '../paths.ts'
import type { ShownPrototype, ShownTrial, ShownVersion } from '../queries.ts'
import { VersionFields } from './version-fields.tsx'

type Form = { values: FormValues; problems: readonly Problem[] }
type NewProps = Form & {
  at: PrototypePlace
  found: ShownPrototype
  state: InitiativeState
  newest: ShownVersion
  trials: readonly ShownTrial[]
  meanwhile: boolean
}

/** The next version of a prototype: what people said, what was changed, and what it is now. */
export function NewVersionPage(props: NewProps) {
  const { at, found, state, newest, trials, meanwhile, ...form } = props
  const { t, format, language } = usePage()
  return (
    <>
      <Heading level={1} kicker={pickText(found.title, language).text}>
        {t('pilots.prototype.version.new')}
      </Heading>
      <Lead>{t('pilots.prototype.version.lead', { number: newest.number })}</Lead>
      <RestNotice state={state} />
      {meanwhile && (
        <Notice tone="warning">
          {t('pilots.prototype.version.meanwhile', { number: newest.number })}
        </Notice>
      )}
      <SaveForm
        action={paths.newVersion(at)}
        button={t('pilots.prototype.version.button')}
        back={paths.prototype(at)}
        problems={form.problems}
        keepDraft="prototype-version"
        upload
      >
        <HiddenFields values={{ version: String(newest.number) }} />
        <Because {...form} />
        {trials.length > 0 && (
          <Checkboxes
            name="trials"
            label={t('pilots.prototype.version.trials')}
            hint={t('pilots.prototype.version.trials-hint')}
            options={trials.map(({ id, who, triedOn, said }) => ({
              value: id,
              label: t('pilots.prototype.said.by', { who, day: format.date(triedOn) }),
              hint: said,
            }))}
            {...form}
            optional
          />
        )}
        <VersionFields {...form} />
      </SaveForm>
    </>
  )
}

function Because(form: Form) {
  const { t } = usePage()
  return (
    <LocalTextField
      name="changedBecause"
      label={t('pilots.prototype.field.changedBecause')}
      hint={t('pilots.prototype.hint.changedBecause')}
      long
      rows={3}
      charsMax={limits.summary}
      {...form}
    />
  )
}

type WordsProps = Form & {
  at: PrototypePlace & { prototypeVersionId: string }
  found: ShownPrototype
  of: ShownVersion
  changed: readonly Compared[] | null
}

/** Putting the words of a version right, before anybody tried it. */
export function VersionWordsPage({ at, found, of, changed, ...form }: WordsProps) {
  const { t, language } = usePage()
  return (
    <>
      <Heading level={1} kicker={pickText(found.title, language).text}>
        {t('pilots.prototype.version.change')}
      </Heading>
      <Lead>{t('pilots.prototype.version.change-lead')}</Lead>
      {changed && <ChangedMeanwhile texts={changed} />}
      <SaveForm
        action={paths.version(at)}
        button={t('pilots.save')}
        back={paths.prototype(at)}
        problems={form.problems}
        upload
      >
        <HiddenFields values={{ version: String(of.version) }} />
        {of.number > 1 && <Because {...form} />}
        <VersionFields {...form} />
      </SaveForm>
    </>
  )
}
