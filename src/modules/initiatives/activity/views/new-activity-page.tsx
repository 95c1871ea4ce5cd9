import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  HiddenFields,
  LocalTextOf,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { LocalText } from '../../../../shared/language.ts'
import type { InitiativeState } from '../../initiative/schema.ts'
import { paths } from '../../paths.ts'
import { RestNotice } from '../../views.tsx'
import { ActivityFields, type PersonToPick } from './activity-fields.tsx'

type Props = {
  address: { lab: string; initiativeId: string }
  state: InitiativeState
  phase: { id: string; name: LocalText }
  people: readonly PersonToPick[]
  values: FormValues
  problems?: readonly Problem[]
}

/** Adding a piece of work of one's own to a phase. */
export function NewActivityPage({ address, state, phase, people, values, problems = [] }: Props) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('initiatives.new-activity.title')}</Heading>
      <p>
        {t('initiatives.new-activity.in')} <LocalTextOf text={phase.name} />
      </p>
      <RestNotice state={state} />
      <Form action={paths.activities(address)} problems={problems} keepDraft="activity">
        <HiddenFields values={{ phaseId: phase.id }} />
        <ActivityFields values={values} problems={problems} people={people} />
        <ButtonRow>
          <Button>{t('initiatives.new-activity.button')}</Button>
          <ButtonLink look="secondary" href={paths.work(address)}>
            {t('initiatives.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
