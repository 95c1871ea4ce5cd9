import type { ComponentChildren } from 'preact'
import {
  Button,
  ButtonRow,
  Form,
  Heading,
  InlineForm,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { voicesPaths } from '../../paths.ts'
import { sayingPaths } from '../paths.ts'
import { askingSteps, stepBefore, steps, type AskingStep, type Step } from '../steps.ts'

/** What every page of the form is given. */
export type StepProps = {
  address: { lab: string; initiativeId: string }
  values: FormValues
  problems?: readonly Problem[]
}

/** Where a page of the form is; the first one is the form's own address. */
export function stepAddress(address: StepProps['address'], step: Step): string {
  return step === 'kind' ? voicesPaths.saying(address) : sayingPaths[step](address)
}

type FrameProps = StepProps & {
  step: Exclude<AskingStep, 'kind'>
  title: string
  upload?: boolean
  /** Further ways to send this page. */
  more?: ComponentChildren
  children: ComponentChildren
}

/** One page of the form: where one is, one thing to do, and the way back. */
export function StepFrame(props: FrameProps) {
  const { address, step, title, problems = [], upload, more, children } = props
  const { t } = usePage()
  return (
    <>
      <BackLink address={address} step={step} />
      <Heading level={1} kicker={t('voices.saying.step', place(step))}>
        {title}
      </Heading>
      <Form
        action={stepAddress(address, step)}
        problems={problems}
        upload={upload}
        keepDraft={step === 'words' ? `saying-${address.initiativeId}` : undefined}
      >
        {children}
        {more}
        <ButtonRow>
          <Button>{t('voices.saying.go-on')}</Button>
        </ButtonRow>
      </Form>
      <Discard address={address} />
    </>
  )
}

/** The page before this one; what was written stays. */
export function BackLink({ address, step }: Pick<StepProps, 'address'> & { step: Step }) {
  const { t } = usePage()
  const before = stepBefore(step)
  if (!before) return null
  return (
    <p>
      <a class="ds-link" href={stepAddress(address, before)}>
        {t('voices.saying.back')}
      </a>
    </p>
  )
}

/** Says that nothing is sent yet, and throws it away for those who share a device. */
export function Discard({ address }: Pick<StepProps, 'address'>) {
  const { t } = usePage()
  return (
    <div class="stack">
      <p class="note">{t('voices.saying.kept-hint')}</p>
      <InlineForm look="tertiary" action={sayingPaths.removal(address)}>
        {t('voices.saying.discard')}
      </InlineForm>
    </div>
  )
}

function place(step: AskingStep) {
  return { number: steps.indexOf(step) + 1, of: askingSteps.length + 1 }
}
