import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  Lead,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { Template } from '../../../methods/index.ts'
import type { InitiativeState } from '../../initiative/schema.ts'
import { paths } from '../../paths.ts'
import { RestNotice } from '../../views.tsx'
import { MethodChoice } from './method-choice.tsx'

type Props = {
  address: { lab: string; initiativeId: string }
  state: InitiativeState
  methods: readonly Template[]
  values: FormValues
  problems?: readonly Problem[]
}

/** Starting another process in an initiative. */
export function NewProcessPage({ address, state, methods, values, problems = [] }: Props) {
  const { t } = usePage()
  const sorted = methods.toSorted((a, b) => besideFirst(a) - besideFirst(b))
  return (
    <>
      <Heading level={1}>{t('initiatives.new-process.title')}</Heading>
      <Lead>{t('initiatives.new-process.lead')}</Lead>
      <RestNotice state={state} />
      <Form action={paths.processes(address)} problems={problems}>
        <MethodChoice methods={sorted} values={values} problems={problems} />
        <TextField
          name="about"
          label={t('initiatives.new-process.about')}
          hint={t('initiatives.new-process.about-hint')}
          optional
          values={values}
          problems={problems}
        />
        <ButtonRow>
          <Button>{t('initiatives.new-process.button')}</Button>
          <ButtonLink look="secondary" href={paths.work(address)}>
            {t('initiatives.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

/** An initiative has its main process already: what runs beside it comes first. */
function besideFirst({ kind }: Template): number {
  return kind === 'process' ? 1 : 0
}
