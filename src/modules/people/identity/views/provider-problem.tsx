import type { AppContext } from '../../../../platform/http/routes.ts'
import { ButtonLink, ButtonRow, Heading, Lead, page, usePage } from '../../../../ui/index.ts'
import { peoplePaths } from '../../paths.ts'

/** How each problem is answered. */
const statuses = {
  'provider-away': 503,
  'provider-confused': 503,
  'provider-refused': 403,
  'visit-over': 410,
  'email-unverified': 403,
  'no-account': 403,
  'identity-other': 409,
  'identity-taken': 409,
  'identity-linked-already': 409,
  'not-signed-in': 403,
} as const
type ProviderProblem = keyof typeof statuses

/** Signing in at the provider did not work: why, and the other ways in. */
export function providerProblem(c: AppContext, code: string): Response {
  const known = (code in statuses ? code : 'provider-confused') as ProviderProblem
  const provider = c.var.parts.provider?.label ?? ''
  const title = c.var.t(`people.provider.problem.${known}.title`, { provider })
  return page(
    c,
    { title, status: statuses[known], unlisted: true },
    <ProblemPage title={title} problem={known} provider={provider} />,
  )
}

type Props = { title: string; problem: ProviderProblem; provider: string }

function ProblemPage({ title, problem, provider }: Props) {
  const { t, actor } = usePage()
  const here = actor.kind !== 'anonymous'
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <Lead>{t(`people.provider.problem.${problem}.lead`, { provider })}</Lead>
      <p>
        {here ? t('people.provider.problem.signed-in') : t('people.provider.problem.other-ways')}
      </p>
      <ButtonRow>
        <ButtonLink href={here ? peoplePaths.account({}) : peoplePaths.signIn({})}>
          {here ? t('people.account.title') : t('people.provider.problem.to-sign-in')}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}
