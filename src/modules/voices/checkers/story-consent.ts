import { rows } from '../../../platform/db/database.ts'
import type { RequirementChecker, Verdict } from '../../../platform/manifest.ts'

type StoryCount = {
  initiativeId: string
  stories: number
  unpublishable: number
  unquotable: number
  unreadable: number
}

const agreed = (purpose: string) => `exists (select from contribution_consent k
  join consent_text t on t.lab_id = k.lab_id and t.id = k.consent_text_id
  where k.lab_id = c.lab_id and k.contribution_id = c.id and k.withdrawn_at is null
    and t.purpose = '${purpose}')`

/*
 * Used in a finding: an extract stands in one that was not withdrawn. Used in reading together: it was tagged, cut or
 * put into a theme.
 */
const counts = {
  name: 'voices-story-consents',
  text: `select c.initiative_id as "initiativeId", count(*)::int as stories,
      count(*) filter (where c.visibility = 'public' and not ${agreed('story-public')})::int as unpublishable,
      count(*) filter (where not ${agreed('story-quote')} and exists (
        select from extract e
        join finding_extract f on f.lab_id = e.lab_id and f.extract_id = e.id and f.withdrawn_at is null
        join finding g on g.lab_id = f.lab_id and g.id = f.finding_id and g.state <> 'withdrawn'
        where e.lab_id = c.lab_id and e.contribution_id = c.id and e.removed_at is null))::int as unquotable,
      count(*) filter (where not ${agreed('story-in-lab')} and (
        exists (select from contribution_tag x where x.lab_id = c.lab_id and x.contribution_id = c.id)
        or exists (select from theme_item x where x.lab_id = c.lab_id and x.contribution_id = c.id)
        or exists (select from extract x where x.lab_id = c.lab_id and x.contribution_id = c.id
          and x.removed_at is null)))::int as unreadable
    from contribution c
    where c.lab_id = $1 and c.initiative_id = any($2::uuid[]) and c.kind in ('story', 'interview')
      and c.state = 'received' and c.erased_at is null
    group by c.initiative_id`,
}

/** Rule 4, never to be overridden: every story and interview has the consent that its use asks for. One query. */
export const storyConsent: RequirementChecker = {
  names: ['story-consent'],
  async check(db, labId, questions) {
    const initiatives = [...new Set(questions.map(({ initiativeId }) => initiativeId))]
    const found = await rows<StoryCount>(db, counts, [labId, initiatives])
    return new Map(
      questions.map(({ requirementId, initiativeId }) => [
        requirementId,
        consentedness(found.find((one) => one.initiativeId === initiativeId)),
      ]),
    )
  },
}

function consentedness(counted: StoryCount | undefined): Verdict {
  if (!counted) {
    return { state: 'not-applicable', detail: { key: 'voices.check.consent.nothing' } }
  }
  const { stories: count, unpublishable, unquotable, unreadable } = counted
  const lacks = unpublishable + unquotable + unreadable > 0
  return lacks
    ? {
        state: 'not-met',
        detail: {
          key: 'voices.check.consent.lacks',
          values: { unpublishable, unquotable, unreadable },
        },
      }
    : { state: 'met', detail: { key: 'voices.check.consent.met', values: { count } } }
}
