import {
  Button,
  ButtonLink,
  ButtonRow,
  EmptyState,
  Form,
  Heading,
  Lead,
  LocalTextOf,
  Markdown,
  Notice,
  Radios,
  usePage,
} from '../../../../ui/index.ts'
import type { Refusal } from '../../../../shared/result.ts'
import type { SayRefusal } from '../../call/policy.ts'
import type { CallRow } from '../../call/schema.ts'
import { voicesPaths } from '../../paths.ts'
import type { Step } from '../steps.ts'
import { Discard, stepAddress, type StepProps } from './frame.tsx'

type Props = StepProps & {
  call: CallRow
  /** The page where one left off. */
  goOnAt: Step | null
}

/** The question, what it is about, and what one wants to give: a story, an idea or a comment. */
export function FirstPage({ address, call, values, problems = [], goOnAt }: Props) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1} kicker={t('voices.saying.kicker')}>
        <LocalTextOf text={call.question} />
      </Heading>
      {Object.keys(call.about).length > 0 && <Markdown text={call.about} under={1} />}
      {goOnAt && (
        <Notice title={t('voices.saying.begun')}>
          <p>
            <a class="ds-link" href={stepAddress(address, goOnAt)}>
              {t('voices.saying.go-on-begun')}
            </a>
          </p>
          <Discard address={address} />
        </Notice>
      )}
      <p>{t('voices.saying.promise')}</p>
      <Form action={voicesPaths.saying(address)} problems={problems}>
        <Radios
          name="kind"
          label={t('voices.saying.kind')}
          options={call.kinds.map((kind) => ({
            value: kind,
            label: t(`voices.kinds.${kind}`),
            hint: t(`voices.saying.kind-${kind}`),
          }))}
          values={call.kinds.length === 1 ? { kind: call.kinds[0], ...values } : values}
          problems={problems}
        />
        <ButtonRow>
          <Button>{t('voices.saying.begin')}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

/** Nothing is asked here now: why, and what one can do instead. */
export function NotAskingPage({
  address,
  refusal,
}: Pick<StepProps, 'address'> & { refusal: Refusal<SayRefusal> }) {
  const { t, format } = usePage()
  const opensOn = refusal.details.opensOn
  const day = typeof opensOn === 'string' ? format.date(opensOn) : ''
  return (
    <>
      <Heading level={1}>{t('voices.saying.title')}</Heading>
      <Lead>{t(`voices.saying.${refusal.code}`, { day })}</Lead>
      <EmptyState
        title={t('voices.saying.instead')}
        action={{ label: t('voices.list.title'), address: voicesPaths.voices(address) }}
      >
        <ButtonLink look="secondary" href={voicesPaths.receipts({ lab: address.lab })}>
          {t('voices.beside.receipts')}
        </ButtonLink>
      </EmptyState>
    </>
  )
}
