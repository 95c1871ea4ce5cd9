import { ButtonLink, Heading, Lead, usePage } from '../../../ui/index.ts'

export type ProblemPageProps = {
  /** What went wrong: 'not-found', 'body-413' and so on. */
  word: string
  /** To quote when asking about it. */
  reference: string | null
}

/** What went wrong, in plain words, and what to do now. */
export function ProblemPage({ word, reference }: ProblemPageProps) {
  const { t, lab, path, query } = usePage()
  const isAway = word === 'unavailable'
  const front = lab ? `/${lab.slug}` : '/'
  return (
    <>
      <Heading level={1}>{t(`home.problem.${word}.title`)}</Heading>
      <Lead>{t(`home.problem.${word}.text`)}</Lead>
      {reference && (
        <p>
          {t('home.problem.reference')} <strong>{reference}</strong>
        </p>
      )}
      <p>
        {isAway ? (
          <ButtonLink href={path + query}>{t('home.problem.again')}</ButtonLink>
        ) : (
          <ButtonLink href={front}>{t('home.problem.toFront')}</ButtonLink>
        )}
      </p>
    </>
  )
}
