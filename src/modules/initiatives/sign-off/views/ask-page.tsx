import {
  Button,
  ButtonRow,
  Checkboxes,
  DataTable,
  DateOf,
  EmptyState,
  Form,
  Heading,
  Lead,
  LinkList,
  LocalTextOf,
  Section,
  StateTag,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { peoplePaths } from '../../../people/index.ts'
import { counting, type GateView } from '../../gate/gate-view.ts'
import type { GateAddress } from '../../gate/views/next-step.ts'
import { paths } from '../../paths.ts'
import { signerKey } from '../input.ts'
import type { PersonToReach } from '../queries.ts'
import type { PossibleSigner } from '../signers.ts'
import { useCapacityName } from './capacity-name.ts'

export type AskPageProps = {
  at: GateAddress
  view: GateView
  asked: readonly PersonToReach[]
  /** Those who could be asked and were not yet. */
  fresh: readonly PossibleSigner[]
  values: FormValues
  problems: readonly Problem[]
}

/** Asking people to sign, and how each of those asked is reached. */
export function AskPage({ at, view, asked, fresh, values, problems }: AskPageProps) {
  const { t } = usePage()
  const capacityName = useCapacityName()
  return (
    <>
      <Heading level={1}>{t('initiatives.ask.title')}</Heading>
      <Lead>
        <LocalTextOf text={view.gate.sentence} />
      </Lead>
      {fresh.length === 0 ? (
        <EmptyState
          title={t(asked.length === 0 ? 'initiatives.ask.nobody' : 'initiatives.ask.all-asked')}
          action={{
            label: t('initiatives.ask.give-role'),
            address: peoplePaths.people({ lab: at.lab }),
          }}
        />
      ) : (
        <Form action={paths.signOffRequests(at)} problems={problems}>
          <Checkboxes
            name="people"
            label={t('initiatives.ask.who')}
            hint={t('initiatives.ask.how-reached')}
            options={fresh.map(({ role, participantId, name }) => ({
              value: signerKey(role, participantId),
              label: t('initiatives.assisted.person', { name, role: capacityName(role) }),
            }))}
            values={values}
            problems={problems}
          />
          <ButtonRow>
            <Button>{t('initiatives.ask.button')}</Button>
          </ButtonRow>
        </Form>
      )}
      {asked.length > 0 && <Asked asked={asked} view={view} />}
      <LinkList
        items={[
          { label: t('initiatives.sign-off.sheet'), address: paths.signOffSheet(at) },
          { label: t('initiatives.sign-off.phone-list'), address: paths.signOffPhoneList(at) },
          { label: t('initiatives.sign-off.assisted'), address: paths.assistedSignOff(at) },
          { label: t('initiatives.gate.back'), address: paths.gate(at) },
        ]}
      />
    </>
  )
}

function Asked({ asked, view }: Pick<AskPageProps, 'asked' | 'view'>) {
  const { t } = usePage()
  const capacityName = useCapacityName()
  const signed = new Set(
    counting(view).map(({ role, participantId }) => signerKey(role, participantId)),
  )
  return (
    <Section id="asked" title={t('initiatives.ask.asked')}>
      <DataTable
        caption={t('initiatives.ask.asked')}
        captionHidden
        rows={asked}
        columns={[
          { label: t('initiatives.sign-off.who'), cell: ({ name }) => name },
          { label: t('initiatives.sign-off.as'), cell: ({ role }) => capacityName(role) },
          { label: t('initiatives.ask.since'), cell: ({ askedAt }) => <DateOf value={askedAt} /> },
          {
            label: t('initiatives.ask.reached'),
            cell: ({ channel, email }) =>
              t(
                channel === 'email' && email
                  ? 'initiatives.ask.by-email'
                  : 'initiatives.ask.by-hand',
              ),
          },
          {
            label: t('initiatives.sign-off.verdict'),
            cell: ({ role, participantId }) =>
              signed.has(signerKey(role, participantId)) ? (
                <StateTag tone="success">{t('initiatives.ask.signed')}</StateTag>
              ) : (
                <StateTag tone="warning">{t('initiatives.requirement.waiting')}</StateTag>
              ),
          },
        ]}
      />
    </Section>
  )
}
