import {
  ButtonLink,
  EmptyState,
  Heading,
  Lead,
  LocalTextOf,
  Timeline,
  usePage,
} from '../../../../ui/index.ts'
import { paths } from '../../paths.ts'
import type { ShownDecision } from '../queries.ts'

export type DecisionListPageProps = {
  at: { lab: string; initiativeId: string }
  decisions: readonly ShownDecision[]
  mayRecord: boolean
}

/** What was decided in an initiative, newest first. */
export function DecisionListPage({ at, decisions, mayRecord }: DecisionListPageProps) {
  const { t, format } = usePage()
  return (
    <>
      <Heading level={1}>{t('initiatives.decisions.title')}</Heading>
      <Lead>{t('initiatives.decisions.lead')}</Lead>
      {mayRecord && (
        <p>
          <ButtonLink href={paths.newDecision(at)}>{t('initiatives.decision.new')}</ButtonLink>
        </p>
      )}
      {decisions.length === 0 ? (
        <EmptyState title={t('initiatives.decisions.none')} />
      ) : (
        <Timeline
          entries={decisions.map((one) => ({
            when: format.date(one.decidedOn),
            dateTime: one.decidedOn,
            title: <LocalTextOf text={one.question} />,
            address: paths.decision({ ...at, decisionId: one.id }),
            important: !one.correctedBy,
            children: (
              <>
                <p>
                  {t('initiatives.decision.chosen-is')}{' '}
                  <LocalTextOf text={one.options[one.chosen] ?? {}} />
                </p>
                <p>
                  {t('initiatives.decision.depth-of', {
                    depth: one.depth,
                    name: t(`initiatives.depth.${one.depth}`),
                  })}
                </p>
                {one.correctedBy && <p>{t('initiatives.decision.was-corrected')}</p>}
              </>
            ),
          }))}
        />
      )}
    </>
  )
}
