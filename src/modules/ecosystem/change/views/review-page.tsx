import {
  ErrorSummary,
  Heading,
  InlineForm,
  LinkList,
  Markdown,
  Notice,
  Section,
  SummaryList,
  usePage,
  type Problem,
} from '../../../../ui/index.ts'
import { changePaths as paths } from '../paths.ts'
import type { ReadinessReviewRow } from '../schema.ts'
import { sorts } from './review-sorts.ts'

type Props = {
  address: { lab: string; stakeholderId: string; readinessReviewId: string }
  organisation: { name: string; leads: boolean }
  review: ReadinessReviewRow
  actions: readonly { id: string; what: string }[]
  problems: readonly Problem[]
}

/** One review as it was written down; what was not agreed stands beside what was. */
export function ReviewPage({ address, organisation, review, actions, problems }: Props) {
  const { t, format } = usePage()
  const joint = review.residents > 0
  return (
    <>
      <ErrorSummary problems={problems} />
      <Heading level={1} kicker={organisation.name}>
        {t('ecosystem.change.review.on', { day: format.date(review.heldOn) })}
      </Heading>
      {review.removedAt && (
        <Notice tone="warning" title={t('ecosystem.change.review.removed')}>
          {organisation.leads && (
            <InlineForm action={paths.reviewReturn(address)}>
              {t('ecosystem.change.review.return')}
            </InlineForm>
          )}
        </Notice>
      )}
      {joint ? (
        <p>{t('ecosystem.change.review.joint', { residents: review.residents })}</p>
      ) : (
        <Notice tone="warning" title={t('ecosystem.change.review.not-joint')}>
          <p>{t('ecosystem.change.review.not-joint-text')}</p>
        </Notice>
      )}
      <SummaryList
        items={sorts
          .filter((sort) => review[sort] > 0)
          .map((sort) => ({
            term: t(`ecosystem.change.review.sort.${sort}`),
            value: format.number(review[sort]),
          }))}
      />
      <Section id="agreed" title={t('ecosystem.change.review.agreed')}>
        <Markdown text={review.agreed} />
      </Section>
      <Section id="dissent" title={t('ecosystem.change.review.dissent')}>
        {review.dissent ? (
          <Markdown text={review.dissent} />
        ) : (
          <p>{t('ecosystem.change.review.no-dissent')}</p>
        )}
      </Section>
      {actions.length > 0 && (
        <Section id="changed" title={t('ecosystem.change.review.changed')}>
          <LinkList
            items={actions.map(({ id, what }) => ({
              label: what,
              address: paths.action({ ...address, changeActionId: id }),
            }))}
          />
        </Section>
      )}
      <p>
        <a class="ds-link" href={paths.plan(address)}>
          {t('ecosystem.change.back')}
        </a>
      </p>
      {organisation.leads && !review.removedAt && (
        <InlineForm action={paths.reviewRemoval(address)} danger>
          {t('ecosystem.change.review.remove')}
        </InlineForm>
      )}
    </>
  )
}
