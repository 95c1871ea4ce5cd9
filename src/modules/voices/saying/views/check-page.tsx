import {
  Button,
  ButtonRow,
  Form,
  Heading,
  Lead,
  SummaryList,
  usePage,
  type Problem,
  type SummaryItem,
} from '../../../../ui/index.ts'
import type { AllAnswers } from '../input.ts'
import { sayingPaths } from '../paths.ts'
import type { AskingStep } from '../steps.ts'
import { BackLink, Discard, stepAddress, type StepProps } from './frame.tsx'

type Props = Pick<StepProps, 'address'> & {
  answers: AllAnswers
  placeName: string | null
  known: string | null
  /** The purposes that were agreed to. */
  purposes: readonly string[]
  problems?: readonly Problem[]
}

/** All answers once more, each with the way back to it, and the button that sends them. */
export function CheckPage(props: Props) {
  const { address, problems = [] } = props
  const { t } = usePage()
  return (
    <>
      <BackLink address={address} step="check" />
      <Heading level={1}>{t('voices.saying.check')}</Heading>
      <Lead>{t('voices.saying.check-lead')}</Lead>
      <SummaryList items={useItems(props)} />
      <Form action={sayingPaths.sending(address)} problems={problems}>
        <ButtonRow>
          <Button>{t('voices.saying.send')}</Button>
        </ButtonRow>
      </Form>
      <Discard address={address} />
    </>
  )
}

function useItems({ address, answers, placeName, known, purposes }: Props): SummaryItem[] {
  const { t, format } = usePage()
  const { kind, words, place, whose, who, readers } = answers
  const item = (step: AskingStep, term: string, value: SummaryItem['value']): SummaryItem => ({
    term,
    value,
    action: { label: t('voices.saying.change'), about: term, address: stepAddress(address, step) },
  })
  const agreed = purposes.map((purpose) => t(`people.purpose.${purpose}`))
  const told = who.channel ? t(`voices.saying.channel-${who.channel}`) : ''
  const named = [who.name, told, who.email, who.phone, who.postalAddress].filter(Boolean).join(', ')
  const self = { known: known ?? '', named, unnamed: t('voices.saying.who-unnamed') }[who.who]
  return [
    item('kind', t('voices.saying.kind-term'), t(`voices.kinds.${kind.kind}`)),
    item('words', t('voices.saying.body'), <p class="keeps-lines">{words.body}</p>),
    ...(words.title ? [item('words', t('voices.saying.heading'), words.title)] : []),
    item('place', t('voices.saying.place'), placeName ?? t('voices.saying.place-none')),
    ...(place.photos.length > 0
      ? [item('place', t('voices.saying.photos'), format.number(place.photos.length))]
      : []),
    item(
      'whose',
      t('voices.saying.whose'),
      whose.whose === 'mine' ? t('voices.saying.whose-mine') : whose.theirName,
    ),
    item('who', t('voices.saying.who'), self),
    item('readers', t('voices.saying.readers'), t(`voices.visibility.${readers.visibility}`)),
    ...(agreed.length > 0
      ? [item('readers', t('voices.saying.consents'), format.list(agreed))]
      : []),
  ]
}
