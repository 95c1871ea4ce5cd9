import { codeFrom, hashOf } from '../../../../platform/ids.ts'
import { plainCode } from '../../../people/index.ts'
import type { Tier } from '../tiers.ts'

type Issue = { roundId: string; tier: Tier; issue: number }

/** The code of one tier's way in (60 bits): made again from the site's secret, so that nobody needs to store it. */
export function tierCode(
  derive: (purpose: string) => Buffer,
  { roundId, tier, issue }: Issue,
): string {
  return codeFrom(derive(`readiness ${roundId} ${tier} ${issue}`), 3)
}

/** What is stored of a code, however it was typed. */
export function tierCodeHash(typed: string): string {
  return hashOf(`readiness ${plainCode(typed)}`)
}
