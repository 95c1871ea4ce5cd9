import type { LocalText } from '../../../../shared/language.ts'
import { limits } from '../../../../platform/input.ts'
import {
  Button,
  ButtonRow,
  DateField,
  ErrorSummary,
  Form,
  Heading,
  InlineForm,
  LocalTextOf,
  Radios,
  Section,
  SummaryList,
  TagRow,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { NamedInitiative } from '../../initiatives-named.ts'
import { assetPaths as paths } from '../paths.ts'
import type { ShownAsset } from '../queries.ts'
import type { AssetRequestRow } from '../schema.ts'
import { AssetLink } from './parts.tsx'
import { RequestTag, stateOf } from './request-table.tsx'

type Props = {
  request: AssetRequestRow
  shown: ShownAsset
  initiative: NamedInitiative
  activity: LocalText | null
  /** The reader answers for the offer, or asked for it. */
  answers: boolean
  asks: boolean
  self: boolean
  form?: string
  values: FormValues
  problems: readonly Problem[]
}

/** One request: what was asked, what was answered, when it was used, and the thanks. */
export function RequestPage(props: Props) {
  const { request, shown, initiative, activity, answers, asks, problems } = props
  const { t, format } = usePage()
  const state = stateOf(request)
  const item = (term: string, value: unknown) =>
    value ? [{ term: t(`ecosystem.asset.request.${term}`), value: value as string }] : []
  return (
    <>
      <ErrorSummary problems={problems} />
      <Heading level={1}>{t('ecosystem.asset.request.title', { title: shown.title })}</Heading>
      <TagRow>
        <RequestTag state={state} />
      </TagRow>
      <SummaryList
        items={[
          { term: t('ecosystem.asset.request.asset'), value: <AssetLink {...shown} /> },
          ...item('offerer', shown.offerer),
          {
            term: t('ecosystem.asset.field.initiative'),
            value: (
              <a class="ds-link" href={initiative.address}>
                <LocalTextOf text={initiative.title} />
              </a>
            ),
          },
          ...(activity
            ? [
                {
                  term: t('ecosystem.asset.request.activity'),
                  value: <LocalTextOf text={activity} />,
                },
              ]
            : []),
          ...item('words', request.words),
          ...item('day', request.onDay && format.date(request.onDay)),
          ...item('answer-words', request.answerWords),
          ...item(
            'answered',
            request.answeredAt &&
              t(`ecosystem.asset.answered.${request.answerHow}`, {
                day: format.date(request.answeredAt),
              }),
          ),
          ...item('used', request.usedOn && format.date(request.usedOn)),
          ...item('thanks', request.thanks),
        ]}
      />
      {answers && !request.usedOn && !request.withdrawnAt && <AnswerPart {...props} />}
      {asks && state === 'yes' && <UsePart {...props} />}
      {asks && request.usedOn && <ThanksPart {...props} />}
      {asks && !request.usedOn && !request.withdrawnAt && (
        <InlineForm action={paths.requestWithdrawal(useHere(request))}>
          {t('ecosystem.asset.request.withdraw')}
        </InlineForm>
      )}
    </>
  )
}

function useHere({ id }: AssetRequestRow) {
  const { lab } = usePage()
  return { lab: lab!.slug, assetRequestId: id }
}

const sentTo = ({ form, values, problems }: Props, name: string, standing: FormValues) =>
  form === name ? { values, problems } : { values: standing, problems: [] }

function AnswerPart(props: Props) {
  const { request, self } = props
  const { t } = usePage()
  const form = sentTo(props, 'answer', {
    answer: request.answer ?? '',
    words: request.answerWords,
  })
  return (
    <Section
      id="answer-part"
      title={t(self ? 'ecosystem.asset.answer.own' : 'ecosystem.asset.answer.noted')}
    >
      <Form action={paths.answer(useHere(request))}>
        <Radios
          name="answer"
          label={t('ecosystem.asset.answer.label')}
          options={(['yes', 'no'] as const).map((value) => ({
            value,
            label: t(`ecosystem.asset.answer.${value}`),
          }))}
          {...form}
        />
        <TextArea
          name="words"
          label={t('ecosystem.asset.answer.words')}
          rows={2}
          charsMax={limits.reason}
          optional
          {...form}
        />
        <ButtonRow>
          <Button>{t('ecosystem.asset.answer.button')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

function UsePart(props: Props) {
  const { request } = props
  const { t, today } = usePage()
  const form = sentTo(props, 'use', { usedOn: request.onDay ?? today })
  return (
    <Section id="use-part" title={t('ecosystem.asset.use.title')}>
      <Form action={paths.use(useHere(request))}>
        <DateField name="usedOn" label={t('ecosystem.asset.use.day')} {...form} />
        <ButtonRow>
          <Button>{t('ecosystem.asset.use.button')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

function ThanksPart(props: Props) {
  const { request } = props
  const { t } = usePage()
  const form = sentTo(props, 'thanks', { thanks: request.thanks })
  return (
    <Section id="thanks-part" title={t('ecosystem.asset.thanks.title')}>
      <Form action={paths.thanks(useHere(request))}>
        <TextArea
          name="thanks"
          label={t('ecosystem.asset.thanks.label')}
          hint={t('ecosystem.asset.thanks.hint')}
          rows={3}
          charsMax={limits.reason}
          {...form}
        />
        <ButtonRow>
          <Button>{t('ecosystem.asset.thanks.button')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
