import { sql } from 'drizzle-orm'
import { anonymous } from '../../src/platform/actor.ts'
import {
  makeIdea,
  noteMember,
  noteSimilar,
  openCall,
  putAside,
  sendIdea,
  takeIn,
} from '../../src/modules/pilots/index.ts'
import { compareIdeas } from './compare-ideas.ts'
import { nightCall, nightIdeas, openNow, outside, similar, type DemoIdea } from './idea-words.ts'
import type { Stage } from './stage.ts'

/** Ideas for calmer nights: an open call, one from outside that goes on, four compared. All of it is invented. */
export async function playIdeas(stage: Stage): Promise<void> {
  const [found] = await stage.read<{ id: string }>(
    sql`select id from initiative order by id limit 1`,
  )
  const initiativeId = found!.id
  stage.daysAgo(140)
  const call = await stage.act('britta', openCall, {
    initiativeId,
    ...nightCall,
    opensOn: stage.day(-140),
    lastDay: stage.day(-105),
  })
  stage.daysAgo(128)
  const sent = await stage.actAs(anonymous('demo outsider'), sendIdea, {
    initiativeId,
    solutionCallId: call.id,
    ...outside.sent,
  })
  stage.daysAgo(120)
  const taken = await stage.act('britta', takeIn, {
    initiativeId,
    outsideIdeaId: sent.id,
    version: 1,
    ...outside.taken,
  })
  const ringFirst = taken.ideaId
  await joinTeam(stage, { initiativeId, solutionIdeaId: ringFirst }, [
    ['karin', 'public', true],
    ['elsa', 'community', false],
  ])
  stage.daysAgo(100)
  const ids = new Map<string, string>([['ring-first', ringFirst]])
  for (const one of nightIdeas.filter(({ late }) => !late)) {
    ids.set(one.key, await write(stage, initiativeId, one))
  }
  for (const one of similar) {
    const about = { initiativeId, solutionIdeaId: ringFirst }
    await stage.act('britta', noteSimilar, { ...about, ...one })
  }
  await compareIdeas(stage, initiativeId, ids)
  stage.daysAgo(68)
  await stage.act('britta', putAside, {
    initiativeId,
    solutionIdeaId: ids.get('lamp')!,
    because:
      'Det behöver mobiltäckning som inte finns i byarna. Vi tar upp den igen när masten står.',
  })
  stage.daysAgo(12)
  for (const one of nightIdeas.filter(({ late }) => late)) await write(stage, initiativeId, one)
  await stage.act('britta', openCall, {
    initiativeId,
    ...openNow,
    opensOn: stage.day(-12),
    lastDay: stage.day(48),
  })
}

async function write(stage: Stage, initiativeId: string, one: DemoIdea): Promise<string> {
  const make = makeIdea(stage.parts.threadKinds)
  const { key: _, late: __, team, by, fromFinding, ...words } = one
  const [finding] = fromFinding
    ? await stage.read<{ id: string }>(
        sql`select id from finding where initiative_id = ${initiativeId} and state = 'published' order by id limit 1`,
      )
    : []
  const { id } = await stage.act('britta', make, {
    initiativeId,
    ...words,
    from: finding ? `finding:${finding.id}` : '',
    proposerId: stage.people[by],
    public: true,
  })
  await joinTeam(stage, { initiativeId, solutionIdeaId: id }, team)
  return id
}

async function joinTeam(
  stage: Stage,
  about: { initiativeId: string; solutionIdeaId: string },
  team: DemoIdea['team'],
): Promise<void> {
  for (const [who, helix, owns] of team) {
    const member = { participantId: stage.people[who]!, helix, owns }
    await stage.act('britta', noteMember, { ...about, ...member })
  }
}

/** The idea that the pilot of night calls begins from, if it was played. */
export async function lookRingFirst(stage: Stage): Promise<string | null> {
  const [found] = await stage.read<{ id: string }>(
    sql`select id from solution_idea where title ->> 'en' = ${outside.taken.title.en}`,
  )
  return found?.id ?? null
}
