import {
  Button,
  ButtonRow,
  DateTimeOf,
  ErrorSummary,
  Form,
  Heading,
  InlineForm,
  LocalTextOf,
  Section,
  SummaryList,
  TextArea,
  Timeline,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { limits } from '../../../../platform/input.ts'
import { safeguardingPaths as paths } from '../paths.ts'
import type { ConcernPage as Found } from '../queries.ts'

type Props = {
  address: { lab: string; concernId: string }
  found: Found
  /** The words it came from, where the reader may read them. */
  about: string | null
  values: FormValues
  problems: readonly Problem[]
}

/** One worry, for its named person: what it is, what was done, and the next step. */
export function ConcernPage(props: Props) {
  const { found, about } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('voices.safeguarding.one')}</Heading>
      <p class="keeps-lines question">{found.words}</p>
      <SummaryList
        items={[
          {
            term: t('voices.safeguarding.raised-at'),
            value: <DateTimeOf value={found.raisedAt} />,
          },
          ...(found.raisedByName
            ? [{ term: t('voices.safeguarding.raised-by'), value: found.raisedByName }]
            : []),
          ...(found.initiativeTitle
            ? [
                {
                  term: t('voices.assisted.initiative'),
                  value: <LocalTextOf text={found.initiativeTitle} />,
                },
              ]
            : []),
          ...(about
            ? [
                {
                  term: t('voices.safeguarding.about'),
                  value: (
                    <a class="ds-link" href={about}>
                      {t('voices.safeguarding.read')}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {found.steps.length > 0 && <Steps steps={found.steps} />}
      <Next {...props} />
    </>
  )
}

function Steps({ steps }: Pick<Found, 'steps'>) {
  const { t, format } = usePage()
  return (
    <Section id="steps" title={t('voices.safeguarding.steps')}>
      <Timeline
        entries={steps.map(({ kind, words, at, byName }) => ({
          when: format.dateTime(at),
          dateTime: at.toISOString(),
          title: t(`voices.safeguarding.step-${kind}`),
          children: (
            <>
              {words && <p class="keeps-lines">{words}</p>}
              {byName && <p class="note">{byName}</p>}
            </>
          ),
        }))}
      />
    </Section>
  )
}

function Next({ address, found, values, problems }: Props) {
  const { t } = usePage()
  if (found.closedAt) {
    return (
      <>
        <ErrorSummary problems={problems} />
        <InlineForm action={paths.steps(address)} fields={{ kind: 'reopened', words: '' }}>
          {t('voices.safeguarding.reopen')}
        </InlineForm>
      </>
    )
  }
  return (
    <>
      {!found.seenAt && (
        <InlineForm action={paths.seen(address)} look="primary">
          {t('voices.safeguarding.see')}
        </InlineForm>
      )}
      <Section id="next" title={t('voices.safeguarding.next')}>
        <Form action={paths.steps(address)} problems={problems}>
          <TextArea
            name="words"
            label={t('voices.safeguarding.done')}
            hint={t('voices.safeguarding.done-hint')}
            rows={3}
            charsMax={limits.summary}
            values={values}
            problems={problems}
          />
          <ButtonRow>
            <Button name="kind" value="done">
              {t('voices.safeguarding.note')}
            </Button>
            <Button look="secondary" name="kind" value="closed">
              {t('voices.safeguarding.close')}
            </Button>
          </ButtonRow>
        </Form>
      </Section>
    </>
  )
}
