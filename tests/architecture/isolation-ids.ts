import { asOwner } from '../../src/platform/db/database.ts'
import type { LabId } from '../../src/shared/id.ts'
import type { TestApp } from '../support/app.ts'

type Names = Record<string, string>

function ofGate(table: string): string {
  return `select it.lab_id, it.gate_id, it.id as ${table}_id, gate.initiative_id from ${table} it
    join gate on gate.lab_id = it.lab_id and gate.id = it.gate_id`
}

/** A part of a thing, which names its initiative. */
function ofWhole(table: string, whole: string): string {
  return `select it.*, it.id as ${table}_id, ${whole}.initiative_id from ${table} it
    join ${whole} on ${whole}.lab_id = it.lab_id and ${whole}.id = it.${whole}_id`
}

/** Where the last id of an address is not the id of the table it is named after. */
const rows: [RegExp, string][] = [
  [
    /:participantMergeId/,
    'select *, id as participant_merge_id, kept_id as participant_id from participant_merge',
  ],
  [/\/core-team\/:participantId/, 'select * from core_team_seat where left_on is null'],
  [/\/members\/:participantId/, 'select * from group_member'],
  [/\/links\/:linkId/, 'select *, from_kind as kind, from_id as thing_id, id as link_id from link'],
  [/:requirementId/, ofGate('requirement')],
  [/:signOffId/, ofGate('sign_off')],
  [/:factor/, 'select * from remote_factor'],
  [
    /\/evidence\/:evidenceId\/file/,
    "select *, id as evidence_id from evidence where kind = 'file'",
  ],
  [
    /\/phone-desk\/receipts/,
    "select *, id as contribution_id from contribution where channel = 'phone'",
  ],
  [
    /:contributionConsentId/,
    `select k.*, k.id as contribution_consent_id, c.initiative_id from contribution_consent k
      join contribution c on c.lab_id = k.lab_id and c.id = k.contribution_id where k.withdrawn_at is null`,
  ],
  [
    /\/readings\/:contributionId$/,
    "select *, id as contribution_id from contribution where kind = 'idea' and state = 'received' and not sensitive",
  ],
  [
    /:savedReasonId/,
    `select r.*, r.id as saved_reason_id, i.id as initiative_id from saved_reason r
      join initiative i on i.lab_id = r.lab_id`,
  ],
  [
    /\/photos\/:blobId/,
    `select p.*, c.initiative_id from contribution_photo p
      join contribution c on c.lab_id = p.lab_id and c.id = p.contribution_id`,
  ],
  [
    /\/outreach\/:outreachId\/poster/,
    `select o.*, o.id as outreach_id from outreach o
      join outreach_way w on w.lab_id = o.lab_id and w.outreach_id = o.id and w.channel = 'poster'`,
  ],
  [
    /\/plan\/(export|lines\/(new|table|export))$/,
    `select p.*, p.id as pilot_id from pilot p
      join business_plan b on b.lab_id = p.lab_id and b.pilot_id = p.id`,
  ],
  [/\/voting$/, "select *, id as opinion_map_id from opinion_map where state = 'open'"],
  [
    /\/result\/points/,
    `select m.*, m.id as opinion_map_id from opinion_map m
      join opinion_result r on r.opinion_map_id = m.id and r.result->>'isMeaningful' = 'true'`,
  ],
  [/:sessionSupportId/, ofWhole('session_support', 'session')],
  [/:helpGivenId/, 'select *, id as help_given_id from help_given'],
  [/\/clauses\/:point/, 'select * from policy_clause'],
  [/:themeItemId/, ofWhole('theme_item', 'theme')],
  [/:dissentId/, ofWhole('dissent', 'finding')],
  [
    /\/findings\/:findingId\/extracts\/:extractId/,
    `select it.*, finding.initiative_id from finding_extract it
      join finding on finding.lab_id = it.lab_id and finding.id = it.finding_id`,
  ],
  [
    /\/files\/:file/,
    "select *, id as opinion_map_id, 'comments.csv' as file from opinion_map where state = 'open'",
  ],
  [/:opinionSheetId/, ofWhole('opinion_sheet', 'opinion_map')],
  [/:opinionStatementId/, ofWhole('opinion_statement', 'opinion_map')],
  [
    /:opinionVoterId/,
    `select it.*, it.id as opinion_voter_id, m.initiative_id from opinion_voter it
      join opinion_map m on m.lab_id = it.lab_id and m.id = it.opinion_map_id where it.channel = 'aloud'`,
  ],
  [/:conversationSeatId/, ofWhole('conversation_seat', 'conversation')],
  [/:conversationItemId/, ofWhole('conversation_item', 'conversation')],
  [
    /:stakeholderId\/(?:readiness|changes|reviews|policy-texts)(?:\/rounds)?(?:\/new)?$/,
    "select *, id as stakeholder_id from stakeholder where kind = 'organisation' and removed_at is null",
  ],
  [/\/champions\/people\/:participantId/, "select * from champion where state = 'active'"],
  [/:pilotPersonId/, ofWhole('pilot_person', 'pilot')],
  [/:pilotIndicatorId/, ofWhole('pilot_indicator', 'pilot')],
  [/:pilotObservationId/, ofWhole('pilot_observation', 'pilot')],
  [/:pilotEntryId/, ofWhole('pilot_entry', 'pilot')],
  [/:pilotRiskId/, ofWhole('pilot_risk', 'pilot')],
  [/:pilotCostId/, ofWhole('pilot_cost', 'pilot')],
  [/:pilotFollowUpId/, ofWhole('pilot_follow_up', 'pilot')],
  [/:businessLineId/, ofWhole('business_line', 'pilot')],
  [/:fundingLeadId/, ofWhole('funding_lead', 'pilot')],
  [
    /:prototypeVersionId\/file/,
    `select v.*, v.id as prototype_version_id, p.initiative_id from prototype_version v
      join prototype p on p.lab_id = v.lab_id and p.id = v.prototype_id where v.blob_id is not null`,
  ],
  [/:prototypeVersionId/, ofWhole('prototype_version', 'prototype')],
  [/:prototypeTrialId/, ofWhole('prototype_trial', 'prototype')],
  [/:experimentResultId/, ofWhole('experiment_result', 'experiment')],
  [/\/tests\/:test/, "select *, id as service_id, 'responsive' as test from service"],
  [/:serviceTouchpointId/, ofWhole('service_touchpoint', 'service')],
  [/:serviceAssessmentId/, ofWhole('service_assessment', 'service')],
  [
    /\/my-part/,
    `select it.*, pilot.initiative_id from pilot_person it
      join pilot on pilot.lab_id = it.lab_id and pilot.id = it.pilot_id`,
  ],
  [/:solutionIdeaMemberId/, ofWhole('solution_idea_member', 'solution_idea')],
  [/:ideaCriterionId/, ofWhole('idea_criterion', 'idea_comparison')],
  [/:ideaPaperId/, ofWhole('idea_paper', 'idea_comparison')],
  [
    /\/pilots\/:pilotId\/similar\/:/,
    'select *, id as similar_solution_id from similar_solution where pilot_id is not null',
  ],
  [
    /\/ideas\/:solutionIdeaId\/similar\/:/,
    'select *, id as similar_solution_id from similar_solution where solution_idea_id is not null',
  ],
  [/:groupId/, 'select *, id as group_id from resident_group'],
  [/:thingId/, "select *, id as thing_id, 'initiative' as kind from initiative"],
]
const nowhere = '0198c0de-0000-7000-8000-000000000000'
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The names in an address, without the lab. */
export function namesIn(pattern: string): string[] {
  const names = [...pattern.matchAll(/:([a-zA-Z]+)/g)].map(([, name]) => name!)
  return names.filter((name) => name !== 'lab')
}

/** For each address of a lab: ids that belong together, taken from one row of the lab; none where it has no such row. */
export async function realIds(
  app: TestApp,
  labId: LabId,
  patterns: Iterable<string>,
): Promise<Map<string, Names>> {
  const found = new Map<string, Names>()
  for (const pattern of patterns) {
    const named = namesIn(pattern).filter((name) => name.endsWith('Id') || name === 'factor')
    if (!pattern.startsWith('/:lab') || named.length === 0) continue
    const row = await lookRow(app, labId, pattern, named.at(-1)!)
    if (!row) continue
    const ids = namesIn(pattern).flatMap((name) => {
      const value = row[snake(name)] ?? row[snake(name).replace(/_id$/, '')]
      return typeof value === 'string' ? [[name, value]] : []
    })
    found.set(pattern, Object.fromEntries(ids))
  }
  return found
}

async function lookRow(
  app: TestApp,
  labId: LabId,
  pattern: string,
  last: string,
): Promise<Names | undefined> {
  const table = snake(last).replace(/_id$/, '')
  const special = rows.find(([address]) => address.test(pattern))?.[1]
  const query = special ?? `select *, id as ${table}_id from ${table}`
  return asOwner(app.database, async (db) => {
    const { rows: every } = await db.$client.query<Names>(
      `select * from (${query}) as it where lab_id = $1 limit 1`,
      [labId],
    )
    return every[0]
  })
}

/** An address of a lab with these ids in it. */
export function fill(pattern: string, slug: string, ids: Names | undefined): string {
  return pattern.replace(/:([a-zA-Z]+)/g, (_, name: string) => {
    if (name === 'lab') return slug
    return ids?.[name] ?? (name.endsWith('Id') ? nowhere : 'nothing')
  })
}
