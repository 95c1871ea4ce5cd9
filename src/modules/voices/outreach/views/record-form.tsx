import { limits } from '../../../../platform/input.ts'
import {
  Button,
  DateField,
  Form,
  HiddenFields,
  NumberField,
  Section,
  TextArea,
  usePage,
  type FormValues,
} from '../../../../ui/index.ts'
import { outreachPaths } from '../paths.ts'
import type { OutreachPageProps } from './outreach-page.tsx'

/** Writing down what was done and what it led to, with the people reached without a name on a list. */
export function RecordForm({ address, found, ways, values, problems }: OutreachPageProps) {
  const { t } = usePage()
  const kept: FormValues = {
    result: found.result,
    happenedOn: found.happenedOn ?? '',
    ...Object.fromEntries(
      ways.map(({ channel, reached }) => [`reached.${channel}`, reached || '']),
    ),
  }
  const given = { values: values?.version ? values : kept, problems }
  return (
    <Section id="record" title={t('voices.outreach.record.title')}>
      <Form
        action={outreachPaths.record(address)}
        problems={problems.filter(({ field }) => field !== 'people')}
      >
        <HiddenFields values={{ version: String(found.version) }} />
        <TextArea
          name="result"
          label={t('voices.outreach.record.result')}
          hint={t('voices.outreach.record.result-hint')}
          charsMax={limits.summary}
          rows={4}
          {...given}
        />
        <DateField name="happenedOn" label={t('voices.outreach.record.day')} optional {...given} />
        {ways.map(({ channel }) => (
          <NumberField
            key={channel}
            name={`reached.${channel}`}
            label={t('voices.outreach.record.reached', {
              way: t(`voices.outreach.way.${channel}`),
            })}
            optional
            {...given}
          />
        ))}
        <Button look="secondary">{t('voices.outreach.record.save')}</Button>
      </Form>
    </Section>
  )
}
