import {
  Button,
  ButtonRow,
  DataTable,
  DateOf,
  EmptyState,
  Form,
  Heading,
  InlineForm,
  Lead,
  LocalTextOf,
  Section,
  Select,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { safeguardingPaths } from '../paths.ts'
import type { ListedLead } from '../leads.ts'

type Props = {
  lab: string
  leads: readonly (ListedLead & { mayEnd: boolean })[]
  people: readonly { id: string; name: string }[]
  initiatives: readonly { id: string; title: string }[]
  /** Whether the reader may name somebody for the whole lab. */
  ofLab: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** Who is told when somebody is worried about a person: of the lab, and of single initiatives. */
export function LeadsPage(props: Props) {
  const { lab, leads } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('voices.safeguarding.leads')}</Heading>
      <Lead>{t('voices.safeguarding.leads-lead')}</Lead>
      {leads.length === 0 ? (
        <EmptyState title={t('voices.safeguarding.nobody')} />
      ) : (
        <DataTable
          caption={t('voices.safeguarding.leads')}
          captionHidden
          rows={leads}
          columns={[
            { label: t('voices.assisted.name'), cell: ({ name }) => name },
            {
              label: t('voices.safeguarding.scope'),
              cell: ({ initiativeTitle }) =>
                initiativeTitle ? (
                  <LocalTextOf text={initiativeTitle} />
                ) : (
                  t('voices.safeguarding.whole-lab')
                ),
            },
            {
              label: t('voices.safeguarding.since'),
              cell: ({ namedAt }) => <DateOf value={namedAt} />,
            },
            {
              label: t('voices.safeguarding.told-by'),
              cell: ({ hasEmail }) =>
                t(hasEmail ? 'voices.safeguarding.by-mail' : 'voices.safeguarding.no-mail'),
            },
            {
              label: t('voices.safeguarding.change'),
              cell: ({ id, name, mayEnd }) =>
                mayEnd && (
                  <InlineForm
                    action={safeguardingPaths.leadEnd({ lab, safeguardingLeadId: id })}
                    about={name}
                  >
                    {t('voices.safeguarding.end')}
                  </InlineForm>
                ),
            },
          ]}
        />
      )}
      <NameForm {...props} />
    </>
  )
}

function NameForm({ lab, people, initiatives, ofLab, values, problems }: Props) {
  const { t } = usePage()
  const shared = { values, problems }
  return (
    <Section id="name" title={t('voices.safeguarding.name')}>
      <Form action={safeguardingPaths.leads({ lab })} problems={problems}>
        <Select
          name="participantId"
          label={t('voices.safeguarding.person')}
          hint={t('voices.safeguarding.person-hint')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          {...shared}
        />
        <Select
          name="initiativeId"
          label={t('voices.safeguarding.scope')}
          empty={ofLab ? t('voices.safeguarding.whole-lab') : undefined}
          options={initiatives.map(({ id, title }) => ({ value: id, label: title }))}
          {...shared}
        />
        <ButtonRow>
          <Button>{t('voices.safeguarding.name')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
