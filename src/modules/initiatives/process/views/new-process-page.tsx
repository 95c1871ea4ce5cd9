import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  Lead,
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
  return (
    <>
      <Heading level={1}>{t('initiatives.new-process.title')}</Heading>
      <Lead>{t('initiatives.new-process.lead')}</Lead>
      <RestNotice state={state} />
      <Form action={paths.processes(address)} problems={problems}>
        <MethodChoice methods={methods} values={values} problems={problems} />
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
