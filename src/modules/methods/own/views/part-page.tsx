import type { ComponentChild } from 'preact'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Disclosure,
  Form,
  Heading,
  HiddenFields,
  InlineForm,
  LocalTextField,
  LocalTextOf,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { methodPaths as paths, partAddress } from '../../paths.ts'
import type { Draft, DraftPhase } from '../draft.ts'
import type { PartRef } from '../parts.ts'
import { ActivityFields } from './activity-fields.tsx'
import { CheckerChoice } from './checker-choice.tsx'
import { PhaseFields } from './phase-fields.tsx'
import { RequirementFields } from './requirement-fields.tsx'

export type PartPageProps = {
  at: { lab: string; ownTemplateId: string }
  part: PartRef
  draft: Draft
  /** The phase that the part stands in; none for a new phase. */
  phase: DraftPhase | null
  title: string
  isNew: boolean
  seen: string
  values: FormValues
  problems?: readonly Problem[]
  meanwhile: ComponentChild
}

/** One part of a draft to write, to move to another phase or to remove. */
export function PartPage(props: PartPageProps) {
  const { part, phase, title, isNew, values } = props
  const { t } = usePage()
  const choosing = part.kind === 'requirement' && isNew && !values.checker
  return (
    <>
      <Heading level={1} kicker={t(`methods.part.kind.${part.kind}`)}>
        {title}
      </Heading>
      {phase && part.kind !== 'phase' && (
        <p class="note">
          {t('methods.part.in')} <LocalTextOf text={phase.name} />
        </p>
      )}
      {choosing ? <CheckerChoice {...props} /> : <PartForm {...props} />}
      {!isNew && <Removal {...props} />}
    </>
  )
}

function PartForm(props: PartPageProps) {
  const { at, part, seen, problems = [], meanwhile } = props
  const { t } = usePage()
  const { kind, phase, key } = part
  return (
    <>
      {meanwhile}
      <Form action={partAddress(at, part).split('?')[0]!} problems={problems}>
        <HiddenFields values={kind === 'phase' ? { key, seen } : { phase, key, seen }} />
        <Fields {...props} problems={problems} />
        <ButtonRow>
          <Button>{t('methods.save')}</Button>
          <ButtonLink look="secondary" href={paths.draft(at)}>
            {t('methods.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

function Fields(props: PartPageProps) {
  const { part, draft, values, problems = [] } = props
  const { t } = usePage()
  const field = { values, problems }
  if (part.kind === 'phase') return <PhaseFields draft={draft} own={part.key} {...field} />
  if (part.kind === 'activity') return <ActivityFields draft={draft} own={part.key} {...field} />
  if (part.kind === 'requirement') return <RequirementFields draft={draft} {...field} />
  return (
    <LocalTextField
      name="name"
      label={t('methods.field.name')}
      hint={t('methods.part.evidence-hint')}
      {...field}
    />
  )
}

/** Removing is for good; leaving out, on the overview, is not. */
function Removal({ at, part, seen, title }: PartPageProps) {
  const { t } = usePage()
  const { kind, phase, key } = part
  const stays = kind === 'phase' || kind === 'activity'
  return (
    <Disclosure summary={t(`methods.part.remove.${kind}`)}>
      <p>{t(stays ? 'methods.part.remove-or-skip' : 'methods.part.remove-text')}</p>
      <InlineForm
        action={paths.removals(at)}
        fields={{ kind, phase, key, seen }}
        about={title}
        danger
      >
        {t('methods.part.remove-button')}
      </InlineForm>
    </Disclosure>
  )
}
