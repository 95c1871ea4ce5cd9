import {
  Heading,
  HiddenFields,
  Lead,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import {
  ChangedMeanwhile,
  RestNotice,
  type Compared,
  type InitiativeState,
} from '../../initiatives/index.ts'
import { pilotPaths as paths } from '../paths.ts'
import { PilotFields, type Choices } from './pilot-fields.tsx'
import { SaveForm } from './save-form.tsx'

type Shared = { values: FormValues; problems?: readonly Problem[]; choices: Choices }
type NewProps = Shared & { at: { lab: string; initiativeId: string }; state: InitiativeState }

/** Planning a pilot. */
export function NewPilotPage({ at, state, values, problems = [], choices }: NewProps) {
  const { t } = usePage()
  const ideaId = typeof values.ideaId === 'string' ? values.ideaId : ''
  return (
    <>
      <Heading level={1}>{t('pilots.new.title')}</Heading>
      <Lead>{t('pilots.new.lead')}</Lead>
      <RestNotice state={state} />
      <SaveForm
        action={paths.newPilot(at)}
        problems={problems}
        keepDraft="pilot"
        button={t('pilots.new.button')}
        back={paths.pilots(at)}
      >
        {ideaId && <HiddenFields values={{ ideaId }} />}
        <PilotFields values={values} problems={problems} choices={choices} />
      </SaveForm>
    </>
  )
}

type DetailsProps = Shared & {
  at: { lab: string; initiativeId: string; pilotId: string }
  version: number
  changed: readonly Compared[] | null
}

/** Changing what a pilot is. */
export function DetailsPage(props: DetailsProps) {
  const { at, version, values, problems = [], choices, changed } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('pilots.details.title')}</Heading>
      {changed && <ChangedMeanwhile texts={changed} />}
      <SaveForm
        action={paths.details(at)}
        problems={problems}
        button={t('pilots.save')}
        back={paths.pilot(at)}
      >
        <HiddenFields values={{ version: String(version) }} />
        <PilotFields values={values} problems={problems} choices={choices} />
      </SaveForm>
    </>
  )
}
