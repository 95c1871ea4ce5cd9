import {
  ButtonLink,
  ButtonRow,
  DataTable,
  EmptyState,
  Heading,
  Lead,
  LinkList,
  Section,
  Tabs,
  usePage,
} from '../../../../ui/index.ts'
import { readinessPaths } from '../../readiness/paths.ts'
import { actionOrders, type ActionOrder, type ShownAction } from '../action/queries.ts'
import { changePaths as paths } from '../paths.ts'
import type { ReadinessReviewRow } from '../schema.ts'
import { ActionStateTag, ResourcedTag } from './action-state.tsx'
import { ResourcesText } from './resources-text.tsx'

type Props = {
  address: { lab: string; stakeholderId: string }
  organisation: { name: string; leads: boolean }
  actions: readonly ShownAction[]
  reviews: readonly ReadinessReviewRow[]
  order: ActionOrder
  today: string
}

/** What an organisation changes: who does what until when, and whether the time and money are there. */
export function PlanPage(props: Props) {
  const { address, organisation, actions, order } = props
  const { t } = usePage()
  const add = { label: t('ecosystem.change.new'), address: paths.newAction(address) }
  return (
    <>
      <Heading level={1} kicker={organisation.name}>
        {t('ecosystem.change.plan')}
      </Heading>
      <Lead>{t('ecosystem.change.lead')}</Lead>
      {organisation.leads && actions.length > 0 && (
        <ButtonRow>
          <ButtonLink href={add.address}>{add.label}</ButtonLink>
        </ButtonRow>
      )}
      {actions.length === 0 ? (
        <EmptyState
          title={t('ecosystem.change.none')}
          action={organisation.leads ? add : undefined}
        >
          <p>{t('ecosystem.change.none-text')}</p>
        </EmptyState>
      ) : (
        <>
          <Tabs
            label={t('ecosystem.change.order')}
            tabs={actionOrders.map((one) => ({
              label: t(`ecosystem.change.order-by.${one}`),
              address: `${paths.plan(address)}?order=${one}`,
              current: one === order,
            }))}
          />
          <Actions {...props} />
        </>
      )}
      <Reviews {...props} />
      <p>
        <a class="ds-link" href={readinessPaths.organisation(address)}>
          {t('ecosystem.readiness.back')}
        </a>
      </p>
    </>
  )
}

function Actions({ address, actions, today }: Props) {
  const { t, format } = usePage()
  return (
    <DataTable
      caption={t('ecosystem.change.plan')}
      captionHidden
      rows={actions}
      columns={[
        {
          label: t('ecosystem.change.what'),
          cell: ({ id, what }) => (
            <a class="ds-link" href={paths.action({ ...address, changeActionId: id })}>
              {what}
            </a>
          ),
        },
        {
          label: t('ecosystem.change.owner'),
          cell: ({ ownerName }) => ownerName ?? t('ecosystem.change.no-owner'),
        },
        { label: t('ecosystem.change.due'), cell: ({ dueOn }) => format.date(dueOn) },
        {
          label: t('ecosystem.change.state-label'),
          cell: (action) => <ActionStateTag action={action} today={today} />,
        },
        {
          label: t('ecosystem.change.resources'),
          cell: (action) => (
            <>
              <ResourcesText {...action} />
              {action.state !== 'dropped' && (
                <span class="note">
                  <ResourcedTag {...action} />
                </span>
              )}
            </>
          ),
        },
      ]}
    />
  )
}

function Reviews({ address, organisation, reviews }: Props) {
  const { t, format } = usePage()
  const add = { label: t('ecosystem.change.review.new'), address: paths.newReview(address) }
  return (
    <Section
      id="reviews"
      title={t('ecosystem.change.review.many')}
      action={
        organisation.leads && reviews.length > 0 ? (
          <a class="ds-link" href={add.address}>
            {add.label}
          </a>
        ) : undefined
      }
    >
      {reviews.length === 0 ? (
        <EmptyState
          title={t('ecosystem.change.review.none')}
          action={organisation.leads ? add : undefined}
        >
          <p>{t('ecosystem.change.review.none-text')}</p>
        </EmptyState>
      ) : (
        <LinkList
          items={reviews.map(({ id, heldOn, residents }) => ({
            label: t('ecosystem.change.review.on', { day: format.date(heldOn) }),
            address: paths.review({ ...address, readinessReviewId: id }),
            note:
              residents > 0
                ? t('ecosystem.change.review.joint', { residents })
                : t('ecosystem.change.review.not-joint'),
          }))}
        />
      )}
    </Section>
  )
}
