import {
  Button,
  ButtonRow,
  Checkbox,
  DataTable,
  DateTimeOf,
  EmptyState,
  Form,
  Heading,
  Lead,
  Notice,
  Radios,
  Section,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../../ui/index.ts'
import type { FoundPerson } from '../../../../voices/index.ts'
import { opinionMapPaths as paths } from '../../paths.ts'
import { EnterSaves } from '../../speaker/views/enter-saves.tsx'
import { SpeakerPick } from '../../speaker/views/speaker-pick.tsx'
import { occasions } from '../../words.ts'
import type { ListedReading } from '../queries.ts'

type Props = {
  address: { lab: string; initiativeId: string; opinionMapId: string }
  readings: readonly ListedReading[]
  found: readonly FoundPerson[]
  /** A reading was just read back. */
  confirmed: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** Beginning to read to somebody, and one's own readings to go on with. */
export function ReadingsPage(props: Props) {
  const { address, readings, confirmed, problems } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('engagement.reading.title')}</Heading>
      <Lead>{t('engagement.reading.lead')}</Lead>
      {confirmed && problems.length === 0 && (
        <Notice tone="success" title={t('engagement.reading.confirmed')} announced />
      )}
      <Beginning {...props} />
      <Section id="readings" title={t('engagement.reading.own')}>
        {readings.length === 0 ? (
          <EmptyState title={t('engagement.reading.none')}>
            <p>{t('engagement.reading.none-text')}</p>
          </EmptyState>
        ) : (
          <Readings address={address} readings={readings} />
        )}
      </Section>
    </>
  )
}

function Beginning({ address, found, values, problems }: Props) {
  const { t } = usePage()
  const shared = { values, problems }
  return (
    <Section id="begin" title={t('engagement.reading.begin')}>
      <Form action={paths.readings(address)} problems={problems}>
        <EnterSaves />
        <Radios
          name="occasion"
          label={t('engagement.reading.occasion')}
          options={occasions.map((value) => ({ value, label: t(`engagement.occasion.${value}`) }))}
          {...shared}
        />
        <SpeakerPick
          legend={t('engagement.reading.speaker')}
          hint={t('engagement.keying.speaker-hint')}
          found={found}
          searchAt={paths.readings(address)}
          {...shared}
        />
        <Checkbox
          name="consent"
          label={t('engagement.reading.consent')}
          hint={t('engagement.reading.consent-hint')}
          {...shared}
        />
        <ButtonRow>
          <Button>{t('engagement.reading.begin')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

function Readings({ address, readings }: Pick<Props, 'address' | 'readings'>) {
  const { t, format } = usePage()
  return (
    <DataTable
      caption={t('engagement.reading.own')}
      captionHidden
      rows={readings}
      columns={[
        {
          label: t('engagement.speaker.who'),
          cell: ({ id, name }) => (
            <a class="ds-link" href={paths.reading({ ...address, opinionVoterId: id })}>
              {t('engagement.reading.go-on', { name: name ?? t('engagement.speaker.nameless') })}
            </a>
          ),
        },
        {
          label: t('engagement.reading.occasion'),
          cell: ({ occasion }) => t(`engagement.occasion.${occasion}`),
        },
        {
          label: t('engagement.reading.began'),
          cell: ({ beganAt }) => <DateTimeOf value={beganAt} />,
        },
        {
          label: t('engagement.reading.answered'),
          numeric: true,
          cell: ({ answered }) => format.number(answered),
        },
        {
          label: t('engagement.keying.confirmed'),
          cell: ({ confirmedHow }) => t(`engagement.confirmed.${confirmedHow}`),
        },
      ]}
    />
  )
}
